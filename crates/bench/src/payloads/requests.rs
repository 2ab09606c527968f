//! Requests to REST APIs of API Gateway.

use serde_json::{Value, json};

use super::ACCOUNT;

/// Request of a program to a REST API: few headers, no body.
pub(crate) fn api_gateway_small() -> Vec<u8> {
    let headers = [("Accept", "*/*"), ("Host", HOST), ("User-Agent", "curl/8.5.0"), ("X-Forwarded-Proto", "https")];
    api_gateway(&headers, &[("page", "2")], None)
}

/// Request of a browser to a REST API: many long headers, cookies and a form.
pub(crate) fn api_gateway_browser() -> Vec<u8> {
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
