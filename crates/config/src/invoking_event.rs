//! What invokes a rule: a message of AWS Config, told apart by its type.

use lambda_event_sources_base::{
    DataClass, Describe, Dict, Error, JsonText, RawJson, RawTimestamp, Str, data_class, string_enum,
};
use serde::Serializer;

/// What invoked a rule.
///
/// See [Example events for AWS Config rules](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_config::{AwsConfigInvokingEvent, AwsConfigRuleEvent};
///
/// let event: AwsConfigRuleEvent = from_str(
///     r#"{"invokingEvent": "{\"messageType\": \"ScheduledNotification\", \"awsAccountId\": \"123456789012\"}"}"#,
/// )?;
/// let what = match event.invoking_event()? {
///     AwsConfigInvokingEvent::ConfigurationChanged(change) => change.configuration_item()?.resource_id.to_string(),
///     AwsConfigInvokingEvent::OversizedConfiguration(change) => {
///         change.configuration_item_summary()?.resource_id.to_string()
///     }
///     AwsConfigInvokingEvent::ScheduledNotification(timer) => timer.accountid.to_string(),
///     _ => String::new(),
/// };
/// assert_eq!(what, "123456789012");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AwsConfigInvokingEvent {
    /// A resource has changed. Messages of a type that is not known are read as this, too.
    ConfigurationChanged(AwsConfigConfigurationChanged),
    /// A resource has changed that is too large for an event.
    OversizedConfiguration(AwsConfigOversizedConfiguration),
    /// The time has come that the rule is to be evaluated at.
    ScheduledNotification(AwsConfigScheduledNotification),
}

/// The part of a message that says what the rest of it is.
#[data_class]
struct Head {
    message_type: AwsConfigMessageType,
}

impl AwsConfigInvokingEvent {
    pub(crate) fn read(text: &JsonText) -> Result<Self, Error> {
        match text.json::<Head>()?.message_type {
            AwsConfigMessageType::OversizedConfigurationItemChangeNotification => {
                text.json().map(Self::OversizedConfiguration)
            }
            AwsConfigMessageType::ScheduledNotification => text.json().map(Self::ScheduledNotification),
            _ => text.json().map(Self::ConfigurationChanged),
        }
    }

    /// Returns the type of the message.
    pub fn message_type(&self) -> &AwsConfigMessageType {
        match self {
            Self::ConfigurationChanged(change) => &change.message_type,
            Self::OversizedConfiguration(change) => &change.message_type,
            Self::ScheduledNotification(timer) => &timer.message_type,
        }
    }
}

impl Describe for AwsConfigInvokingEvent {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ConfigurationChanged(change) => change.describe(serializer),
            Self::OversizedConfiguration(change) => change.describe(serializer),
            Self::ScheduledNotification(timer) => timer.describe(serializer),
        }
    }
}

string_enum! {
    /// Type of a message of AWS Config.
    ///
    /// See [Trigger types](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html).
    pub enum AwsConfigMessageType {
        /// A resource has changed.
        ConfigurationItemChangeNotification = "ConfigurationItemChangeNotification",
        /// A resource has changed that is too large for an event.
        OversizedConfigurationItemChangeNotification = "OversizedConfigurationItemChangeNotification",
        /// The rule's time has come.
        ScheduledNotification = "ScheduledNotification",
        /// A snapshot of the configuration was delivered to the bucket.
        ConfigurationSnapshotDeliveryCompleted = "ConfigurationSnapshotDeliveryCompleted",
    }
}

/// Change of a resource, with what it is now.
///
/// See [Example event for evaluations triggered by configuration changes](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class(derived(configuration_item))]
pub struct AwsConfigConfigurationChanged {
    /// What is different from before: the changed properties, and whether it was created, changed or deleted. Null for a
    /// resource that was recorded for the first time.
    pub configuration_item_diff: RawJson,
    /// The resource as it came; [`configuration_item`](Self::configuration_item) reads it.
    #[data_class(name = "configurationItem")]
    pub raw_configuration_item: RawJson,
    /// Type of the message: `ConfigurationItemChangeNotification`.
    pub message_type: AwsConfigMessageType,
    /// Time at which AWS Config sent the message, in RFC 3339.
    pub notification_creation_time: RawTimestamp,
    /// Version of the message's format, such as `1.3`.
    pub record_version: Str,
}

impl AwsConfigConfigurationChanged {
    /// Reads the resource.
    ///
    /// # Errors
    ///
    /// Returns an error if the message has none, or a value in it is of a wrong kind.
    pub fn configuration_item(&self) -> Result<AwsConfigConfigurationItemChanged, Error> {
        let item = self.raw_configuration_item.json();
        item.map_err(|error: Error| error.at(Self::NAME, "configurationItem"))
    }
}

