use lambda_event_sources_eventbridge::{SecurityHubFindings, SecurityHubInsightResults};
use serde_json::json;

use crate::detail;

const REQUIRED: [&str; 3] = ["findings", "findings[]", "findings[].Id"];

#[test]
fn imported_finding() {
    let event: SecurityHubFindings = detail("security-hub-findings-imported.json", &REQUIRED);
    assert_eq!((event.action_name, event.action_description), (None, None));
    let finding = &event.findings[0];
    assert_eq!(finding.id, "arn:aws:securityhub:eu-central-1:123456789012:finding/1");
    assert_eq!(finding.schema_version, "2018-10-08");
    assert_eq!(finding.product_arn, "arn:aws:securityhub:eu-central-1::product/aws/securityhub");
    assert_eq!((finding.product_name.as_deref(), finding.company_name.as_deref()), (Some("Security Hub"), Some("AWS")));
    assert_eq!((&*finding.generator_id, &*finding.aws_account_id), ("security-control/S3.8", "123456789012"));
    assert_eq!((finding.aws_account_name.as_deref(), finding.region.as_deref()), (Some("shop"), Some("eu-central-1")));
    assert_eq!(finding.types, ["Software and Configuration Checks/AWS Security Best Practices"]);
    assert_eq!(finding.title, "S3 buckets should block public access");
    assert_eq!(finding.description, "A bucket does not block public access.");
    let severity = &finding.severity;
    assert_eq!((severity.label.as_deref(), severity.normalized), (Some("HIGH"), Some(70)));
    assert_eq!((severity.original.as_deref(), severity.product), (Some("HIGH"), Some(7.5)));
    assert_eq!((finding.confidence, finding.criticality), (Some(90), Some(80)));
    assert_eq!(finding.created_at, "2024-05-01T00:00:01.000Z");
    assert_eq!(finding.updated_at, "2024-05-14T09:26:01.000Z");
    assert_eq!(finding.first_observed_at.as_ref().unwrap(), &"2024-05-01T00:00:00.000Z");
    assert_eq!(finding.last_observed_at.as_ref().unwrap(), &"2024-05-14T09:26:00.000Z");
    assert_eq!(finding.processed_at.as_ref().unwrap(), &"2024-05-14T09:26:02.000Z");
    let remediation = &finding.remediation.as_ref().unwrap().recommendation;
    assert_eq!(remediation.text.as_deref(), Some("Block public access."));
    assert_eq!(remediation.url.as_deref(), Some("https://docs.example.com/s3.8"));
    assert_eq!(finding.source_url.as_deref(), Some("https://console.example.com/1"));
    assert_eq!((finding.workflow.status.as_deref(), finding.workflow_state.as_deref()), (Some("NEW"), Some("NEW")));
    assert_eq!((&*finding.record_state, finding.verification_state.as_deref()), ("ACTIVE", Some("UNKNOWN")));
    let note = finding.note.as_ref().unwrap();
    assert_eq!((&*note.text, &*note.updated_by), ("looking", "ada"));
    assert_eq!(note.updated_at, "2024-05-14T09:26:00.000Z");
    assert_eq!(finding.product_fields.get_str("aws/securityhub/ProductName"), Some("Security Hub"));
    assert_eq!((finding.user_defined_fields.get_str("ticket"), finding.sample), (Some("T-7"), Some(true)));
    let related = &finding.related_findings[0];
    assert_eq!((&*related.id, &*related.product_arn), ("f-0", "p-0"));
}

#[test]
fn resources_and_compliance() {
    let event: SecurityHubFindings = detail("security-hub-findings-imported.json", &REQUIRED);
    let finding = &event.findings[0];
    let resource = &finding.resources[0];
    assert_eq!((&*resource.resource_type, &*resource.id), ("AwsS3Bucket", "arn:aws:s3:::photos"));
    assert_eq!((resource.partition.as_deref(), resource.region.as_deref()), (Some("aws"), Some("eu-central-1")));
    assert_eq!(
        (resource.resource_role.as_deref(), resource.application_name.as_deref()),
        (Some("Target"), Some("shop"))
    );
    assert!(resource.application_arn.as_ref().unwrap().ends_with(":group/shop"));
    assert_eq!(resource.tags.get_str("stage"), Some("prod"));
    let compliance = finding.compliance.as_ref().unwrap();
    assert_eq!((&*compliance.status, compliance.security_control_id.as_deref()), ("FAILED", Some("S3.8")));
    assert_eq!(compliance.status_reasons[0].reason_code, "CONFIG_EVALUATIONS_EMPTY");
    assert_eq!(compliance.status_reasons[0].description.as_deref(), Some("No evaluation"));
    assert_eq!(compliance.related_requirements, ["NIST.800-53.r5 AC-3"]);
    assert!(compliance.associated_standards[0].standards_id.starts_with("standards/"));
    for (part, expected) in [
        (&resource.details, json!({"AwsS3Bucket": {"Name": "photos"}})),
        (&compliance.security_control_parameters, json!([{"Name": "p", "Value": ["1"]}])),
        (&finding.finding_provider_fields, json!({"Severity": {"Label": "HIGH"}})),
        (&finding.action, json!({"ActionType": "PORT_PROBE"})),
        (&finding.detection, json!({"Sequence": {}})),
        (&finding.malware, json!([{"Name": "m"}])),
        (&finding.network, json!({"Direction": "IN"})),
        (&finding.network_path, json!([{"ComponentId": "c"}])),
        (&finding.patch_summary, json!({"Id": "p"})),
        (&finding.process, json!({"Name": "sh"})),
        (&finding.threats, json!([{"Name": "t"}])),
        (&finding.threat_intel_indicators, json!([{"Type": "IPV4_ADDRESS"}])),
        (&finding.vulnerabilities, json!([{"Id": "CVE-2024-0001"}])),
        (&finding.generator_details, json!({"Name": "g"})),
    ] {
        assert_eq!(part.to_value().unwrap(), expected);
    }
}

#[test]
fn custom_action() {
    let event: SecurityHubFindings = detail("security-hub-findings-custom-action.json", &REQUIRED);
    assert_eq!(
        (event.action_name.as_deref(), event.action_description.as_deref()),
        (Some("Page"), Some("Page the team"))
    );
    let finding = &event.findings[0];
    assert_eq!((&*finding.id, &*finding.record_state), ("f-1", "ARCHIVED"));
    assert_eq!((&finding.compliance, &finding.note, &finding.first_observed_at), (&None, &None, &None));
}

#[test]
fn insight_results() {
    let results: SecurityHubInsightResults = detail("security-hub-insight-results.json", &["insightArn"]);
    assert_eq!(results.insight_arn, "arn:aws:securityhub:eu-central-1:123456789012:insight/1");
    assert_eq!(results.insight_name, "Users with the most findings");
    assert_eq!((&*results.action_name, &*results.action_description), ("Page", "Page the team"));
    assert_eq!(results.result_type, "ResourceAwsIamAccessKeyUserName");
    assert_eq!(results.insight_results[0].get("ada"), Some(&7));
}
