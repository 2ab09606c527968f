//! Events of macros, and the response.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, Sensitive, Str, data_class, string_enum};
use serde::Serialize;

/// Request of CloudFormation to a macro, to process a template or a part of one.
///
/// Respond with a [`CloudFormationMacroResponse`].
///
/// See [Create a CloudFormation macro definition](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html).
///
/// ```
/// use lambda_event_sources::{CloudFormationMacroEvent, CloudFormationMacroResponse, Dict, from_str};
///
/// let event: CloudFormationMacroEvent = from_str(
///     r#"{"transformId": "123456789012::Tagged", "requestId": "r-1", "params": {"Team": "orders"},
///         "fragment": {"BucketName": "example-orders"}}"#,
/// )?;
/// let mut fragment: Dict = event.fragment.json()?;
/// let team = event.params.get_str("Team").unwrap_or("unknown");
/// fragment.insert("Tags", serde_json::json!([{"Key": "team", "Value": team}]));
/// let response = CloudFormationMacroResponse::success(&event, &fragment)?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"requestId":"r-1","status":"success","fragment":{"BucketName":"example-orders","Tags":[{"Key":"team","Value":"orders"}]}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(recognized_by = transform_id && fragment)]
pub struct CloudFormationMacroEvent {
    /// AWS Region of the macro.
    pub region: Str,
    /// ID of the AWS account that uses the macro.
    pub account_id: Str,
    /// Part of the template to process.
    ///
    /// For a macro in the section `Transform`, it is the whole template without that section. For a macro in
    /// `Fn::Transform`, it is the object that contains `Fn::Transform`, without it.
    pub fragment: RawJson,
    /// Name of the macro, such as `123456789012::Tagged`.
    pub transform_id: Str,
    /// Parameters of `Fn::Transform`, which CloudFormation has not evaluated; empty for a macro in the section
    /// `Transform`.
    pub params: Dict,
    /// ID of the request.
    pub request_id: Str,
    /// Values of the template's parameters, which CloudFormation has evaluated.
    ///
    /// They are not shown, because the event does not identify the parameters that the template declares with `NoEcho`.
    pub template_parameter_values: Sensitive<Dict>,
}

/// Response of a macro.
///
/// See [Create a CloudFormation macro definition](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html).
#[data_class(response)]
pub struct CloudFormationMacroResponse {
    /// ID of the request, copied from the event.
    pub request_id: Str,
    /// Status of the request.
    pub status: CloudFormationMacroStatus,
    /// Processed part of the template; absent if the macro failed.
    pub fragment: RawJson,
    /// Error message for the user of the template; absent if the macro succeeded.
    pub error_message: Option<Str>,
}

string_enum! {
    /// Status of a request to a macro.
    pub enum CloudFormationMacroStatus {
        /// The macro succeeded.
        Success = "success",
        /// The macro failed. CloudFormation treats every status other than `success` as a failure.
        Failure = "failure",
    }
}

impl CloudFormationMacroResponse {
    /// Creates a response with the processed part of the template, which can have any type that serde can serialize. To
    /// change nothing, pass `event.fragment`.
    ///
    /// # Errors
    ///
    /// Returns an error if the part is null or cannot be serialized as JSON.
    pub fn success<T: Serialize + ?Sized>(event: &CloudFormationMacroEvent, fragment: &T) -> Result<Self, Error> {
        let fragment = RawJson::new(fragment).map_err(in_fragment)?;
        if fragment.text() == "null" {
            return Err(in_fragment(Error::new(ErrorKind::Invalid, "the fragment is null")));
        }
        Ok(Self {
            request_id: event.request_id.clone(),
            status: CloudFormationMacroStatus::Success,
            fragment,
            error_message: None,
        })
    }

    /// Creates a response for a failure, with a message for the user of the template. The stack operation fails.
    ///
    /// ```
    /// use lambda_event_sources::{CloudFormationMacroEvent, CloudFormationMacroResponse, from_str};
    ///
    /// let event: CloudFormationMacroEvent =
    ///     from_str(r#"{"transformId": "123456789012::Tagged", "requestId": "r-1", "fragment": {}}"#)?;
    /// let response = CloudFormationMacroResponse::failed(&event, "the parameter Team is missing");
    /// assert_eq!(
    ///     serde_json::to_string(&response)?,
    ///     r#"{"requestId":"r-1","status":"failure","errorMessage":"the parameter Team is missing"}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn failed(event: &CloudFormationMacroEvent, message: impl Into<Str>) -> Self {
        Self {
            request_id: event.request_id.clone(),
            status: CloudFormationMacroStatus::Failure,
            fragment: RawJson::default(),
            error_message: Some(message.into()),
        }
    }
}

fn in_fragment(error: Error) -> Error {
    error.at(CloudFormationMacroResponse::NAME, "fragment")
}
