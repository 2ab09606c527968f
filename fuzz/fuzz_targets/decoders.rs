//! All decoders of encoded values, on arbitrary text.
#![no_main]

use lambda_event_sources::{
    ApiGatewayRouteArn, Base64Data, JsonText, RawJson, RawTimestamp, S3Object, SqsRecord, Timestamp, from_str,
};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| {
    let encoded = Base64Data::encode(bytes);
    assert_eq!(encoded.bytes().expect("the data should be valid base64"), bytes);
    let _ = (encoded.text(), encoded.json::<Value>(), encoded.gunzip_bytes_up_to(1 << 20));

    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let quoted = json!(text).to_string();
    let data: Base64Data = from_str(&quoted).expect("text should be data");
    let _ = (data.bytes(), data.text(), data.json::<Value>(), data.gunzip_json_up_to::<Value>(1 << 20));
    let inner: JsonText = from_str(&quoted).expect("text should be text");
    let value = from_str::<RawJson>(text).and_then(|raw| raw.to_value());
    assert_eq!(inner.json::<Value>().ok(), value.ok());
    let raw: RawTimestamp = from_str(&quoted).expect("reading a time should not fail");
    // RFC 3339 has no other years.
    let years = -62_167_219_200..253_402_300_800;
    if let Some(timestamp) = raw.timestamp().ok().filter(|timestamp| years.contains(&timestamp.as_second())) {
        let again: Timestamp = timestamp.to_string().parse().expect("the displayed time should be parsable");
        assert_eq!(again, timestamp);
    }
    let _ = text.parse::<Timestamp>();
    if let Ok(arn) = ApiGatewayRouteArn::parse(text) {
        assert_eq!(ApiGatewayRouteArn::parse(&arn.arn()).expect("the serialized value should be parsable"), arn);
    }
    let _ = ApiGatewayRouteArn::parse_websocket(text);
    let object: S3Object = from_str(&json!({"key": text}).to_string()).expect("a key should be text");
    let _ = object.decoded_key();
    let record: SqsRecord =
        from_str(&json!({"body": text, "eventSourceARN": text}).to_string()).expect("an ARN should be text");
    let _ = record.queue_url();
});
