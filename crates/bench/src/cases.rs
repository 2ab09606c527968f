//! The events that are parsed.

use std::hint::black_box;

use aws_lambda_events as theirs;
use lambda_event_sources as ours;

use crate::{
    contenders::{Contenders, Encoded, Parse, parsing, parsing_and_decoding},
    kinds, payloads,
};

/// An event, and the functions that parse it.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) event: Event,
    pub(crate) parse: Contenders<Parse>,
    pub(crate) group: Group,
}

/// Origin of an event.
#[derive(Clone, Copy)]
pub(crate) enum Event {
    /// Generated for a number of records.
    Batch(usize, fn(usize) -> Vec<u8>),
    Single(fn() -> Vec<u8>),
    /// A sample event of the facade.
    Fixture(&'static str),
    /// A list of as many small elements as fit, with the text before and after the list.
    List {
        before: &'static str,
        element: &'static str,
        after: &'static str,
    },
}

/// Group of a case, which determines its targets.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Group {
    /// Payloads that have been measured from the beginning.
    First,
    Batch,
    /// Batches whose records contain lists or maps, so that one allocation per record is not enough.
    NestedBatch,
    /// Parsing and decoding. These cases have no targets.
    Decoded,
    /// One case for each kind of event.
    Kind,
    /// Only memory is measured.
    Minimal,
}

/// Size of an event whose memory is measured: the maximum that Lambda accepts.
pub(crate) const FULL_SIZE: usize = 6_000_000;

impl Case {
    fn new(name: &str, group: Group, event: Event, parse: Contenders<Parse>) -> Self {
        Self { name: name.to_owned(), event, parse, group }
    }

    /// Returns the number of records of a batch.
    pub(crate) fn records(&self) -> Option<usize> {
        match self.event {
            Event::Batch(records, _) => Some(records),
            _ => None,
        }
    }

    /// Returns the event, in the size for which instructions are counted.
    pub(crate) fn event(&self) -> Vec<u8> {
        match self.event {
            Event::Batch(records, make) => make(records),
            Event::Single(make) => make(),
            Event::Fixture(name) => compact(ours::testing::fixture(name).expect("the fixture should exist").as_ref()),
            Event::List { .. } => self.full_event(),
        }
    }

    /// Returns the event, in its maximum size.
    pub(crate) fn full_event(&self) -> Vec<u8> {
        match self.event {
            Event::Batch(records, make) => make(records * FULL_SIZE / make(records).len()),
            Event::List { before, element, after } => {
                [before, &vec![element; FULL_SIZE / (element.len() + 1)].join(","), after].concat().into_bytes()
            }
            Event::Single(_) | Event::Fixture(_) => self.event(),
        }
    }
}

/// Returns all cases. The index of a case is passed to the child process that measures it.
pub(crate) fn all() -> Vec<Case> {
    let mut cases = made();
    cases.extend(
        kinds::all()
            .into_iter()
            .map(|(fixture, parse)| Case::new(fixture, Group::Kind, Event::Fixture(fixture), parse)),
    );
    cases.extend(minimal());
    cases
}

fn made() -> Vec<Case> {
    let sqs = parsing::<ours::SqsEvent, theirs::sqs::SqsEvent>();
    let kinesis = parsing::<ours::KinesisStreamEvent, theirs::kinesis::KinesisEvent>();
    let kinesis_decoded = parsing_and_decoding::<ours::KinesisStreamEvent, theirs::kinesis::KinesisEvent>();
    let dynamodb = parsing::<ours::DynamoDbStreamEvent, theirs::dynamodb::Event>();
    let dynamodb_decoded = parsing_and_decoding::<ours::DynamoDbStreamEvent, theirs::dynamodb::Event>();
    let api_gateway = parsing::<ours::ApiGatewayProxyEvent, theirs::apigw::ApiGatewayProxyRequest>();
    let s3 = parsing::<ours::S3Event, theirs::s3::S3Event>();
    let sns = parsing::<ours::SnsEvent, theirs::sns::SnsEvent>();
    let firehose = parsing::<ours::KinesisFirehoseEvent, theirs::firehose::KinesisFirehoseEvent>();
    let kafka = parsing::<ours::KafkaEvent, theirs::kafka::KafkaEvent>();
    let ses = parsing::<ours::SesEvent, theirs::ses::SimpleEmailEvent>();
    let logs = parsing_and_decoding::<ours::CloudWatchLogsEvent, theirs::cloudwatch_logs::LogsEvent>();
    let batch = |name, group, records, make, parse| Case::new(name, group, Event::Batch(records, make), parse);
    let single = |name, make, parse| Case::new(name, Group::First, Event::Single(make), parse);
    vec![
        batch("SQS, 1,000 plain bodies", Group::First, 1000, payloads::sqs_plain, sqs),
        batch("SQS, 1,000 JSON bodies", Group::First, 1000, payloads::sqs_json, sqs),
        batch("Kinesis, 1,000 records", Group::First, 1000, payloads::kinesis, kinesis),
        batch("DynamoDB, 500 records", Group::First, 500, payloads::dynamodb, dynamodb),
        single("API Gateway, small", payloads::api_gateway_small, api_gateway),
        single("API Gateway, browser", payloads::api_gateway_browser, api_gateway),
        single("S3, one object", || payloads::s3(1), s3),
        batch("SNS, 1,000 notifications", Group::Batch, 1000, payloads::sns, sns),
        batch("Firehose, 1,000 records", Group::Batch, 1000, payloads::firehose, firehose),
        batch("Kafka, 1,000 records", Group::NestedBatch, 1000, payloads::kafka, kafka),
        batch("S3, 1,000 objects", Group::Batch, 1000, payloads::s3, s3),
        batch("SES, 500 mails", Group::NestedBatch, 500, payloads::ses, ses),
        batch("Kinesis, and all data decoded", Group::Decoded, 1000, payloads::kinesis, kinesis_decoded),
        batch("DynamoDB, and all items decoded", Group::Decoded, 500, payloads::dynamodb, dynamodb_decoded),
        batch("CloudWatch Logs, 1,000 events decoded", Group::Decoded, 1000, payloads::cloudwatch_logs, logs),
    ]
}

