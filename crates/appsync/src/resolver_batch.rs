//! Batch resolvers of GraphQL APIs: an event and a response that are lists.

use std::fmt;

use lambda_event_sources_base::{
    __private::{Described, describe_object, display, setters},
    DataClass, Describe, Error, ErrorKind, Property, RawJson, Reader, Str, data_class, deserialize_property,
    into_owned,
};
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::AppSyncResolverEvent;

/// Batch of inputs of a Lambda resolver, for the same field of several parent objects.
///
/// AppSync sends a JSON list if the resolver has a maximum batch size above 0. Respond with an
/// [`AppSyncResolverBatchResponse`], which has one result for each event.
///
/// See [AWS AppSync resolver mapping template reference for Lambda](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html#direct-lambda-resolvers).
///
/// ```
/// use lambda_event_sources::{
///     AppSyncResolverBatchEvent, AppSyncResolverBatchResponse, AppSyncResolverResult, from_str,
/// };
///
/// let event: AppSyncResolverBatchEvent = from_str(
///     r#"[
///         {"source": {"maker": "m-1"}, "info": {"parentTypeName": "Tea", "fieldName": "maker"}},
///         {"source": {"maker": null}, "info": {"parentTypeName": "Tea", "fieldName": "maker"}}
///     ]"#,
/// )?;
/// let mut results = Vec::new();
/// for event in &event.events {
///     results.push(match event.source.to_value()?["maker"].as_str() {
///         Some(id) => AppSyncResolverResult::new(&format!("maker {id}"))?,
///         None => AppSyncResolverResult::failed("the maker is unknown").with_error_type("NotFound"),
///     });
/// }
/// let response = AppSyncResolverBatchResponse::new(&event, results)?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"[{"data":"maker m-1"},{"errorMessage":"the maker is unknown","errorType":"NotFound"}]"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AppSyncResolverBatchEvent {
    /// Inputs of the resolver. All are for the same field.
    pub events: Vec<AppSyncResolverEvent>,
}

/// Response of a batch resolver: a JSON list with one result for each event, in the same order.
///
/// If the function returns an error instead, all events of the batch fail.
///
/// See [AWS AppSync resolver mapping template reference for Lambda](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html#direct-lambda-resolvers).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AppSyncResolverBatchResponse {
    /// Results in the order of the events.
    pub results: Vec<AppSyncResolverResult>,
}

/// Implements a data class that is read and written as the list in its only field.
macro_rules! list_class {
    ($type:ident, $field:ident) => {
        impl Property for $type {
            const EXPECTED: &'static str = "a list";

            fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
                self.$field.read(reader)
            }

            #[inline]
            fn detach(&mut self) {
                self.$field.detach();
            }
        }

        impl DataClass for $type {
            const NAME: &'static str = stringify!($type);

            fn describe_entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                map.serialize_entry(stringify!($field), &Described(&self.$field))
            }
        }

        impl Describe for $type {
            fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                describe_object(self, serializer)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                display(self, f)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.$field.serialize(serializer)
            }
        }

        deserialize_property!($type);
        into_owned!($type);
    };
}

list_class!(AppSyncResolverBatchEvent, events);
list_class!(AppSyncResolverBatchResponse, results);

setters! {
    impl AppSyncResolverBatchEvent {
        /// Sets [`events`](Self::events), for tests.
        #[must_use]
        pub fn with_events(mut self, value: impl IntoIterator<Item = AppSyncResolverEvent>) -> Self {
            self.events = value.into_iter().collect();
            self
        }
    }
}

impl AppSyncResolverBatchResponse {
    /// Creates the response to a batch.
    ///
    /// # Errors
    ///
    /// Returns an error if the number of results is not the number of events, or if an error message is empty. AppSync
    /// matches results to events by their position, and recognizes an error by its message.
    pub fn new(
        event: &AppSyncResolverBatchEvent,
        results: impl IntoIterator<Item = AppSyncResolverResult>,
    ) -> Result<Self, Error> {
        let results: Vec<_> = results.into_iter().collect();
        let (expected, found) = (event.events.len(), results.len());
        if expected != found {
            let message = format!("the batch has {expected} events, but there are {found} results");
            return Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, ""));
        }
        let is_empty = |result: &AppSyncResolverResult| result.error_message.as_deref() == Some("");
        if let Some(index) = results.iter().position(is_empty) {
            let error = Error::new(ErrorKind::Invalid, "the error message is empty");
            return Err(error.at(Self::NAME, format!("[{index}].errorMessage")));
        }
        Ok(Self { results })
    }
}

/// Result of one event in a batch: the value of the field, or an error.
#[data_class(response)]
pub struct AppSyncResolverResult {
    /// Value of the field, as JSON; null if there is none.
    pub data: RawJson,
    /// Message of the error that the client receives; absent if the event was resolved.
    pub error_message: Option<Str>,
    /// Type of the error, such as `NotFound`; absent if the event was resolved, or if the error has no type.
    pub error_type: Option<Str>,
}

impl AppSyncResolverResult {
    /// Creates a result with the value of the field.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized as JSON.
    pub fn new<T: Serialize + ?Sized>(data: &T) -> Result<Self, Error> {
        Self::default().try_with_data(data)
    }

    /// Creates a result with an error. The field is null, and the client receives the message.
    pub fn failed(message: impl Into<Str>) -> Self {
        Self { error_message: Some(message.into()), ..Self::default() }
    }

    /// Sets the type of the error, which the client receives as `errorType`.
    pub fn with_error_type(mut self, error_type: impl Into<Str>) -> Self {
        self.error_type = Some(error_type.into());
        self
    }

    /// Sets the data. The client receives the data of a failed event as `data` of its error.
    ///
    /// # Errors
    ///
    /// Returns an error if the data cannot be serialized as JSON.
    pub fn try_with_data<T: Serialize + ?Sized>(mut self, data: &T) -> Result<Self, Error> {
        self.data = RawJson::new(data).map_err(|error| error.at(Self::NAME, "data"))?;
        Ok(self)
    }
}
