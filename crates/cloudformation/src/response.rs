//! What the function puts to the URL of a custom resource's request.

use lambda_event_sources_base::{
    __private::check_json_size, __private::json_text, DataClass, Dict, Error, ErrorKind, Sensitive, Str, data_class,
    string_enum,
};
use serde_json::Value;

use crate::CloudFormationCustomResourceEvent;

/// Response to a request of CloudFormation.
///
/// See [Custom resource response objects](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudformation::{
///     CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse,
/// };
///
/// let event: CloudFormationCustomResourceEvent =
///     from_str(r#"{"RequestType": "Create", "StackId": "s", "RequestId": "r", "LogicalResourceId": "Topic"}"#)?;
/// let response = CloudFormationCustomResourceResponse::success(&event, "orders-topic")?.with_data("Partitions", 3);
/// assert_eq!(
///     response.to_json()?,
///     r#"{"Status":"SUCCESS","PhysicalResourceId":"orders-topic","StackId":"s","RequestId":"r","LogicalResourceId":"Topic","Data":{"Partitions":3}}"#
/// );
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudFormationCustomResourceResponse {
    /// Whether the request was carried out.
    pub status: CloudFormationResponseStatus,
    /// Why it was not; absent on success.
    pub reason: Option<Str>,
    /// Identifier of the resource, which must be stable: another one tells CloudFormation that it was replaced.
    pub physical_resource_id: Str,
    /// ARN of the stack, from the request.
    pub stack_id: Str,
    /// Identifier of the request.
    pub request_id: Str,
    /// Name of the resource in the template, from the request.
    pub logical_resource_id: Str,
    /// Whether CloudFormation masks the values of [`data`](Self::data) wherever it shows them; absent for no.
    pub no_echo: Option<bool>,
    /// Values that the template reads with `Fn::GetAtt`, which may be secrets; absent when there are none.
    pub data: Option<Sensitive<Dict>>,
}

string_enum! {
    /// Whether a request of CloudFormation was carried out.
    pub enum CloudFormationResponseStatus {
        /// It was.
        Success = "SUCCESS",
        /// It was not.
        Failed = "FAILED",
    }
}

impl CloudFormationCustomResourceResponse {
    /// Longest response that CloudFormation takes, in bytes of JSON.
    pub const MAX_BYTES: usize = 4096;

    /// Says that the request was carried out, on the resource with this identifier.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is empty or longer than 1,024 bytes.
    pub fn success(
        event: &CloudFormationCustomResourceEvent,
        physical_resource_id: impl Into<Str>,
    ) -> Result<Self, Error> {
        let physical_resource_id = physical_resource_id.into();
        if !(1..=1024).contains(&physical_resource_id.len()) {
            return Err(Error::new(ErrorKind::Invalid, "the identifier has not 1 to 1,024 bytes")
                .at(Self::NAME, "PhysicalResourceId"));
        }
        Ok(Self::answer(event, CloudFormationResponseStatus::Success, physical_resource_id))
    }

    /// Says that the request was not carried out, and why.
    ///
    /// A resource that could not be created has no identifier yet: it gets one of its logical identifier and the
    /// request's, under which CloudFormation asks to delete it again.
    pub fn failed(event: &CloudFormationCustomResourceEvent, reason: impl Into<Str>) -> Self {
        let physical_resource_id = if event.physical_resource_id.is_empty() {
            format!("{}-{}", event.logical_resource_id, event.request_id).into()
        } else {
            event.physical_resource_id.clone()
        };
        let mut response = Self::answer(event, CloudFormationResponseStatus::Failed, physical_resource_id);
        response.reason = Some(reason.into());
        response
    }

    fn answer(
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

    /// Adds a value that the template reads with `Fn::GetAtt`.
    pub fn with_data(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        let mut data = self.data.take().map(Sensitive::into_exposed).unwrap_or_default();
        data.insert(name, value.into());
        self.data = Some(data.into());
        self
    }

    /// Has CloudFormation mask the values of the data wherever it shows them.
    pub fn with_no_echo(mut self, no_echo: bool) -> Self {
        self.no_echo = Some(no_echo);
        self
    }

    /// Writes the response as the JSON that is to be put to the event's URL.
    ///
    /// # Errors
    ///
    /// Returns an error if it is longer than [`MAX_BYTES`](Self::MAX_BYTES), which CloudFormation would not take.
    pub fn to_json(&self) -> Result<String, Error> {
        let json = check_json_size(self, Self::MAX_BYTES).and_then(|()| json_text(self));
        json.map(String::from).map_err(|error| error.at(Self::NAME, ""))
    }
}
