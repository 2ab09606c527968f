//! Tests of the custom actions of outbound campaigns, and of their responses.
#![cfg(feature = "connect-outbound-campaigns")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_connect::{ConnectOutboundCampaignsEvent, ConnectOutboundCampaignsResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> ConnectOutboundCampaignsEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/connect-outbound-campaigns").join(name);
    testing::check(&path, &["InvocationMetadata", "Items"], &[])
}

#[test]
fn batch() -> Result<(), Error> {
    let event = fixture("batch.json");
    let campaign = &event.invocation_metadata.campaign_context;
    assert_eq!((campaign.campaign_id.as_str(), campaign.campaign_name.as_str()), ("c-17", "Spring teas"));
    assert_eq!((campaign.run_id.as_str(), campaign.action_id.as_str()), ("run-3", "action-8"));
    let [ada, grace] = event.items.customer_profiles.as_slice() else { panic!("two profiles") };
    assert_eq!((ada.profile_id.as_str(), ada.idempotency_token.as_str()), ("p-1", "token-1"));
    assert_eq!(ada.customer_data, r#"{"firstName":"Ada","orders":[3,7]}"#);
    assert_eq!(ada.customer_data_json::<Value>()?, json!({"firstName": "Ada", "orders": [3, 7]}));
    assert_eq!(grace.customer_data_json::<Value>()?["firstName"], "Grace");
    Ok(())
}

#[test]
fn profile_with_damaged_data() {
    let event = fixture("damaged-profile.json");
    assert_eq!(event.invocation_metadata.campaign_context.campaign_name, "");
    let error = event.items.customer_profiles[0].customer_data_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "CustomerData"));
    assert!(!error.to_string().contains("Ada"));
    let absent = event.items.customer_profiles[1].customer_data_json::<Value>().unwrap_err();
    assert_eq!(absent.path(), "CustomerData");
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        (r#"{"Items": {}}"#, ErrorKind::Missing, "InvocationMetadata"),
        (r#"{"InvocationMetadata": {}}"#, ErrorKind::Missing, "Items"),
        (
            r#"{"InvocationMetadata": {}, "Items": {"CustomerProfiles": [{"ProfileId": []}]}}"#,
            ErrorKind::WrongType,
            "Items.CustomerProfiles[0].ProfileId",
        ),
    ] {
        let error = from_str::<ConnectOutboundCampaignsEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
}

#[test]
fn responses() -> Result<(), Error> {
    let mut response = ConnectOutboundCampaignsResponse::new();
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"Items": {"CustomerProfiles": []}}));
    response.add_result("p-1", &json!({"product": "tea"}))?.add_empty_result("p-2")?;
    let expected = json!({"Items": {"CustomerProfiles": [
        {"Id": "p-1", "ResultData": {"product": "tea"}},
        {"Id": "p-2"},
    ]}});
    assert_eq!(serde_json::to_value(&response).unwrap(), expected);
    assert_eq!(from_str::<ConnectOutboundCampaignsResponse>(&expected.to_string())?, response);
    Ok(())
}

#[test]
fn responses_are_checked() -> Result<(), Error> {
    const DATA: &str = "Items.CustomerProfiles[].ResultData";
    let mut response = ConnectOutboundCampaignsResponse::new();
    for data in [json!("tea"), json!([1]), json!(null), json!(7)] {
        let error = response.add_result("p-1", &data).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, DATA));
    }
    let empty = json!({"a": ""}).to_string().len();
    let data = |bytes: usize| json!({"a": "x".repeat(bytes - empty)});
    let error = response.add_result("p-1", &data(32 * 1024 + 1)).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, DATA));
    response.add_result("p-1", &data(32 * 1024))?;
    for id in ["", "p-1"] {
        let error = response.add_result(id, &json!({})).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "Items.CustomerProfiles[].Id"));
        assert_eq!(response.add_empty_result(id).unwrap_err(), error);
    }
    assert_eq!(response.items.customer_profiles.len(), 1);
    Ok(())
}
