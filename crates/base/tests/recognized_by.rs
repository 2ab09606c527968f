//! `#[data_class(recognized_by = …)]`: rules that distinguish an event from others.

use lambda_event_sources_base::{ErrorKind, Str, data_class, from_str};

/// Order, or request whether orders are accepted, but not an invoice.
#[data_class(recognized_by = (self.is_question() || items && customer) && !"invoiceNumber")]
pub struct Order {
    /// Ordered item.
    pub items: Vec<Str>,
    /// Customer.
    pub customer: Str,
    /// Kind of the message.
    pub kind: Str,
}

impl Order {
    fn is_question(&self) -> bool {
        self.kind == "question"
    }
}

/// Message that may contain an order.
#[data_class]
pub struct Message {
    /// The order.
    pub order: Option<Order>,
}

#[test]
fn rule_accepts_and_refuses_events() {
    for (text, refused) in [
        (r#"{"items": [], "customer": ""}"#, None),
        (r#"{"kind": "question"}"#, None),
        (r#"{"items": null, "kind": "question", "customer": null}"#, None),
        (r#"{"items": [], "customer": "Ada", "invoiceNumber": null}"#, None),
        (r#"{"kind": "order", "customer": "Ada"}"#, Some((ErrorKind::Missing, "items"))),
        (r#"{"items": null, "customer": "Ada"}"#, Some((ErrorKind::Missing, "items"))),
        (r#"{"items": []}"#, Some((ErrorKind::Missing, "customer"))),
        ("{}", Some((ErrorKind::Missing, "items"))),
        (r#"{"items": [], "customer": "Ada", "invoiceNumber": [7]}"#, Some((ErrorKind::WrongType, "invoiceNumber"))),
    ] {
        let outcome = from_str::<Order>(text);
        assert_eq!(outcome.as_ref().err().map(|error| (error.kind(), error.path())), refused, "{text}");
        let message = from_str::<Message>(&format!(r#"{{"order": {text}}}"#));
        let path = refused.map(|(_, path)| format!("order.{path}"));
        assert_eq!(message.err().map(|error| error.path().to_owned()), path, "{text}");
    }
}

#[test]
fn the_error_says_what_is_wrong() {
    let error = from_str::<Order>(r#"{"kind": "order", "customer": "Ada"}"#).unwrap_err();
    assert_eq!(error.to_string(), "Order: items: required property `items` is missing (line 1, column 36)");
    let error = from_str::<Order>(r#"{"items": [], "customer": "Ada", "invoiceNumber": 7}"#).unwrap_err();
    assert_eq!(error.to_string(), "Order: invoiceNumber: unexpected property `invoiceNumber` (line 1, column 52)");
}
