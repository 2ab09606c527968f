//! `#[data_class(required_unless = …)]`: a property that may be missing from some forms of an event.

use lambda_event_sources_base::{ErrorKind, Property, RawJson, Str, data_class, from_str};

/// Order, or the question whether orders can be taken.
#[data_class]
pub struct Order {
    /// What is ordered.
    #[data_class(required_unless = is_question)]
    pub items: Vec<Str>,
    /// Kind of the message.
    pub kind: Str,
}

impl Order {
    fn is_question(&self) -> bool {
        self.kind == "question"
    }
}

/// Envelope, whose content may be missing when anything may stand there.
#[data_class]
pub struct Envelope<T> {
    /// What is inside.
    #[data_class(required_unless = content_may_be_absent)]
    pub content: T,
}

impl<T: Property> Envelope<T> {
    fn content_may_be_absent(&self) -> bool {
        self.content.is_absent()
    }
}

#[test]
fn the_method_decides_whether_the_property_may_be_missing() {
    for (text, missing) in [
        (r#"{"items": []}"#, None),
        (r#"{"kind": "question"}"#, None),
        (r#"{"items": null, "kind": "question"}"#, None),
        (r#"{"kind": "order"}"#, Some("items")),
        (r#"{"items": null}"#, Some("items")),
        ("{}", Some("items")),
    ] {
        match (from_str::<Order>(text), missing) {
            (Ok(order), None) => assert!(order.items.is_empty(), "{text}"),
            (Err(error), Some(path)) => {
                assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, path), "{text}");
            }
            (result, _) => panic!("{text}: {result:?}"),
        }
    }
}

#[test]
fn the_method_may_depend_on_a_type_parameter() {
    assert!(from_str::<Envelope<RawJson>>("{}").unwrap().content.is_null());
    assert_eq!(from_str::<Envelope<Option<Str>>>("{}").unwrap().content, None);
    assert_eq!(from_str::<Envelope<Order>>("{}").unwrap_err().path(), "content");
}
