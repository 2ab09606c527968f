//! Responses of custom authorizers.

use std::ops::RangeInclusive;

use lambda_event_sources_base::{__private::json_text, DataClass, Error, ErrorKind, Str, data_class, string_enum};
use serde_json::Value;

/// Response of a custom authorizer: whether the client is authenticated, and what it may do.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
///
/// ```
/// use lambda_event_sources::{IotCoreAuthorizerResponse, IotCorePolicyDocument};
/// use serde_json::json;
///
/// let iot = "arn:aws:iot:eu-central-1:123456789012";
/// let policy = IotCorePolicyDocument::new()
///     .allow(["iot:Connect"], [format!("{iot}:client/meter-7")])
///     .allow(["iot:Publish", "iot:Receive"], [format!("{iot}:topic/meters/7")]);
/// let response =
///     IotCoreAuthorizerResponse::authenticated("meter7", [policy])?.try_with_disconnect_after_in_seconds(3_600)?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "isAuthenticated": true,
///         "principalId": "meter7",
///         "disconnectAfterInSeconds": 3_600,
///         "refreshAfterInSeconds": 300,
///         "policyDocuments": [{
///             "Version": "2012-10-17",
///             "Statement": [
///                 {"Effect": "Allow", "Action": ["iot:Connect"], "Resource": [format!("{iot}:client/meter-7")]},
///                 {
///                     "Effect": "Allow",
///                     "Action": ["iot:Publish", "iot:Receive"],
///                     "Resource": [format!("{iot}:topic/meters/7")],
///                 },
///             ],
///         }],
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "IoTCoreCustomAuthorizerResponse")]
#[data_class(response)]
pub struct IotCoreAuthorizerResponse {
    /// Whether the client is authenticated.
    pub is_authenticated: bool,
    /// Principal ID, which identifies the client in logs: 1 to 128 letters and digits.
    pub principal_id: Str,
    /// Maximum duration of the connection, in seconds.
    pub disconnect_after_in_seconds: u32,
    /// Interval at which AWS IoT Core invokes the function again to refresh the policies, in seconds.
    pub refresh_after_in_seconds: u32,
    /// Policies that allow or deny actions; empty if the client is not authenticated.
    pub policy_documents: Vec<IotCorePolicyDocument>,
}

impl IotCoreAuthorizerResponse {
    /// Maximum number of policy documents.
    pub const MAX_POLICY_DOCUMENTS: usize = 10;

    /// Shortest and longest duration of a connection, and interval between refreshes, in seconds.
    const SECONDS: RangeInclusive<u32> = 300..=86_400;

    /// Creates a response for a client that is authenticated, with its principal ID and its policies.
    ///
    /// The connection can last for 86,400 seconds (24 hours), and the policies are refreshed every 300 seconds. These
    /// are the longest duration and the shortest interval that AWS IoT Core accepts.
    ///
    /// # Errors
    ///
    /// Returns an error if the principal ID does not consist of 1 to 128 ASCII letters and digits, or if there are more
    /// than [`MAX_POLICY_DOCUMENTS`](Self::MAX_POLICY_DOCUMENTS) policies. Also returns an error if a policy is
    /// invalid: it has no statement, its JSON is longer than
    /// [`MAX_CHARACTERS`](IotCorePolicyDocument::MAX_CHARACTERS), or one of its statements has no action, no resource,
    /// or conditions that are not an object.
    pub fn authenticated(
        principal_id: impl Into<Str>,
        policy_documents: impl IntoIterator<Item = IotCorePolicyDocument>,
    ) -> Result<Self, Error> {
        let principal_id = principal_id.into();
        if !(1..=128).contains(&principal_id.len()) || !principal_id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(invalid("principalId", "invalid principal ID: expected 1 to 128 ASCII letters and digits"));
        }
        let policy_documents: Vec<_> = policy_documents.into_iter().collect();
        if policy_documents.len() > Self::MAX_POLICY_DOCUMENTS {
            return Err(invalid("policyDocuments", "too many policy documents: expected at most 10"));
        }
        for (index, policy) in policy_documents.iter().enumerate() {
            policy.check().map_err(|error| error.at(Self::NAME, format!("policyDocuments[{index}]")))?;
        }
        Ok(Self {
            is_authenticated: true,
            principal_id,
            disconnect_after_in_seconds: *Self::SECONDS.end(),
            refresh_after_in_seconds: *Self::SECONDS.start(),
            policy_documents,
        })
    }

    /// Creates a response for a client that is not authenticated, with the principal ID `Unauthenticated`. AWS IoT Core
    /// rejects the connection.
    ///
    /// ```
    /// use lambda_event_sources::IotCoreAuthorizerResponse;
    ///
    /// let response = IotCoreAuthorizerResponse::denied();
    /// assert!(!response.is_authenticated);
    /// assert!(response.policy_documents.is_empty());
    /// ```
    pub fn denied() -> Self {
        Self {
            is_authenticated: false,
            principal_id: Str::from_static("Unauthenticated"),
            disconnect_after_in_seconds: *Self::SECONDS.start(),
            refresh_after_in_seconds: *Self::SECONDS.start(),
            policy_documents: Vec::new(),
        }
    }

    /// Sets the maximum duration of the connection, in seconds.
    ///
    /// # Errors
    ///
    /// Returns an error if the duration is not between 300 and 86,400 seconds.
    pub fn try_with_disconnect_after_in_seconds(mut self, seconds: u32) -> Result<Self, Error> {
        check_seconds("disconnectAfterInSeconds", seconds)?;
        self.disconnect_after_in_seconds = seconds;
        Ok(self)
    }

    /// Sets the interval at which AWS IoT Core invokes the function again to refresh the policies, in seconds.
    ///
    /// # Errors
    ///
    /// Returns an error if the interval is not between 300 and 86,400 seconds.
    pub fn try_with_refresh_after_in_seconds(mut self, seconds: u32) -> Result<Self, Error> {
        check_seconds("refreshAfterInSeconds", seconds)?;
        self.refresh_after_in_seconds = seconds;
        Ok(self)
    }
}

