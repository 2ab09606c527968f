//! Responses to Amazon S3 Object Lambda.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, Headers, Str, data_class};

/// Response to a request to an S3 Object Lambda Access Point.
///
/// See [Writing Lambda functions for S3 Object Lambda Access Points](https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-writing-lambda.html).
///
/// ```
/// use lambda_event_sources::{Headers, S3ObjectLambdaResponse};
///
/// let headers: Headers = [("Content-Length", "5"), ("Content-Type", "text/plain")].into_iter().collect();
/// let response = S3ObjectLambdaResponse::head_object(headers)?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"statusCode":200,"headers":{"Content-Length":"5","Content-Type":"text/plain"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct S3ObjectLambdaResponse {
    /// HTTP status code of the response.
    pub status_code: u16,
    /// Error code, such as `AccessDenied`; only in error responses.
    pub error_code: Option<Str>,
    /// Error message; only in error responses.
    pub error_message: Option<Str>,
    /// Headers of the response; only for `HeadObject`.
    pub headers: Option<Headers>,
    /// List of objects as XML, in the format of S3's own response; only for `ListObjects` and `ListObjectsV2`.
    pub list_result_xml: Option<Str>,
    /// List of objects, which S3 converts to XML; only for `ListObjects` and `ListObjectsV2`.
    pub list_bucket_result: Option<S3ObjectLambdaListBucketResult>,
}

impl S3ObjectLambdaResponse {
    /// Creates a response to `GetObject`. S3 ignores it: the actual response is sent with `WriteGetObjectResponse`.
    pub fn get_object() -> Self {
        Self { status_code: 200, ..Self::default() }
    }

    /// Creates a response to `HeadObject`. User-defined metadata is sent as headers with the prefix `x-amz-meta-`.
    ///
    /// # Errors
    ///
    /// Returns an error if the `Content-Length` header is missing, which S3 requires.
    pub fn head_object(headers: Headers) -> Result<Self, Error> {
        if !headers.contains("content-length") {
            return Err(
                Error::new(ErrorKind::Invalid, "the `Content-Length` header is missing").at(Self::NAME, "headers")
            );
        }
        Ok(Self { headers: Some(headers), ..Self::get_object() })
    }

    /// Creates a response to `ListObjects` or `ListObjectsV2` from XML, in the format of S3's own response.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is empty. Neither this method nor S3 checks that the text is valid XML.
    pub fn list_result_xml(xml: impl Into<Str>) -> Result<Self, Error> {
        let xml = xml.into();
        if xml.is_empty() {
            return Err(Error::new(ErrorKind::Invalid, "the XML is empty").at(Self::NAME, "listResultXml"));
        }
        Ok(Self { list_result_xml: Some(xml), ..Self::get_object() })
    }

    /// Creates a response to `ListObjects` or `ListObjectsV2` from a list.
    pub fn list_bucket_result(result: S3ObjectLambdaListBucketResult) -> Self {
        Self { list_bucket_result: Some(result), ..Self::get_object() }
    }

    /// Creates an error response, for any operation except `GetObject`.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 400 and 599, or if the error code is empty.
    ///
    /// ```
    /// use lambda_event_sources::S3ObjectLambdaResponse;
    ///
    /// let response = S3ObjectLambdaResponse::error(404, "NoSuchKey", "There is no such picture.")?;
    /// assert_eq!(response.status_code, 404);
    /// assert!(S3ObjectLambdaResponse::error(200, "NoSuchKey", "").is_err());
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn error(status_code: u16, code: impl Into<Str>, message: impl Into<Str>) -> Result<Self, Error> {
        let code = code.into();
        let invalid = |message: &str, path: &str| Error::new(ErrorKind::Invalid, message).at(Self::NAME, path);
        if !(400..=599).contains(&status_code) {
            return Err(invalid("invalid status code: expected 400 to 599", "statusCode"));
        }
        if code.is_empty() {
            return Err(invalid("the error code is empty", "errorCode"));
        }
        Ok(Self { status_code, error_code: Some(code), error_message: Some(message.into()), ..Self::default() })
    }
}

