//! Amazon S3 Object Lambda: a function transforms the responses of an access point.

use lambda_event_sources_base::{Headers, JsonText, RawTimestamp, Sensitive, Str, data_class, unquote_plus};

/// Request to an S3 Object Lambda Access Point.
///
/// Exactly one of the four contexts is present. It indicates which operation was requested. To respond to `GetObject`,
/// call the `WriteGetObjectResponse` operation of S3 with [`request_route`](Self::request_route) and
/// [`request_token`](Self::request_token). To respond to the other operations, return an
/// [`S3ObjectLambdaResponse`](crate::S3ObjectLambdaResponse).
///
/// See [Event context format and usage](https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html).
///
/// ```
/// use lambda_event_sources::{S3ObjectLambdaEvent, from_str};
///
/// let event: S3ObjectLambdaEvent = from_str(
///     r#"{
///         "xAmzRequestId": "r-1",
///         "getObjectContext": {"inputS3Url": "https://example.com/a", "outputRoute": "io-1", "outputToken": "hush"}
///     }"#,
/// )?;
/// assert_eq!(event.request_id, "r-1");
/// assert_eq!(event.input_s3_url().unwrap().expose(), "https://example.com/a");
/// assert!(!event.to_string().contains("hush"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(request_route, request_token, input_s3_url), recognized_by = object_context || self.has_other_context())]
pub struct S3ObjectLambdaEvent {
    /// ID of the request to S3. It is useful for debugging, so log it.
    #[data_class(name = "xAmzRequestId")]
    pub request_id: Str,
    /// Context of a `GetObject` request: the original object, and the route and token for the response.
    #[data_class(name = "getObjectContext")]
    pub object_context: Option<S3ObjectContext>,
    /// Context of a `HeadObject` request: the original object.
    pub head_object_context: Option<S3ObjectContext>,
    /// Context of a `ListObjects` request: the original list.
    pub list_objects_context: Option<S3ObjectContext>,
    /// Context of a `ListObjectsV2` request: the original list.
    pub list_objects_v2_context: Option<S3ObjectContext>,
    /// Configuration of the Object Lambda Access Point.
    pub configuration: S3ObjectConfiguration,
    /// Original request of the caller.
    pub user_request: S3ObjectUserRequest,
    /// Identity of the caller.
    pub user_identity: S3ObjectUserIdentity,
    /// Version of the event format (`major.minor`), such as `1.00`.
    pub protocol_version: Str,
}

impl S3ObjectLambdaEvent {
    /// Returns the context of the requested operation, whichever operation it is.
    pub fn context(&self) -> Option<&S3ObjectContext> {
        self.object_context.as_ref().or(self.other_context())
    }

    fn other_context(&self) -> Option<&S3ObjectContext> {
        self.head_object_context
            .as_ref()
            .or(self.list_objects_context.as_ref())
            .or(self.list_objects_v2_context.as_ref())
    }

    fn has_other_context(&self) -> bool {
        self.other_context().is_some()
    }

    /// Returns the presigned URL for fetching the original object from S3.
    ///
    /// The URL is signed on behalf of the caller: anyone who has it has the caller's access. Send the [signed
    /// headers](Self::signed_headers) with the request.
    pub fn input_s3_url(&self) -> Option<&Sensitive<Str>> {
        self.context().map(|context| &context.input_s3_url)
    }

    /// Returns the route for `WriteGetObjectResponse`, or `None` for operations other than `GetObject`.
    pub fn request_route(&self) -> Option<&Sensitive<Str>> {
        self.context()?.output_route.as_ref()
    }

    /// Returns the token for `WriteGetObjectResponse`, or `None` for operations other than `GetObject`.
    pub fn request_token(&self) -> Option<&Sensitive<Str>> {
        self.context()?.output_token.as_ref()
    }

