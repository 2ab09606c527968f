//! The events that are measured: made here, the same in every run.

use std::fmt::Write as _;

use serde_json::{Number, Value, json};

const ACCOUNT: &str = "123456789012";
const REGION: &str = "eu-central-1";

/// Pseudo-random numbers, so that values differ as they do in events.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn text(&mut self, length: usize, alphabet: &str) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        (0..length).filter_map(|_| letters.get(usize::try_from(self.below(letters.len() as u64)).ok()?)).collect()
    }

    fn base64(&mut self, length: usize) -> String {
        self.text(length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    }

    fn hex(&mut self, length: usize) -> String {
        self.text(length, "0123456789abcdef")
    }

    fn digits(&mut self, length: usize) -> String {
        self.text(length, "0123456789")
    }

    fn uuid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|length| self.hex(length)).join("-")
    }
}

fn batch(records: usize, seed: u64, record: impl Fn(&mut Numbers) -> Value) -> Vec<u8> {
    let mut numbers = Numbers(seed);
    let records: Vec<Value> = (0..records).map(|_| record(&mut numbers)).collect();
    json!({ "Records": records }).to_string().into_bytes()
}

/// SQS messages of 1 KB of text without anything to escape: lines of a log.
pub(crate) fn sqs_plain(records: usize) -> Vec<u8> {
    batch(records, 1, |numbers| {
        let mut body = String::new();
        while body.len() < 1024 {
            let (request, status, millis) = (numbers.uuid(), 200 + numbers.below(300), numbers.below(1000));
            let _ = write!(body, "2024-06-01T12:00:00Z INFO request={request} status={status} duration={millis} ms; ");
        }
        body.truncate(1024);
        sqs_record(numbers, &body)
    })
}

/// SQS messages of 1 KB of JSON: orders, whose quotes are escaped in the body.
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

/// Kinesis records of 1 KB of data.
pub(crate) fn kinesis(records: usize) -> Vec<u8> {
    batch(records, 3, |numbers| {
        let sequence_number = format!("49590338271490256608559692538361571095921575989136{}", numbers.digits(6));
        json!({
            "kinesis": {
                "kinesisSchemaVersion": "1.0",
                "partitionKey": format!("customer-{}", numbers.digits(6)),
                "sequenceNumber": sequence_number,
                // 1,024 bytes are 1,366 characters, the last of which says that there is no rest.
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

/// Changes of items in a table, with the item before and after.
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

/// One object that was created in a bucket.
pub(crate) fn s3_small(records: usize) -> Vec<u8> {
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

/// REST API's request of a program: few headers, no body.
pub(crate) fn api_gateway_small(_: usize) -> Vec<u8> {
    let headers = [("Accept", "*/*"), ("Host", HOST), ("User-Agent", "curl/8.5.0"), ("X-Forwarded-Proto", "https")];
    api_gateway(&headers, &[("page", "2")], None)
}

/// REST API's request as a browser sends it: many long headers, cookies and a form.
pub(crate) fn api_gateway_browser(_: usize) -> Vec<u8> {
    let cookies = "session=c2Vzc2lvbi1pZC1vZi1hbi1leGFtcGxl; consent=necessary%2Cstatistics; theme=dark; \
                   _ga=GA1.1.1234567890.1717243200; _gid=GA1.1.987654321.1717243200; lang=de; cart=3f9a1c7e5b2d";
    let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/125.0.0.0 Safari/537.36";
    let headers = [
        ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"),
        ("Accept-Encoding", "gzip, deflate, br, zstd"),
        ("Accept-Language", "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7"),
        ("Cache-Control", "max-age=0"),
        ("CloudFront-Forwarded-Proto", "https"),
        ("CloudFront-Is-Desktop-Viewer", "true"),
        ("CloudFront-Is-Mobile-Viewer", "false"),
        ("CloudFront-Is-SmartTV-Viewer", "false"),
        ("CloudFront-Is-Tablet-Viewer", "false"),
        ("CloudFront-Viewer-ASN", "64496"),
        ("CloudFront-Viewer-Country", "DE"),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Cookie", cookies),
        ("Host", HOST),
        ("Origin", "https://shop.example.com"),
        ("Referer", "https://shop.example.com/tea/darjeeling?sort=price&page=2"),
        ("sec-ch-ua", "\"Google Chrome\";v=\"125\", \"Chromium\";v=\"125\", \"Not.A/Brand\";v=\"24\""),
        ("sec-ch-ua-mobile", "?0"),
        ("sec-ch-ua-platform", "\"Windows\""),
        ("sec-fetch-dest", "document"),
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-user", "?1"),
        ("upgrade-insecure-requests", "1"),
        ("User-Agent", agent),
        ("Via", "2.0 0123456789abcdef0123456789abcdef.cloudfront.net (CloudFront)"),
        ("X-Amz-Cf-Id", "kR8cLrV0b3hZqDJ8mNw3yq1f5bJ0yTtH0l8p6sUuEXAMPLE0000000=="),
        ("X-Amzn-Trace-Id", "Root=1-665b0f00-0123456789abcdef01234567"),
        ("X-Forwarded-For", "198.51.100.7, 203.0.113.9"),
        ("X-Forwarded-Port", "443"),
        ("X-Forwarded-Proto", "https"),
    ];
    let query = [("page", "2"), ("sort", "price"), ("utm_source", "newsletter"), ("utm_campaign", "first-flush-2024")];
    let body = "quantity=2&sku=TEA-000042&note=Please+wrap+it+as+a+gift&csrf=0123456789abcdef0123456789abcdef";
    api_gateway(&headers, &query, Some(body))
}

const HOST: &str = "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com";

fn api_gateway(headers: &[(&str, &str)], query: &[(&str, &str)], body: Option<&str>) -> Vec<u8> {
    let one = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| (*name, *value)).collect::<Value>();
    let many = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| (*name, vec![*value])).collect::<Value>();
    json!({
        "resource": "/orders/{id}",
        "path": "/orders/42",
        "httpMethod": if body.is_some() { "POST" } else { "GET" },
        "headers": one(headers),
        "multiValueHeaders": many(headers),
        "queryStringParameters": one(query),
        "multiValueQueryStringParameters": many(query),
        "pathParameters": {"id": "42"},
        "stageVariables": null,
        "requestContext": {
            "resourceId": "abc123",
            "resourcePath": "/orders/{id}",
            "httpMethod": if body.is_some() { "POST" } else { "GET" },
            "extendedRequestId": "YpV3dEXAMPLE0=",
            "requestTime": "01/Jun/2024:12:00:00 +0000",
            "path": "/prod/orders/42",
            "accountId": ACCOUNT,
            "protocol": "HTTP/1.1",
            "stage": "prod",
            "domainPrefix": "a1b2c3d4e5",
            "requestTimeEpoch": 1_717_243_200_123_i64,
            "requestId": "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
            "identity": {
                "cognitoIdentityPoolId": null,
                "accountId": null,
                "cognitoIdentityId": null,
                "caller": null,
                "sourceIp": "198.51.100.7",
                "principalOrgId": null,
                "accessKey": null,
                "cognitoAuthenticationType": null,
                "cognitoAuthenticationProvider": null,
                "userArn": null,
                "userAgent": "curl/8.5.0",
                "user": null,
            },
            "domainName": HOST,
            "deploymentId": "d1e2f3",
            "apiId": "a1b2c3d4e5",
        },
        "body": body,
        "isBase64Encoded": false,
    })
    .to_string()
    .into_bytes()
}
