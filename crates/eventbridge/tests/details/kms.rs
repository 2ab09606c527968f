use lambda_event_sources_eventbridge::KmsKeyEvent;

use crate::detail;

#[test]
fn keys() {
    for name in ["kms-cmk-rotation.json", "kms-imported-key-material-expiration.json"] {
        let event: KmsKeyEvent = detail(name, &["key-id"]);
        assert_eq!(event.key_id, "1a2b3c4d-5e6f-4a0b-8c1d-2e3f4a5b6c7d");
    }
}