    /// Returns the headers of the original request that are part of the signature of the presigned URL. S3 rejects a
    /// request without them.
    ///
    /// `Host` is not included, because HTTP clients set it.
    ///
    /// ```
    /// use lambda_event_sources::{S3ObjectLambdaEvent, from_str};
    ///
    /// let event: S3ObjectLambdaEvent = from_str(
    ///     r#"{
    ///         "headObjectContext": {
    ///             "inputS3Url": "https://example.com/a?X-Amz-SignedHeaders=host%3Bx-amz-checksum-mode&X-Amz-Expires=61"
    ///         },
    ///         "userRequest": {"headers": {"Host": "example.com", "X-Amz-Checksum-Mode": "ENABLED", "Accept": "*/*"}}
    ///     }"#,
    /// )?;
    /// let headers = event.signed_headers();
    /// assert_eq!(headers.get("x-amz-checksum-mode"), Some("ENABLED"));
    /// assert_eq!(headers.len(), 1);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn signed_headers(&self) -> Headers {
        let url = self.input_s3_url().map(|url| url.expose().as_str()).unwrap_or_default();
        let (_, query) = url.split_once('?').unwrap_or_default();
        let signed = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(name, _)| name.eq_ignore_ascii_case("X-Amz-SignedHeaders"))
            .map(|(_, names)| unquote_plus(names))
            .unwrap_or_default();
        signed
            .split(';')
            .filter(|name| !name.eq_ignore_ascii_case("host"))
            .filter_map(|name| Some((name, self.user_request.headers.get(name)?)))
            .collect()
    }
}

/// Context of an operation: the original object or list, and the route and token for the response.
#[data_class]
pub struct S3ObjectContext {
    /// Presigned URL for fetching the original object or list from S3.
    pub input_s3_url: Sensitive<Str>,
    /// Route for `WriteGetObjectResponse`; only for `GetObject`.
    pub output_route: Option<Sensitive<Str>>,
    /// Token for `WriteGetObjectResponse`; only for `GetObject`.
    pub output_token: Option<Sensitive<Str>>,
}

/// Configuration of an Object Lambda Access Point.
#[data_class]
pub struct S3ObjectConfiguration {
    /// ARN of the Object Lambda Access Point that received the request.
    pub access_point_arn: Str,
    /// ARN of the supporting access point.
    pub supporting_access_point_arn: Str,
    /// Payload from the configuration of the Object Lambda Access Point: custom text for the function, often JSON.
    pub payload: JsonText,
}

/// Original request of the caller.
#[data_class]
pub struct S3ObjectUserRequest {
    /// URL of the request, decoded and without query parameters for authorization.
    #[data_class(redact = parameters)]
    pub url: Str,
    /// Headers of the request, without headers for authorization.
    pub headers: Headers,
}

/// Identity of the caller.
///
/// See [CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
#[data_class]
pub struct S3ObjectUserIdentity {
    /// Type of the identity: `Root`, `IAMUser`, `AssumedRole`, `FederatedUser`, `AWSAccount` or `AWSService`.
    pub r#type: Str,
    /// ID of the AWS account that owns the entity that granted permissions for the request.
    pub account_id: Str,
    /// ID of the access key that signed the request. May be absent or empty.
    pub access_key_id: Option<Str>,
    /// Name of the identity; absent for temporary credentials.
    pub user_name: Option<Str>,
    /// ID of the identity. For temporary credentials, it includes the session name.
    pub principal_id: Str,
    /// ARN of the identity.
    pub arn: Str,
    /// AWS service that made the request; absent if a service did not make it.
    pub invoked_by: Option<Str>,
    /// Session of temporary credentials; absent for other credentials.
    pub session_context: Option<S3ObjectSessionContext>,
}

/// Session of temporary credentials.
#[data_class]
pub struct S3ObjectSessionContext {
    /// Issuer of the credentials.
    pub session_issuer: S3ObjectSessionIssuer,
    /// Attributes of the session.
    pub attributes: S3ObjectSessionAttributes,
}

/// Issuer of temporary credentials.
#[data_class]
pub struct S3ObjectSessionIssuer {
    /// Type of the issuer: `Root`, `IAMUser` or `Role`.
    pub r#type: Str,
    /// Name of the user or role.
    pub user_name: Str,
    /// ID of the user or role.
    pub principal_id: Str,
    /// ARN of the user or role.
    pub arn: Str,
    /// ID of the AWS account that owns the user or role.
    pub account_id: Str,
}

/// Attributes of the session of temporary credentials.
#[data_class]
pub struct S3ObjectSessionAttributes {
    /// Time at which the credentials were issued, as text. S3 does not guarantee its format.
    pub creation_date: RawTimestamp,
    /// Whether multi-factor authentication (MFA) was used, as text: `true` or `false`.
    pub mfa_authenticated: Str,
}
