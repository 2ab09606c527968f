//! Scheduled events of EventBridge rules.

use lambda_event_sources_base::data_class;

use crate::detail::detail;

/// Detail of an event of a scheduled rule, which is empty.
///
/// The ARN of the rule is in `resources` of the event. EventBridge Scheduler sends the input of the schedule instead,
/// in a shape that you choose.
///
/// See [Creating a rule that runs on a schedule](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, EventBridgeScheduled, from_str};
///
/// let event: EventBridgeEvent<EventBridgeScheduled> = from_str(
///     r#"{
///         "detail-type": "Scheduled Event",
///         "source": "aws.events",
///         "resources": ["arn:aws:events:eu-central-1:123456789012:rule/nightly-report"],
///         "detail": {}
///     }"#,
/// )?;
/// assert!(event.resources[0].ends_with("rule/nightly-report"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct EventBridgeScheduled {}

detail!(EventBridgeScheduled, "aws.events", "Scheduled Event");