fn check_seconds(path: &str, seconds: u32) -> Result<(), Error> {
    if IotCoreAuthorizerResponse::SECONDS.contains(&seconds) {
        Ok(())
    } else {
        Err(invalid(path, "invalid number of seconds: expected 300 to 86400"))
    }
}

fn invalid(path: &str, message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(IotCoreAuthorizerResponse::NAME, path)
}

/// AWS IoT Core policy, which allows or denies actions.
///
/// See [AWS IoT Core policies](https://docs.aws.amazon.com/iot/latest/developerguide/iot-policies.html).
///
/// ```
/// use lambda_event_sources::IotCorePolicyDocument;
/// use serde_json::json;
///
/// let iot = "arn:aws:iot:eu-central-1:123456789012";
/// let policy = IotCorePolicyDocument::new()
///     .allow(["iot:Subscribe"], [format!("{iot}:topicfilter/meters/*")])
///     .deny_if(["iot:Connect"], ["*"], json!({"Bool": {"iot:Connection.Thing.IsAttached": "false"}}));
/// assert_eq!(policy.statement.len(), 2);
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct IotCorePolicyDocument {
    /// Version of the policy language: `2012-10-17`.
    pub version: Str,
    /// Statements of the policy.
    pub statement: Vec<IotCorePolicyStatement>,
}

impl IotCorePolicyDocument {
    /// Maximum number of characters of a policy document as JSON.
    pub const MAX_CHARACTERS: usize = 2_048;

    /// Creates a policy without statements.
    pub fn new() -> Self {
        Self { version: Str::from_static("2012-10-17"), statement: Vec::new() }
    }

    /// Allows actions, such as `iot:Connect`, on resources, which are ARNs or `*`.
    pub fn allow<A: Into<Str>, R: Into<Str>>(
        self,
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        self.allow_if(actions, resources, Value::Null)
    }

    /// Denies actions, such as `iot:Connect`, on resources, which are ARNs or `*`.
    pub fn deny<A: Into<Str>, R: Into<Str>>(
        self,
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        self.deny_if(actions, resources, Value::Null)
    }

    /// Allows actions on resources under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    pub fn allow_if<A: Into<Str>, R: Into<Str>>(
        self,
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
        conditions: Value,
    ) -> Self {
        self.with_statement(IotCorePolicyEffect::Allow, actions, resources, conditions)
    }

    /// Denies actions on resources under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    pub fn deny_if<A: Into<Str>, R: Into<Str>>(
        self,
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
        conditions: Value,
    ) -> Self {
        self.with_statement(IotCorePolicyEffect::Deny, actions, resources, conditions)
    }

    fn with_statement<A: Into<Str>, R: Into<Str>>(
        mut self,
        effect: IotCorePolicyEffect,
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
        condition: Value,
    ) -> Self {
        self.statement.push(IotCorePolicyStatement {
            effect,
            action: actions.into_iter().map(Into::into).collect(),
            resource: resources.into_iter().map(Into::into).collect(),
            condition,
        });
        self
    }

    /// Checks that AWS IoT Core accepts the policy.
    fn check(&self) -> Result<(), Error> {
        let invalid = |path: String, message: &str| Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, path));
        if self.statement.is_empty() {
            return invalid("Statement".to_owned(), "expected at least one statement");
        }
        for (index, statement) in self.statement.iter().enumerate() {
            let path = |name: &str| format!("Statement[{index}].{name}");
            if statement.action.is_empty() {
                return invalid(path("Action"), "expected at least one action");
            }
            if statement.resource.is_empty() {
                return invalid(path("Resource"), "expected at least one resource");
            }
            if !statement.condition.is_null() && !statement.condition.is_object() {
                return invalid(path("Condition"), "invalid conditions: expected an object");
            }
        }
        let characters = json_text(self)?.chars().count();
        if characters > Self::MAX_CHARACTERS {
            let message = format!(
                "the JSON has {characters} characters, which exceeds the limit of {} characters",
                Self::MAX_CHARACTERS
            );
            return Err(Error::new(ErrorKind::TooLarge, message));
        }
        Ok(())
    }
}

/// Statement of an AWS IoT Core policy.
///
/// See [AWS IoT Core policies](https://docs.aws.amazon.com/iot/latest/developerguide/iot-policies.html).
#[data_class(rename_all = "PascalCase", response)]
pub struct IotCorePolicyStatement {
    /// Whether the statement allows or denies the actions.
    pub effect: IotCorePolicyEffect,
    /// Actions, such as `iot:Connect`.
    pub action: Vec<Str>,
    /// ARNs of the resources, or `*`.
    pub resource: Vec<Str>,
    /// Conditions under which the statement applies; null if it always applies.
    pub condition: Value,
}

string_enum! {
    /// Effect of a statement.
    pub enum IotCorePolicyEffect {
        /// Actions are allowed, unless another statement denies them.
        Allow = "Allow",
        /// Actions are denied.
        Deny = "Deny",
    }
}
