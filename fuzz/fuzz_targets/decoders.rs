//! All decoders of encoded values, on arbitrary text.
#![no_main]

use lambda_event_sources::{
    ApiGatewayRouteArn, Base64Data, JsonText, RawJson, RawTimestamp, S3Object, SqsRecord, Timestamp, from_str,
};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| {
    let encoded = Base64Data::encode(bytes);
    assert_eq!(encoded.bytes().expect("it is Base64"), bytes);
    let _ = (encoded.text(), encoded.json::<Value>(), encoded.gunzip_bytes_up_to(1 << 20));

    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let quoted = json!(text).to_string();
    let data: Base64Data = from_str(&quoted).expect("text is data");
    let _ = (data.bytes(), data.text(), data.json::<Value>(), data.gunzip_json_up_to::<Value>(1 << 20));
    let inner: JsonText = from_str(&quoted).expect("text is text");
    let value = from_str::<RawJson>(text).and_then(|raw| raw.to_value());
    assert_eq!(inner.json::<Value>().ok(), value.ok());
    let raw: RawTimestamp = from_str(&quoted).expect("reading a time never fails");
    // RFC 3339 has no other years.
    let years = -62_167_219_200..253_402_300_800;
    if let Some(timestamp) = raw.timestamp().ok().filter(|timestamp| years.contains(&timestamp.as_second())) {
        let again: Timestamp = timestamp.to_string().parse().expect("what is displayed can be parsed");
        assert_eq!(again, timestamp);
    }
    let _ = text.parse::<Timestamp>();
    if let Ok(arn) = ApiGatewayRouteArn::parse(text) {
        assert_eq!(ApiGatewayRouteArn::parse(&arn.arn()).expect("what is written can be parsed"), arn);
    }
    let _ = ApiGatewayRouteArn::parse_websocket(text);
    let object: S3Object = from_str(&json!({"key": text}).to_string()).expect("a key is text");
    let _ = object.decoded_key();
    let record: SqsRecord =
        from_str(&json!({"body": text, "eventSourceARN": text}).to_string()).expect("an ARN is text");
    let _ = record.queue_url();
});
