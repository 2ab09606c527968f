//! Messages of AWS Config that invoke a rule.

use lambda_event_sources_base::{
    DataClass, Describe, Dict, Error, JsonText, RawJson, RawTimestamp, Str, data_class, string_enum,
};
use serde::Serializer;

/// Message that invoked a rule.
///
/// See [Example events for AWS Config rules](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
///
/// ```
/// use lambda_event_sources::{AwsConfigInvokingEvent, AwsConfigRuleEvent, from_str};
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AwsConfigInvokingEvent {
    /// A resource changed. Messages of an unknown type are also parsed as this variant.
    ConfigurationChanged(AwsConfigConfigurationChanged),
    /// A resource changed, and its configuration item is too large for the event.
    OversizedConfiguration(AwsConfigOversizedConfiguration),
    /// The rule is due for a periodic evaluation.
    ScheduledNotification(AwsConfigScheduledNotification),
}

/// The field that determines the type of a message.
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
    /// Type of a message that invokes a rule.
    ///
    /// See [Trigger types](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config-rules.html).
    pub enum AwsConfigMessageType {
        /// The configuration of a resource changed.
        ConfigurationItemChangeNotification = "ConfigurationItemChangeNotification",
        /// The configuration of a resource changed, and the configuration item is too large for the event.
        OversizedConfigurationItemChangeNotification = "OversizedConfigurationItemChangeNotification",
        /// The rule is due for a periodic evaluation.
        ScheduledNotification = "ScheduledNotification",
        /// A configuration snapshot was delivered to the S3 bucket.
        ConfigurationSnapshotDeliveryCompleted = "ConfigurationSnapshotDeliveryCompleted",
    }
}

/// Change of a resource, with its current configuration item.
///
/// See [Example event for evaluations triggered by configuration changes](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class(derived(configuration_item))]
pub struct AwsConfigConfigurationChanged {
    /// Difference from the previous configuration item: the changed properties and the type of the change; null if the
    /// resource was recorded for the first time.
    pub configuration_item_diff: RawJson,
    /// Configuration item of the resource, unparsed. Use [`configuration_item`](Self::configuration_item) to parse it.
    #[data_class(name = "configurationItem")]
    pub raw_configuration_item: RawJson,
    /// Type of the message: `ConfigurationItemChangeNotification`.
    pub message_type: AwsConfigMessageType,
    /// Time at which AWS Config created the message, in RFC 3339 format.
    pub notification_creation_time: RawTimestamp,
    /// Version of the message format, such as `1.3`.
    pub record_version: Str,
}

impl AwsConfigConfigurationChanged {
    /// Parses the configuration item of the resource.
    ///
    /// # Errors
    ///
    /// Returns an error if the message has no configuration item, or if a value in it has the wrong type.
    pub fn configuration_item(&self) -> Result<AwsConfigConfigurationItemChanged, Error> {
        let item = self.raw_configuration_item.json();
        item.map_err(|error: Error| error.at(Self::NAME, "configurationItem"))
    }
}

/// Configuration item: the state of a changed resource, as recorded by AWS Config.
///
/// See [Components of a configuration item](https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html).
#[data_class]
pub struct AwsConfigConfigurationItemChanged {
    /// IDs of the CloudTrail events that are related to the change.
    pub related_events: Vec<Str>,
    /// Related resources, each with `resourceId`, `resourceName`, `resourceType` and `name`, the type of the
    /// relationship.
    pub relationships: Vec<Dict>,
    /// Configuration of the resource, in the format of the resource's own service; null if the resource was deleted.
    pub configuration: RawJson,
    /// Additional configuration that AWS Config recorded for the resource, such as a bucket policy.
    pub supplementary_configuration: RawJson,
    /// Tags of the resource.
    pub tags: Dict<Str>,
    /// Version of the configuration item format, such as `1.3`.
    pub configuration_item_version: Str,
    /// Time at which AWS Config recorded the configuration, in RFC 3339 format.
    pub configuration_item_capture_time: RawTimestamp,
    /// ID of the state, a number as text. It indicates the order of the configuration items of a resource.
    pub configuration_state_id: Str,
    /// ID of the AWS account that owns the resource.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Status of the configuration item, such as updated, newly discovered or deleted.
    pub configuration_item_status: AwsConfigItemStatus,
    /// Type of the resource, such as `AWS::EC2::Instance`.
    pub resource_type: Str,
    /// ID of the resource.
    pub resource_id: Str,
    /// Name of the resource; absent if the resource has no name.
    pub resource_name: Option<Str>,
    /// ARN of the resource; absent for resource types without an ARN.
    #[data_class(name = "ARN")]
    pub resource_arn: Option<Str>,
    /// AWS Region of the resource, or `global` for a global resource.
    #[data_class(name = "awsRegion")]
    pub region: Str,
    /// Availability Zone of the resource, or text such as `Multiple Availability Zones`; absent if the resource has
    /// none.
    pub availability_zone: Option<Str>,
    /// MD5 hash of the state; empty in newer versions.
    pub configuration_state_md5_hash: Option<Str>,
    /// Time at which the resource was created, in RFC 3339 format; absent if the time is unknown.
    pub resource_creation_time: Option<RawTimestamp>,
}

