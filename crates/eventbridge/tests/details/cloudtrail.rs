use lambda_event_sources_base::{Dict, ErrorKind, from_str};
use lambda_event_sources_eventbridge::{
    CloudTrailConsoleSignIn, CloudTrailEvent, CloudTrailEventType, CloudTrailIdentityType, EventBridgeEvent,
};
use serde_json::json;

use crate::detail;

#[test]
fn assumed_role() {
    let call: CloudTrailEvent = detail("cloudtrail-api-call.json", &["eventVersion"]);
    let identity = &call.user_identity;
    assert_eq!(identity.identity_type, CloudTrailIdentityType::AssumedRole);
    assert_eq!(identity.principal_id.as_deref(), Some("AROA0123456789EXAMPLE:ada"));
    assert_eq!(identity.arn.as_deref(), Some("arn:aws:sts::123456789012:assumed-role/admin/ada"));
    assert_eq!(identity.account_id.as_deref(), Some("123456789012"));
    assert_eq!(identity.access_key_id.as_deref(), Some("ASIA0123456789EXAMPLE"));
    assert_eq!((&identity.user_name, &identity.invoked_by, &identity.identity_provider), (&None, &None, &None));
    let session = identity.session_context.as_ref().unwrap();
    let issuer = session.session_issuer.as_ref().unwrap();
    assert_eq!(issuer.issuer_type, CloudTrailIdentityType::Role);
    assert_eq!(issuer.user_name.as_deref(), Some("admin"));
    assert_eq!(issuer.principal_id.as_deref(), Some("AROA0123456789EXAMPLE"));
    assert_eq!(issuer.arn.as_deref(), Some("arn:aws:iam::123456789012:role/admin"));
    assert_eq!(issuer.account_id.as_deref(), Some("123456789012"));
    let web = session.web_id_federation_data.as_ref().unwrap();
    assert_eq!(web.federated_provider.as_deref(), Some("login.example.com"));
    assert_eq!(web.attributes.get_str("login.example.com:user_id"), Some("ada"));
    assert_eq!(session.attributes.creation_date, "2024-05-14T09:00:00Z");
    assert_eq!(session.attributes.mfa_authenticated, "true");
    assert_eq!(session.source_identity.as_deref(), Some("ada"));
    assert_eq!((session.ec2_role_delivery.as_deref(), session.assumed_root.as_deref()), (Some("2.0"), Some("true")));
}

#[test]
fn call() {
    let call: CloudTrailEvent = detail("cloudtrail-api-call.json", &["eventVersion"]);
    assert_eq!((&*call.event_name, &*call.event_source), ("AssumeRole", "sts.amazonaws.com"));
    assert_eq!((&*call.event_version, &*call.event_id), ("1.11", "0b1a2938-4756-4657-8493-a2b1c0d9e8f7"));
    assert_eq!(call.event_time, "2024-05-14T09:26:02Z");
    assert_eq!(call.event_type, CloudTrailEventType::AwsApiCall);
    assert_eq!((call.event_category.as_deref(), &*call.aws_region), (Some("Management"), "eu-central-1"));
    assert_eq!(call.source_ip_address.as_deref(), Some("198.51.100.23"));
    assert_eq!(call.user_agent.as_deref(), Some("aws-cli/2.15.0"));
    assert_eq!((call.error_code, call.error_message), (None, None));
    assert_eq!(call.request_parameters.json::<Dict>().unwrap().get_str("roleSessionName"), Some("ada"));
    let response = call.response_elements.expose().to_value().unwrap();
    assert_eq!(response["credentials"]["sessionToken"], "hush-session-token");
    assert_eq!(call.additional_event_data.to_value().unwrap(), json!({"RequestDetails": {"endpointType": "regional"}}));
    assert!(call.service_event_details.is_null() && call.insight_details.is_null());
    assert_eq!(call.request_id.unwrap(), "7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910");
    assert_eq!(call.api_version.unwrap(), "2011-06-15");
    assert_eq!((call.read_only, call.management_event), (Some(true), Some(true)));
    assert_eq!(call.resources[0].arn.as_deref(), Some("arn:aws:iam::123456789012:role/reader"));
    assert_eq!(call.resources[0].account_id.as_deref(), Some("123456789012"));
    assert_eq!(call.resources[0].resource_type.as_deref(), Some("AWS::IAM::Role"));
    assert_eq!(call.recipient_account_id.unwrap(), "123456789012");
    assert_eq!(call.shared_event_id.unwrap(), "1a2b3c4d-0000-4000-8000-5e6f7a8b9c0d");
    assert_eq!(call.vpc_endpoint_id.unwrap(), "vpce-0a1b2c3d");
    assert_eq!(call.vpc_endpoint_account_id.unwrap(), "123456789012");
    assert_eq!(call.session_credential_from_console.unwrap(), "true");
    let tls = call.tls_details.unwrap();
    assert_eq!(tls.tls_version.as_deref(), Some("TLSv1.3"));
    assert_eq!(tls.cipher_suite.as_deref(), Some("TLS_AES_128_GCM_SHA256"));
    assert_eq!(tls.client_provided_host_header.as_deref(), Some("sts.eu-central-1.amazonaws.com"));
    assert_eq!(tls.key_exchange.as_deref(), Some("x25519"));
    let addendum = call.addendum.unwrap();
    assert_eq!((&*addendum.reason, addendum.updated_fields.as_deref()), ("UPDATED_DATA", Some("responseElements")));
    assert_eq!(addendum.original_request_id.as_deref(), Some("r-0"));
    assert_eq!(addendum.original_event_id.as_deref(), Some("e-0"));
}

