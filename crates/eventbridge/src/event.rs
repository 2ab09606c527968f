//! Amazon EventBridge: events of a bus, of a schedule or of a pipe.

use lambda_event_sources_base::{DataClass, Error, JsonText, RawJson, RawTimestamp, Str, data_class};
use serde::de::DeserializeOwned;

/// Event of Amazon EventBridge.
///
/// `detail` is kept as it came and read by [`detail_json`](Self::detail_json), so that one function can take events of
/// several shapes. With a data class as `T`, it is read with the event and must be there.
///
/// See [Events in Amazon EventBridge](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html).
///
/// ```
/// use lambda_event_sources_base::{Dict, from_str};
/// use lambda_event_sources_eventbridge::EventBridgeEvent;
///
/// let event: EventBridgeEvent = from_str(
///     r#"{"id": "e-1", "detail-type": "OrderPlaced", "source": "com.example.shop", "detail": {"order": "A-7"}}"#,
/// )?;
/// match &*event.detail_type {
///     "OrderPlaced" => assert_eq!(event.detail_json::<Dict>()?.get_str("order"), Some("A-7")),
///     other => println!("no interest in {other}"),
/// }
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct EventBridgeEvent<T = RawJson> {
    /// Identifier of the event: a UUID.
    pub id: Str,
    /// Version of the event's format: `0`.
    pub version: Str,
    /// Account from which the event comes.
    pub account: Str,
    /// Time of the event, in RFC 3339.
    pub time: RawTimestamp,
    /// Region from which the event comes, such as `eu-central-1`.
    pub region: Str,
    /// ARNs of what the event is about; which, is the sender's choice.
    pub resources: Vec<Str>,
    /// Sender: a service, such as `aws.ec2`, or an application's own name.
    pub source: Str,
    /// What the event tells; together with the source, it says which shape the detail has.
    #[data_class(name = "detail-type", required)]
    pub detail_type: Str,
    /// What happened, in a shape of the sender's. May be absent when it is raw JSON, and not when it is a data class.
    pub detail: T,
    /// Name of the replay from which the event comes; absent when it is not replayed.
    #[data_class(name = "replay-name")]
    pub replay_name: Option<Str>,
}

impl EventBridgeEvent {
    /// Parses the detail as your own type.
    ///
    /// EventBridge Scheduler sends a detail that is a string with JSON in it. It is read too, as the type that the
    /// JSON inside fits, unless the type takes the string itself.
    ///
    /// # Errors
    ///
    /// Returns an error if the detail does not fit the type.
    ///
    /// ```
    /// use lambda_event_sources_base::{Dict, from_str};
    /// use lambda_event_sources_eventbridge::EventBridgeEvent;
    ///
    /// let event: EventBridgeEvent =
    ///     from_str(r#"{"detail-type": "Scheduled Event", "source": "aws.scheduler", "detail": "{\"task\": \"report\"}"}"#)?;
    /// assert_eq!(event.detail_json::<Dict>()?.get_str("task"), Some("report"));
    /// assert_eq!(event.detail_json::<String>()?, r#"{"task": "report"}"#);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn detail_json<D: DeserializeOwned>(&self) -> Result<D, Error> {
        let detail = self.detail.json::<D>();
        let is_string = self.detail.text().starts_with('"');
        let result = match detail {
            Err(_) if is_string => self.detail.json::<JsonText>().and_then(|text| text.json()),
            result => result,
        };
        result.map_err(|error| error.at(Self::NAME, "detail"))
    }
}
