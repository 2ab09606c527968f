//! `string_enum!`: open enums of text.

use std::collections::HashMap;

use lambda_event_sources_base::{Error, ErrorKind, data_class, from_str, string_enum};
use serde_json::{Value, json};

string_enum! {
    /// Kind of change.
    pub enum Name {
        /// Added.
        Insert = "INSERT",
        /// Removed.
        Remove = "REMOVE",
    }
}

/// Change of an item.
#[data_class]
pub struct Change {
    /// Kind of change.
    pub name: Name,
    /// Kind of the previous change.
    pub before: Option<Name>,
    /// Kinds of all changes.
    pub all: Vec<Name>,
}

#[test]
fn known_and_unknown() -> Result<(), Error> {
    for (text, name) in [
        ("INSERT", Name::Insert),
        ("REMOVE", Name::Remove),
        ("insert", Name::Unknown("insert".into())),
        ("", Name::Unknown("".into())),
    ] {
        let json = serde_json::to_string(text).unwrap();
        assert_eq!(from_str::<Name>(&json)?, name);
        assert_eq!(Name::from(text), name);
        assert_eq!(Name::from(String::from(text)), name);
        assert_eq!((name.as_str(), name.to_string().as_str()), (text, text));
        assert!(name == text && name == *text);
        assert_eq!(serde_json::to_string(&name).unwrap(), json);
    }
    assert_ne!(Name::Insert, Name::Remove);
    assert_eq!(HashMap::from([(Name::Insert, 1)]).get(&Name::from("INSERT")), Some(&1));
    Ok(())
}

#[test]
fn fields_of_a_data_class() -> Result<(), Error> {
    let text = r#"{"name":"INSERT","before":"EXPIRE","all":["REMOVE","a text that is longer than thirty bytes"]}"#;
    let change: Change = from_str(text)?;
    assert_eq!((change.name.clone(), change.before.clone()), (Name::Insert, Some("EXPIRE".into())));
    assert_eq!(serde_json::to_string(&change).unwrap(), text);
    let shown: Value = serde_json::from_str(&change.to_string()).unwrap();
    assert_eq!(shown, serde_json::from_str::<Value>(text).unwrap());

    let empty: Change = from_str(r#"{"name": null, "before": null}"#)?;
    assert_eq!((&empty.name, &empty.before), (&Name::default(), &None));
    assert_eq!(serde_json::to_value(&empty).unwrap(), json!({"all": []}));
    Ok(())
}

#[test]
fn values_that_are_not_text() -> Result<(), Error> {
    for json in ["7", "-7", "1.5", "true"] {
        let change: Change = from_str(&format!(r#"{{"name":{json}}}"#))?;
        assert_eq!(change.name, json);
        assert_eq!(serde_json::to_value(&change).unwrap()["name"], serde_json::from_str::<Value>(json).unwrap());
    }
    for json in ["[]", "{}"] {
        let error = from_str::<Change>(&format!(r#"{{"name": {json}}}"#)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "name"));
    }
    Ok(())
}
