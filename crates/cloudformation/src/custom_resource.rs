//! Requests for custom resources.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

/// CloudFormation request to create, update or delete a custom resource.
///
/// The functions `onEvent` and `isComplete` of the AWS CDK's provider framework receive the same event, with more
/// fields. Return a [`CdkOnEventResponse`](crate::CdkOnEventResponse) or a
/// [`CdkIsCompleteResponse`](crate::CdkIsCompleteResponse) from them.
///
/// See [Custom resource request objects](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html).
///
/// ```
/// use lambda_event_sources::{CloudFormationCustomResourceEvent, CloudFormationRequestType, from_str};
///
/// let event: CloudFormationCustomResourceEvent = from_str(
///     r#"{"RequestType": "Create", "LogicalResourceId": "Topic", "ResourceProperties": {"Partitions": "3"}}"#,
/// )?;
/// assert_eq!(event.request_type, CloudFormationRequestType::Create);
/// assert_eq!(event.resource_properties.get_str("Partitions"), Some("3"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CloudFormationCustomResourceEvent {
    /// Request type.
    #[data_class(required)]
    pub request_type: CloudFormationRequestType,
    /// Service token: the ARN of the function, or of the Amazon SNS topic that invokes it.
    pub service_token: Str,
    /// Presigned URL for the response. Anyone who has the URL can respond.
    #[data_class(name = "ResponseURL")]
    pub response_url: Sensitive<Str>,
    /// ARN of the stack.
    pub stack_id: Str,
    /// Request ID.
    pub request_id: Str,
    /// Logical resource ID: the name of the resource in the template.
    pub logical_resource_id: Str,
    /// Physical resource ID, which the function returned when it created the resource; empty for `Create` requests.
    pub physical_resource_id: Str,
    /// Resource type, such as `Custom::KafkaTopic`.
    pub resource_type: Str,
    /// Resource properties from the template. Parse them as your own type with `resource_properties.json::<T>()`.
    ///
    /// CloudFormation sends numbers and Booleans as strings.
    #[data_class(redact = keys)]
    pub resource_properties: Dict,
    /// Resource properties before the update; empty unless this is an `Update` request.
    #[data_class(redact = keys)]
    pub old_resource_properties: Dict,
    /// Resource attributes that the function `onEvent` returned; only for the function `isComplete` of the AWS CDK's
    /// provider framework. They can be secrets.
    pub data: Option<Sensitive<Dict>>,
    /// Whether the function `onEvent` asked to mask the attributes; only for the function `isComplete` of the AWS CDK's
    /// provider framework.
    pub no_echo: Option<bool>,
}

string_enum! {
    /// Type of a request for a custom resource.
    pub enum CloudFormationRequestType {
        /// Request to create the resource.
        Create = "Create",
        /// Request to update the resource. If the response has another physical resource ID, CloudFormation deletes the
        /// old resource.
        Update = "Update",
        /// Request to delete the resource.
        Delete = "Delete",
    }
}
