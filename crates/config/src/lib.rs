//! AWS Config rules as an event source of AWS Lambda.
//!
//! [`AwsConfigRuleEvent`] is the event that invokes a custom rule. The message that triggered the evaluation is JSON
//! text inside the event; [`invoking_event`](AwsConfigRuleEvent::invoking_event) parses it as an
//! [`AwsConfigInvokingEvent`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod invoking_event;
mod rule;

pub use lambda_event_sources_base::common::*;

pub use invoking_event::{
    AwsConfigConfigurationChanged, AwsConfigConfigurationItemChanged, AwsConfigInvokingEvent, AwsConfigItemStatus,
    AwsConfigMessageType, AwsConfigOversizedConfiguration, AwsConfigOversizedConfigurationItemSummary,
    AwsConfigScheduledNotification,
};
pub use rule::{AwsConfigEvaluationMode, AwsConfigRuleEvent};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