/// Resource that has changed, as AWS Config has recorded it.
///
/// See [Components of a configuration item](https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html).
#[data_class]
pub struct AwsConfigConfigurationItemChanged {
    /// Identifiers of the CloudTrail events behind the change.
    pub related_events: Vec<Str>,
    /// Resources that have to do with this one, each with `resourceId`, `resourceName`, `resourceType` and `name`, the
    /// kind of the relationship.
    pub relationships: Vec<Dict>,
    /// What the resource's own service tells of it; null when the resource was deleted.
    pub configuration: RawJson,
    /// What AWS Config has asked for in addition, such as a bucket's policy.
    pub supplementary_configuration: RawJson,
    /// Tags of the resource.
    pub tags: Dict<Str>,
    /// Version of the format, such as `1.3`.
    pub configuration_item_version: Str,
    /// Time at which AWS Config recorded the resource, in RFC 3339.
    pub configuration_item_capture_time: RawTimestamp,
    /// Identifier of the state, which orders the states of a resource: a number.
    pub configuration_state_id: Str,
    /// Identifier of the AWS account that the resource is in.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Whether the resource was recorded, found for the first time, or deleted.
    pub configuration_item_status: AwsConfigItemStatus,
    /// Type of the resource, such as `AWS::EC2::Instance`.
    pub resource_type: Str,
    /// Identifier of the resource.
    pub resource_id: Str,
    /// Name of the resource; absent when it has none of its own.
    pub resource_name: Option<Str>,
    /// ARN of the resource; absent for the few that have none.
    #[data_class(name = "ARN")]
    pub resource_arn: Option<Str>,
    /// Region of the resource; `global` for those that have none.
    #[data_class(name = "awsRegion")]
    pub region: Str,
    /// Availability zone of the resource, or how many it is in; absent when it has none.
    pub availability_zone: Option<Str>,
    /// MD5 digest of the state; empty in newer versions.
    pub configuration_state_md5_hash: Option<Str>,
    /// Time at which the resource was created, in RFC 3339; absent when it is not known.
    pub resource_creation_time: Option<RawTimestamp>,
}

string_enum! {
    /// What became of a resource.
    ///
    /// See [ConfigurationItem](https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html).
    pub enum AwsConfigItemStatus {
        /// The resource was recorded.
        Ok = "OK",
        /// The resource was found for the first time.
        ResourceDiscovered = "ResourceDiscovered",
        /// The resource is of a type that is no longer recorded.
        ResourceNotRecorded = "ResourceNotRecorded",
        /// The resource was deleted.
        ResourceDeleted = "ResourceDeleted",
        /// The resource was deleted, and is of a type that is no longer recorded.
        ResourceDeletedNotRecorded = "ResourceDeletedNotRecorded",
    }
}

/// The rule's time, which its schedule gave.
///
/// See [Example event for evaluations triggered by periodic frequency](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class]
pub struct AwsConfigScheduledNotification {
    /// Identifier of the AWS account to evaluate.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Time at which AWS Config sent the message, in RFC 3339.
    pub notification_creation_time: RawTimestamp,
    /// Type of the message: `ScheduledNotification`.
    pub message_type: AwsConfigMessageType,
    /// Version of the message's format, such as `1.0`.
    pub record_version: Str,
}

/// Change of a resource that is too large for an event: only its head comes.
///
/// The rest is had from AWS Config by `GetResourceConfigHistory`.
///
/// See [Example event for evaluations triggered by oversized configuration changes](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class(derived(configuration_item_summary))]
pub struct AwsConfigOversizedConfiguration {
    /// Head of the resource as it came; [`configuration_item_summary`](Self::configuration_item_summary) reads it.
    #[data_class(name = "configurationItemSummary")]
    pub raw_configuration_item_summary: RawJson,
    /// Type of the message: `OversizedConfigurationItemChangeNotification`.
    pub message_type: AwsConfigMessageType,
    /// Time at which AWS Config sent the message, in RFC 3339.
    pub notification_creation_time: RawTimestamp,
    /// Version of the message's format, such as `1.0`.
    pub record_version: Str,
}

impl AwsConfigOversizedConfiguration {
    /// Reads the head of the resource.
    ///
    /// # Errors
    ///
    /// Returns an error if the message has none, or a value in it is of a wrong kind.
    pub fn configuration_item_summary(&self) -> Result<AwsConfigOversizedConfigurationItemSummary, Error> {
        let summary = self.raw_configuration_item_summary.json();
        summary.map_err(|error: Error| error.at(Self::NAME, "configurationItemSummary"))
    }
}

/// Head of a resource that is too large for an event.
///
/// See [Components of a configuration item](https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html).
#[data_class]
pub struct AwsConfigOversizedConfigurationItemSummary {
    /// Whether the resource was created, changed or deleted: `CREATE`, `UPDATE` or `DELETE`.
    pub change_type: Str,
    /// Version of the format, such as `1.2`.
    pub configuration_item_version: Str,
    /// Time at which AWS Config recorded the resource, in RFC 3339.
    pub configuration_item_capture_time: RawTimestamp,
    /// Identifier of the state, which orders the states of a resource: a number.
    pub configuration_state_id: Str,
    /// Identifier of the AWS account that the resource is in.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Whether the resource was recorded, found for the first time, or deleted.
    pub configuration_item_status: AwsConfigItemStatus,
    /// Type of the resource, such as `AWS::EC2::Instance`.
    pub resource_type: Str,
    /// Identifier of the resource.
    pub resource_id: Str,
    /// Name of the resource; absent when it has none of its own.
    pub resource_name: Option<Str>,
    /// ARN of the resource; absent for the few that have none.
    #[data_class(name = "ARN")]
    pub resource_arn: Option<Str>,
    /// Region of the resource; `global` for those that have none.
    #[data_class(name = "awsRegion")]
    pub region: Str,
    /// Availability zone of the resource, or how many it is in; absent when it has none.
    pub availability_zone: Option<Str>,
    /// MD5 digest of the state.
    pub configuration_state_md5_hash: Option<Str>,
    /// Time at which the resource was created, in RFC 3339; absent when it is not known.
    pub resource_creation_time: Option<RawTimestamp>,
}
