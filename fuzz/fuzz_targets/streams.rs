//! Items of DynamoDB, headers of Kafka records, and data of the other streams.
#![no_main]

use lambda_event_sources::{DynamoDbItem, KafkaEvent, KinesisFirehoseEvent, KinesisStreamEvent, from_slice, from_str};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::{Value, json};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzz::mutate_json(data, size, max_size, seed).unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});

fn check_item(item: &DynamoDbItem) {
    let attributes = item.attributes();
    let value = item.to_value();
    if attributes.is_err() {
        assert!(value.is_err(), "an item with a wrong attribute has no value");
    }
    let _ = item.json::<Value>();
    if let Ok(attributes) = attributes {
        for (name, attribute) in attributes.iter() {
            assert_eq!(item.get(name).expect("the item should be readable").as_ref(), Some(attribute));
            let _ = (attribute.to_value(), attribute.json::<Value>());
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return };
    let mut values = vec![&value];
    while let Some(value) = values.pop() {
        if value.is_object() {
            if let Ok(item) = from_str::<DynamoDbItem>(&value.to_string()) {
                check_item(&item);
            }
            let event = json!({"eventSource": "aws:kafka", "records": {"t-0": [{"headers": [value], "value": ""}]}});
            if let Ok(event) = from_str::<KafkaEvent>(&event.to_string()) {
                for record in event.records() {
                    let _ = (record.headers_bytes(), record.value_text(), record.key_text());
                }
            }
        }
        match value {
            Value::Array(list) => values.extend(list),
            Value::Object(object) => values.extend(object.values()),
            _ => {}
        }
    }
    if let Ok(event) = from_slice::<KinesisStreamEvent>(bytes) {
        for record in &event.records {
            let _ = (record.kinesis.data_bytes(), record.kinesis.data_text(), record.kinesis.data_json::<Value>());
        }
    }
    if let Ok(event) = from_slice::<KinesisFirehoseEvent>(bytes) {
        for record in &event.records {
            let _ = (record.data_bytes(), record.data_text(), record.data_json::<Value>());
        }
    }
});
