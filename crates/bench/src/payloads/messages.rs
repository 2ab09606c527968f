//! Batches of messages: SQS, SNS, SES and S3 notifications.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{ACCOUNT, Numbers, REGION, batch};

/// SQS messages with 1 KB of text: lines of a log, in which nothing must be escaped.
pub(crate) fn sqs_plain(records: usize) -> Vec<u8> {
    batch(records, 1, |numbers| {
        let body = log_lines(numbers, 1024);
        sqs_record(numbers, &body)
    })
}

/// SQS messages with 1 KB of JSON: orders, whose quotes are escaped in the body.
pub(crate) fn sqs_json(records: usize) -> Vec<u8> {
    batch(records, 2, |numbers| {
        let mut items = Vec::new();
        loop {
            items.push(json!({
                "sku": format!("TEA-{}", numbers.digits(6)),
                "name": "Darjeeling first flush, loose leaves, in a tin",
                "quantity": 1 + numbers.below(9),
                "unitPrice": format!("{}.{}", 1 + numbers.below(90), numbers.digits(2)),
            }));
            let body = json!({
                "orderId": numbers.uuid(),
                "customer": {"id": numbers.digits(8), "country": "DE", "newsletter": false},
                "placedAt": "2024-06-01T12:00:00.123Z",
                "items": items,
            })
            .to_string();
            if body.len() >= 1024 {
                return sqs_record(numbers, &body);
            }
        }
    })
}

fn sqs_record(numbers: &mut Numbers, body: &str) -> Value {
    json!({
        "messageId": numbers.uuid(),
        "receiptHandle": format!("AQEB{}==", numbers.base64(350)),
        "body": body,
        "attributes": {
            "ApproximateReceiveCount": "1",
            "SentTimestamp": format!("1717243{}", numbers.digits(6)),
            "SenderId": "AIDAEXAMPLESENDER0001",
            "ApproximateFirstReceiveTimestamp": format!("1717243{}", numbers.digits(6)),
        },
        "messageAttributes": {},
        "md5OfBody": numbers.hex(32),
        "eventSource": "aws:sqs",
        "eventSourceARN": format!("arn:aws:sqs:{REGION}:{ACCOUNT}:orders"),
        "awsRegion": REGION,
    })
}

/// S3 notifications of objects that were created in a bucket.
pub(crate) fn s3(records: usize) -> Vec<u8> {
    batch(records, 5, |numbers| {
        json!({
            "eventVersion": "2.1",
            "eventSource": "aws:s3",
            "awsRegion": REGION,
            "eventTime": "2024-06-01T12:00:00.123Z",
            "eventName": "ObjectCreated:Put",
            "userIdentity": {"principalId": "AWS:AIDAEXAMPLEUSER00001"},
            "requestParameters": {"sourceIPAddress": "198.51.100.7"},
            "responseElements": {"x-amz-request-id": "C3D13FE58DE4C810", "x-amz-id-2": numbers.base64(76)},
            "s3": {
                "s3SchemaVersion": "1.0",
                "configurationId": numbers.uuid(),
                "bucket": {
                    "name": "example-uploads",
                    "ownerIdentity": {"principalId": "A3NL1KOZZKExample"},
                    "arn": "arn:aws:s3:::example-uploads",
                },
                "object": {
                    "key": "invoices/2024/06/invoice+0042.pdf",
                    "size": 104_857,
                    "eTag": numbers.hex(32),
                    "sequencer": "0A1B2C3D4E5F678901",
                },
            },
        })
    })
}

/// SNS notifications with 1 KB of text and one attribute.
pub(crate) fn sns(records: usize) -> Vec<u8> {
    batch(records, 6, |numbers| {
        let topic = format!("arn:aws:sns:{REGION}:{ACCOUNT}:orders");
        let subscription = format!("{topic}:{}", numbers.uuid());
        json!({
            "EventSource": "aws:sns",
            "EventVersion": "1.0",
            "EventSubscriptionArn": subscription,
            "Sns": {
                "Type": "Notification",
                "MessageId": numbers.uuid(),
                "TopicArn": topic,
                "Subject": "Order shipped",
                "Message": log_lines(numbers, 1024),
                "Timestamp": "2024-06-01T12:00:00.123Z",
                "SignatureVersion": "1",
                "Signature": format!("{}==", numbers.base64(342)),
                "SigningCertUrl": format!("https://sns.{REGION}.amazonaws.com/SimpleNotificationService-example.pem"),
                "UnsubscribeUrl":
                    format!("https://sns.{REGION}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn={subscription}"),
                "MessageAttributes": {"tenant": {"Type": "String", "Value": numbers.digits(8)}},
            },
        })
    })
}

/// Emails received by SES, with the headers that mail servers add.
pub(crate) fn ses(records: usize) -> Vec<u8> {
    batch(records, 7, |numbers| {
        let message_id = format!("<{}@mail.example.com>", numbers.uuid());
        let headers = json!([
            {"name": "Return-Path", "value": "<jane@example.com>"},
            {"name": "Received", "value": format!("from mail.example.com by inbound-smtp.{REGION}.amazonaws.com with \
                SMTP id {} for orders@example.net; Sat, 01 Jun 2024 12:00:00 +0000 (UTC)", numbers.hex(40))},
            {"name": "DKIM-Signature", "value": format!("v=1; a=rsa-sha256; d=example.com; s=mail; \
                h=from:to:subject; b={}==", numbers.base64(342))},
            {"name": "From", "value": "Jane Doe <jane@example.com>"},
            {"name": "To", "value": "orders@example.net"},
            {"name": "Message-ID", "value": message_id},
            {"name": "Subject", "value": "Question about my order"},
            {"name": "Content-Type", "value": "text/plain; charset=utf-8"},
        ]);
        json!({
            "eventSource": "aws:ses",
            "eventVersion": "1.0",
            "ses": {
                "mail": {
                    "timestamp": "2024-06-01T12:00:00.123Z",
                    "source": "jane@example.com",
                    "messageId": numbers.hex(40),
                    "destination": ["orders@example.net"],
                    "headersTruncated": false,
                    "headers": headers,
                    "commonHeaders": {
                        "returnPath": "jane@example.com",
                        "from": ["Jane Doe <jane@example.com>"],
                        "date": "Sat, 1 Jun 2024 12:00:00 +0000",
                        "to": ["orders@example.net"],
                        "messageId": message_id,
                        "subject": "Question about my order",
                    },
                },
                "receipt": {
                    "timestamp": "2024-06-01T12:00:00.123Z",
                    "processingTimeMillis": 500 + numbers.below(500),
                    "recipients": ["orders@example.net"],
                    "spamVerdict": {"status": "PASS"},
                    "virusVerdict": {"status": "PASS"},
                    "spfVerdict": {"status": "PASS"},
                    "dkimVerdict": {"status": "PASS"},
                    "dmarcVerdict": {"status": "PASS"},
                    "action": {
                        "type": "Lambda",
                        "functionArn": format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:mail"),
                        "invocationType": "Event",
                    },
                },
            },
        })
    })
}

/// Lines of a log, without characters that JSON escapes.
fn log_lines(numbers: &mut Numbers, length: usize) -> String {
    let mut text = String::new();
    while text.len() < length {
        let (request, status, millis) = (numbers.uuid(), 200 + numbers.below(300), numbers.below(1000));
        let _ = write!(text, "2024-06-01T12:00:00Z INFO request={request} status={status} duration={millis} ms; ");
    }
    text.truncate(length);
    text
}
