//! AWS CloudFormation: a custom resource that is to be created, updated or deleted.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

/// Request of CloudFormation to create, update or delete a custom resource.
///
/// See [Custom resource request objects](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudformation::{CloudFormationCustomResourceEvent, CloudFormationRequestType};
///
/// let event: CloudFormationCustomResourceEvent = from_str(
///     r#"{"RequestType": "Create", "LogicalResourceId": "Topic", "ResourceProperties": {"Partitions": "3"}}"#,
/// )?;
/// assert_eq!(event.request_type, CloudFormationRequestType::Create);
/// assert_eq!(event.resource_properties.get_str("Partitions"), Some("3"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CloudFormationCustomResourceEvent {
    /// What is to be done.
    #[data_class(required)]
    pub request_type: CloudFormationRequestType,
    /// ARN of the function, or of the topic by which it is called.
    pub service_token: Str,
    /// Presigned URL to put the response to; whoever has it can answer.
    #[data_class(name = "ResponseURL")]
    pub response_url: Sensitive<Str>,
    /// ARN of the stack.
    pub stack_id: Str,
    /// Identifier of the request.
    pub request_id: Str,
    /// Name of the resource in the template.
    pub logical_resource_id: Str,
    /// Identifier that the function gave the resource when it was created; empty when it is to be created.
    pub physical_resource_id: Str,
    /// Type of the resource, such as `Custom::KafkaTopic`.
    pub resource_type: Str,
    /// Properties of the resource in the template: as your own type by `resource_properties.json::<T>()`.
    ///
    /// CloudFormation writes numbers and booleans as text.
    pub resource_properties: Dict,
    /// Properties before the update; empty otherwise.
    pub old_resource_properties: Dict,
}

string_enum! {
    /// What is to be done with a custom resource.
    pub enum CloudFormationRequestType {
        /// Make the resource.
        Create = "Create",
        /// Change the resource; a new physical identifier makes CloudFormation delete the old one.
        Update = "Update",
        /// Remove the resource.
        Delete = "Delete",
    }
}
