//! `Dict`: the open objects of events.

use lambda_event_sources_base::{Dict, Error, ErrorKind, Sensitive, Str, data_class, from_str, from_value, properties};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, PartialEq, Deserialize)]
struct Claims {
    sub: String,
    groups: Vec<Str>,
    #[serde(default)]
    level: Option<u8>,
}

#[test]
fn order_and_access() -> Result<(), Error> {
    let dict: Dict<Str> =
        from_str(r#"{"z": "1", "a": "2", "": "3", "a key that is much longer than thirty bytes": "4"}"#)?;
    assert_eq!(
        dict.keys().map(Str::as_str).collect::<Vec<_>>(),
        ["z", "a", "", "a key that is much longer than thirty bytes"]
    );
    assert_eq!(dict.values().map(Str::as_str).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    assert_eq!((dict.len(), dict.is_empty(), dict.iter().len()), (4, false, 4));
    assert_eq!((dict.get_str("a"), dict.get_str("b")), (Some("2"), None));
    assert!(dict.contains_key("") && !dict.contains_key("A"));
    assert_eq!(
        serde_json::to_string(&dict).unwrap(),
        r#"{"z":"1","a":"2","":"3","a key that is much longer than thirty bytes":"4"}"#
    );
    assert_eq!(format!("{:?}", from_str::<Dict<Str>>(r#"{"b": "1", "a": "2"}"#)?), r#"{"b": "1", "a": "2"}"#);
    let pairs: Vec<(Str, Str)> = dict.into_iter().collect();
    assert_eq!(pairs[1], ("a".into(), "2".into()));
    Ok(())
}

#[test]
fn changes() {
    let mut dict = Dict::<u32>::new();
    assert!(dict.is_empty());
    assert_eq!((dict.insert("a", 1), dict.insert("b", 2), dict.insert("a", 3)), (None, None, Some(1)));
    *dict.get_mut("b").unwrap() += 10;
    dict.extend([("c", 4), ("b", 5)]);
    assert_eq!(
        dict.iter().map(|(key, value)| (key.as_str(), *value)).collect::<Vec<_>>(),
        [("a", 3), ("b", 5), ("c", 4)]
    );
    assert_eq!((dict.remove("a"), dict.remove("a"), dict.len()), (Some(3), None, 2));
    assert_eq!(Dict::from_iter([("c", 4), ("b", 5)]), dict, "whatever the order");
    assert_ne!(Dict::from_iter([("c", 4)]), dict);
    assert_ne!(Dict::from_iter([("c", 4), ("d", 5)]), dict);
    for (key, _) in &dict {
        assert!(["b", "c"].contains(&key.as_str()));
    }
}

#[test]
fn last_of_duplicate_keys_is_used() -> Result<(), Error> {
    let mut dict: Dict<Str> = from_str(r#"{"a": "1", "b": "2", "a": "3"}"#)?;
    assert_eq!(dict.get_str("a"), Some("3"));
    let through_value: Dict<Str> = from_value(&serde_json::from_str(r#"{"a": "1", "b": "2", "a": "3"}"#).unwrap())?;
    assert_eq!(through_value.get_str("a"), Some("3"));
    assert_eq!(dict.insert("a", "4".into()).unwrap(), "3");
    assert_eq!(dict.remove("a").unwrap(), "4");
    assert_eq!(dict.get("a"), None, "all of them are removed");
    Ok(())
}

#[test]
fn typed_getters() -> Result<(), Error> {
    let text = r#"{"text": "a", "yes": true, "n": -7, "big": 18446744073709551615, "x": 1.5, "null": null, "list": ["a"],
        "part": {"sub": "s", "groups": []}}"#;
    let dict: Dict = from_str(text)?;
    assert_eq!((dict.get_str("text"), dict.get_str("n"), dict.get_str("-")), (Some("a"), None, None));
    assert_eq!((dict.get_bool("yes"), dict.get_bool("text"), dict.get_bool("-")), (Some(true), None, None));
    assert_eq!((dict.get_i64("n"), dict.get_i64("x"), dict.get_i64("big")), (Some(-7), None, None));
    assert_eq!((dict.get_f64("x"), dict.get_f64("n"), dict.get_f64("text")), (Some(1.5), Some(-7.0), None));
    assert_eq!(dict.get("null"), Some(&Value::Null));
    assert_eq!(dict.get_json::<u64>("big")?, u64::MAX);
    assert_eq!(dict.get_json::<Vec<Str>>("list")?, ["a"]);
    assert_eq!(dict.get_json::<Claims>("part")?.sub, "s");
    assert_eq!(dict.get_json::<Option<u8>>("null")?, None);
    assert_eq!(dict.get_json::<u8>("-").unwrap_err().kind(), ErrorKind::Missing);
    assert_eq!(dict.get_json::<u8>("n").unwrap_err().kind(), ErrorKind::WrongType);
    Ok(())
}

#[test]
fn as_a_custom_type() -> Result<(), Error> {
    let dict: Dict = from_str(r#"{"groups": ["a", "b"], "sub": "s", "other": {}}"#)?;
    let claims: Claims = dict.json()?;
    assert_eq!(claims, Claims { sub: "s".into(), groups: vec!["a".into(), "b".into()], level: None });
    assert_eq!(dict.json::<Value>()?, json!({"groups": ["a", "b"], "sub": "s", "other": {}}));
    assert_eq!(dict.json::<Dict>()?, dict);
    assert!(Dict::<Value>::new().json::<Dict<Str>>()?.is_empty());

    let error = from_str::<Dict>(r#"{"sub": "hunter2"}"#)?.json::<Claims>().unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Missing, "Claims"));
    assert_eq!(error.to_string(), "Claims: missing field `groups`");
    let error = from_str::<Dict>(r#"{"sub": "s", "groups": "hunter2"}"#)?.json::<Claims>().unwrap_err();
    assert_eq!(error.to_string(), "Claims: groups: expected an array, found a string");
    let error = from_str::<Dict>(r#"{"sub": "s", "groups": [], "level": 300}"#)?.json::<Claims>().unwrap_err();
    assert_eq!(error.to_string(), "Claims: level: invalid value: expected u8");
    Ok(())
}

#[test]
fn invalid_values() {
    for json in ["[]", "7", "\"a\"", "true", "null"] {
        assert_eq!(from_str::<Dict<Str>>(json).unwrap_err().kind(), ErrorKind::WrongType, "{json}");
    }
    let error = from_str::<Dict<Dict<Str>>>(r#"{"a.b": {"c": "d", "e f": []}}"#).unwrap_err();
    assert_eq!(error.path(), r#"["a.b"]["e f"]"#);
    let long = "k".repeat(1000);
    let error = from_str::<Dict<Str>>(&format!(r#"{{"{long}": []}}"#)).unwrap_err();
    assert!(error.path().len() < 100, "a long key is cut");
    let error = from_str::<Dict<Str>>(r#"{"\u0000\n\"": []}"#).unwrap_err();
    assert_eq!(error.path(), r#"["\0\n\""]"#);
}

/// Dicts of several kinds.
#[data_class]
pub struct Dicts {
    /// Texts.
    pub texts: Dict<Str>,
    /// Texts that may be null.
    pub nullable: Dict<Option<Str>>,
    /// Lists.
    pub lists: Dict<Vec<Str>>,
    /// Anything.
    pub open: Dict,
    /// Secrets.
    pub secrets: Dict<Sensitive<Str>>,
}

#[test]
fn fields_of_a_data_class() -> Result<(), Error> {
    let original = json!({
        "texts": {"a": "b", "n": null},
        "nullable": {"a": null},
        "lists": {"a": ["b", "c"], "n": null},
        "open": {"a": [1, {"b": null}]},
        "secrets": {"key": "hunter2"},
    });
    let event: Dicts = from_value(&original)?;
    assert_eq!(event.texts.get_str("n"), Some(""));
    assert_eq!(event.nullable.get("a"), Some(&None));
    assert_eq!(serde_json::to_value(&event.open).unwrap(), original["open"]);
    let shown = serde_json::to_value(properties(&event)).unwrap();
    assert_eq!(shown["secrets"], json!({"key": "[SENSITIVE]"}), "the names are no secrets");
    assert_eq!(shown["texts"], json!({"a": "b", "n": null}));
    assert!(!format!("{event:?}").contains("hunter2"));
    assert_eq!(from_str::<Dicts>(r#"{"texts": null, "open": null}"#)?, Dicts::default());
    Ok(())
}

#[test]
fn json_text_is_read_as_the_object() -> Result<(), Error> {
    let dict: Dict<Str> = from_str(r#""{\"page\": \"2\", \"size\": 50}""#)?;
    assert_eq!((dict.get_str("page"), dict.get_str("size")), (Some("2"), Some("50")));
    assert_eq!(serde_json::to_string(&dict).unwrap(), r#"{"page":"2","size":50}"#);
    assert_eq!(from_value::<Dict<Str>>(&json!(r#"{"page": "2", "size": 50}"#))?, dict);
    for empty in ["", "null", " {} "] {
        let dicts: Dict<Dict> = from_value(&json!({"a": empty}))?;
        assert!(dicts.get("a").is_some_and(Dict::is_empty), "{empty}");
    }

    for wrong in [r#""hush""#, r#""7""#, r#""[]""#, r#""{\"a\": []}""#, r#""{} {}""#, r#""{\"a\"""#] {
        let error = from_str::<Dict<Str>>(wrong).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::WrongType);
        assert_eq!(error.to_string(), "Dict: expected an object, found a string (line 1, column 1)", "{wrong}");
    }
    Ok(())
}

#[test]
fn json_text_has_the_same_maximum_depth() {
    let lists = |count: usize| format!("{}{}", "[".repeat(count), "]".repeat(count));
    let text = |count| json!({"a": json!({"b": 0}).to_string().replace('0', &lists(count))}).to_string();
    let dict: Dict<Dict> = from_str(&text(125)).unwrap();
    assert_eq!(from_str::<Dict<Dict>>(&serde_json::to_string(&dict).unwrap()).unwrap(), dict);
    assert_eq!(from_str::<Dict<Dict>>(&text(126)).unwrap_err().kind(), ErrorKind::WrongType);
}

#[test]
fn an_error_in_a_value_has_its_path() {
    let error = from_str::<Dict>(r#"{"a": [1, {"b": 1e400}]}"#).unwrap_err();
    assert_eq!(error.path(), "a[1].b");
}
