//! Documents for hooks that evaluate stacks and change sets, which are stored in Amazon S3.

use lambda_event_sources_base::{JsonText, Str, data_class, string_enum};

/// Document for a hook that evaluates a stack. It is stored at the presigned URL in
/// [`payload`](crate::CloudFormationHookRequestData::payload).
///
/// See [Evaluating stack operations with Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html#lambda-hooks-create-lambda-function-stack).
///
/// ```
/// use lambda_event_sources::{CloudFormationHookStackPayload, from_str};
///
/// let payload: CloudFormationHookStackPayload = from_str(r#"{"template": "Resources: {}", "previousTemplate": null}"#)?;
/// assert_eq!(payload.template.as_deref(), Some("Resources: {}"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct CloudFormationHookStackPayload {
    /// Template of the stack, as JSON or YAML; absent if the stack is deleted.
    pub template: Option<Str>,
    /// Template of the stack before the operation, as JSON or YAML; absent if the stack is created.
    pub previous_template: Option<Str>,
}

/// Document for a hook that evaluates a change set. It is stored at the presigned URL in
/// [`payload`](crate::CloudFormationHookRequestData::payload).
///
/// See [Evaluating change set operations with Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html#lambda-hooks-create-lambda-function-change-set).
///
/// ```
/// use lambda_event_sources::{CloudFormationHookChangeSetPayload, from_str};
///
/// let payload: CloudFormationHookChangeSetPayload = from_str(
///     r#"{"template": "Resources: {}", "changedResources": [{"logicalResourceId": "Bucket", "action": "UPDATE",
///         "afterContext": "{\"Properties\": {\"BucketName\": \"example-a\"}}"}]}"#,
/// )?;
/// let after = payload.changed_resources[0].after_context.as_ref().unwrap();
/// let after: serde_json::Value = after.json()?;
/// assert_eq!(after["Properties"]["BucketName"], "example-a");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct CloudFormationHookChangeSetPayload {
    /// Template of the change set, as JSON or YAML.
    pub template: Str,
    /// Resources that the change set changes.
    pub changed_resources: Vec<CloudFormationHookChangedResource>,
}

/// Resource that a change set changes.
///
/// See [Evaluating change set operations with Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html#lambda-hooks-create-lambda-function-change-set).
#[data_class]
pub struct CloudFormationHookChangedResource {
    /// Change of the resource.
    pub action: CloudFormationHookResourceAction,
    /// Resource before the change, as JSON text; absent if the resource is created.
    ///
    /// All numbers and Booleans are text.
    pub before_context: Option<JsonText>,
    /// Resource after the change, as JSON text; absent if the resource is deleted.
    ///
    /// All numbers and Booleans are text.
    pub after_context: Option<JsonText>,
    /// Line of the template that causes the change; absent if the resource is deleted.
    pub line_number: Option<u64>,
    /// Logical ID of the resource.
    pub logical_resource_id: Str,
    /// Type of the resource, such as `AWS::S3::Bucket`.
    pub resource_type: Str,
}

string_enum! {
    /// Change of a resource.
    pub enum CloudFormationHookResourceAction {
        /// The resource is created.
        Create = "CREATE",
        /// The resource is updated.
        Update = "UPDATE",
        /// The resource is deleted.
        Delete = "DELETE",
    }
}
