//! Events that AWS CloudTrail delivers.

use lambda_event_sources_base::{Boxed, Dict, RawJson, RawTimestamp, Sensitive, Str, data_class, string_enum};

use crate::EventBridgeDetail;

/// Event that CloudTrail has recorded: `AWS API Call via CloudTrail`, `AWS Service Event via CloudTrail`, `AWS Console
/// Sign In via CloudTrail`, `AWS Console Action via CloudTrail` or `AWS Insight via CloudTrail`.
///
/// The source of the EventBridge event is the service that was called, such as `aws.s3`. Request parameters and
/// response elements have the shape of that service's API. Response elements are masked in all output, because those of
/// `AssumeRole` and similar operations contain credentials. CloudTrail itself removes secrets from request parameters.
///
/// `A` is the type of the additional event data, and `S` the type of the details of a service event. Both are kept as
/// raw JSON by default.
///
/// See [CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use lambda_event_sources::{CloudTrailEvent, Dict, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent = from_str(
///     r#"{
///         "detail-type": "AWS API Call via CloudTrail",
///         "source": "aws.s3",
///         "detail": {
///             "eventVersion": "1.11",
///             "eventSource": "s3.amazonaws.com",
///             "eventName": "PutBucketPolicy",
///             "userIdentity": {"type": "IAMUser", "userName": "ada"},
///             "requestParameters": {"bucketName": "photos"}
///         }
///     }"#,
/// )?;
/// let call: CloudTrailEvent = event.detail_as()?;
/// assert_eq!(call.event_name, "PutBucketPolicy");
/// assert_eq!(call.user_identity.user_name.as_deref(), Some("ada"));
/// assert_eq!(call.request_parameters.json::<Dict>()?.get_str("bucketName"), Some("photos"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "AWSAPICall")]
#[data_class]
pub struct CloudTrailEvent<A = RawJson, S = RawJson> {
    /// Name of the operation or of the service event, such as `PutBucketPolicy`. Insights events have it in their
    /// details.
    pub event_name: Str,
    /// Service that was called, such as `s3.amazonaws.com`.
    pub event_source: Str,
    /// Version of the record format, such as `1.11`.
    #[data_class(required)]
    pub event_version: Str,
    /// ID of the event, a UUID.
    #[data_class(name = "eventID")]
    pub event_id: Str,
    /// Time of the request, in RFC 3339 format.
    pub event_time: RawTimestamp,
    /// Type of the event.
    pub event_type: CloudTrailEventType,
    /// Category: `Management`, `Data`, `NetworkActivity` or `Insight`.
    pub event_category: Option<Str>,
    /// Identity that made the request.
    pub user_identity: Boxed<CloudTrailUserIdentity>,
    /// AWS Region to which the request was made.
    pub aws_region: Str,
    /// IP address of the request, or the name of an AWS service; absent for Insights events.
    #[data_class(name = "sourceIPAddress")]
    pub source_ip_address: Option<Str>,
    /// User agent of the request; absent for Insights events.
    pub user_agent: Option<Str>,
    /// Code of the error, such as `AccessDenied`; absent if the request succeeded.
    pub error_code: Option<Str>,
    /// Message of the error; absent if the request succeeded.
    pub error_message: Option<Str>,
    /// Parameters of the request; null if it has none.
    pub request_parameters: RawJson,
    /// Response of an operation that changes something; null otherwise. It may contain credentials.
    pub response_elements: Sensitive<RawJson>,
    /// Data that is part of neither the request nor the response.
    pub additional_event_data: A,
    /// Details of a service event.
    pub service_event_details: S,
    /// ID of the request; absent for service events.
    #[data_class(name = "requestID")]
    pub request_id: Option<Str>,
    /// Version of the API; absent if the service does not report it.
    pub api_version: Option<Str>,
    /// Whether the operation only reads.
    pub read_only: Option<bool>,
    /// Whether the event is a management event.
    pub management_event: Option<bool>,
    /// Resources that the request accessed.
    pub resources: Vec<CloudTrailResource>,
    /// ID of the AWS account that received the event.
    pub recipient_account_id: Option<Str>,
    /// ID that events of several accounts share, if they come from the same action.
    #[data_class(name = "sharedEventID")]
    pub shared_event_id: Option<Str>,
    /// ID of the VPC endpoint; absent if the request did not use one.
    pub vpc_endpoint_id: Option<Str>,
    /// ID of the AWS account that owns the VPC endpoint; absent if the request did not use one.
    pub vpc_endpoint_account_id: Option<Str>,
    /// `true` if the request comes from a session of the AWS Management Console; absent otherwise.
    pub session_credential_from_console: Option<Str>,
    /// TLS connection of the request; absent if it is not known.
    pub tls_details: Option<CloudTrailTlsDetails>,
    /// Reason for a delay or an update of the event; absent if there is none.
    pub addendum: Option<CloudTrailAddendum>,
    /// Details of an Insights event; null otherwise.
    pub insight_details: RawJson,
}