/// List of objects, which S3 converts to the XML of its response.
#[data_class(response)]
pub struct S3ObjectLambdaListBucketResult {
    /// Name of the bucket or access point.
    pub name: Str,
    /// Prefix of all listed keys.
    pub prefix: Option<Str>,
    /// Key after which the list starts; only for `ListObjects`.
    pub marker: Option<Str>,
    /// Key after which the next list starts; only for `ListObjects`.
    pub next_marker: Option<Str>,
    /// Key after which the list starts; only for `ListObjectsV2`.
    pub start_after: Option<Str>,
    /// Continuation token of the request; only for `ListObjectsV2`.
    pub continuation_token: Option<Str>,
    /// Continuation token for the next list; only for `ListObjectsV2`.
    pub next_continuation_token: Option<Str>,
    /// Number of keys and common prefixes in the list; only for `ListObjectsV2`.
    pub key_count: Option<u64>,
    /// Maximum number of keys that was requested.
    pub max_keys: u64,
    /// Whether the list is incomplete.
    pub is_truncated: bool,
    /// Delimiter that groups keys into common prefixes.
    pub delimiter: Option<Str>,
    /// Encoding of the keys: `url`; absent if the keys are not encoded.
    pub encoding_type: Option<Str>,
    /// Objects in the list.
    pub contents: Vec<S3ObjectLambdaListedObject>,
    /// Common prefixes. Each represents all keys that start with it.
    pub common_prefixes: Vec<S3ObjectLambdaCommonPrefix>,
}

impl S3ObjectLambdaListBucketResult {
    /// Creates a complete list of the objects of a bucket. The optional fields can be set afterwards.
    pub fn new(name: impl Into<Str>, max_keys: u64, contents: Vec<S3ObjectLambdaListedObject>) -> Self {
        Self { name: name.into(), max_keys, contents, ..Self::default() }
    }

    /// Adds a common prefix.
    pub fn with_common_prefix(mut self, prefix: impl Into<Str>) -> Self {
        self.common_prefixes.push(S3ObjectLambdaCommonPrefix { prefix: prefix.into() });
        self
    }

    /// Marks the list as incomplete and sets the continuation token for the next list; only for `ListObjectsV2`.
    pub fn with_next_continuation_token(mut self, token: impl Into<Str>) -> Self {
        self.is_truncated = true;
        self.next_continuation_token = Some(token.into());
        self
    }

    /// Marks the list as incomplete and sets the key after which the next list starts; only for `ListObjects`.
    pub fn with_next_marker(mut self, marker: impl Into<Str>) -> Self {
        self.is_truncated = true;
        self.next_marker = Some(marker.into());
        self
    }
}

/// Object in a list.
#[data_class(response)]
pub struct S3ObjectLambdaListedObject {
    /// Key of the object.
    pub key: Str,
    /// Time of the last modification, in RFC 3339 format.
    pub last_modified: Option<Str>,
    /// Entity tag of the object.
    #[data_class(name = "eTag")]
    pub etag: Option<Str>,
    /// Checksum algorithm: `CRC32`, `CRC32C`, `SHA1` or `SHA256`.
    pub checksum_algorithm: Option<Str>,
    /// Size of the object in bytes.
    pub size: u64,
    /// Owner of the object.
    pub owner: Option<S3ObjectLambdaOwner>,
    /// Storage class, such as `STANDARD`.
    pub storage_class: Option<Str>,
}

impl S3ObjectLambdaListedObject {
    /// Creates an object with a key and a size in bytes. The optional fields can be set afterwards.
    pub fn new(key: impl Into<Str>, size: u64) -> Self {
        Self { key: key.into(), size, ..Self::default() }
    }

    /// Sets the owner of the object.
    pub fn with_owner(mut self, id: impl Into<Str>, display_name: impl Into<Str>) -> Self {
        self.owner = Some(S3ObjectLambdaOwner { id: id.into(), display_name: display_name.into() });
        self
    }
}

/// Owner of an object in a list.
#[data_class(response)]
pub struct S3ObjectLambdaOwner {
    /// Display name of the owner.
    pub display_name: Str,
    /// ID of the owner.
    pub id: Str,
}

/// Prefix that represents all keys that start with it.
#[data_class(response)]
pub struct S3ObjectLambdaCommonPrefix {
    /// The prefix.
    pub prefix: Str,
}
