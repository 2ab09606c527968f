//! Events of Lambda Hooks.

use lambda_event_sources_base::{Dict, RawJson, Sensitive, Str, data_class, string_enum};

/// Request of CloudFormation to a Lambda Hook, to evaluate an operation on a resource, a stack or a change set.
///
/// Respond with a [`CloudFormationHookResponse`](crate::CloudFormationHookResponse). CloudFormation waits 30 seconds
/// for the response.
///
/// See [Create Lambda functions to evaluate resources for Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html).
///
/// ```
/// use lambda_event_sources::{CloudFormationHookEvent, CloudFormationHookResponse, from_str};
///
/// let event: CloudFormationHookEvent = from_str(
///     r#"{"hookTypeName": "Example::Buckets::Names", "clientRequestToken": "t-1",
///         "actionInvocationPoint": "CREATE_PRE_PROVISION",
///         "requestData": {"targetName": "AWS::S3::Bucket", "targetModel": {"resourceProperties": {"BucketName": "x"}}}}"#,
/// )?;
/// let response = match event.resource_properties().and_then(|properties| properties.get_str("BucketName")) {
///     Some(name) if name.starts_with("example-") => CloudFormationHookResponse::success(&event),
///     _ => CloudFormationHookResponse::non_compliant(&event, "the name must begin with example-"),
/// };
/// assert_eq!(response.message.unwrap(), "the name must begin with example-");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = hook_type_name && action_invocation_point)]
pub struct CloudFormationHookEvent {
    /// Request token, which the response repeats.
    pub client_request_token: Str,
    /// ID of the AWS account of the operation.
    pub aws_account_id: Str,
    /// ARN of the stack; absent for an operation of the Cloud Control API.
    pub stack_id: Option<Str>,
    /// ARN of the change set; absent if the operation has none.
    pub change_set_id: Option<Str>,
    /// Type name of the hook, such as `Example::Buckets::Names`.
    pub hook_type_name: Str,
    /// Version of the hook.
    pub hook_type_version: Str,
    /// Configuration of the hook.
    pub hook_model: CloudFormationHookModel,
    /// Point of the operation at which the hook is invoked.
    pub action_invocation_point: CloudFormationHookInvocationPoint,
    /// Target of the operation.
    pub request_data: CloudFormationHookRequestData,
    /// Context of the invocation.
    pub request_context: CloudFormationHookRequestContext,
}

impl CloudFormationHookEvent {
    /// Returns the properties of the resource that is created, updated or deleted, or `None` for an operation on a stack
    /// or a change set.
    pub fn resource_properties(&self) -> Option<&Dict> {
        Some(&self.request_data.target_model.as_ref()?.resource_properties)
    }

    /// Returns the properties of the resource before an update, or `None` for other operations.
    pub fn previous_resource_properties(&self) -> Option<&Dict> {
        self.request_data.target_model.as_ref()?.previous_resource_properties.as_ref()
    }
}

string_enum! {
    /// Point of an operation at which a hook is invoked.
    ///
    /// See [Create Lambda functions to evaluate resources for Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html).
    pub enum CloudFormationHookInvocationPoint {
        /// Before the target is created.
        CreatePreProvision = "CREATE_PRE_PROVISION",
        /// Before the target is updated.
        UpdatePreProvision = "UPDATE_PRE_PROVISION",
        /// Before the target is deleted.
        DeletePreProvision = "DELETE_PRE_PROVISION",
    }
}

/// Configuration of a Lambda Hook.
#[data_class(rename_all = "PascalCase")]
pub struct CloudFormationHookModel {
    /// ARN of the function that the hook invokes.
    pub lambda_function: Str,
}

/// Target of an operation that a hook evaluates.
///
/// See [Create Lambda functions to evaluate resources for Lambda Hooks](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html).
#[data_class]
pub struct CloudFormationHookRequestData {
    /// Name of the target: a resource type such as `AWS::S3::Bucket`, `STACK` or `CHANGE_SET`.
    pub target_name: Str,
    /// Type of the target: a resource type such as `AWS::S3::Bucket`, `STACK` or `CHANGE_SET`.
    pub target_type: Str,
    /// Logical ID of the resource, or ID of the stack or the change set.
    pub target_logical_id: Str,
    /// Properties of the resource; absent for a stack or a change set.
    pub target_model: Option<CloudFormationHookTargetModel>,
    /// Presigned URL of a JSON document in Amazon S3; absent for a resource. Anyone who has the URL can read the
    /// document.
    ///
    /// Download it and parse it as a [`CloudFormationHookStackPayload`](crate::CloudFormationHookStackPayload) or a
    /// [`CloudFormationHookChangeSetPayload`](crate::CloudFormationHookChangeSetPayload).
    pub payload: Option<Sensitive<Str>>,
}

impl CloudFormationHookRequestData {
    /// Returns `true` if the target is a stack.
    pub fn is_stack(&self) -> bool {
        self.target_name == "STACK"
    }

    /// Returns `true` if the target is a change set.
    pub fn is_change_set(&self) -> bool {
        self.target_name == "CHANGE_SET"
    }
}

/// Properties of a resource that a hook evaluates.
#[data_class]
pub struct CloudFormationHookTargetModel {
    /// Properties of the resource. Parse them as your own type with `resource_properties.json::<T>()`.
    pub resource_properties: Dict,
    /// Properties of the resource before the update; absent unless the resource is updated.
    pub previous_resource_properties: Option<Dict>,
}

/// Context of an invocation of a hook.
#[data_class]
pub struct CloudFormationHookRequestContext {
    /// Number of the invocation for this operation, counted from 1.
    pub invocation: u64,
    /// Callback context that the previous invocation returned with the status `IN_PROGRESS`; null in the first
    /// invocation.
    pub callback_context: RawJson,
}
