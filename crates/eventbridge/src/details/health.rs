//! Events of AWS Health.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// Event of AWS Health, `AWS Health Event` or `AWS Health Abuse Event`.
///
/// See [AWS Health events Amazon EventBridge schema](https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, HealthEvent, HealthEventTypeCategory, from_str};
///
/// let event: EventBridgeEvent<HealthEvent> = from_str(
///     r#"{
///         "detail-type": "AWS Health Event",
///         "source": "aws.health",
///         "detail": {
///             "eventArn": "arn:aws:health:eu-central-1::event/EC2/AWS_EC2_OPERATIONAL_ISSUE/1",
///             "eventTypeCategory": "issue",
///             "startTime": "Sat, 04 May 2024 05:01:10 GMT"
///         }
///     }"#,
/// )?;
/// assert_eq!(event.detail.event_type_category, HealthEventTypeCategory::Issue);
/// assert_eq!(event.detail.start_time.timestamp()?.to_string(), "2024-05-04T05:01:10Z");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct HealthEvent {
    /// ARN of the Health event. Events of several accounts can have the same ARN.
    #[data_class(required)]
    pub event_arn: Str,
    /// AWS service that is affected, such as `EC2`.
    pub service: Str,
    /// Code of the type, such as `AWS_EC2_INSTANCE_REBOOT_MAINTENANCE_SCHEDULED`.
    pub event_type_code: Str,
    /// Category of the type.
    pub event_type_category: HealthEventTypeCategory,
    /// Whether the event is about your account or about AWS in general; absent in older events.
    pub event_scope_code: Option<HealthEventScope>,
    /// ID of the communication, by which you can recognize repeated and paged events; absent in older events.
    pub communication_id: Option<Str>,
    /// AWS Region that is affected; absent in older events.
    pub event_region: Option<Str>,
    /// Status: `open`, `closed` or `upcoming`; absent in older events.
    pub status_code: Option<Str>,
    /// Time at which the event began or will begin, such as `Sat, 04 May 2024 05:01:10 GMT`.
    pub start_time: RawTimestamp,
    /// Time at which the event ended or will end; absent if it is not known.
    pub end_time: Option<RawTimestamp>,
    /// Time of the last update; absent in older events.
    pub last_updated_time: Option<RawTimestamp>,
    /// Description of the event, by language.
    pub event_description: Vec<HealthEventDescription>,
    /// Additional data about the event, such as a deprecated version.
    pub event_metadata: Dict,
    /// Resources that are affected, such as instances; empty for public events.
    pub affected_entities: Vec<HealthAffectedEntity>,
    /// ID of the AWS account that is affected; absent in older events.
    pub affected_account: Option<Str>,
    /// Number of the page, as text. Events with many entities are sent as several pages.
    pub page: Option<Str>,
    /// Number of pages, as text.
    pub total_pages: Option<Str>,
    /// Whether you have to act: `ACTION_REQUIRED`, `ACTION_MAY_BE_REQUIRED` or `INFORMATIONAL`; absent in older events.
    pub actionability: Option<Str>,
    /// Roles for which the event is meant, such as `OPERATIONS` or `SECURITY`.
    pub personas: Vec<Str>,
}

detail!(HealthEvent, "aws.health", "AWS Health Event", "AWS Health Abuse Event");

string_enum! {
    /// Category of a type of Health events.
    pub enum HealthEventTypeCategory {
        /// Unexpected problem of an AWS service.
        Issue = "issue",
        /// Notification about the account.
        AccountNotification = "accountNotification",
        /// Change that is planned.
        ScheduledChange = "scheduledChange",
        /// Problem that AWS investigates.
        Investigation = "investigation",
    }
}

string_enum! {
    /// Scope of a Health event.
    pub enum HealthEventScope {
        /// Event about your account.
        AccountSpecific = "ACCOUNT_SPECIFIC",
        /// Event about AWS in general.
        Public = "PUBLIC",
    }
}

/// Description of a Health event in one language.
#[data_class]
pub struct HealthEventDescription {
    /// Language, such as `en_US`.
    pub language: Str,
    /// Latest description.
    pub latest_description: Str,
}

/// Resource that is affected by a Health event.
#[data_class]
pub struct HealthAffectedEntity {
    /// ID or ARN of the resource.
    pub entity_value: Str,
    /// Status, such as `IMPAIRED`, `UNIMPAIRED`, `PENDING` or `RESOLVED`; absent if it is not known.
    pub status: Option<Str>,
    /// Time of the last update; absent in older events.
    pub last_updated_time: Option<RawTimestamp>,
    /// ARN of the entity in AWS Health; absent in some events.
    pub entity_arn: Option<Str>,
    /// URL of the resource; absent in most events.
    pub entity_url: Option<Str>,
    /// Additional data about the entity.
    pub entity_metadata: Dict,
    /// Tags of the resource.
    pub tags: Dict<Str>,
}