string_enum! {
    /// Status of a configuration item.
    ///
    /// See [ConfigurationItem](https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html).
    pub enum AwsConfigItemStatus {
        /// The configuration of the resource was updated.
        Ok = "OK",
        /// The resource was newly discovered.
        ResourceDiscovered = "ResourceDiscovered",
        /// The resource was discovered, but its configuration was not recorded because the recorder does not record
        /// resources of this type.
        ResourceNotRecorded = "ResourceNotRecorded",
        /// The resource was deleted.
        ResourceDeleted = "ResourceDeleted",
        /// The resource was deleted, but its configuration was not recorded because the recorder does not record
        /// resources of this type.
        ResourceDeletedNotRecorded = "ResourceDeletedNotRecorded",
    }
}

/// Notification that a rule is due for a periodic evaluation.
///
/// See [Example event for evaluations triggered by periodic frequency](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class]
pub struct AwsConfigScheduledNotification {
    /// ID of the AWS account to evaluate.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Time at which AWS Config created the message, in RFC 3339 format.
    pub notification_creation_time: RawTimestamp,
    /// Type of the message: `ScheduledNotification`.
    pub message_type: AwsConfigMessageType,
    /// Version of the message format, such as `1.0`.
    pub record_version: Str,
}

/// Change of a resource whose configuration item is too large for the event.
///
/// The message has only a summary of the configuration item. To get the full configuration item, call the
/// `GetResourceConfigHistory` operation of AWS Config.
///
/// See [Example event for evaluations triggered by oversized configuration changes](https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html).
#[data_class(derived(configuration_item_summary))]
pub struct AwsConfigOversizedConfiguration {
    /// Summary of the configuration item, unparsed. Use
    /// [`configuration_item_summary`](Self::configuration_item_summary) to parse it.
    #[data_class(name = "configurationItemSummary")]
    pub raw_configuration_item_summary: RawJson,
    /// Type of the message: `OversizedConfigurationItemChangeNotification`.
    pub message_type: AwsConfigMessageType,
    /// Time at which AWS Config created the message, in RFC 3339 format.
    pub notification_creation_time: RawTimestamp,
    /// Version of the message format, such as `1.0`.
    pub record_version: Str,
}

impl AwsConfigOversizedConfiguration {
    /// Parses the summary of the configuration item.
    ///
    /// # Errors
    ///
    /// Returns an error if the message has no summary, or if a value in it has the wrong type.
    pub fn configuration_item_summary(&self) -> Result<AwsConfigOversizedConfigurationItemSummary, Error> {
        let summary = self.raw_configuration_item_summary.json();
        summary.map_err(|error: Error| error.at(Self::NAME, "configurationItemSummary"))
    }
}

/// Summary of a configuration item that is too large for the event.
///
/// See [Components of a configuration item](https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html).
#[data_class]
pub struct AwsConfigOversizedConfigurationItemSummary {
    /// Type of the change: `CREATE`, `UPDATE` or `DELETE`.
    pub change_type: Str,
    /// Version of the configuration item format, such as `1.2`.
    pub configuration_item_version: Str,
    /// Time at which AWS Config recorded the configuration, in RFC 3339 format.
    pub configuration_item_capture_time: RawTimestamp,
    /// ID of the state, a number as text. It indicates the order of the configuration items of a resource.
    pub configuration_state_id: Str,
    /// ID of the AWS account that owns the resource.
    #[data_class(name = "awsAccountId")]
    pub accountid: Str,
    /// Status of the configuration item, such as updated, newly discovered or deleted.
    pub configuration_item_status: AwsConfigItemStatus,
    /// Type of the resource, such as `AWS::EC2::Instance`.
    pub resource_type: Str,
    /// ID of the resource.
    pub resource_id: Str,
    /// Name of the resource; absent if the resource has no name.
    pub resource_name: Option<Str>,
    /// ARN of the resource; absent for resource types without an ARN.
    #[data_class(name = "ARN")]
    pub resource_arn: Option<Str>,
    /// AWS Region of the resource, or `global` for a global resource.
    #[data_class(name = "awsRegion")]
    pub region: Str,
    /// Availability Zone of the resource, or text such as `Multiple Availability Zones`; absent if the resource has
    /// none.
    pub availability_zone: Option<Str>,
    /// MD5 hash of the state; empty in newer versions.
    pub configuration_state_md5_hash: Option<Str>,
    /// Time at which the resource was created, in RFC 3339 format; absent if the time is unknown.
    pub resource_creation_time: Option<RawTimestamp>,
}
