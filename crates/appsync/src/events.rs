//! AppSync Events: what clients publish to channels, and subscriptions to them.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, Str, data_class, string_enum};
use serde::Serialize;
use serde_json::Value;

use crate::{
    AppSyncIdentity,
    context::{AppSyncPrev, AppSyncRequest, context_methods},
};

/// Events that are published to a channel of an Event API, or a subscription to one.
///
/// The answer is an `Option<`[`AppSyncEventsResponse`]`>`: `None` accepts a subscription.
///
/// See [Direct data source integrations using Lambda](https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html)
/// and [AWS AppSync Event API context reference](https://docs.aws.amazon.com/appsync/latest/eventapi/context-reference.html).
///
/// ```
/// use lambda_event_sources_appsync::{AppSyncEventsOperation, AppSyncEventsResponse, AppSyncResolverEventsEvent};
/// use lambda_event_sources_base::from_str;
///
/// let event: AppSyncResolverEventsEvent = from_str(
///     r#"{
///         "info": {"channel": {"path": "/chat/tea", "segments": ["chat", "tea"]}, "operation": "PUBLISH"},
///         "events": [{"id": "e-1", "payload": {"text": "Hello"}}]
///     }"#,
/// )?;
/// let response = match event.info.operation {
///     AppSyncEventsOperation::Publish => Some(AppSyncEventsResponse::forward(&event)),
///     _ => None,
/// };
/// # assert_eq!(response.unwrap().events.unwrap()[0].id, "e-1");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(request_headers, domain_name, prev_result))]
pub struct AppSyncResolverEventsEvent {
    /// Channel and operation.
    #[data_class(required)]
    pub info: AppSyncResolverEventsInfo,
    /// What was published; empty for a subscription.
    pub events: Vec<AppSyncIncomingEvent>,
    /// Caller; absent when the API authorizes by API key.
    pub identity: Option<AppSyncIdentity>,
    /// HTTP request that carried the operation.
    #[data_class(hidden)]
    pub request: AppSyncRequest,
    /// What ran before; not in use yet.
    #[data_class(hidden)]
    pub prev: Option<AppSyncPrev>,
    /// What the handler's functions hand on to each other.
    pub stash: Dict,
    /// Result of the handler's data source; null in front of it.
    pub result: RawJson,
    /// Error of the handler's data source; null in front of it.
    pub error: RawJson,
    /// Errors that handlers added to the answer.
    pub out_errors: Vec<Value>,
}

context_methods!(AppSyncResolverEventsEvent);

/// Channel of an Event API, and what is done to it.
#[data_class(derived(channel_path, channel_segments), recognized_by = channel || self.names_operation())]
pub struct AppSyncResolverEventsInfo {
    /// Channel itself.
    pub channel: AppSyncChannel,
    /// Namespace that the channel is in.
    pub channel_namespace: AppSyncChannelNamespace,
    /// Whether events are published or subscribed to.
    pub operation: AppSyncEventsOperation,
}

impl AppSyncResolverEventsInfo {
    /// Returns the path of the channel, such as `/chat/tea`.
    pub fn channel_path(&self) -> &Str {
        &self.channel.path
    }

    /// Returns the segments of the channel's path, such as `chat` and `tea`.
    pub fn channel_segments(&self) -> &[Str] {
        &self.channel.segments
    }

    /// The `info` of a resolver has neither a channel nor an operation.
    fn names_operation(&self) -> bool {
        !self.operation.as_str().is_empty()
    }
}

/// Channel of an Event API.
#[data_class]
pub struct AppSyncChannel {
    /// Path of the channel, such as `/chat/tea`.
    pub path: Str,
    /// Segments of the path, of which the first is the namespace.
    pub segments: Vec<Str>,
}

/// Namespace of channels.
#[data_class]
pub struct AppSyncChannelNamespace {
    /// Name of the namespace.
    pub name: Str,
}

string_enum! {
    /// What a client does to a channel.
    pub enum AppSyncEventsOperation {
        /// It publishes events.
        Publish = "PUBLISH",
        /// It subscribes.
        Subscribe = "SUBSCRIBE",
    }
}

