//! AWS Config rules as an event source of AWS Lambda.
//!
//! [`AwsConfigRuleEvent`] asks a custom rule for an evaluation. What invoked the rule stands in it as JSON text, which
//! [`invoking_event`](AwsConfigRuleEvent::invoking_event) reads: an [`AwsConfigInvokingEvent`].

mod invoking_event;
mod rule;

pub use invoking_event::{
    AwsConfigConfigurationChanged, AwsConfigConfigurationItemChanged, AwsConfigInvokingEvent, AwsConfigItemStatus,
    AwsConfigMessageType, AwsConfigOversizedConfiguration, AwsConfigOversizedConfigurationItemSummary,
    AwsConfigScheduledNotification,
};
pub use rule::{AwsConfigEvaluationMode, AwsConfigRuleEvent};
