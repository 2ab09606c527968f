//! AppSync Events: events that clients publish to channels, and subscriptions to channels.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, Str, data_class, string_enum};
use serde::Serialize;
use serde_json::Value;

use crate::{
    AppSyncIdentity,
    context::{AppSyncPrev, AppSyncRequest, context_methods},
};

/// Events published to a channel of an Event API, or a subscription to a channel.
///
/// Respond with an `Option<`[`AppSyncEventsResponse`]`>`. `None` accepts a subscription.
///
/// See [Direct data source integrations using Lambda](https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html)
/// and [AWS AppSync Event API context reference](https://docs.aws.amazon.com/appsync/latest/eventapi/context-reference.html).
///
/// ```
/// use lambda_event_sources::{AppSyncEventsOperation, AppSyncEventsResponse, AppSyncResolverEventsEvent, from_str};
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(request_headers, domain_name, prev_result))]
pub struct AppSyncResolverEventsEvent {
    /// Channel and operation.
    #[data_class(required)]
    pub info: AppSyncResolverEventsInfo,
    /// Published events; empty for a subscription.
    pub events: Vec<AppSyncIncomingEvent>,
    /// Identity of the caller; absent for API key authorization.
    pub identity: Option<AppSyncIdentity>,
    /// HTTP request of the operation.
    #[data_class(hidden)]
    pub request: AppSyncRequest,
    /// Previous operation; not used by AppSync Events yet.
    #[data_class(hidden)]
    pub prev: Option<AppSyncPrev>,
    /// Data that the functions of the handler share.
    pub stash: Dict,
    /// Result of the data source; null in a request handler.
    pub result: RawJson,
    /// Error of the data source; null in a request handler.
    pub error: RawJson,
    /// Errors that handlers added to the response.
    pub out_errors: Vec<Value>,
}

context_methods!(AppSyncResolverEventsEvent);

/// Channel and operation of an event.
#[data_class(derived(channel_path, channel_segments), recognized_by = channel || self.names_operation())]
pub struct AppSyncResolverEventsInfo {
    /// Channel.
    pub channel: AppSyncChannel,
    /// Channel namespace.
    pub channel_namespace: AppSyncChannelNamespace,
    /// Operation on the channel.
    pub operation: AppSyncEventsOperation,
}

impl AppSyncResolverEventsInfo {
    /// Returns the channel path, such as `/chat/tea`.
    pub fn channel_path(&self) -> &Str {
        &self.channel.path
    }

    /// Returns the segments of the channel path, such as `chat` and `tea`.
    pub fn channel_segments(&self) -> &[Str] {
        &self.channel.segments
    }

    /// Returns `true` if there is an operation. The `info` of a resolver event has neither a channel nor an operation.
    fn names_operation(&self) -> bool {
        !self.operation.as_str().is_empty()
    }
}

/// Channel of an Event API.
#[data_class]
pub struct AppSyncChannel {
    /// Channel path, such as `/chat/tea`.
    pub path: Str,
    /// Segments of the channel path. The first one is the channel namespace.
    pub segments: Vec<Str>,
}

/// Channel namespace.
#[data_class]
pub struct AppSyncChannelNamespace {
    /// Name of the channel namespace.
    pub name: Str,
}

string_enum! {
    /// Operation of a client on a channel.
    pub enum AppSyncEventsOperation {
        /// The client publishes events.
        Publish = "PUBLISH",
        /// The client subscribes to the channel.
        Subscribe = "SUBSCRIBE",
    }
}

/// Event that a client published.
#[data_class]
pub struct AppSyncIncomingEvent {
    /// Event ID, which the response refers to.
    pub id: Str,
    /// Payload of the event. Parse it as your own type with [`json`](RawJson::json).
    pub payload: RawJson,
}

/// Response to published events or to a subscription.
///
/// Only the events in the response are broadcast. To accept a subscription, return `None`. To reject it, return a
/// response with an error. To reject a request with the HTTP status 403, return an error of type
/// `UnauthorizedException` from the function.
///
/// See [Direct data source integrations using Lambda](https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html).
///
/// ```
/// use lambda_event_sources::{AppSyncEventsResponse, AppSyncOutgoingEvent};
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
    /// Events to broadcast, and errors of individual events; absent if the whole request failed.
    pub events: Option<Vec<AppSyncOutgoingEvent>>,
    /// Error message if the whole request failed; absent otherwise.
    pub error: Option<Str>,
}

impl AppSyncEventsResponse {
    /// Creates a response without events. Nothing is broadcast until you add events.
    pub fn new() -> Self {
        Self { events: Some(Vec::new()), error: None }
    }

    /// Creates a response that broadcasts all events unchanged.
    pub fn forward(event: &AppSyncResolverEventsEvent) -> Self {
        let outgoing = |event: &AppSyncIncomingEvent| AppSyncOutgoingEvent {
            id: event.id.clone(),
            payload: event.payload.clone(),
            error: None,
        };
        event.events.iter().map(outgoing).collect()
    }

    /// Creates a response for a failed request. No events are broadcast, or the subscription is rejected.
    pub fn failed(error: impl Into<Str>) -> Self {
        Self { events: None, error: Some(error.into()) }
    }

    /// Adds an event to broadcast, or an event that failed.
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

/// Event in a response, which is broadcast or has failed.
#[data_class(response)]
pub struct AppSyncOutgoingEvent {
    /// ID of the published event.
    pub id: Str,
    /// Payload to broadcast; null if the event failed.
    pub payload: RawJson,
    /// Error message if the event failed; absent otherwise.
    pub error: Option<Str>,
}

impl AppSyncOutgoingEvent {
    /// Creates an event to broadcast, with the ID of the published event.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty, or if the payload cannot be serialized as JSON.
    pub fn new<T: Serialize + ?Sized>(id: impl Into<Str>, payload: &T) -> Result<Self, Error> {
        let payload = RawJson::new(payload).map_err(|error| error.at(Self::NAME, "payload"))?;
        Ok(Self { payload, ..Self::with_id(id.into())? })
    }

    /// Creates an event that failed. It is not broadcast, and its publisher receives the error message.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty.
    pub fn failed(id: impl Into<Str>, error: impl Into<Str>) -> Result<Self, Error> {
        Ok(Self { error: Some(error.into()), ..Self::with_id(id.into())? })
    }

    fn with_id(id: Str) -> Result<Self, Error> {
        if id.is_empty() {
            return Err(Error::new(ErrorKind::Invalid, "the ID is empty").at(Self::NAME, "id"));
        }
        Ok(Self { id, ..Self::default() })
    }
}
