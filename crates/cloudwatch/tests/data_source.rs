//! Tests of requests to a custom data source, and of their responses.
#![cfg(feature = "cloudwatch-data-source")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_cloudwatch::{
    CloudWatchDataSourceEvent, CloudWatchDataSourceEventType, CloudWatchDataSourceMetric, CloudWatchDataSourceRequest,
    CloudWatchDataSourceResponse, CloudWatchDataSourceStatusCode,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> CloudWatchDataSourceEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudwatch-data-source").join(name);
    testing::check(&path, &["EventType"], &[])
}

fn request(json: &str) -> Result<CloudWatchDataSourceRequest, Error> {
    from_str(json)
}

fn second(second: i64) -> Timestamp {
    Timestamp::from_second(second)
}

#[test]
fn metric_data() -> Result<(), Error> {
    let event = fixture("get-metric-data.json");
    assert_eq!(event.event_type, CloudWatchDataSourceEventType::GetMetricData);
    let request = event.get_metric_data_request.unwrap();
    assert_eq!(request.start_time.timestamp()?, "2024-06-01T12:00:00Z".parse()?);
    assert_eq!(request.end_time.timestamp()?, "2024-06-01T12:20:00Z".parse()?);
    assert_eq!(request.period, 300);
    assert_eq!(request.arguments, [json!("orders"), json!(0.95), json!(true)]);
    assert_eq!(request.arguments_json::<(String, f64, bool)>()?, ("orders".to_owned(), 0.95, true));

    let periods: Vec<i64> = request.periods()?.map(Timestamp::as_second).collect();
    assert_eq!(periods, [1_717_243_200, 1_717_243_500, 1_717_243_800, 1_717_244_100]);
    Ok(())
}

#[test]
fn description() {
    let event = fixture("describe.json");
    assert_eq!(event.event_type, CloudWatchDataSourceEventType::DescribeGetMetricData);
    assert_eq!(event.get_metric_data_request, None);
}

