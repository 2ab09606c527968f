//! Tests of the changes of a change stream.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_documentdb::{
    DocumentDbChangeEvent, DocumentDbEvent, DocumentDbNamespace, DocumentDbOperationType,
};
use serde_json::json;

fn fixture(name: &str) -> DocumentDbEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/documentdb").join(name);
    testing::check(&path, &["events", "events[]", "events[].event"], &[])
}

fn changes(event: &DocumentDbEvent) -> Vec<&DocumentDbChangeEvent> {
    event.events.iter().map(|record| &record.event).collect()
}

fn name(namespace: &DocumentDbNamespace) -> (&str, Option<&str>) {
    (namespace.db.as_str(), namespace.coll.as_deref())
}

#[test]
fn changes_of_documents() -> Result<(), Error> {
    let event = fixture("documents.json");
    assert_eq!(event.event_source_arn, "arn:aws:rds:eu-central-1:123456789012:cluster:shop-7f3a9c");
    assert_eq!(event.event_source, "aws:docdb");
    let [insert, update, replace, delete] = changes(&event)[..] else { panic!("{} changes", event.events.len()) };

    assert_eq!(insert.operation_type, DocumentDbOperationType::Insert);
    assert_eq!(insert.id.data, "01665b0cc000000001010000000100005a3e");
    let time = &insert.cluster_time.as_ref().unwrap().timestamp;
    assert_eq!((time.t.as_str(), time.i), ("1717243200", 1));
    assert_eq!(insert.timestamp()?.unwrap().to_string(), "2024-06-01T12:00:00Z");
    assert_eq!(name(insert.ns.as_ref().unwrap()), ("shop", Some("orders")));
    let key = insert.document_key.as_ref().unwrap();
    assert_eq!(key.get_json::<String>("_id")?, "665b0cc04f1d2a3b4c5d6e7f");
    assert_eq!(
        insert.full_document.as_ref().unwrap().to_value()?,
        json!({
            "_id": "665b0cc04f1d2a3b4c5d6e7f",
            "customer": "Ada",
            "paid": false,
            "total": "41.90",
            "points": 9_007_199_254_740_993_u64,
            "weight": 2.5,
            "placed": "2024-06-01T12:00:00.123Z",
            "label": "SGVsbG8=",
            "items": [{"sku": "TEA-01", "count": 2}, {"sku": "CUP-07", "count": 1}],
            "note": null,
        })
    );
    assert!(insert.update_description.is_none() && insert.to.is_none());
    assert!(insert.lsid.is_none() && insert.txn_number.is_none());

    assert_eq!(update.operation_type, DocumentDbOperationType::Update);
    assert!(update.full_document.as_ref().unwrap().get_json::<bool>("paid")?);
    let description = update.update_description.as_ref().unwrap();
    assert_eq!(description.updated_fields.to_value()?, json!({"paid": true, "changed": "2024-06-01T12:01:00Z"}));
    assert_eq!(description.removed_fields, ["note"]);
    assert_eq!(description.truncated_arrays[0].get_json::<String>("field")?, "items");
    assert_eq!(description.truncated_arrays[0].get_json::<usize>("newSize")?, 1);
    assert_eq!(update.lsid.as_ref().unwrap().to_value()?, json!({"id": "oLHC0+T1Rgegscprd4iZqw=="}));
    assert_eq!(update.txn_number.as_ref().unwrap().json::<i64>()?, 7);

    assert_eq!(replace.operation_type, DocumentDbOperationType::Replace);
    assert_eq!(replace.full_document.as_ref().unwrap().get_json::<String>("since")?, "2024-06-01T12:02:00Z");
    assert_eq!(replace.document_key.as_ref().unwrap().get_json::<String>("_id")?, "till-3");

    assert_eq!(delete.operation_type, DocumentDbOperationType::Delete);
    assert_eq!(delete.document_key.as_ref().unwrap().get_json::<u16>("_id")?, 4711);
    assert!(delete.full_document.is_none());
    Ok(())
}

#[test]
fn changes_of_collections_and_databases() -> Result<(), Error> {
    let event = fixture("collections.json");
    let [rename, drop, drop_database, invalidate, unknown] = changes(&event)[..] else {
        panic!("{} changes", event.events.len())
    };
    assert_eq!(rename.operation_type, DocumentDbOperationType::Rename);
    assert_eq!(name(rename.ns.as_ref().unwrap()), ("shop", Some("orders")));
    assert_eq!(name(rename.to.as_ref().unwrap()), ("shop", Some("orders-2023")));
    assert!(rename.document_key.is_none());

    assert_eq!(drop.operation_type, DocumentDbOperationType::Drop);
    assert_eq!(name(drop.ns.as_ref().unwrap()), ("shop", Some("visits")));
    assert_eq!(drop_database.operation_type, DocumentDbOperationType::DropDatabase);
    assert_eq!(name(drop_database.ns.as_ref().unwrap()), ("shop", None));
    assert_eq!(invalidate.operation_type, DocumentDbOperationType::Invalidate);
    assert_eq!(invalidate.ns, None);

    assert_eq!(unknown.operation_type, DocumentDbOperationType::Unknown("createIndexes".into()));
    assert_eq!(unknown.timestamp()?, None);
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "events"),
        (r#"{"events": [{}]}"#, ErrorKind::Missing, "events[0].event"),
        (r#"{"events": [{"event": {"ns": "shop"}}]}"#, ErrorKind::WrongType, "events[0].event.ns"),
    ] {
        let error = from_str::<DocumentDbEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    let change: DocumentDbChangeEvent = from_str(r#"{"clusterTime": {"$timestamp": {"t": "noon"}}}"#).unwrap();
    let error = change.timestamp().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, r#"clusterTime["$timestamp"].t"#));
    let change: DocumentDbChangeEvent = from_str(r#"{"clusterTime": {}}"#).unwrap();
    assert_eq!(change.timestamp().unwrap_err().kind(), ErrorKind::Missing);
}
