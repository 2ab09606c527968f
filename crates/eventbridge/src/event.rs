//! Amazon EventBridge: events from an event bus, a schedule or a pipe.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, RawJson, RawTimestamp, Str, data_class};
use serde::de::DeserializeOwned;

use crate::EventBridgeDetail;

/// Event of Amazon EventBridge.
///
/// By default, `detail` is kept as raw JSON. Use [`detail_as`](Self::detail_as) or [`detail_json`](Self::detail_json)
/// to parse it, so that one function can handle events of several shapes. If `T` is another type, such as your own,
/// `detail` is parsed together with the event and is required. The source and the detail type are then not checked.
///
/// See [Events in Amazon EventBridge](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html).
///
/// ```
/// use lambda_event_sources::{Dict, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent = from_str(
///     r#"{"id": "e-1", "detail-type": "OrderPlaced", "source": "com.example.shop", "detail": {"order": "A-7"}}"#,
/// )?;
/// match &*event.detail_type {
///     "OrderPlaced" => assert_eq!(event.detail_json::<Dict>()?.get_str("order"), Some("A-7")),
///     other => println!("no interest in {other}"),
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct EventBridgeEvent<T = RawJson> {
    /// ID of the event, a UUID.
    pub id: Str,
    /// Version of the event format: `0`.
    pub version: Str,
    /// ID of the AWS account from which the event originates.
    pub account: Str,
    /// Time of the event, in RFC 3339 format.
    pub time: RawTimestamp,
    /// AWS Region from which the event originates, such as `eu-central-1`.
    pub region: Str,
    /// ARNs of the resources that are involved in the event, chosen by the sender.
    pub resources: Vec<Str>,
    /// Source of the event: an AWS service, such as `aws.ec2`, or a name chosen by an application.
    pub source: Str,
    /// Type of the event. Together with the source, it determines the shape of `detail`.
    #[data_class(name = "detail-type", required)]
    pub detail_type: Str,
    /// Content of the event, in a shape chosen by the sender. It may be absent if it is kept as raw JSON, and is
    /// required if `T` is your own type.
    pub detail: T,
    /// Name of the replay that sent the event; absent if the event is not replayed.
    #[data_class(name = "replay-name")]
    pub replay_name: Option<Str>,
}

impl<T> EventBridgeEvent<T> {
    /// Returns `true` if the event has the source and one of the detail types of `D`.
    ///
    /// ```
    /// use lambda_event_sources::{EventBridgeEvent, EventBridgeScheduled, from_str};
    ///
    /// let event: EventBridgeEvent =
    ///     from_str(r#"{"detail-type": "Scheduled Event", "source": "aws.events", "detail": {}}"#)?;
    /// assert!(event.has_detail::<EventBridgeScheduled>());
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn has_detail<D: EventBridgeDetail>(&self) -> bool {
        self.difference::<D>().is_none()
    }

    /// Returns the name of the property that differs from those of `D`.
    fn difference<D: EventBridgeDetail>(&self) -> Option<&'static str> {
        if D::SOURCE.is_some_and(|source| self.source != source) {
            return Some("source");
        }
        (!D::DETAIL_TYPES.contains(&self.detail_type.as_str())).then_some("detail-type")
    }
}

impl EventBridgeEvent {
    /// Parses the detail as the detail of an AWS service, or as your own type that implements [`EventBridgeDetail`],
    /// after checking the source and the detail type of the event.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`WrongSource`](ErrorKind::WrongSource) if the event has another source or another
    /// detail type. It names the expected ones, and its path is the property that differs. Returns an error if the
    /// detail does not match the type.
    ///
    /// ```
    /// use lambda_event_sources::{ErrorKind, EventBridgeEvent, EventBridgeScheduled, from_str};
    ///
    /// let event: EventBridgeEvent = from_str(r#"{"detail-type": "Scheduled Event", "source": "com.example"}"#)?;
    /// let error = event.detail_as::<EventBridgeScheduled>().unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::WrongSource);
    /// assert_eq!(error.to_string(), "EventBridgeEvent: source: expected `Scheduled Event` from `aws.events`");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn detail_as<D: EventBridgeDetail>(&self) -> Result<D, Error> {
        match self.difference::<D>() {
            Some(property) => Err(unexpected_detail(D::SOURCE, D::DETAIL_TYPES).at(Self::NAME, property)),
            None => self.detail_json(),
        }
    }

    /// Parses the detail as your own type.
    ///
    /// EventBridge Scheduler can send a detail that is a string of JSON. Such a string is parsed as well, unless the
    /// type accepts the string itself.
    ///
    /// # Errors
    ///
    /// Returns an error if the detail does not match the type.
    ///
    /// ```
    /// use lambda_event_sources::{Dict, EventBridgeEvent, from_str};
    ///
    /// let event: EventBridgeEvent =
    ///     from_str(r#"{"detail-type": "Scheduled Event", "source": "aws.scheduler", "detail": "{\"task\": \"report\"}"}"#)?;
    /// assert_eq!(event.detail_json::<Dict>()?.get_str("task"), Some("report"));
    /// assert_eq!(event.detail_json::<String>()?, r#"{"task": "report"}"#);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn detail_json<D: DeserializeOwned>(&self) -> Result<D, Error> {
        self.detail.json_or_text().map_err(|error: Error| error.at(Self::NAME, "detail"))
    }
}

#[cold]
fn unexpected_detail(source: Option<&str>, detail_types: &[&str]) -> Error {
    let from = source.map_or_else(String::new, |source| format!(" from `{source}`"));
    Error::new(ErrorKind::WrongSource, format!("expected `{}`{from}", detail_types.join("` or `")))
}