impl EventBridgeDetail for CloudTrailEvent {
    const SOURCE: Option<&'static str> = None;
    const DETAIL_TYPES: &'static [&'static str] = &[
        "AWS API Call via CloudTrail",
        "AWS Service Event via CloudTrail",
        "AWS Console Sign In via CloudTrail",
        "AWS Console Action via CloudTrail",
        "AWS Insight via CloudTrail",
    ];
}

string_enum! {
    /// Type of a CloudTrail event.
    pub enum CloudTrailEventType {
        /// Call of an API.
        AwsApiCall = "AwsApiCall",
        /// Event that a service generated.
        AwsServiceEvent = "AwsServiceEvent",
        /// Action in the console that is not a call of an API.
        AwsConsoleAction = "AwsConsoleAction",
        /// Sign-in to the console.
        AwsConsoleSignIn = "AwsConsoleSignIn",
        /// Unusual activity.
        AwsCloudTrailInsight = "AwsCloudTrailInsight",
        /// Activity in a VPC endpoint.
        AwsVpceEvent = "AwsVpceEvent",
    }
}

/// Identity that made a request. Which fields are present depends on its type.
///
/// See [CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
#[data_class]
pub struct CloudTrailUserIdentity {
    /// Type of the identity; absent for some service events.
    #[data_class(name = "type")]
    pub identity_type: CloudTrailIdentityType,
    /// Name of the user; absent for assumed roles and AWS services.
    pub user_name: Option<Str>,
    /// Unique ID of the principal, followed by a colon and the session name for temporary credentials.
    pub principal_id: Option<Str>,
    /// ARN of the principal.
    pub arn: Option<Str>,
    /// ID of the AWS account of the principal.
    pub account_id: Option<Str>,
    /// ID of the access key that signed the request; empty or absent if there is none.
    pub access_key_id: Option<Str>,
    /// Session of temporary credentials; absent for other credentials.
    pub session_context: Option<CloudTrailSessionContext>,
    /// AWS service that made the request; absent if no service made it.
    pub invoked_by: Option<Str>,
    /// Principal name of the external identity provider; only for SAML and web identities.
    pub identity_provider: Option<Str>,
    /// ID of the credential; only for IAM Identity Center users and bearer tokens.
    pub credential_id: Option<Str>,
    /// IAM Identity Center user on whose behalf the request was made; absent if there is none.
    pub on_behalf_of: Option<CloudTrailOnBehalfOf>,
    /// Scope of a request that an AWS service made; absent for other requests.
    pub in_scope_of: Option<CloudTrailInScopeOf>,
}

string_enum! {
    /// Type of an identity. CloudTrail writes `Unknown` for an identity that it cannot determine.
    pub enum CloudTrailIdentityType {
        /// Root user of the account.
        Root = "Root",
        /// IAM user.
        IamUser = "IAMUser",
        /// Session of an assumed role.
        AssumedRole = "AssumedRole",
        /// IAM role.
        Role = "Role",
        /// Federated user of `GetFederationToken`.
        FederatedUser = "FederatedUser",
        /// Directory service.
        Directory = "Directory",
        /// Another AWS account.
        AwsAccount = "AWSAccount",
        /// AWS service.
        AwsService = "AWSService",
        /// IAM Identity Center user.
        IdentityCenterUser = "IdentityCenterUser",
        /// User with a SAML assertion.
        SamlUser = "SAMLUser",
        /// User of a web identity provider.
        WebIdentityUser = "WebIdentityUser",
    }
}

/// Session of temporary credentials.
#[data_class]
pub struct CloudTrailSessionContext {
    /// What issued the credentials, such as a role.
    pub session_issuer: Option<CloudTrailSessionIssuer>,
    /// Web identity with which the credentials were obtained; absent if there is none.
    pub web_id_federation_data: Option<CloudTrailWebIdFederationData>,
    /// Attributes of the session.
    pub attributes: CloudTrailSessionAttributes,
    /// Source identity of the session; absent if it has none.
    pub source_identity: Option<Str>,
    /// Version of the instance metadata service that delivered the credentials: `1.0` or `2.0`; absent elsewhere.
    pub ec2_role_delivery: Option<Str>,
    /// `true` for a session of `AssumeRoot`; absent otherwise.
    pub assumed_root: Option<Str>,
}

