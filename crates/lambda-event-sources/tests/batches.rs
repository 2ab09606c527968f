//! Batches of every source, handled one record at a time and concurrently.
#![cfg(all(feature = "dynamodb", feature = "kafka", feature = "kinesis", feature = "runtime", feature = "sqs"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeSet, sync::Mutex};

use lambda_event_sources::{
    DynamoDbStreamEvent, Error, KafkaEvent, KinesisPipeRecord, KinesisStreamEvent, SqsEvent, SqsRecord,
    batch::{self, Record},
    from_str,
};
use serde::Serialize;
use serde_json::{Value, json};

/// Handles the records in each way, with a handler that fails for some. Returns the response and the handled records.
async fn handle<'a, R>(records: impl IntoIterator<Item = &'a R> + Clone, failing: &[&str]) -> (Value, BTreeSet<String>)
where
    R: Record<Response: Serialize> + 'a,
{
    let handled = Mutex::new(Vec::<String>::new());
    let call = |record: &'a R| {
        let identifier = record.item_identifier().into_owned();
        let fails = failing.contains(&identifier.as_str());
        handled.lock().unwrap().push(identifier);
        if fails { Err("no") } else { Ok(()) }
    };
    let later = |record| async move {
        tokio::task::yield_now().await;
        call(record)
    };

    let response = serde_json::to_value(batch::process(records.clone(), call).response().unwrap()).unwrap();
    let one_by_one = std::mem::take(&mut *handled.lock().unwrap());

    let outcome = batch::process_async(records.clone(), later).await;
    assert_eq!(serde_json::to_value(outcome.response().unwrap()).unwrap(), response);
    assert_eq!(std::mem::take(&mut *handled.lock().unwrap()), one_by_one);

    for limit in [1, 3, 100] {
        let outcome = batch::process_concurrent(records.clone(), limit, later).await;
        assert_eq!(serde_json::to_value(outcome.response().unwrap()).unwrap(), response, "limit {limit}");
        let side_by_side = std::mem::take(&mut *handled.lock().unwrap());
        assert_eq!(sorted(&side_by_side), sorted(&one_by_one), "limit {limit}");
        for group in groups(records.clone()) {
            let of_group = |names: &[String]| -> Vec<String> {
                names.iter().filter(|name| group.contains(*name)).cloned().collect()
            };
            assert_eq!(of_group(&side_by_side), of_group(&one_by_one), "a group is handled in order");
        }
    }
    (response, one_by_one.into_iter().collect())
}

fn sorted(names: &[String]) -> Vec<&String> {
    let mut names: Vec<_> = names.iter().collect();
    names.sort_unstable();
    names
}

/// Returns the identifiers of the records of each group.
fn groups<'a, R: Record + 'a>(records: impl IntoIterator<Item = &'a R>) -> Vec<BTreeSet<String>> {
    let mut groups = std::collections::BTreeMap::<String, BTreeSet<String>>::new();
    for record in records {
        if let Some(group) = record.ordering_group() {
            groups.entry(group.into_owned()).or_default().insert(record.item_identifier().into_owned());
        }
    }
    groups.into_values().collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn failures(identifiers: &[&str]) -> Value {
    let items: Vec<Value> = identifiers.iter().map(|identifier| json!({"itemIdentifier": identifier})).collect();
    json!({"batchItemFailures": items})
}

#[tokio::test]
async fn sqs_standard() -> Result<(), Error> {
    // A group without a sequence number belongs to a fair queue, in which the order does not matter.
    let event: SqsEvent = from_str(
        r#"{"Records": [
            {"messageId": "m-1", "body": "", "attributes": {"MessageGroupId": "tenant"}},
            {"messageId": "m-2", "body": "", "attributes": {"MessageGroupId": "tenant"}},
            {"messageId": "m-3", "body": ""}
        ]}"#,
    )?;
    let (response, handled) = handle(&event.records, &["m-1"]).await;
    assert_eq!(response, failures(&["m-1"]));
    assert_eq!(handled, names(&["m-1", "m-2", "m-3"]));
    assert_eq!(event.records[0].ordering_group(), None);
    Ok(())
}

#[tokio::test]
async fn sqs_fifo() -> Result<(), Error> {
    let record = |id: &str, group: &str| {
        format!(
            r#"{{"messageId": "{id}", "body": "", "attributes": {{"MessageGroupId": "{group}", "SequenceNumber": "{id}"}}}}"#
        )
    };
    let records = [record("1", "a"), record("2", "b"), record("3", "a"), record("4", "a"), record("5", "b")].join(",");
    let event: SqsEvent = from_str(&format!(r#"{{"Records": [{records}]}}"#))?;
    let (response, handled) = handle(&event.records, &["3"]).await;
    assert_eq!(response, failures(&["3", "4"]));
    assert_eq!(handled, names(&["1", "2", "3", "5"]));
    assert_eq!(event.records[0].ordering_group(), Some(Cow::Borrowed("a")));
    Ok(())
}

#[tokio::test]
async fn kinesis() -> Result<(), Error> {
    let event: KinesisStreamEvent = from_str(
        r#"{"Records": [
            {"kinesis": {"sequenceNumber": "1"}}, {"kinesis": {"sequenceNumber": "2"}},
            {"kinesis": {"sequenceNumber": "3"}}
        ]}"#,
    )?;
    let (response, handled) = handle(&event.records, &["2"]).await;
    assert_eq!(response, failures(&["2", "3"]));
    assert_eq!(handled, names(&["1", "2"]));
    Ok(())
}

#[tokio::test]
async fn dynamodb() -> Result<(), Error> {
    let event: DynamoDbStreamEvent = from_str(
        r#"{"Records": [
            {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "1"}},
            {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "2"}}
        ]}"#,
    )?;
    let (response, handled) = handle(&event.records, &["1"]).await;
    assert_eq!(response, failures(&["1", "2"]));
    assert_eq!(handled, names(&["1"]));
    Ok(())
}

#[tokio::test]
async fn kafka() -> Result<(), Error> {
    let event: KafkaEvent = from_str(
        r#"{"eventSource": "aws:kafka", "records": {
            "orders-0": [{"topic": "orders", "partition": 0, "offset": 7}, {"topic": "orders", "partition": 0, "offset": 8}],
            "orders-1": [{"topic": "orders", "partition": 1, "offset": 7}]
        }}"#,
    )?;
    let records: Vec<_> = event.records().collect();
    let (response, handled) = handle(records.iter().copied(), &["orders-0@7"]).await;
    let failure = |offset: u64| json!({"itemIdentifier": {"partition": "orders-0", "offset": offset}});
    assert_eq!(response, json!({"batchItemFailures": [failure(7), failure(8)]}));
    assert_eq!(handled, names(&["orders-0@7", "orders-1@7"]));
    Ok(())
}

#[tokio::test]
async fn pipes() -> Result<(), Error> {
    let records: Vec<KinesisPipeRecord> =
        from_str(r#"[{"sequenceNumber": "1", "data": ""}, {"sequenceNumber": "2", "data": ""}]"#)?;
    assert_eq!(handle(&records, &["1"]).await.0, failures(&["1", "2"]));
    let records: Vec<SqsRecord> = from_str(r#"[{"messageId": "1", "body": ""}, {"messageId": "2", "body": ""}]"#)?;
    assert_eq!(handle(&records, &["1"]).await.0, failures(&["1"]));
    let error = from_str::<Vec<SqsRecord>>(r#"[{"messageId": "1", "body": ""}, {"messageId": "2"}]"#).unwrap_err();
    assert_eq!(error.path(), "[1].body");
    Ok(())
}
