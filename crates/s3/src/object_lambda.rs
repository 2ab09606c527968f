//! Amazon S3 Object Lambda: requests to an access point whose answers a function transforms.

use lambda_event_sources_base::{Headers, JsonText, RawTimestamp, Sensitive, Str, data_class, unquote_plus};

/// Request to an S3 Object Lambda access point.
///
/// Exactly one of the four contexts is there: it says which operation was requested. The answer to `GetObject` goes
/// through S3's `WriteGetObjectResponse`, with [`request_route`](Self::request_route) and
/// [`request_token`](Self::request_token); the answer to the others is an
/// [`S3ObjectLambdaResponse`](crate::S3ObjectLambdaResponse).
///
/// See [Event context format and usage](https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_s3::S3ObjectLambdaEvent;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(request_route, request_token, input_s3_url), recognized_by = object_context || self.has_other_context())]
pub struct S3ObjectLambdaEvent {
    /// Identifier of S3's request: worth logging.
    #[data_class(name = "xAmzRequestId")]
    pub request_id: Str,
    /// Where the object is, and where the answer goes; only for `GetObject`.
    #[data_class(name = "getObjectContext")]
    pub object_context: Option<S3ObjectContext>,
    /// Where the object is; only for `HeadObject`.
    pub head_object_context: Option<S3ObjectContext>,
    /// Where the list is; only for `ListObjects`.
    pub list_objects_context: Option<S3ObjectContext>,
    /// Where the list is; only for `ListObjectsV2`.
    pub list_objects_v2_context: Option<S3ObjectContext>,
    /// Configuration of the access point.
    pub configuration: S3ObjectConfiguration,
    /// The request as it was made.
    pub user_request: S3ObjectUserRequest,
    /// Who made the request.
    pub user_identity: S3ObjectUserIdentity,
    /// Version of the event's format, as `major.minor`, such as `1.00`.
    pub protocol_version: Str,
}

impl S3ObjectLambdaEvent {
    /// Returns the context of the operation that was requested, whichever it is.
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

    /// Returns the presigned URL with which the original is fetched from S3.
    ///
    /// It is signed for the caller: whoever has it may do what the caller may. Send along the
    /// [signed headers](Self::signed_headers).
    pub fn input_s3_url(&self) -> Option<&Sensitive<Str>> {
        self.context().map(|context| &context.input_s3_url)
    }

    /// Returns the route for `WriteGetObjectResponse`; `None` for other operations than `GetObject`.
    pub fn request_route(&self) -> Option<&Sensitive<Str>> {
        self.context()?.output_route.as_ref()
    }

    /// Returns the token for `WriteGetObjectResponse`; `None` for other operations than `GetObject`.
    pub fn request_token(&self) -> Option<&Sensitive<Str>> {
        self.context()?.output_token.as_ref()
    }

    /// Collects the caller's headers that the presigned URL has signed: S3 refuses a request without them.
    ///
    /// `Host` is not among them, since HTTP clients set it.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_s3::S3ObjectLambdaEvent;
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
    /// # Ok::<(), lambda_event_sources_base::Error>(())
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

/// Where the original is, and where the answer goes.
#[data_class]
pub struct S3ObjectContext {
    /// Presigned URL with which the original is fetched from S3.
    pub input_s3_url: Sensitive<Str>,
    /// Route for `WriteGetObjectResponse`; only for `GetObject`.
    pub output_route: Option<Sensitive<Str>>,
    /// Token for `WriteGetObjectResponse`; only for `GetObject`.
    pub output_token: Option<Sensitive<Str>>,
}

/// Configuration of the access point.
#[data_class]
pub struct S3ObjectConfiguration {
    /// ARN of the Object Lambda access point that got the request.
    pub access_point_arn: Str,
    /// ARN of the access point behind it.
    pub supporting_access_point_arn: Str,
    /// Text that the access point's configuration gives to the function, often JSON.
    pub payload: JsonText,
}

/// Request as the caller made it.
#[data_class]
pub struct S3ObjectUserRequest {
    /// URL of the request, decoded, without what authorizes it.
    pub url: Str,
    /// Headers of the request, without what authorizes it.
    pub headers: Headers,
}

/// Who made the request.
///
/// See [CloudTrail userIdentity element](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html).
#[data_class]
pub struct S3ObjectUserIdentity {
    /// Kind of the identity: `Root`, `IAMUser`, `AssumedRole`, `FederatedUser`, `AWSAccount` or `AWSService`.
    pub r#type: Str,
    /// Account that owns what authorized the request.
    pub account_id: Str,
    /// Identifier of the access key that signed the request; may be absent or empty.
    pub access_key_id: Option<Str>,
    /// Name of the identity; absent for temporary credentials.
    pub user_name: Option<Str>,
    /// Identifier of the identity, with the session's name for temporary credentials.
    pub principal_id: Str,
    /// ARN of the identity.
    pub arn: Str,
    /// AWS service that made the request; absent otherwise.
    pub invoked_by: Option<Str>,
    /// Session of temporary credentials; absent otherwise.
    pub session_context: Option<S3ObjectSessionContext>,
}

/// Session of temporary credentials.
#[data_class]
pub struct S3ObjectSessionContext {
    /// Who issued the credentials.
    pub session_issuer: S3ObjectSessionIssuer,
    /// When and how they were issued.
    pub attributes: S3ObjectSessionAttributes,
}

/// Who issued temporary credentials.
#[data_class]
pub struct S3ObjectSessionIssuer {
    /// Kind of the issuer: `Root`, `IAMUser` or `Role`.
    pub r#type: Str,
    /// Name of the user or role.
    pub user_name: Str,
    /// Identifier of the user or role.
    pub principal_id: Str,
    /// ARN of the user or role.
    pub arn: Str,
    /// Account that owns the user or role.
    pub account_id: Str,
}

/// When and how temporary credentials were issued.
#[data_class]
pub struct S3ObjectSessionAttributes {
    /// Time at which the credentials were issued, as text whose format S3 does not promise.
    pub creation_date: RawTimestamp,
    /// Whether a second factor was used, as text: `true` or `false`.
    pub mfa_authenticated: Str,
}
