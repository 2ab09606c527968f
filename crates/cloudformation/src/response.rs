//! Responses to requests for custom resources.

use lambda_event_sources_base::{
    __private::check_json_size, __private::json_text, DataClass, Dict, Error, ErrorKind, Sensitive, Str, data_class,
    string_enum,
};
use serde_json::Value;

use crate::CloudFormationCustomResourceEvent;

/// Response to a CloudFormation request for a custom resource.
///
/// See [Custom resource response objects](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html).
///
/// ```
/// use lambda_event_sources::{CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse, from_str};
///
/// let event: CloudFormationCustomResourceEvent =
///     from_str(r#"{"RequestType": "Create", "StackId": "s", "RequestId": "r", "LogicalResourceId": "Topic"}"#)?;
/// let response = CloudFormationCustomResourceResponse::success(&event, "orders-topic")?.with_data("Partitions", 3);
/// assert_eq!(
///     response.to_json()?,
///     r#"{"Status":"SUCCESS","PhysicalResourceId":"orders-topic","StackId":"s","RequestId":"r","LogicalResourceId":"Topic","Data":{"Partitions":3}}"#
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudFormationCustomResourceResponse {
    /// Status of the request.
    pub status: CloudFormationResponseStatus,
    /// Reason for a failure; absent on success.
    pub reason: Option<Str>,
    /// Physical resource ID.
    ///
    /// Return the same ID for every request of a resource. If an update returns another ID, CloudFormation treats the
    /// resource as replaced and deletes the old one.
    pub physical_resource_id: Str,
    /// ARN of the stack, copied from the request.
    pub stack_id: Str,
    /// Request ID, copied from the request.
    pub request_id: Str,
    /// Logical resource ID, copied from the request.
    pub logical_resource_id: Str,
    /// Whether CloudFormation masks the values of [`data`](Self::data) in its output; `false` if absent.
    pub no_echo: Option<bool>,
    /// Values that the template reads with `Fn::GetAtt`, which can be secrets; absent if there are none.
    pub data: Option<Sensitive<Dict>>,
}

string_enum! {
    /// Status of a request for a custom resource.
    pub enum CloudFormationResponseStatus {
        /// The request succeeded.
        Success = "SUCCESS",
        /// The request failed.
        Failed = "FAILED",
    }
}

impl CloudFormationCustomResourceResponse {
    /// Maximum size of a response that CloudFormation accepts, in bytes of JSON.
    pub const MAX_BYTES: usize = 4096;

    /// Creates a response for a request that succeeded, with the physical resource ID of the resource.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty or longer than 1,024 bytes.
    pub fn success(
        event: &CloudFormationCustomResourceEvent,
        physical_resource_id: impl Into<Str>,
    ) -> Result<Self, Error> {
        let physical_resource_id = checked_id(physical_resource_id.into()).map_err(|error| error.at(Self::NAME, ""))?;
        Ok(Self::for_event(event, CloudFormationResponseStatus::Success, physical_resource_id))
    }

    /// Creates a response for a request that failed, with the reason.
    ///
    /// A resource that could not be created has no physical resource ID yet. The response then contains a generated ID,
    /// which consists of the logical resource ID and the request ID. CloudFormation sends it in the `Delete` request of
    /// the rollback.
    pub fn failed(event: &CloudFormationCustomResourceEvent, reason: impl Into<Str>) -> Self {
        let physical_resource_id = if event.physical_resource_id.is_empty() {
            format!("{}-{}", event.logical_resource_id, event.request_id).into()
        } else {
            event.physical_resource_id.clone()
        };
        let mut response = Self::for_event(event, CloudFormationResponseStatus::Failed, physical_resource_id);
        response.reason = Some(reason.into());
        response
    }

    fn for_event(
        event: &CloudFormationCustomResourceEvent,
        status: CloudFormationResponseStatus,
        physical_resource_id: Str,
    ) -> Self {
        Self {
            status,
            reason: None,
            physical_resource_id,
            stack_id: event.stack_id.clone(),
            request_id: event.request_id.clone(),
            logical_resource_id: event.logical_resource_id.clone(),
            no_echo: None,
            data: None,
        }
    }

    /// Adds a value that the template can read with `Fn::GetAtt`.
    pub fn with_data(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        let mut data = self.data.take().map(Sensitive::into_exposed).unwrap_or_default();
        data.insert(name, value.into());
        self.data = Some(data.into());
        self
    }

    /// Sets whether CloudFormation masks the values of the data in its output.
    pub fn with_no_echo(mut self, no_echo: bool) -> Self {
        self.no_echo = Some(no_echo);
        self
    }

    /// Serializes the response as the JSON to upload to the presigned URL.
    ///
    /// # Errors
    ///
    /// Returns an error if the JSON is longer than [`MAX_BYTES`](Self::MAX_BYTES), because CloudFormation would reject
    /// it.
    pub fn to_json(&self) -> Result<String, Error> {
        let json = check_json_size(self, Self::MAX_BYTES).and_then(|()| json_text(self));
        json.map(String::from).map_err(|error| error.at(Self::NAME, ""))
    }
}

/// Checks the length of a physical resource ID.
pub(crate) fn checked_id(id: Str) -> Result<Str, Error> {
    if (1..=1024).contains(&id.len()) {
        Ok(id)
    } else {
        Err(Error::new(ErrorKind::Invalid, "invalid physical resource ID: expected 1 to 1024 bytes")
            .at("", "PhysicalResourceId"))
    }
}
