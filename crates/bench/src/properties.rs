//! Time to parse an event and to write all its properties, for `scripts/powertools-time`.

use std::{error::Error, fs, hint::black_box, path::Path, time::Instant};

use lambda_event_sources::{
    ApiGatewayProxyEvent, Describe, DynamoDbStreamEvent, KinesisStreamEvent, S3Event, SnsEvent, SqsEvent, from_slice,
    properties,
};
use serde::de::DeserializeOwned;

use crate::payloads;

/// Parses an event and writes its properties as JSON.
type Show = fn(&[u8]) -> Result<Vec<u8>, Box<dyn Error>>;

fn show<T: DeserializeOwned + Describe>(event: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(serde_json::to_vec(&properties(&from_slice::<T>(event)?))?)
}

/// Writes each event to a file in the directory, and prints a line with its kind, name, file and nanoseconds.
pub(crate) fn time(directory: &Path) -> Result<(), Box<dyn Error>> {
    let events: [(&str, &str, Vec<u8>, Show); 8] = [
        ("sqs", "SQS, 1,000 plain bodies", payloads::sqs_plain(1000), show::<SqsEvent>),
        ("sqs", "SQS, 1,000 JSON bodies", payloads::sqs_json(1000), show::<SqsEvent>),
        ("kinesis-stream", "Kinesis, 1,000 records", payloads::kinesis(1000), show::<KinesisStreamEvent>),
        ("dynamodb-stream", "DynamoDB, 500 records", payloads::dynamodb(500), show::<DynamoDbStreamEvent>),
        ("api-gateway-proxy", "API Gateway, small", payloads::api_gateway_small(), show::<ApiGatewayProxyEvent>),
        ("api-gateway-proxy", "API Gateway, browser", payloads::api_gateway_browser(), show::<ApiGatewayProxyEvent>),
        ("s3", "S3, one object", payloads::s3(1), show::<S3Event>),
        ("sns", "SNS, 1,000 notifications", payloads::sns(1000), show::<SnsEvent>),
    ];
    for (number, (kind, name, event, show)) in events.iter().enumerate() {
        let file = directory.join(format!("{number}.json"));
        fs::write(&file, event)?;
        println!("{kind}\t{name}\t{}\t{}", file.display(), nanoseconds(|| show(event).map(drop))?);
    }
    Ok(())
}

/// Returns the time of the fastest of several rounds, which is the least disturbed by other programs.
fn nanoseconds(mut run: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<u128, Box<dyn Error>> {
    run()?;
    let start = Instant::now();
    run()?;
    // Each round takes about ten milliseconds.
    let calls = u32::try_from(10_000_000 / start.elapsed().as_nanos().max(1))?.max(1);
    let mut fastest = u128::MAX;
    for _ in 0..20 {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(run()?);
        }
        fastest = fastest.min(start.elapsed().as_nanos() / u128::from(calls));
    }
    Ok(fastest)
}
