//! Batches of streams: Kinesis, Firehose, Kafka, DynamoDB and CloudWatch Logs.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use lambda_event_sources::Base64Data;
use serde_json::{Map, Number, Value, json};

use super::{ACCOUNT, Numbers, REGION, batch};

/// Kinesis records with 1 KB of data.
pub(crate) fn kinesis(records: usize) -> Vec<u8> {
    batch(records, 3, |numbers| {
        let sequence_number = format!("49590338271490256608559692538361571095921575989136{}", numbers.digits(6));
        json!({
            "kinesis": {
                "kinesisSchemaVersion": "1.0",
                "partitionKey": format!("customer-{}", numbers.digits(6)),
                "sequenceNumber": sequence_number,
                // 1,024 bytes are 1,366 characters. The unused bits of the last character must be 0, as in `A`.
                "data": format!("{}A==", numbers.base64(1365)),
                "approximateArrivalTimestamp": format!("1717243200.{}", numbers.digits(3)).parse::<Number>().ok(),
            },
            "eventSource": "aws:kinesis",
            "eventVersion": "1.0",
            "eventID": format!("shardId-000000000006:{sequence_number}"),
            "eventName": "aws:kinesis:record",
            "invokeIdentityArn": format!("arn:aws:iam::{ACCOUNT}:role/orders-function"),
            "awsRegion": REGION,
            "eventSourceARN": format!("arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/orders"),
        })
    })
}

/// Changes of items in a DynamoDB table, with the item before and after the change.
pub(crate) fn dynamodb(records: usize) -> Vec<u8> {
    batch(records, 4, |numbers| {
        let (customer, order) = (format!("CUSTOMER#{}", numbers.digits(8)), format!("ORDER#{}", numbers.uuid()));
        let item = |status: &str, version: u64, numbers: &mut Numbers| {
            json!({
                "pk": {"S": customer},
                "sk": {"S": order},
                "status": {"S": status},
                "version": {"N": version.to_string()},
                "total": {"N": format!("{}.{}", numbers.digits(3), numbers.digits(2))},
                "paid": {"BOOL": true},
                "note": {"NULL": true},
                "tags": {"SS": ["gift", "express"]},
                "address": {"M": {
                    "street": {"S": "Beispielstraße 12"},
                    "city": {"S": "Frankfurt am Main"},
                    "zip": {"S": numbers.digits(5)},
                }},
                "items": {"L": [
                    {"M": {"sku": {"S": format!("TEA-{}", numbers.digits(6))}, "quantity": {"N": "2"}}},
                    {"M": {"sku": {"S": format!("CUP-{}", numbers.digits(6))}, "quantity": {"N": "1"}}},
                ]},
            })
        };
        json!({
            "eventID": numbers.hex(32),
            "eventName": "MODIFY",
            "eventVersion": "1.1",
            "eventSource": "aws:dynamodb",
            "awsRegion": REGION,
            "dynamodb": {
                "ApproximateCreationDateTime": 1_717_243_200 + numbers.below(1000),
                "Keys": {"pk": {"S": customer}, "sk": {"S": order}},
                "NewImage": item("SHIPPED", 4, numbers),
                "OldImage": item("PACKED", 3, numbers),
                "SequenceNumber": numbers.digits(21),
                "SizeBytes": 700 + numbers.below(100),
                "StreamViewType": "NEW_AND_OLD_IMAGES",
            },
            "eventSourceARN":
                format!("arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/orders/stream/2024-06-01T00:00:00.000"),
        })
    })
}

/// Firehose records with 1 KB of data, which were put into the stream directly.
pub(crate) fn firehose(records: usize) -> Vec<u8> {
    let mut numbers = Numbers(8);
    let records: Vec<Value> = (0..records)
        .map(|_| {
            json!({
                "recordId": format!("49660000000000000000000000000000000000000000000000{}", numbers.digits(12)),
                "approximateArrivalTimestamp": 1_717_243_200_000_u64 + numbers.below(1000),
                "data": format!("{}A==", numbers.base64(1365)),
            })
        })
        .collect();
    json!({
        "invocationId": numbers.uuid(),
        "deliveryStreamArn": format!("arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/orders"),
        "region": REGION,
        "records": records,
    })
    .to_string()
    .into_bytes()
}

/// Kafka records with 1 KB of data in four partitions, with a key and one header.
pub(crate) fn kafka(records: usize) -> Vec<u8> {
    const PARTITIONS: usize = 4;
    let mut numbers = Numbers(9);
    let partitions: Map<String, Value> = (0..PARTITIONS)
        .map(|partition| {
            let records: Vec<Value> = (0..records / PARTITIONS)
                .map(|offset| {
                    json!({
                        "topic": "orders",
                        "partition": partition,
                        "offset": 41_000 + offset,
                        "timestamp": 1_717_243_200_000_u64 + numbers.below(1000),
                        "timestampType": "CREATE_TIME",
                        "key": numbers.base64(16),
                        "value": format!("{}A==", numbers.base64(1365)),
                        "headers": [{"traceId": b"1-665b0f00".as_slice()}],
                    })
                })
                .collect();
            (format!("orders-{partition}"), records.into())
        })
        .collect();
    json!({
        "eventSource": "aws:kafka",
        "eventSourceArn": format!("arn:aws:kafka:{REGION}:{ACCOUNT}:cluster/orders/{}-7", numbers.uuid()),
        "bootstrapServers": format!("b-1.orders.a1b2c3.c7.kafka.{REGION}.amazonaws.com:9092"),
        "records": partitions,
    })
    .to_string()
    .into_bytes()
}

/// CloudWatch log events, compressed with gzip.
pub(crate) fn cloudwatch_logs(records: usize) -> Vec<u8> {
    let mut numbers = Numbers(10);
    let events: Vec<Value> = (0..records)
        .map(|_| {
            let (request, millis) = (numbers.uuid(), numbers.below(1000));
            json!({
                "id": numbers.digits(56),
                "timestamp": 1_717_243_200_000_u64 + millis,
                "message": format!("REPORT RequestId: {request}\tDuration: {millis}.00 ms\tMemory Size: 128 MB\n"),
            })
        })
        .collect();
    let data = json!({
        "messageType": "DATA_MESSAGE",
        "owner": ACCOUNT,
        "logGroup": "/aws/lambda/orders",
        "logStream": "2024/06/01/[$LATEST]0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        "subscriptionFilters": ["orders"],
        "logEvents": events,
    });
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(data.to_string().as_bytes()).expect("a vector can be written to");
    let compressed = gzip.finish().expect("a vector can be written to");
    json!({"awslogs": {"data": Base64Data::encode(compressed)}}).to_string().into_bytes()
}