/// Returns lists of the smallest possible elements, which have the most values for their size.
fn minimal() -> Vec<Case> {
    let list = |name, before, element, after, parse| {
        Case::new(name, Group::Minimal, Event::List { before, element, after }, parse)
    };
    let records = |name, element, parse| list(name, r#"{"Records":["#, element, "]}", parse);
    vec![
        records("SQS, smallest", r#"{"body":""}"#, parsing::<ours::SqsEvent, theirs::sqs::SqsEvent>()),
        records("SNS, smallest", r#"{"Sns":{}}"#, parsing::<ours::SnsEvent, theirs::sns::SnsEvent>()),
        records("S3, smallest", r#"{"s3":{}}"#, parsing::<ours::S3Event, theirs::s3::S3Event>()),
        records(
            "Kinesis, smallest",
            r#"{"kinesis":{}}"#,
            parsing::<ours::KinesisStreamEvent, theirs::kinesis::KinesisEvent>(),
        ),
        records(
            "DynamoDB, smallest",
            r#"{"dynamodb":{}}"#,
            parsing::<ours::DynamoDbStreamEvent, theirs::dynamodb::Event>(),
        ),
        records("SES, smallest", r#"{"ses":{}}"#, parsing::<ours::SesEvent, theirs::ses::SimpleEmailEvent>()),
        list(
            "Kafka, smallest",
            r#"{"eventSource":"aws:kafka","records":{"t-0":["#,
            "{}",
            "]}}",
            parsing::<ours::KafkaEvent, theirs::kafka::KafkaEvent>(),
        ),
        list(
            "Firehose, smallest",
            r#"{"invocationId":"i","deliveryStreamArn":"a","region":"r","records":["#,
            "{}",
            "]}",
            parsing::<ours::KinesisFirehoseEvent, theirs::firehose::KinesisFirehoseEvent>(),
        ),
    ]
}

impl Encoded for ours::KinesisStreamEvent {
    fn decode(&self) {
        for record in &self.records {
            black_box(record.kinesis.data.bytes().expect("the data is base64"));
        }
    }
}

impl Encoded for ours::DynamoDbStreamEvent {
    fn decode(&self) {
        for change in self.records.iter().map(|record| &record.dynamodb) {
            for item in [Some(&change.keys), change.new_image.as_ref(), change.old_image.as_ref()].into_iter().flatten()
            {
                black_box(item.attributes().expect("the item is one"));
            }
        }
    }
}

impl Encoded for ours::CloudWatchLogsEvent {
    fn decode(&self) {
        black_box(self.logs_data().expect("the data is compressed JSON"));
    }
}

/// Removes the white space between values. Fixtures are indented, but events are not.
fn compact(json: &[u8]) -> Vec<u8> {
    let (mut inside, mut escaped) = (false, false);
    let keep = |byte: &u8| {
        let kept = inside || !byte.is_ascii_whitespace();
        inside ^= *byte == b'"' && !escaped;
        escaped = inside && *byte == b'\\' && !escaped;
        kept
    };
    let mut compact = json.to_vec();
    compact.retain(keep);
    compact
}
