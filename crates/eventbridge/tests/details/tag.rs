use lambda_event_sources_eventbridge::TagChangeOnResource;

use crate::detail;

#[test]
fn tags() {
    let change: TagChangeOnResource = detail("tag-change.json", &["changed-tag-keys"]);
    assert_eq!(change.changed_tag_keys, ["stage", "owner"]);
    assert_eq!((change.tags.get_str("stage"), change.tags.get_str("owner")), (Some("prod"), None));
    assert_eq!((&*change.service, &*change.resource_type, change.version), ("ec2", "instance", 5));

    let change: TagChangeOnResource = detail("tag-removed.json", &["changed-tag-keys"]);
    assert!(change.tags.is_empty());
}
