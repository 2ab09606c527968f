//! Measures the parsing of events: ours beside `aws_lambda_events`, on the same bytes.
//!
//! ```text
//! cargo run -p bench --release              # prints the table
//! cargo run -p bench --release -- --check   # and fails when a target is missed
//! cargo run -p bench --release -- strings   # compares the crates that could be inside of `Str`
//! ```
//!
//! Instructions and allocations are counted by callgrind, and hardly change from run to run. Times are
//! criterion's, and as good as the machine is quiet.

#![expect(clippy::expect_used, reason = "a benchmark reports by panicking")]

mod callgrind;
mod contenders;
mod payloads;
mod report;
mod strings;

use std::{env, error::Error, hint::black_box, process::ExitCode};

use aws_lambda_events as theirs;
use lambda_event_sources_api_gateway::ApiGatewayProxyEvent;
use lambda_event_sources_messaging::SqsEvent;
use lambda_event_sources_s3::S3Event;
use lambda_event_sources_streams::{DynamoDbStreamEvent, KinesisStreamEvent};

use contenders::{Contenders, Encoded, Parse, parsing, parsing_and_decoding};

/// An event, and the ways of parsing it.
struct Case {
    name: &'static str,
    /// Records of a batch; `None` for an event that is not one.
    records: Option<usize>,
    event: fn(usize) -> Vec<u8>,
    parse: Contenders<Parse>,
    /// Whether it counts for the targets, which are for parsing alone.
    is_target: bool,
}

impl Case {
    fn batch(name: &'static str, records: usize, event: fn(usize) -> Vec<u8>, parse: Contenders<Parse>) -> Self {
        Self { name, records: Some(records), event, parse, is_target: true }
    }

    fn single(name: &'static str, event: fn(usize) -> Vec<u8>, parse: Contenders<Parse>) -> Self {
        Self { name, records: None, event, parse, is_target: true }
    }

    fn decoding(self, name: &'static str, parse: Contenders<Parse>) -> Self {
        Self { name, parse, is_target: false, ..self }
    }

    fn event(&self) -> Vec<u8> {
        (self.event)(self.records.unwrap_or(1))
    }
}

fn cases() -> Vec<Case> {
    let sqs = parsing::<SqsEvent, theirs::sqs::SqsEvent>();
    let kinesis = parsing::<KinesisStreamEvent, theirs::kinesis::KinesisEvent>();
    let kinesis_decoded = parsing_and_decoding::<KinesisStreamEvent, theirs::kinesis::KinesisEvent>();
    let dynamodb = parsing::<DynamoDbStreamEvent, theirs::dynamodb::Event>();
    let dynamodb_decoded = parsing_and_decoding::<DynamoDbStreamEvent, theirs::dynamodb::Event>();
    let api_gateway = parsing::<ApiGatewayProxyEvent, theirs::apigw::ApiGatewayProxyRequest>();
    let s3 = parsing::<S3Event, theirs::s3::S3Event>();
    let kinesis_batch = || Case::batch("Kinesis, 1,000 records", 1000, payloads::kinesis, kinesis);
    let dynamodb_batch = || Case::batch("DynamoDB, 500 records", 500, payloads::dynamodb, dynamodb);
    vec![
        Case::batch("SQS, 1,000 plain bodies", 1000, payloads::sqs_plain, sqs),
        Case::batch("SQS, 1,000 JSON bodies", 1000, payloads::sqs_json, sqs),
        kinesis_batch(),
        kinesis_batch().decoding("Kinesis, and all data decoded", kinesis_decoded),
        dynamodb_batch(),
        dynamodb_batch().decoding("DynamoDB, and all items decoded", dynamodb_decoded),
        Case::single("API Gateway, small", payloads::api_gateway_small, api_gateway),
        Case::single("API Gateway, browser", payloads::api_gateway_browser, api_gateway),
        Case::single("S3, one object", payloads::s3_small, s3),
    ]
}

impl Encoded for KinesisStreamEvent {
    fn decode(&self) {
        for record in &self.records {
            black_box(record.kinesis.data.to_bytes().expect("the data is base64"));
        }
    }
}

impl Encoded for DynamoDbStreamEvent {
    fn decode(&self) {
        for change in self.records.iter().map(|record| &record.dynamodb) {
            for item in [Some(&change.keys), change.new_image.as_ref(), change.old_image.as_ref()].into_iter().flatten()
            {
                black_box(item.attributes().expect("the item is one"));
            }
        }
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => report::run(&cases()).map(|_| ExitCode::SUCCESS),
        ["--check"] => report::run(&cases()).map(|met| if met { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
        ["strings"] => strings::run().map(|()| ExitCode::SUCCESS),
        // How `callgrind::count` calls this program again.
        ["string", candidate, length] => {
            strings::measure(candidate.parse()?, length.parse()?).ok_or("no such candidate")?;
            Ok(ExitCode::SUCCESS)
        }
        ["parse", case, contender] => {
            let cases = cases();
            let case = cases.get(case.parse::<usize>()?).ok_or("no such case")?;
            let parse = *case.parse.list().get(contender.parse::<usize>()?).ok_or("no such contender")?;
            let event = case.event();
            callgrind::measured(&mut || parse(&event));
            Ok(ExitCode::SUCCESS)
        }
        _ => Err("usage: bench [--check | strings]".into()),
    }
}
