//! Every attribute of `#[data_class]`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![deny(missing_docs)]

use lambda_event_sources_base::{
    DataClass, Dict, Error, ErrorKind, JsonText, RawJson, RawTimestamp, Sensitive, Str, data_class, from_str,
    properties,
};
use serde::Serialize;
use serde_json::{Value, json};

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn shown(value: &impl std::fmt::Display) -> Value {
    serde_json::from_str(&value.to_string()).unwrap()
}

/// Names in camelCase.
#[data_class]
pub struct Camel {
    /// One word.
    pub name: Str,
    /// Several words.
    pub md5_of_body: Str,
    /// Keyword of Rust.
    pub r#type: Str,
    /// With an explicit name.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
}

/// Names in `PascalCase`.
#[data_class(rename_all = "PascalCase")]
pub struct Pascal {
    /// One word.
    pub name: Str,
    /// Several words.
    pub md5_of_body: Str,
    /// Word of the language.
    pub r#type: Str,
}

/// Names in kebab-case.
#[data_class(rename_all = "kebab-case")]
pub struct Kebab {
    /// Several words.
    pub detail_type: Str,
}

/// Names in `snake_case`.
#[data_class(rename_all = "snake_case")]
pub struct Snake {
    /// Several words.
    pub raw_path: Str,
}

