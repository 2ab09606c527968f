//! Tests of S3 Object Lambda, using fixtures of each operation.
#![cfg(feature = "s3-object-lambda")]

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, Headers, from_str, testing};
use lambda_event_sources_s3::{
    S3ObjectLambdaEvent, S3ObjectLambdaListBucketResult, S3ObjectLambdaListedObject, S3ObjectLambdaResponse,
};
use serde_json::json;

fn fixture(name: &str) -> S3ObjectLambdaEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/s3-object-lambda").join(name);
    let contexts = ["getObjectContext", "headObjectContext", "listObjectsContext", "listObjectsV2Context"];
    let event: S3ObjectLambdaEvent = testing::check(&path, &contexts, &[]);
    // The secret values in the fixtures contain "secret" and must not be shown.
    for shown in [event.to_string(), format!("{event:?}")] {
        assert!(!shown.contains("secret"), "{shown}");
        assert!(shown.contains("[SENSITIVE]"));
    }
    event
}

#[test]
fn get_object() -> Result<(), Error> {
    let event = fixture("get-object.json");
    assert_eq!(event.request_id, "f0a1b2c3-d4e5-4f60-8718-293a4b5c6d7e");
    let context = event.object_context.as_ref().unwrap();
    assert!(context.input_s3_url.expose().ends_with("&X-Amz-Signature=secretsignature"));
    assert_eq!(context.output_route.as_ref().unwrap().expose(), "io-euc1-secretroute");
    assert_eq!(context.output_token.as_ref().unwrap().expose(), "secrettoken");
    assert_eq!(event.context(), Some(context));
    assert_eq!(event.input_s3_url(), Some(&context.input_s3_url));
    assert_eq!(event.request_route(), context.output_route.as_ref());
    assert_eq!(event.request_token(), context.output_token.as_ref());
    assert_eq!(
        (&event.head_object_context, &event.list_objects_context, &event.list_objects_v2_context),
        (&None, &None, &None)
    );

    let configuration = &event.configuration;
    assert!(configuration.access_point_arn.ends_with(":accesspoint/example-thumbnails"));
    assert!(configuration.supporting_access_point_arn.ends_with(":accesspoint/example-photos-ap"));
    assert_eq!(configuration.payload.json::<Dict>()?.get_i64("width"), Some(640));

    assert!(event.user_request.url.ends_with("/2024/flower.jpg"));
    assert_eq!(event.user_request.headers.get("accept-encoding"), Some("identity"));
    let signed = event.signed_headers();
    assert_eq!(signed.iter().collect::<Vec<_>>(), [("x-amz-checksum-mode", "ENABLED")]);

    let identity = &event.user_identity;
    assert_eq!(identity.r#type, "IAMUser");
    assert_eq!(identity.account_id, "123456789012");
    assert_eq!(identity.access_key_id.as_deref(), Some("AKIAEXAMPLEKEY000001"));
    assert_eq!(identity.user_name.as_deref(), Some("ada"));
    assert_eq!(identity.principal_id, "AIDAEXAMPLEUSER00001");
    assert_eq!(identity.arn, "arn:aws:iam::123456789012:user/ada");
    assert_eq!((&identity.invoked_by, &identity.session_context), (&None, &None));
    assert_eq!(event.protocol_version, "1.00");
    Ok(())
}

#[test]
fn head_object_with_temporary_credentials() {
    let event = fixture("head-object.json");
    assert_eq!(event.context(), event.head_object_context.as_ref());
    assert!(event.input_s3_url().unwrap().expose().starts_with("https://example-photos-ap-123456789012."));
    assert_eq!((event.request_route(), event.request_token()), (None, None));
    let session = event.user_identity.session_context.as_ref().unwrap();
    assert_eq!(session.attributes.creation_date, "Wed May 01 11:02:03 UTC 2024");
    assert_eq!(session.attributes.mfa_authenticated, "false");
    assert_eq!(session.session_issuer.r#type, "Role");
    assert_eq!(session.session_issuer.user_name, "Viewer");
    assert_eq!(session.session_issuer.principal_id, "AROAEXAMPLEROLE00001");
    assert_eq!(session.session_issuer.arn, "arn:aws:iam::123456789012:role/Viewer");
    assert_eq!(session.session_issuer.account_id, "123456789012");
    assert_eq!(event.user_identity.user_name, None);
}

#[test]
fn list_objects() {
    let event = fixture("list-objects.json");
    assert_eq!(event.context(), event.list_objects_context.as_ref());
    assert_eq!(event.user_identity.invoked_by.as_deref(), Some("athena.amazonaws.com"));
    let event = fixture("list-objects-v2.json");
    assert_eq!(event.context(), event.list_objects_v2_context.as_ref());
    assert_eq!(&*event.configuration.payload, "");
}

#[test]
fn urls_without_signed_headers() {
    for url in ["", "https://example.com", "https://example.com/?X-Amz-SignedHeaders", "?X-Amz-SignedHeaders=%FF;;host"]
    {
        let event = json!({"getObjectContext": {"inputS3Url": url}, "userRequest": {"headers": {"Host": "h"}}});
        let event: S3ObjectLambdaEvent = from_str(&event.to_string()).unwrap();
        assert!(event.signed_headers().is_empty(), "{url}");
    }
}

#[test]
fn events_of_other_sources_are_refused() {
    for event in [json!({}), json!({"xAmzRequestId": "r"}), json!({"userRequest": {}, "getObjectContext": null})] {
        let error = from_str::<S3ObjectLambdaEvent>(&event.to_string()).unwrap_err();
        assert_eq!(error.path(), "getObjectContext", "{event}");
    }
    let event: S3ObjectLambdaEvent = from_str(r#"{"getObjectContext": {}}"#).unwrap();
    assert_eq!(event.request_route(), None);
}

#[test]
fn responses_to_head_and_get() -> Result<(), Error> {
    let headers: Headers = [("Content-Length", "7"), ("x-amz-meta-origin", "bee")].into_iter().collect();
    assert_eq!(
        serde_json::to_value(S3ObjectLambdaResponse::head_object(headers)?).unwrap(),
        json!({"statusCode": 200, "headers": {"Content-Length": "7", "x-amz-meta-origin": "bee"}})
    );
    let error = S3ObjectLambdaResponse::head_object(Headers::new()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "headers"));
    assert_eq!(serde_json::to_value(S3ObjectLambdaResponse::get_object()).unwrap(), json!({"statusCode": 200}));
    Ok(())
}

#[test]
fn responses_to_list() -> Result<(), Error> {
    let xml = "<ListBucketResult><Name>photos</Name></ListBucketResult>";
    assert_eq!(
        serde_json::to_value(S3ObjectLambdaResponse::list_result_xml(xml)?).unwrap(),
        json!({"statusCode": 200, "listResultXml": xml})
    );
    assert_eq!(S3ObjectLambdaResponse::list_result_xml("").unwrap_err().path(), "listResultXml");

    let mut flower = S3ObjectLambdaListedObject::new("2024/flower.jpg", 7).with_owner("o-1", "ada");
    flower.storage_class = Some("STANDARD".into());
    let list = S3ObjectLambdaListBucketResult::new("photos", 1000, vec![flower])
        .with_common_prefix("2023/")
        .with_next_continuation_token("more");
    assert_eq!(
        serde_json::to_value(S3ObjectLambdaResponse::list_bucket_result(list)).unwrap(),
        json!({
            "statusCode": 200,
            "listBucketResult": {
                "name": "photos",
                "nextContinuationToken": "more",
                "maxKeys": 1000,
                "isTruncated": true,
                "contents": [{
                    "key": "2024/flower.jpg",
                    "size": 7,
                    "owner": {"displayName": "ada", "id": "o-1"},
                    "storageClass": "STANDARD"
                }],
                "commonPrefixes": [{"prefix": "2023/"}]
            }
        })
    );
    let list = S3ObjectLambdaListBucketResult::new("photos", 1, vec![]).with_next_marker("2024/");
    assert!(list.is_truncated && list.next_marker.is_some());
    Ok(())
}

#[test]
fn errors() -> Result<(), Error> {
    assert_eq!(
        serde_json::to_value(S3ObjectLambdaResponse::error(403, "AccessDenied", "No.")?).unwrap(),
        json!({"statusCode": 403, "errorCode": "AccessDenied", "errorMessage": "No."})
    );
    for (status, code, path) in [(399, "X", "statusCode"), (600, "X", "statusCode"), (500, "", "errorCode")] {
        let error = S3ObjectLambdaResponse::error(status, code, "").unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
    }
    Ok(())
}