#[test]
fn wrong_requests_are_errors() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "EventType"),
        (r#"{"GetMetricDataRequest": {}}"#, ErrorKind::Missing, "EventType"),
        (
            r#"{"EventType": "GetMetricData", "GetMetricDataRequest": {"Period": "1 min"}}"#,
            ErrorKind::WrongType,
            "GetMetricDataRequest.Period",
        ),
    ] {
        let error = from_str::<CloudWatchDataSourceEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    // An event of the future.
    let event: CloudWatchDataSourceEvent = from_str(r#"{"EventType": "ListMetrics"}"#).unwrap();
    assert_eq!(event.event_type.as_str(), "ListMetrics");

    let error = request(r#"{"Arguments": ["a", "b"]}"#).unwrap().arguments_json::<(String, f64)>().unwrap_err();
    let found = (error.kind(), error.type_name(), error.path());
    assert_eq!(found, (ErrorKind::WrongType, "CloudWatchDataSourceRequest", "Arguments[1]"));
    assert_eq!(error.to_string().matches("\"b\"").count(), 0);
    assert_eq!(request("{}").unwrap().arguments_json::<(String,)>().unwrap_err().path(), "Arguments");
}

#[test]
fn periods_are_checked() {
    for (json, path) in [
        (r#"{"EndTime": 60, "Period": 60}"#, "StartTime"),
        (r#"{"StartTime": 0, "EndTime": "noon", "Period": 60}"#, "EndTime"),
        (r#"{"StartTime": 0, "EndTime": 60}"#, "Period"),
        (r#"{"StartTime": 0, "EndTime": 60, "Period": -60}"#, "Period"),
    ] {
        let error = request(json).unwrap().periods().err().unwrap();
        assert_eq!((error.type_name(), error.path()), ("CloudWatchDataSourceRequest", path));
    }
    let periods = |json: &str| request(json).unwrap().periods().unwrap().map(Timestamp::as_second).collect::<Vec<_>>();
    assert_eq!(periods(r#"{"StartTime": 60, "EndTime": 200, "Period": 60}"#), [60, 120, 180]);
    assert_eq!(periods(r#"{"StartTime": 60, "EndTime": 0, "Period": 60}"#), [0_i64; 0]);
    let long = r#"{"StartTime": 0, "EndTime": 4000000000, "Period": 9223372036854775807}"#;
    assert_eq!(periods(long), [0]);
}

#[test]
fn responses_with_metrics() -> Result<(), Error> {
    let partial = CloudWatchDataSourceMetric::new("berlin", [(second(60), 1.5), (second(120), -2.0)])?
        .with_status_code(CloudWatchDataSourceStatusCode::PartialData)
        .with_message("Truncated", "Only the last hour is kept.");
    let empty = CloudWatchDataSourceMetric::new("paris", [])?;
    let expected = json!({"MetricDataResults": [
        {
            "StatusCode": "PartialData",
            "Messages": [{"Code": "Truncated", "Value": "Only the last hour is kept."}],
            "Label": "berlin",
            "Timestamps": [60, 120],
            "Values": [1.5, -2.0],
        },
        {"Label": "paris", "Timestamps": [], "Values": []},
    ]});
    let response = CloudWatchDataSourceResponse::metrics([partial, empty])?;
    assert_eq!(serde_json::to_value(&response).unwrap(), expected);
    assert_eq!(from_str::<CloudWatchDataSourceResponse>(&expected.to_string())?, response);

    let response = CloudWatchDataSourceResponse::metrics([])?;
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"MetricDataResults": []}));
    Ok(())
}

#[test]
fn responses_with_a_description() -> Result<(), Error> {
    let response = CloudWatchDataSourceResponse::description("## Orders")
        .try_with_argument_default("orders")?
        .try_with_argument_default(10)?
        .try_with_argument_default(true)?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"Description": "## Orders", "ArgumentDefaults": [{"Value": "orders"}, {"Value": 10}, {"Value": true}]})
    );
    let response = CloudWatchDataSourceResponse::description("No arguments");
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"Description": "No arguments"}));
    Ok(())
}

#[test]
fn responses_with_an_error() {
    for (response, code) in [
        (CloudWatchDataSourceResponse::validation_error("No."), "Validation"),
        (CloudWatchDataSourceResponse::forbidden("No."), "Forbidden"),
        (CloudWatchDataSourceResponse::error("DatabaseUnreachable", "No."), "DatabaseUnreachable"),
    ] {
        let expected = json!({"Error": {"Code": code, "Value": "No."}});
        assert_eq!(serde_json::to_value(&response).unwrap(), expected);
    }
}

#[test]
fn responses_are_checked() -> Result<(), Error> {
    let path_of = |error: Error| {
        assert_eq!(error.kind(), ErrorKind::Invalid);
        format!("{} {}", error.type_name(), error.path())
    };
    let metric = |time, value| CloudWatchDataSourceMetric::new("a", [(second(0), 1.0), (time, value)]);
    let half = Timestamp::from_millisecond(1_500);
    assert_eq!(path_of(metric(half, 1.0).unwrap_err()), "CloudWatchDataSourceMetric Timestamps[1]");
    for value in [f64::NAN, f64::INFINITY] {
        assert_eq!(path_of(metric(second(60), value).unwrap_err()), "CloudWatchDataSourceMetric Values[1]");
    }

    let mut description = CloudWatchDataSourceResponse::description("many");
    for value in [Value::Null, json!([]), json!({})] {
        let error = description.clone().try_with_argument_default(value).unwrap_err();
        assert_eq!(path_of(error), "CloudWatchDataSourceResponse ArgumentDefaults");
    }
    for number in 0..CloudWatchDataSourceResponse::MAX_ARGUMENTS {
        description = description.try_with_argument_default(number)?;
    }
    assert_eq!(description.argument_defaults.as_ref().unwrap().len(), 20);
    assert!(description.try_with_argument_default(20).is_err());
    assert!(CloudWatchDataSourceResponse::metrics([])?.try_with_argument_default("a").is_err());

    let points = (0..100_000).map(|number| (second(number * 60), 0.5));
    let metric = CloudWatchDataSourceMetric::new("long", points)?;
    assert!(CloudWatchDataSourceResponse::metrics([metric.clone(), metric.clone()]).is_ok());
    let error = CloudWatchDataSourceResponse::metrics(vec![metric; 6]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, "MetricDataResults"));
    Ok(())
}