/// One event that a client published.
#[data_class]
pub struct AppSyncIncomingEvent {
    /// Identifier that AppSync gave the event: the answer names it.
    pub id: Str,
    /// What the client sent: read it as your own type with `to`.
    pub payload: RawJson,
}

/// Response to published events, or the refusal of a subscription.
///
/// Events that the answer does not name are not broadcast. A subscription is accepted by answering `None`, and refused
/// by an answer with an error. To refuse with HTTP status 403, let the function fail with an error of the type
/// `UnauthorizedException`.
///
/// See [Direct data source integrations using Lambda](https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html).
///
/// ```
/// use lambda_event_sources_appsync::{AppSyncEventsResponse, AppSyncOutgoingEvent};
///
/// let response = AppSyncEventsResponse::new()
///     .with_event(AppSyncOutgoingEvent::new("e-1", &"Hello")?)
///     .with_event(AppSyncOutgoingEvent::failed("e-2", "too long")?);
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"events":[{"id":"e-1","payload":"Hello"},{"id":"e-2","error":"too long"}]}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct AppSyncEventsResponse {
    /// Events to broadcast, and errors of single events; absent when all failed.
    pub events: Option<Vec<AppSyncOutgoingEvent>>,
    /// Why all of the request failed; absent otherwise.
    pub error: Option<Str>,
}

impl AppSyncEventsResponse {
    /// Creates a response without events: as it stands, nothing is broadcast.
    pub fn new() -> Self {
        Self { events: Some(Vec::new()), error: None }
    }

    /// Creates a response that broadcasts all events as they came.
    pub fn forward(event: &AppSyncResolverEventsEvent) -> Self {
        let outgoing = |event: &AppSyncIncomingEvent| AppSyncOutgoingEvent {
            id: event.id.clone(),
            payload: event.payload.clone(),
            error: None,
        };
        event.events.iter().map(outgoing).collect()
    }

    /// Creates a response that fails all of the request: nothing is broadcast, or the subscription is refused.
    pub fn failed(error: impl Into<Str>) -> Self {
        Self { events: None, error: Some(error.into()) }
    }

    /// Adds an event, to broadcast or failed.
    pub fn with_event(mut self, event: AppSyncOutgoingEvent) -> Self {
        self.events.get_or_insert_default().push(event);
        self
    }
}

impl FromIterator<AppSyncOutgoingEvent> for AppSyncEventsResponse {
    fn from_iter<I: IntoIterator<Item = AppSyncOutgoingEvent>>(events: I) -> Self {
        Self { events: Some(events.into_iter().collect()), error: None }
    }
}

/// One event of an answer: to broadcast, or failed.
#[data_class(response)]
pub struct AppSyncOutgoingEvent {
    /// Identifier of the event that it answers.
    pub id: Str,
    /// What is broadcast; absent when the event failed.
    pub payload: RawJson,
    /// Why the event failed; absent otherwise.
    pub error: Option<Str>,
}

impl AppSyncOutgoingEvent {
    /// Creates an event to broadcast, with the identifier of the one that it answers.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is empty, or the payload has no form in JSON.
    pub fn new<T: Serialize + ?Sized>(id: impl Into<Str>, payload: &T) -> Result<Self, Error> {
        let payload = RawJson::new(payload).map_err(|error| error.at(Self::NAME, "payload"))?;
        Ok(Self { payload, ..Self::with_id(id.into())? })
    }

    /// Creates the failure of a single event: its publisher gets the error, and nobody else anything.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is empty.
    pub fn failed(id: impl Into<Str>, error: impl Into<Str>) -> Result<Self, Error> {
        Ok(Self { error: Some(error.into()), ..Self::with_id(id.into())? })
    }

    fn with_id(id: Str) -> Result<Self, Error> {
        if id.is_empty() {
            return Err(Error::new(ErrorKind::Invalid, "the identifier is empty").at(Self::NAME, "id"));
        }
        Ok(Self { id, ..Self::default() })
    }
}