/// What issued temporary credentials.
#[data_class]
pub struct CloudTrailSessionIssuer {
    /// Type: `Root`, `IAMUser` or `Role`.
    #[data_class(name = "type")]
    pub issuer_type: CloudTrailIdentityType,
    /// Name of the user or role; absent for the root user.
    pub user_name: Option<Str>,
    /// Unique ID of the user or role.
    pub principal_id: Option<Str>,
    /// ARN of the user or role.
    pub arn: Option<Str>,
    /// ID of the AWS account of the user or role.
    pub account_id: Option<Str>,
}

/// Web identity with which temporary credentials were obtained.
#[data_class]
pub struct CloudTrailWebIdFederationData {
    /// Principal name of the identity provider.
    pub federated_provider: Option<Str>,
    /// Application ID and user ID, as the provider reports them.
    pub attributes: Dict<Str>,
}

/// Attributes of a session.
#[data_class]
pub struct CloudTrailSessionAttributes {
    /// Time at which the credentials were issued, in RFC 3339 format.
    pub creation_date: RawTimestamp,
    /// Whether the session was authenticated with MFA: `true` or `false`.
    pub mfa_authenticated: Str,
}

/// IAM Identity Center user on whose behalf a request was made.
#[data_class]
pub struct CloudTrailOnBehalfOf {
    /// ID of the user.
    pub user_id: Str,
    /// ARN of the identity store.
    pub identity_store_arn: Str,
}

/// Scope of a request that an AWS service made.
#[data_class]
pub struct CloudTrailInScopeOf {
    /// ARN of the resource that invoked the service.
    pub source_arn: Option<Str>,
    /// ID of the AWS account of that resource.
    pub source_account: Option<Str>,
    /// Type of the resource that issued the credentials, such as `AWS::Lambda::Function`.
    pub issuer_type: Option<Str>,
    /// ARN of the resource to which the credentials were issued.
    pub credentials_issued_to: Option<Str>,
}

/// Resource that a request accessed.
#[data_class]
pub struct CloudTrailResource {
    /// ARN of the resource; absent if it has none.
    #[data_class(name = "ARN")]
    pub arn: Option<Str>,
    /// ID of the AWS account that owns the resource.
    pub account_id: Option<Str>,
    /// Type, such as `AWS::S3::Object`.
    #[data_class(name = "type")]
    pub resource_type: Option<Str>,
}

/// TLS connection of a request.
#[data_class]
pub struct CloudTrailTlsDetails {
    /// Version, such as `TLSv1.3`.
    pub tls_version: Option<Str>,
    /// Cipher suite.
    pub cipher_suite: Option<Str>,
    /// Host name that the client used, usually the endpoint of the service.
    pub client_provided_host_header: Option<Str>,
    /// Key exchange, such as `X25519MLKEM768`.
    pub key_exchange: Option<Str>,
}

/// Reason for a delay or an update of an event.
#[data_class]
pub struct CloudTrailAddendum {
    /// Reason: `DELIVERY_DELAY`, `UPDATED_DATA` or `SERVICE_OUTAGE`.
    pub reason: Str,
    /// Names of the updated fields; only for `UPDATED_DATA`.
    pub updated_fields: Option<Str>,
    /// ID of the original request; only for `UPDATED_DATA`.
    #[data_class(name = "originalRequestID")]
    pub original_request_id: Option<Str>,
    /// ID of the original event; only for `UPDATED_DATA`.
    #[data_class(name = "originalEventID")]
    pub original_event_id: Option<Str>,
}

/// Sign-in to the AWS Management Console, `AWS Console Sign In via CloudTrail`. The property `ConsoleLogin` of the
/// response elements is `Success` or `Failure`.
///
/// See [AWS Management Console sign-in events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html).
#[doc(alias = "SignIn")]
pub type CloudTrailConsoleSignIn = CloudTrailEvent<CloudTrailSignInData>;

impl EventBridgeDetail for CloudTrailConsoleSignIn {
    const SOURCE: Option<&'static str> = Some("aws.signin");
    const DETAIL_TYPES: &'static [&'static str] = &["AWS Console Sign In via CloudTrail"];
}

/// Additional data of a sign-in.
#[data_class(rename_all = "PascalCase")]
pub struct CloudTrailSignInData {
    /// URL to which the user signed in.
    pub login_to: Option<Str>,
    /// Whether the mobile version of the console was used: `Yes` or `No`.
    pub mobile_version: Option<Str>,
    /// Whether MFA was used: `Yes` or `No`.
    #[data_class(name = "MFAUsed")]
    pub mfa_used: Option<Str>,
    /// ARN or serial number of the MFA device; absent if MFA was not used.
    #[data_class(name = "MFAIdentifier")]
    pub mfa_identifier: Option<Str>,
    /// ARN of the role from which the user switched; only for `SwitchRole`.
    pub switch_from: Option<Str>,
    /// URL to which the user is redirected; only for `SwitchRole` and `ExitRole`.
    pub redirect_to: Option<Str>,
}
