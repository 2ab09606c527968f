//! Tests of the batches and the responses of Lambda UDFs.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_redshift::{RedshiftUdfEvent, RedshiftUdfResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> RedshiftUdfEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/redshift-udf").join(name);
    testing::check(&path, &["external_function", "arguments"], &[])
}

fn event(arguments: &str) -> Result<RedshiftUdfEvent, Error> {
    from_str(&format!(r#"{{"external_function": "public.f_x", "arguments": {arguments}}}"#))
}

/// The JSON text in the serialized response.
fn content(response: &RedshiftUdfResponse) -> Result<Value, Error> {
    assert_eq!(json!(response), response.text());
    from_str(response.text())
}

#[test]
fn rows_of_several_arguments() -> Result<(), Error> {
    let event = fixture("two-parameters.json");
    assert_eq!(event.request_id, "6c0f2f8e-3d0b-4e55-9d0c-0c7c0a4be0d7");
    assert_eq!(event.cluster, "arn:aws:redshift:eu-central-1:123456789012:cluster:shop");
    assert_eq!((event.user.as_str(), event.database.as_str()), ("ada", "orders"));
    assert_eq!(event.external_function, "public.f_total");
    assert_eq!((event.query_id, event.num_records), (Some(80412), Some(4)));
    assert_eq!(event.arguments[0].text(), "[4.5, 2]");
    assert!(event.arguments[2].is_null());
    assert_eq!(
        event.arguments_json::<Option<(f64, Option<i64>)>>()?,
        [Some((4.5, Some(2))), Some((12.0, None)), None, Some((0.1, Some(30)))]
    );

    let error = event.arguments_json::<(f64, Option<i64>)>().unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("RedshiftUdfEvent", "arguments[2]"));
    let error = event.arguments_json::<Option<(f64, i64)>>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "arguments[1][1]"));
    Ok(())
}

#[test]
fn rows_of_one_argument() -> Result<(), Error> {
    let event = fixture("one-parameter.json");
    assert_eq!((event.user.as_str(), event.external_function.as_str()), ("IAMR:reports", "shop.f_country"));
    let rows: Vec<(Option<String>,)> = event.arguments_json()?;
    assert_eq!(rows, [(Some("198.51.100.7".to_owned()),), (None,), (Some("2001:db8::7".to_owned()),)]);
    Ok(())
}

#[test]
fn rows_without_a_list() -> Result<(), Error> {
    assert_eq!(event(r#"["a", null]"#)?.arguments_json::<Option<String>>()?, [Some("a".to_owned()), None]);
    // A decimal with more digits than a 64-bit float.
    let text = "12345678901234567890.123456789";
    assert_eq!(event(&format!("[[{text}]]"))?.arguments[0].text(), format!("[{text}]"));
    Ok(())
}

#[test]
fn results_are_text() -> Result<(), Error> {
    let event = fixture("two-parameters.json");
    let rows: Vec<Option<(f64, Option<f64>)>> = event.arguments_json()?;
    let totals = rows.iter().map(|row| row.and_then(|(price, count)| Some(price * count?)));
    let response = RedshiftUdfResponse::success(&event, totals)?;
    assert_eq!(content(&response)?, json!({"success": true, "num_records": 4, "results": [9.0, null, null, 3.0]}));

    let response = RedshiftUdfResponse::failed("The price list is not available.")?;
    assert_eq!(content(&response)?, json!({"success": false, "error_msg": "The price list is not available."}));

    let response = RedshiftUdfResponse::success(&self::event("[]")?, [""; 0])?;
    assert_eq!(response.text(), r#"{"success":true,"num_records":0,"results":[]}"#);
    Ok(())
}

#[test]
fn responses_are_checked() {
    let event = event("[[1], [2]]").unwrap();
    assert!(RedshiftUdfResponse::success(&event, [json!("a"), json!(true)]).is_ok());
    for (results, path) in [
        (vec![json!(1)], "results"),
        (vec![json!(1), json!(2), json!(3)], "results"),
        (vec![json!(1), json!([2])], "results[1]"),
        (vec![json!({}), json!(2)], "results[0]"),
    ] {
        let error = RedshiftUdfResponse::success(&event, results).unwrap_err();
        let found = (error.kind(), error.type_name(), error.path());
        assert_eq!(found, (ErrorKind::Invalid, "RedshiftUdfResponse", path));
    }
    let error = RedshiftUdfResponse::success(&event, [1, 2, 3]).unwrap_err();
    assert_eq!(error.to_string(), "RedshiftUdfResponse: results: 3 results for 2 rows");
    assert_eq!(RedshiftUdfResponse::failed("").unwrap_err().path(), "error_msg");
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "external_function"),
        (r#"{"external_function": "f"}"#, ErrorKind::Missing, "arguments"),
        (r#"{"external_function": "f", "arguments": "[]"}"#, ErrorKind::WrongType, "arguments"),
        (r#"{"external_function": "f", "arguments": [], "query_id": -1}"#, ErrorKind::WrongType, "query_id"),
    ] {
        let error = from_str::<RedshiftUdfEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
}
