//! HTTP events: the properties that all of them share, and their conversions to requests.
#![no_main]

use lambda_event_sources::{
    AlbEvent, AlbResponse, ApiGatewayProxyEvent, ApiGatewayProxyEventV2, ApiGatewayProxyResponse,
    ApiGatewayProxyResponseV2, HttpEvent, VpcLatticeEvent, VpcLatticeEventV2, VpcLatticeResponse, from_slice,
};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde::de::DeserializeOwned;

fn check<'a, T>(bytes: &[u8], keep: &'a mut Option<T>) -> Option<http::Request<Vec<u8>>>
where
    T: DeserializeOwned + HttpEvent,
    http::Request<Vec<u8>>: TryFrom<&'a T>,
{
    let event: &'a T = keep.insert(from_slice(bytes).ok()?);
    let _ = (event.http_method(), event.path(), event.body_text(), event.body_bytes());
    let _ = event.body_json::<serde_json::Value>();
    for name in ["authorization", "cookie", "page", "tag", ""] {
        let _ = (event.header_value(name), event.cookie(name), event.query_string_value(name));
        let _ = (event.header_values(name).len(), event.multi_value_query_string_values(name).len());
    }
    let request: http::Request<Vec<u8>> = event.try_into().ok()?;
    assert_eq!(request.method().as_str(), event.http_method());
    Some(request)
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzz::mutate_json(data, size, max_size, seed).unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});

fuzz_target!(|bytes: &[u8]| {
    check(bytes, &mut None::<ApiGatewayProxyEvent>);
    check(bytes, &mut None::<VpcLatticeEvent>);
    check(bytes, &mut None::<VpcLatticeEventV2>);
    let mut alb = None::<AlbEvent>;
    let request = check(bytes, &mut alb).or_else(|| check(bytes, &mut None::<ApiGatewayProxyEventV2>));
    let Some(request) = request else { return };
    let (parts, body) = request.into_parts();
    let mut response = http::Response::new(body);
    *response.headers_mut() = parts.headers;
    let _ = ApiGatewayProxyResponse::try_from(response.clone());
    let _ = ApiGatewayProxyResponseV2::try_from(response.clone());
    let _ = VpcLatticeResponse::try_from(response);
    if let Some(alb) = alb.or_else(|| from_slice(bytes).ok()) {
        let _ = AlbResponse::text(&alb, 200, "body");
    }
});
