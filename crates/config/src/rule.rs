//! Events that invoke a custom rule of AWS Config.

use lambda_event_sources_base::{DataClass, Error, JsonText, Str, data_class, from_str, string_enum};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::AwsConfigInvokingEvent;

/// Request to evaluate a custom rule of AWS Config, for a resource or for the whole account.
///
/// AWS Config ignores the return value of the function. To report the results, call the `PutEvaluations` operation with
/// the [`result_token`](Self::result_token).
///
/// See [Example events for AWS Config rules](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
///
/// ```
/// use lambda_event_sources::{AwsConfigInvokingEvent, AwsConfigRuleEvent, Dict, Str, from_str};
///
/// let event: AwsConfigRuleEvent = from_str(
///     r#"{
///         "invokingEvent": "{\"messageType\": \"ConfigurationItemChangeNotification\", \"configurationItem\": {\"resourceType\": \"AWS::EC2::Instance\", \"resourceId\": \"i-1\"}}",
///         "ruleParameters": "{\"desiredInstanceType\": \"t3.micro\"}",
///         "resultToken": "token"
///     }"#,
/// )?;
/// if let AwsConfigInvokingEvent::ConfigurationChanged(change) = event.invoking_event()? {
///     assert_eq!(change.configuration_item()?.resource_id, "i-1");
/// }
/// let parameters: Dict<Str> = event.rule_parameters_json()?;
/// assert_eq!(parameters.get_str("desiredInstanceType"), Some("t3.micro"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    invoking_event,
    rule_parameters = rule_parameters_json::<Value>))]
pub struct AwsConfigRuleEvent {
    /// Version of the event format: `1.0`.
    pub version: Str,
    /// Message that invoked the rule, as JSON text. Use [`invoking_event`](Self::invoking_event) to parse it.
    #[data_class(name = "invokingEvent", required)]
    pub raw_invoking_event: JsonText,
    /// Parameters of the rule, as JSON text. Use [`rule_parameters_json`](Self::rule_parameters_json) to parse them.
    #[data_class(name = "ruleParameters")]
    pub raw_rule_parameters: JsonText,
    /// Token to pass to `PutEvaluations`. It links the evaluation results to this event.
    pub result_token: Str,
    /// Whether the resource has been removed from the scope of the rule. If so, report it as not applicable.
    pub event_left_scope: bool,
    /// ARN of the IAM role that is assigned to AWS Config.
    pub execution_role_arn: Str,
    /// ARN of the rule.
    pub config_rule_arn: Str,
    /// Name of the rule.
    pub config_rule_name: Str,
    /// ID of the rule.
    pub config_rule_id: Str,
    /// ID of the AWS account that owns the rule.
    #[data_class(name = "accountId")]
    pub accountid: Str,
    /// Mode of the evaluation: existing resources or planned resources; absent in older events.
    #[doc(alias = "evalution_mode")]
    pub evaluation_mode: Option<AwsConfigEvaluationMode>,
}

impl AwsConfigRuleEvent {
    /// Parses the message that invoked the rule.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or is not a message of AWS Config.
    pub fn invoking_event(&self) -> Result<AwsConfigInvokingEvent, Error> {
        AwsConfigInvokingEvent::read(&self.raw_invoking_event).map_err(|error| error.at(Self::NAME, "invokingEvent"))
    }

    /// Parses the parameters of the rule as your own type. If the rule has no parameters, `{}` is parsed.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or does not match the type.
    #[doc(alias = "rule_parameters")]
    pub fn rule_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let parameters =
            if self.raw_rule_parameters.is_empty() { from_str("{}") } else { self.raw_rule_parameters.json() };
        parameters.map_err(|error: Error| error.at(Self::NAME, "ruleParameters"))
    }
}

string_enum! {
    /// Mode in which a rule evaluates resources.
    ///
    /// See [Evaluation mode](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html).
    pub enum AwsConfigEvaluationMode {
        /// Resources that have been deployed.
        Detective = "DETECTIVE",
        /// Resources before they are deployed.
        Proactive = "PROACTIVE",
    }
}
