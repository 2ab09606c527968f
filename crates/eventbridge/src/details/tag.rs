//! Changes of the tags of resources.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::detail::detail;

/// Change of the tags of a resource, `Tag Change on Resource`. The ARN of the resource is in `resources` of the event.
///
/// See [Monitor tag changes](https://docs.aws.amazon.com/tag-editor/latest/userguide/monitor-tag-changes.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, TagChangeOnResource, from_str};
///
/// let event: EventBridgeEvent<TagChangeOnResource> = from_str(
///     r#"{
///         "detail-type": "Tag Change on Resource",
///         "source": "aws.tag",
///         "detail": {"changed-tag-keys": ["stage"], "service": "ec2", "tags": {"stage": "prod"}}
///     }"#,
/// )?;
/// for key in &event.detail.changed_tag_keys {
///     assert_eq!(event.detail.tags.get_str(key), Some("prod"));
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "kebab-case")]
pub struct TagChangeOnResource {
    /// Keys of the tags that were added, changed or removed.
    #[data_class(required)]
    pub changed_tag_keys: Vec<Str>,
    /// All tags of the resource after the change.
    pub tags: Dict<Str>,
    /// Service of the resource, such as `ec2`.
    pub service: Str,
    /// Type of the resource, such as `instance`.
    pub resource_type: Str,
    /// Version of the tags, which is incremented with each change. Events can arrive out of order.
    pub version: u64,
}

detail!(TagChangeOnResource, "aws.tag", "Tag Change on Resource");
