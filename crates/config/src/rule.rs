//! A custom rule of AWS Config is asked for an evaluation.

use lambda_event_sources_base::{DataClass, Error, JsonText, Str, data_class, from_str, string_enum};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::AwsConfigInvokingEvent;

/// Request to evaluate a custom rule of AWS Config, for a resource or for the account.
///
/// The answer is not what the function returns: it is reported to AWS Config by `PutEvaluations`, with the
/// [`result_token`](Self::result_token).
///
/// See [Example events for AWS Config rules](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
///
/// ```
/// use lambda_event_sources_base::{Dict, Str, from_str};
/// use lambda_event_sources_config::{AwsConfigInvokingEvent, AwsConfigRuleEvent};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(
    invoking_event,
    rule_parameters = rule_parameters_json::<Value>))]
pub struct AwsConfigRuleEvent {
    /// Version of the event's format: `1.0`.
    pub version: Str,
    /// What invoked the rule, as JSON text; [`invoking_event`](Self::invoking_event) reads it.
    #[data_class(name = "invokingEvent", required)]
    pub raw_invoking_event: JsonText,
    /// Parameters of the rule, as JSON text; [`rule_parameters_json`](Self::rule_parameters_json) parses them.
    #[data_class(name = "ruleParameters")]
    pub raw_rule_parameters: JsonText,
    /// Text that goes back to AWS Config with the evaluation, and says which event it answers.
    pub result_token: Str,
    /// Whether the resource has left the scope of the rule, so that it is to be reported as not applicable.
    pub event_left_scope: bool,
    /// ARN of the role that AWS Config uses.
    pub execution_role_arn: Str,
    /// ARN of the rule.
    pub config_rule_arn: Str,
    /// Name of the rule.
    pub config_rule_name: Str,
    /// Identifier of the rule.
    pub config_rule_id: Str,
    /// Identifier of the AWS account that the rule is in.
    #[data_class(name = "accountId")]
    pub accountid: Str,
    /// Whether existing or planned resources are evaluated; absent in older events.
    #[doc(alias = "evalution_mode")]
    pub evaluation_mode: Option<AwsConfigEvaluationMode>,
}

impl AwsConfigRuleEvent {
    /// Parses the message that invoked the rule.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON, or not a message of AWS Config.
    pub fn invoking_event(&self) -> Result<AwsConfigInvokingEvent, Error> {
        AwsConfigInvokingEvent::read(&self.raw_invoking_event).map_err(|error| error.at(Self::NAME, "invokingEvent"))
    }

    /// Parses the parameters of the rule as your own type. A rule without parameters counts as `{}`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that fits the type.
    #[doc(alias = "rule_parameters")]
    pub fn rule_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let parameters =
            if self.raw_rule_parameters.is_empty() { from_str("{}") } else { self.raw_rule_parameters.json() };
        parameters.map_err(|error: Error| error.at(Self::NAME, "ruleParameters"))
    }
}

string_enum! {
    /// What a rule evaluates.
    ///
    /// See [Evaluation mode](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html).
    pub enum AwsConfigEvaluationMode {
        /// Resources that exist.
        Detective = "DETECTIVE",
        /// Resources that are about to be deployed.
        Proactive = "PROACTIVE",
    }
}