#[test]
fn failed_call_on_behalf_of_a_user() {
    let call: CloudTrailEvent = detail("cloudtrail-api-call-failed.json", &["eventVersion"]);
    assert_eq!(
        (call.error_code.as_deref(), call.error_message.as_deref()),
        (Some("AccessDenied"), Some("Access Denied"))
    );
    assert!(call.response_elements.expose().is_null());
    let identity = &call.user_identity;
    assert_eq!(identity.identity_type, CloudTrailIdentityType::IdentityCenterUser);
    assert_eq!((identity.user_name.as_deref(), identity.credential_id.as_deref()), (Some("ada"), Some("c-1")));
    let user = identity.on_behalf_of.as_ref().unwrap();
    assert_eq!(user.user_id, "u-1");
    assert_eq!(user.identity_store_arn, "arn:aws:identitystore::123456789012:identitystore/d-0123456789");
    assert_eq!(identity.invoked_by.as_deref(), Some("s3.amazonaws.com"));
    let scope = identity.in_scope_of.as_ref().unwrap();
    assert!(scope.source_arn.as_ref().unwrap().ends_with(":function:report"));
    assert_eq!(scope.source_account.as_deref(), Some("123456789012"));
    assert_eq!(scope.issuer_type.as_deref(), Some("AWS::Lambda::Function"));
    assert!(scope.credentials_issued_to.as_ref().unwrap().ends_with(":function:report"));
}

#[test]
fn web_identity() {
    let call: CloudTrailEvent = detail("cloudtrail-web-identity.json", &["eventVersion"]);
    assert_eq!(call.user_identity.identity_type, CloudTrailIdentityType::WebIdentityUser);
    assert_eq!(call.user_identity.identity_provider.as_deref(), Some("login.example.com"));
    assert!(call.response_elements.expose().text().contains("hush-web-token"));
}

#[test]
fn insight() {
    let insight: CloudTrailEvent = detail("cloudtrail-insight.json", &["eventVersion"]);
    assert_eq!(insight.event_type, CloudTrailEventType::AwsCloudTrailInsight);
    assert_eq!(insight.insight_details.json::<Dict>().unwrap().get_str("insightType"), Some("ApiCallRateInsight"));
    assert_eq!((insight.source_ip_address, insight.user_agent, &*insight.event_name), (None, None, ""));
}

#[test]
fn console_sign_in() {
    let sign_in: CloudTrailConsoleSignIn =
        detail("cloudtrail-console-sign-in.json", &["eventVersion", "additionalEventData"]);
    assert_eq!(sign_in.event_type, CloudTrailEventType::AwsConsoleSignIn);
    assert_eq!(sign_in.user_identity.identity_type, CloudTrailIdentityType::IamUser);
    let response: Dict = sign_in.response_elements.expose().json().unwrap();
    assert_eq!(response.get_str("ConsoleLogin"), Some("Success"));
    let data = &sign_in.additional_event_data;
    assert_eq!(data.login_to.as_deref(), Some("https://console.aws.amazon.com/console/home"));
    assert_eq!((data.mobile_version.as_deref(), data.mfa_used.as_deref()), (Some("No"), Some("Yes")));
    assert_eq!(data.mfa_identifier.as_deref(), Some("arn:aws:iam::123456789012:mfa/ada"));
    assert_eq!(data.switch_from.as_deref(), Some("arn:aws:iam::123456789012:role/reader"));
    assert_eq!(data.redirect_to.as_deref(), Some("https://console.aws.amazon.com/s3"));
}

#[test]
fn the_general_type_reads_sign_ins() {
    let event = include_str!("../../../../fixtures/eventbridge/cloudtrail-console-sign-in.json");
    let event: EventBridgeEvent = from_str(event).unwrap();
    let sign_in: CloudTrailEvent = event.detail_as().unwrap();
    assert_eq!(sign_in.additional_event_data.json::<Dict>().unwrap().get_str("MFAUsed"), Some("Yes"));
}

#[test]
fn typed_data_is_required() {
    let event: EventBridgeEvent = from_str(
        r#"{
            "detail-type": "AWS Console Sign In via CloudTrail",
            "source": "aws.signin",
            "detail": {"eventVersion": "1.08"}
        }"#,
    )
    .unwrap();
    let error = event.detail_as::<CloudTrailConsoleSignIn>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "detail.additionalEventData"));
}
