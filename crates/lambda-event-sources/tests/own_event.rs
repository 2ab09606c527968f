//! Events that a function defines itself, with the facade only.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources::{
    Base64Data, Describe, Dict, DictWrapper, Error, ErrorKind, RawTimestamp, Sensitive, Str, data_class, from_str,
    properties, string_enum,
};

string_enum! {
    /// State of an order.
    pub enum OrderState {
        /// Paid.
        Paid = "PAID",
    }
}

/// Order of a shop.
#[data_class(rename_all = "snake_case", recognized_by = order_id || !"invoice_id", derived(total))]
pub struct OrderEvent {
    /// Identifier.
    pub order_id: Str,
    /// State.
    pub state: OrderState,
    /// Time at which the order was placed.
    #[data_class(unit = "milliseconds")]
    pub placed: RawTimestamp,
    /// Lines of the order.
    pub lines: Vec<OrderLine>,
    /// Token for the payment.
    pub token: Option<Sensitive<Str>>,
    /// Notes by language.
    pub notes: Dict<Str>,
    /// Picture.
    pub picture: Base64Data,
}

/// One line of an order.
#[data_class]
pub struct OrderLine {
    /// Number of pieces.
    #[data_class(required)]
    pub count: u32,
    /// Price of one piece.
    pub price: u32,
}

impl OrderEvent {
    fn total(&self) -> u32 {
        self.lines.iter().map(|line| line.count * line.price).sum()
    }
}

mod renamed {
    pub(crate) use lambda_event_sources as sources;
}

/// An event whose macro uses another path of the crate.
#[data_class(crate = "crate::renamed::sources")]
pub struct Ping<T> {
    /// Payload to return.
    pub payload: T,
}

const TEXT: &str = r#"{"order_id":"o-1","state":"PAID","placed":"1717243200000","lines":[{"count":2,"price":5}],"token":"hush","notes":{}}"#;

#[test]
fn custom_events_work_like_library_events() -> Result<(), Error> {
    let order: OrderEvent = from_str(TEXT)?;
    assert_eq!((order.state.clone(), order.total()), (OrderState::Paid, 10));
    assert_eq!(order.placed.timestamp()?.to_string(), "2024-06-01T12:00:00Z");
    assert_eq!(serde_json::to_string(&order).unwrap(), TEXT);
    assert_eq!(
        order.to_string(),
        r#"{"order_id":"o-1","state":"PAID","placed":"1717243200000","lines":[{"count":2,"price":5}],"token":"[SENSITIVE]","notes":{},"picture":"","total":10}"#
    );
    assert!(!format!("{order:?}").contains("hush"));
    let wrapped: DictWrapper<OrderEvent> = from_str(TEXT)?;
    assert_eq!(wrapped.get("/token").unwrap(), "hush");

    let error = from_str::<OrderEvent>(r#"{"order_id": "o-1", "lines": [{"count": 1}, {"price": 3}]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "lines[1].count"));
    assert_eq!(from_str::<OrderEvent>(r#"{"invoice_id": 7}"#).unwrap_err().path(), "order_id");

    let ping: Ping<Vec<u8>> = from_str(r#"{"payload": [1, 2]}"#)?;
    assert_eq!(ping.payload, [1, 2]);
    Ok(())
}

fn is_described<T: Describe>(event: &T) -> String {
    serde_json::to_string(&properties(event)).unwrap()
}

#[test]
fn parts_of_custom_events_implement_describe() {
    assert_eq!(is_described(&OrderLine::default()), r#"{"count":0,"price":0}"#);
}

#[cfg(feature = "testing")]
#[test]
fn setters_build_events_for_tests() -> Result<(), Error> {
    let order = OrderEvent::default()
        .with_order_id("o-1")
        .with_state(OrderState::Paid)
        .with_placed("1717243200000")
        .with_lines([OrderLine::default().with_count(2).with_price(5)])
        .with_token("hush")
        .with_notes([("en", "soon")])
        .with_picture("aGk=");
    assert_eq!(order.total(), 10);
    assert_eq!(order.token.as_ref().unwrap().expose(), "hush");
    assert_eq!(order.notes.get_str("en"), Some("soon"));
    assert_eq!(order.picture.text()?, "hi");
    Ok(())
}

#[cfg(all(feature = "testing", feature = "sqs"))]
#[test]
fn setters_build_library_events() {
    use lambda_event_sources::{SqsEvent, SqsRecord, SqsRecordAttributes};

    let event = SqsEvent::default().with_records([SqsRecord::default()
        .with_message_id("m-1")
        .with_body("{}")
        .with_attributes(SqsRecordAttributes::default().with_message_group_id("g-1"))]);
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        r#"{"Records":[{"messageId":"m-1","body":"{}","attributes":{"MessageGroupId":"g-1"},"messageAttributes":{}}]}"#
    );
}
