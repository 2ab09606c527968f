//! Tests of the details of AWS services, using fixtures of each detail type.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use lambda_event_sources_base::{ErrorKind, Property, from_str, from_value, testing};
use lambda_event_sources_eventbridge::{EventBridgeDetail, EventBridgeEvent, EventBridgeScheduled};
use serde_json::{Value, json};

#[cfg(feature = "access-analyzer")]
mod access_analyzer;
#[cfg(feature = "auto-scaling")]
mod auto_scaling;
#[cfg(feature = "batch")]
mod batch;
#[cfg(feature = "cloudtrail")]
mod cloudtrail;
#[cfg(feature = "cloudwatch")]
mod cloudwatch;
#[cfg(feature = "codebuild")]
mod codebuild;
#[cfg(feature = "codecommit")]
mod codecommit;
#[cfg(feature = "codedeploy")]
mod codedeploy;
#[cfg(feature = "codepipeline")]
mod codepipeline;
#[cfg(feature = "control-tower")]
mod control_tower;
#[cfg(feature = "ec2")]
mod ec2;
#[cfg(feature = "ecr")]
mod ecr;
#[cfg(feature = "ecs")]
mod ecs;
#[cfg(feature = "emr")]
mod emr;
#[cfg(feature = "gamelift")]
mod gamelift;
#[cfg(feature = "glue")]
mod glue;
#[cfg(feature = "guardduty")]
mod guardduty;
#[cfg(feature = "health")]
mod health;
#[cfg(feature = "kms")]
mod kms;
#[cfg(feature = "macie")]
mod macie;
#[cfg(feature = "secrets-manager")]
mod secrets_manager;
#[cfg(feature = "security-hub")]
mod security_hub;
#[cfg(feature = "ssm")]
mod ssm;
#[cfg(feature = "step-functions")]
mod step_functions;
#[cfg(feature = "tag")]
mod tag;
#[cfg(feature = "transcribe")]
mod transcribe;
#[cfg(feature = "translate")]
mod translate;
#[cfg(feature = "trusted-advisor")]
mod trusted_advisor;

/// Reads the detail of a fixture, with all checks. `required` are the paths of its required properties.
///
/// Secrets in the fixtures contain the word `hush`.
fn detail<D: EventBridgeDetail + Property + PartialEq>(name: &str, required: &[&str]) -> D {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/eventbridge").join(name);
    let mut paths = vec!["detail-type".to_owned(), "detail".to_owned()];
    paths.extend(required.iter().map(|path| format!("detail.{path}")));
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let event: EventBridgeEvent<D> = testing::check(&path, &paths, &[]);
    for shown in [event.to_string(), format!("{event:#}"), format!("{event:?}"), format!("{event:#?}")] {
        assert!(!shown.contains("hush"), "{name} shows a secret");
    }

    let original: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let raw: EventBridgeEvent = from_value(&original).unwrap();
    assert!(raw.has_detail::<D>() && event.has_detail::<D>(), "{name}");
    assert_eq!(raw.detail_as::<D>().unwrap(), event.detail, "{name}");

    let refused = |key: &str| {
        let mut other = original.clone();
        other[key] = json!("com.example.other");
        let other: EventBridgeEvent = from_value(&other).unwrap();
        assert!(!other.has_detail::<D>(), "{name} with another {key}");
        let error = other.detail_as::<D>().err().unwrap();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, key), "{error}");
        assert!(error.to_string().contains(D::DETAIL_TYPES[0]), "{error}");
        assert!(!error.to_string().contains("com.example.other"), "{error}");
    };
    refused("detail-type");
    if D::SOURCE.is_some() {
        refused("source");
    }
    for bad in [json!([]), json!("text"), json!(7)] {
        let mut other = original.clone();
        other["detail"] = bad;
        let error = from_value::<EventBridgeEvent<D>>(&other).err().unwrap();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "detail"), "{error}");
    }
    event.detail
}

#[test]
fn scheduled_rule() {
    let _: EventBridgeScheduled = detail("scheduled-rule.json", &[]);
}

/// A reading of a sensor.
#[derive(Debug, PartialEq, serde::Deserialize)]
struct Reading {
    celsius: f64,
}

impl EventBridgeDetail for Reading {
    const SOURCE: Option<&'static str> = None;
    const DETAIL_TYPES: &'static [&'static str] = &["Reading", "Late Reading"];
}

#[test]
fn own_detail_of_several_types_from_any_source() {
    let event = |detail_type: &str, detail: Value| -> EventBridgeEvent {
        from_value(&json!({"detail-type": detail_type, "source": "anyone", "detail": detail})).unwrap()
    };
    for detail_type in Reading::DETAIL_TYPES {
        let reading: Reading = event(detail_type, json!({"celsius": 21.5})).detail_as().unwrap();
        assert_eq!(reading, Reading { celsius: 21.5 });
    }
    // EventBridge Scheduler can send the detail as a string of JSON.
    let text = event("Reading", json!("{\"celsius\": 4.5}"));
    assert_eq!(text.detail_as::<Reading>().unwrap(), Reading { celsius: 4.5 });

    let error = event("Writing", json!({"celsius": 21.5})).detail_as::<Reading>().unwrap_err();
    assert_eq!(error.to_string(), "EventBridgeEvent: detail-type: expected `Reading` or `Late Reading`");
    let error = event("Reading", json!({"celsius": "hot"})).detail_as::<Reading>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "detail.celsius"));
    let error = event("Reading", json!(null)).detail_as::<Reading>().unwrap_err();
    assert_eq!(error.path(), "detail");
}

#[test]
fn a_typed_event_is_not_checked() {
    let event: EventBridgeEvent<EventBridgeScheduled> =
        from_str(r#"{"detail-type": "Other", "source": "com.example.other", "detail": {}}"#).unwrap();
    assert!(!event.has_detail::<EventBridgeScheduled>());
}