#[test]
fn names() -> Result<(), Error> {
    let camel = r#"{"name":"a","md5OfBody":"b","type":"c","eventSourceARN":"d"}"#;
    let event: Camel = from_str(camel)?;
    assert_eq!((&*event.name, &*event.md5_of_body, &*event.r#type, &*event.event_source_arn), ("a", "b", "c", "d"));
    assert_eq!(serde_json::to_string(&event).unwrap(), camel);
    assert_eq!(shown(&event), json!({"name": "a", "md5_of_body": "b", "type": "c", "event_source_arn": "d"}));
    assert_eq!(format!("{event:?}"), r#"Camel { name: "a", md5_of_body: "b", type: "c", event_source_arn: "d" }"#);

    let pascal = r#"{"Name":"a","Md5OfBody":"b","Type":"c"}"#;
    assert_eq!(serde_json::to_string(&from_str::<Pascal>(pascal)?).unwrap(), pascal);
    let kebab = r#"{"detail-type":"a"}"#;
    assert_eq!(serde_json::to_string(&from_str::<Kebab>(kebab)?).unwrap(), kebab);
    let snake = r#"{"raw_path":"a"}"#;
    assert_eq!(serde_json::to_string(&from_str::<Snake>(snake)?).unwrap(), snake);
    Ok(())
}

#[test]
fn names_are_case_sensitive() -> Result<(), Error> {
    let event: Camel =
        from_str(r#"{"Name": "a", "md5_of_body": "b", "event_source_arn": "c", "eventSourceArn": "d"}"#)?;
    assert_eq!(event, Camel::default());
    Ok(())
}

/// With fields that have two names.
#[data_class]
pub struct Aliased {
    /// Certificate.
    #[data_class(name = "CertUrl", alias = "CertURL")]
    pub cert_url: Option<Str>,
    /// Required under either name.
    #[data_class(alias = "ID", required)]
    pub id: Str,
}

#[test]
fn aliases_are_read_and_serialized() -> Result<(), Error> {
    for text in [
        r#"{"CertUrl":"a","id":"1"}"#,
        r#"{"CertURL":"a","id":"1"}"#,
        r#"{"CertUrl":"a","ID":"1"}"#,
        r#"{"CertURL":"a","ID":"1"}"#,
    ] {
        let event: Aliased = from_str(text)?;
        assert_eq!((event.cert_url.as_deref(), &*event.id), (Some("a"), "1"));
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
        assert_eq!(shown(&event), json!({"cert_url": "a", "id": "1"}), "the spelling is not shown");
        assert!(!format!("{event:?}").contains("spelling"));
        assert_eq!(event, from_str(r#"{"CertUrl":"a","id":"1"}"#)?, "the spelling is no part of the value");
    }
    let error = from_str::<Aliased>(r#"{"CertURL": "a", "ID": null}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "id"));
    let error = from_str::<Aliased>(r#"{"ID": []}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "ID"), "the path is the one in the event");
    Ok(())
}

#[test]
fn last_of_two_spellings_is_used() -> Result<(), Error> {
    for (text, expected) in [(r#"{"id":"1","ID":"2"}"#, r#"{"ID":"2"}"#), (r#"{"ID":"2","id":"1"}"#, r#"{"id":"1"}"#)] {
        assert_eq!(serde_json::to_string(&from_str::<Aliased>(text)?).unwrap(), expected);
    }
    Ok(())
}

/// Part that must be complete.
#[data_class]
pub struct Bucket {
    /// Name.
    #[data_class(required)]
    pub name: Str,
}

/// Event with two required properties.
#[data_class]
pub struct Needy {
    /// Buckets.
    #[data_class(name = "Records", required)]
    pub buckets: Vec<Bucket>,
    /// Bucket that may be absent, but must be complete.
    pub spare: Bucket,
    /// Number.
    #[data_class(required)]
    pub count: u32,
}

#[test]
fn required_fields_that_are_missing_or_null() -> Result<(), Error> {
    let good = r#"{"Records":[],"count":0}"#;
    assert_eq!(from_str::<Needy>(good)?, Needy::default());
    for (text, path) in [
        ("{}", "Records"),
        (r#"{"count":1}"#, "Records"),
        (r#"{"Records":null,"count":1}"#, "Records"),
        (r#"{"Records":[]}"#, "count"),
        (r#"{"Records":[],"count":null}"#, "count"),
        (r#"{"Records":[{"name":"a"},{}],"count":1}"#, "Records[1].name"),
        (r#"{"Records":[],"count":1,"spare":{}}"#, "spare.name"),
        (r#"{"Records":[],"count":1,"spare":{"name":null}}"#, "spare.name"),
    ] {
        let error = from_str::<Needy>(text).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, path), "{text}");
    }
    // A null record would lack its required properties.
    let error = from_str::<Needy>(r#"{"Records":[null],"count":1}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "Records[0]"));
    let error = from_str::<Dict<Bucket>>(r#"{"a":{"name":"a"},"b":null}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "b"));
    // If nothing is required, null is read as an empty element.
    assert_eq!(from_str::<Dict<Vec<Camel>>>(r#"{"a":[null]}"#)?.get("a"), Some(&vec![Camel::default()]));
    assert_eq!(from_str::<Dict<Camel>>(r#"{"a": null}"#)?.get("a"), Some(&Camel::default()));
    Ok(())
}

/// Times in three units.
#[data_class]
pub struct Times {
    /// Seconds.
    pub seconds: RawTimestamp,
    /// Milliseconds.
    #[data_class(unit = "milliseconds")]
    pub milliseconds: RawTimestamp,
    /// Microseconds, which may be absent.
    #[data_class(unit = "microseconds", alias = "micros")]
    pub microseconds: Option<RawTimestamp>,
}

#[test]
fn units_of_timestamps() -> Result<(), Error> {
    let text = r#"{"seconds":1717243200.5,"milliseconds":"1717243200500","micros":1717243200500000}"#;
    let times: Times = from_str(text)?;
    assert_eq!(times.seconds, times.milliseconds);
    assert_eq!(Some(&times.seconds), times.microseconds.as_ref());
    assert_eq!(serde_json::to_string(&times).unwrap(), text);
    assert_eq!(from_str::<Times>("{}")?, Times::default());
    assert_eq!(written(&Times::default()), json!({}));
    Ok(())
}

/// With values that are shown in another form than they are stored.
#[data_class(derived(
    upper,
    queue = queue_name,
    r#type = kind,
    body_as_json = body_json::<Value>,
    broken = body_json::<u16>,
    none,
    reference,
    first
))]
pub struct Shown {
    /// Body.
    pub body: JsonText,
    /// Password.
    pub password: Sensitive<Str>,
    /// Shown by a method.
    #[data_class(display_with = status_text)]
    pub status: u16,
    /// Not shown.
    #[data_class(hidden)]
    pub internal: Str,
    /// Parts, each of which has derived properties.
    pub parts: Vec<Part>,
}

/// Part with a derived property.
#[data_class(derived(length))]
pub struct Part {
    /// Text.
    pub text: Str,
}

impl Part {
    fn length(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }
}

impl Shown {
    fn upper(&self) -> String {
        self.body.to_uppercase()
    }

    fn queue_name(&self) -> &str {
        self.internal.split(':').next().unwrap_or_default()
    }

    fn kind(&self) -> bool {
        self.status == 404
    }

    fn body_json<T: serde::de::DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json()
    }

    fn none(&self) -> Option<&str> {
        self.internal.strip_prefix("missing")
    }

    fn reference(&self) -> &JsonText {
        &self.body
    }

    fn first(&self) -> Option<&Part> {
        self.parts.first()
    }

    fn status_text(&self) -> String {
        format!("status {}", self.status)
    }
}

#[test]
fn shown_properties() -> Result<(), Error> {
    let text =
        r#"{"body":"{\"a\":1}","password":"hunter2","status":404,"internal":"orders:1","parts":[{"text":"abc"}]}"#;
    let event: Shown = from_str(text)?;
    let expected = json!({
        "body": "{\"a\":1}",
        "password": "[SENSITIVE]",
        "status": "status 404",
        "parts": [{"text": "abc", "length": 3}],
        "upper": "{\"A\":1}",
        "queue": "orders",
        "type": true,
        "body_as_json": {"a": 1},
        "broken": "[Cannot be deserialized]",
        "none": null,
        "reference": "{\"a\":1}",
        "first": {"text": "abc", "length": 3},
    });
    assert_eq!(shown(&event), expected);
    assert_eq!(written(&properties(&event)), expected);
    assert!(event.to_string().starts_with(r#"{"body""#), "one line, in the order of the struct");
    assert!(!event.to_string().contains('\n'));
    assert!(format!("{event:#}").starts_with("{\n  \"body\""), "indented");
    assert!(!format!("{event} {event:?}").contains("hunter2"));
    assert_eq!(serde_json::to_string(&event).unwrap(), text, "all of it is written");
    Ok(())
}

/// Envelope with any content.
#[data_class]
pub struct Envelope<T = RawJson> {
    /// Content.
    pub detail: T,
}

/// With two parameters.
#[data_class]
pub struct Pair<A, B>
where
    A: Clone,
{
    /// One.
    pub one: A,
    /// Other.
    pub other: Option<B>,
}

#[test]
fn generic_structs() -> Result<(), Error> {
    let text = r#"{"detail":{"text":"abc"}}"#;
    let raw: Envelope = from_str(text)?;
    assert_eq!(raw.detail.text(), r#"{"text":"abc"}"#);
    let typed: Envelope<Part> = from_str(text)?;
    assert_eq!(typed.detail.text, "abc");
    assert_eq!(shown(&typed), json!({"detail": {"text": "abc", "length": 3}}));
    let value: Envelope<Value> = from_str(text)?;
    assert_eq!(value.detail["text"], "abc");
    let list: Envelope<Vec<Option<Str>>> = from_str(r#"{"detail":["a",null]}"#)?;
    assert_eq!(list.detail, [Some(Str::from("a")), None]);
    assert_eq!(written(&list), json!({"detail": ["a", null]}));
    let pair: Pair<Sensitive<Dict<Str>>, Part> = from_str(r#"{"one":{"a":"b"},"other":{"text":""}}"#)?;
    assert_eq!(pair.one.expose().get_str("a"), Some("b"));
    assert_eq!(shown(&pair), json!({"one": "[SENSITIVE]", "other": {"text": "", "length": 0}}));
    Ok(())
}

#[test]
fn generic_structs_take_any_type() -> Result<(), Error> {
    /// It has neither a default nor a serialized form.
    #[derive(Debug, serde::Deserialize)]
    struct Order {
        items: Vec<Item>,
    }
    #[derive(Debug, serde::Deserialize)]
    struct Item {
        price: u32,
    }
    let order: Envelope<Order> = from_str(r#"{"detail": {"items": [{"price": 15}]}}"#)?;
    assert_eq!(order.detail.items[0].price, 15);
    let error = from_str::<Envelope<Order>>(r#"{"detail": {"items": [{"price": 1}, {"price": "hush"}]}}"#).unwrap_err();
    assert_eq!(error.to_string(), "Envelope: detail.items[1].price: expected u32, found a string");
    let error = from_str::<Envelope<Order>>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "detail"));
    let pair: Pair<Value, Order> = from_str(r#"{"one": 1, "other": null}"#)?;
    assert!(pair.other.is_none());
    let pair: Pair<Value, Order> = from_str(r#"{"one": 1, "other": {"items": []}}"#)?;
    assert!(pair.other.unwrap().items.is_empty());
    assert_eq!(written(&from_str::<Pair<Value, Option<u8>>>(r#"{"one": [1]}"#)?), json!({"one": [1]}));
    Ok(())
}

#[test]
fn absent_fields_are_not_serialized() -> Result<(), Error> {
    /// Every kind of field.
    #[data_class]
    struct Fields {
        /// Text.
        text: Str,
        /// Text that may be absent.
        option: Option<Str>,
        /// List.
        list: Vec<Str>,
        /// Open object.
        dict: Dict,
        /// Part.
        part: Part,
        /// Time.
        time: RawTimestamp,
        /// Raw part.
        raw: RawJson,
        /// Value.
        value: Value,
        /// Secret.
        secret: Sensitive<Option<Str>>,
    }
    let all_null = r#"{"text":null,"option":null,"list":null,"dict":null,"part":null,"time":null,"raw":null,
        "value":null,"secret":null}"#;
    let (empty, null) = (from_str::<Fields>("{}")?, from_str::<Fields>(all_null)?);
    assert_eq!((&empty, &null), (&Fields::default(), &Fields::default()));
    assert_eq!(written(&empty), written(&null));
    for key in ["text", "option", "time", "raw", "value", "secret"] {
        assert!(written(&null).get(key).is_none(), "{key}");
    }
    Ok(())
}

#[test]
fn unknown_fields_are_ignored() -> Result<(), Error> {
    let deep = "[".repeat(126) + &"]".repeat(126);
    let text = format!(r#"{{"new":{deep},"text":"a","":0,"newer":{{"text":"b"}},"ümläut":1e999}}"#);
    assert_eq!(from_str::<Part>(&text)?.text, "a");
    Ok(())
}

#[test]
fn last_of_duplicate_keys_is_used() -> Result<(), Error> {
    assert_eq!(from_str::<Part>(r#"{"text":"a","text":"b"}"#)?.text, "b");
    assert_eq!(from_str::<Part>(r#"{"text":"a","text":null}"#)?.text, "");
    let lists: Envelope<Vec<Str>> = from_str(r#"{"detail":["a","b"],"detail":["c"]}"#)?;
    assert_eq!(lists.detail, ["c"]);
    let error = from_str::<Bucket>(r#"{"name":"a","name":null}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);
    Ok(())
}

#[test]
fn names_can_be_escaped() -> Result<(), Error> {
    assert_eq!(from_str::<Part>(r#"{"\u0074ext":"a"}"#)?.text, "a");
    Ok(())
}

/// No fields at all.
#[data_class]
pub struct Empty {}

#[test]
fn a_struct_without_fields() -> Result<(), Error> {
    assert_eq!(from_str::<Empty>(r#"{"a":1}"#)?, Empty::default());
    assert_eq!((Empty::default().to_string().as_str(), Empty::NAME), ("{}", "Empty"));
    Ok(())
}
