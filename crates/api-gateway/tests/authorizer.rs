//! Input of Lambda authorizers, on fixtures of each shape, and their responses.
#![cfg(feature = "api-gateway-authorizer")]

use std::path::{Path, PathBuf};

use lambda_event_sources_api_gateway::{
    ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerRequestEvent, ApiGatewayAuthorizerResponse,
    ApiGatewayAuthorizerResponseV2, ApiGatewayAuthorizerResponseWebSocket, ApiGatewayAuthorizerTokenEvent,
    ApiGatewayAuthorizerType, ApiGatewayHttpVerb, ApiGatewayPolicyEffect, ApiGatewayPolicyStatement,
    ApiGatewayRouteArn, ApiGatewayWebSocketEventType, HttpEvent,
};
use lambda_event_sources_base::{Error, ErrorKind, Sensitive, from_str, properties, testing};
use serde_json::{Value, json};

const ARN: &str = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets";
const API: &str = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod";

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path)
}

fn token(name: &str) -> ApiGatewayAuthorizerTokenEvent {
    testing::check(&fixture("api-gateway-authorizer-token").join(name), &["authorizationToken", "methodArn"], &[])
}

fn request(name: &str) -> ApiGatewayAuthorizerRequestEvent {
    testing::check(&fixture("api-gateway-authorizer-request").join(name), &["methodArn"], &[])
}

fn v2(name: &str) -> ApiGatewayAuthorizerEventV2 {
    testing::check(&fixture("api-gateway-authorizer-v2").join(name), &["routeArn", "requestContext.http"], &[])
}

fn assert_hidden(event: &(impl std::fmt::Debug + std::fmt::Display), secrets: &[&str]) {
    for secret in secrets {
        assert!(!format!("{event:?}{event:#?}{event}").contains(secret), "{secret}");
    }
}

#[test]
fn tokens() -> Result<(), Error> {
    let event = token("bearer.json");
    assert_hidden(&event, &["token-secret"]);
    assert_eq!(event.r#type, ApiGatewayAuthorizerType::Token);
    assert_eq!(event.authorization_token.expose(), "Bearer token-secret-1");
    assert_eq!(event.method_arn, "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/prod/GET/orders/7");
    let arn = event.parsed_arn()?;
    assert_eq!((arn.partition.as_str(), arn.region.as_str()), ("aws", "eu-central-1"));
    assert_eq!((arn.aws_account_id.as_str(), arn.api_id.as_str()), ("123456789012", "a1b2c3d4e5"));
    assert_eq!((arn.stage.as_str(), arn.http_method.as_deref()), ("prod", Some("GET")));
    assert_eq!((arn.resource.as_str(), arn.is_websocket_authorizer), ("orders/7", false));
    assert_eq!(arn.arn(), event.method_arn.as_str());

    let arn = token("china-root.json").parsed_arn()?;
    assert_eq!((arn.partition.as_str(), arn.resource.as_str()), ("aws-cn", ""));
    assert_eq!(arn.to_string(), token("china-root.json").method_arn.as_str());
    Ok(())
}

#[test]
fn requests_to_a_rest_api() -> Result<(), Error> {
    let event = request("rest.json");
    assert_hidden(&event, &["request-secret", "request-s3cr3t", "k-request-secret"]);
    assert_eq!((&event.version, &event.r#type), (&None, &ApiGatewayAuthorizerType::Request));
    assert_eq!((event.resource.as_str(), event.path.as_str()), ("/orders/{id}/{part}", "/orders/7/a-b"));
    assert_eq!((event.http_method.as_str(), event.http_method()), ("GET", "GET"));
    assert_eq!((&event.identity_source, &event.authorization_token), (&None, &None));
    assert_eq!(event.parsed_arn()?.resource, "orders/7/a-b");
    assert_eq!(event.headers.get("x-api-key"), Some("k-request-secret"));
    assert_eq!(event.cookie("session").unwrap().expose(), "request-s3cr3t");
    assert_eq!(event.query_string_value("view").unwrap(), "short");
    assert_eq!(event.multi_value_query_string_values("view"), ["short"]);
    assert_eq!(event.path_parameters.get_str("part"), Some("a-b"));
    assert!(event.stage_variables.is_empty());
    assert_eq!(event.request_context.identity.api_key.as_ref().unwrap().expose(), "k-request-secret");
    assert_eq!((event.body(), event.is_base64_encoded(), event.path()), (None, false, "/orders/7/a-b"));
    Ok(())
}

#[test]
fn requests_to_an_http_api_with_format_1() {
    let event = request("http-api.json");
    assert_hidden(&event, &["identity-secret"]);
    assert_eq!(event.version.as_deref(), Some("1.0"));
    assert_eq!(event.identity_source.as_ref().unwrap().expose(), "Bearer identity-secret,tenant-1");
    assert_eq!(event.authorization_token, event.identity_source);
    assert_eq!(event.stage_variables.get_str("kitchen"), Some("north"));
    assert!(event.request_context.identity.client_cert.is_some());
    let shown: Value = serde_json::from_str(&event.to_string()).unwrap();
    assert_eq!(shown["identity_source"], "[SENSITIVE]");
    assert_eq!(
        shown["parsed_arn"],
        json!({
            "arn": "arn:aws:execute-api:eu-central-1:123456789012:f6g7h8i9j0/$default/GET/menu", "partition": "aws",
            "region": "eu-central-1", "aws_account_id": "123456789012", "api_id": "f6g7h8i9j0", "stage": "$default",
            "http_method": "GET", "resource": "menu", "is_websocket_authorizer": false
        })
    );
}

#[test]
fn requests_to_a_websocket_api() -> Result<(), Error> {
    let event = request("websocket.json");
    assert_eq!((event.path.as_str(), event.http_method.as_str()), ("", ""));
    assert_eq!(event.request_context.event_type, Some(ApiGatewayWebSocketEventType::Connect));
    assert_eq!(event.request_context.connection_id.as_deref(), Some("Qz7BBcrpFiACIFA="));
    assert_eq!(event.request_context.route_key.as_deref(), Some("$connect"));
    assert_eq!(event.request_context.message_direction.as_deref(), Some("IN"));
    assert_eq!(event.request_context.connected_at.as_ref().unwrap().timestamp()?.as_millisecond(), 1_748_876_400_100);
    assert_eq!(ApiGatewayRouteArn::parse_websocket(&event.method_arn)?.resource, "$connect");
    Ok(())
}

#[test]
fn requests_with_format_2() -> Result<(), Error> {
    let event = v2("header.json");
    assert_hidden(&event, &["v2-auth-secret", "v2-auth-s3cr3t"]);
    assert_eq!((event.version.as_str(), &event.r#type), ("2.0", &ApiGatewayAuthorizerType::Request));
    assert_eq!(event.parsed_arn()?.http_method.as_deref(), Some("POST"));
    assert_eq!(
        event.identity_source.iter().map(Sensitive::expose).collect::<Vec<_>>(),
        ["Bearer v2-auth-secret", "tenant-1"]
    );
    assert_eq!((event.route_key.as_str(), event.raw_path.as_str()), ("POST /orders/{id}", "/beta/orders/7"));
    assert_eq!((event.http_method(), event.path()), ("POST", "/orders/7"));
    assert_eq!(event.multi_value_query_string_values("tag"), ["a", "b"]);
    assert_eq!(event.query_string_parameters.get_str("tag"), Some("a,b"));
    assert_eq!(event.cookie("lang").unwrap().expose(), "en");
    assert_eq!(event.headers.get("X-Tenant"), Some("tenant-1"));
    assert_eq!(event.path_parameters.get_str("id"), Some("7"));
    assert_eq!(event.stage_variables.get_str("table"), Some("orders-beta"));
    assert!(event.request_context.client_cert().is_some());
    assert_eq!((event.body(), event.is_base64_encoded()), (None, false));

    let event = v2("no-identity-source.json");
    assert!(event.identity_source.is_empty() && event.cookies.is_empty());
    assert_eq!(event.parsed_arn()?.resource, "");
    Ok(())
}

#[test]
fn broken_arns_are_errors() -> Result<(), Error> {
    for arn in [
        "",
        "arn",
        "arn:aws:execute-api",
        "arn:aws:execute-api:eu-central-1:123456789012",
        "::::::",
        "hunter2",
        "arn:aws:execute-api:eu-central-1:123456789012:",
        "arn:aws:execute-api:eu-central-1:123456789012:a1",
        "arn:aws:execute-api:eu-central-1:123456789012:a1/prod",
        "arn:aws:execute-api:eu-central-1:123456789012:a1/prod/",
        "arn:aws:lambda:eu-central-1:123456789012:function:f/x/y",
    ] {
        let error = arn.parse::<ApiGatewayRouteArn>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(!error.to_string().contains("hunter2"));
        let event = json!({"authorizationToken": "t", "methodArn": arn});
        let event: ApiGatewayAuthorizerTokenEvent = from_str(&event.to_string())?;
        let error = event.parsed_arn().unwrap_err();
        assert_eq!((error.type_name(), error.path()), ("ApiGatewayAuthorizerTokenEvent", "methodArn"));
        assert!(event.to_string().contains(r#""parsed_arn":"[Cannot be deserialized]""#));
    }
    assert!(ApiGatewayRouteArn::parse_websocket("arn:aws:execute-api:eu-central-1:123456789012:a1").is_err());
    assert_eq!(
        ApiGatewayRouteArn::parse(&format!("{API}/GET//pets/a:b/"))?.to_string(),
        format!("{API}/GET/pets/a:b/")
    );
    assert_eq!(ApiGatewayRouteArn::parse(&format!("{API}/GET"))?.to_string(), format!("{API}/GET/"));
    assert_eq!(ApiGatewayRouteArn::parse_websocket(&format!("{API}/a/b"))?.resource, "a/b");
    Ok(())
}

#[test]
fn token_and_arn_are_required() {
    assert_eq!(
        from_str::<ApiGatewayAuthorizerTokenEvent>(r#"{"methodArn": "a"}"#).unwrap_err().path(),
        "authorizationToken"
    );
    assert_eq!(
        from_str::<ApiGatewayAuthorizerTokenEvent>(r#"{"authorizationToken": "a"}"#).unwrap_err().path(),
        "methodArn"
    );
    assert_eq!(from_str::<ApiGatewayAuthorizerRequestEvent>(r#"{"routeArn": "a"}"#).unwrap_err().path(), "methodArn");
    assert_eq!(from_str::<ApiGatewayAuthorizerEventV2>(r#"{"methodArn": "a"}"#).unwrap_err().path(), "routeArn");
}

#[test]
fn policy_groups_routes_by_effect_and_condition() -> Result<(), Error> {
    let condition = json!({"StringEquals": {"aws:RequestTag/Environment": "Production"}});
    let response = ApiGatewayAuthorizerResponse::from_route_arn(ARN, "user-7")?
        .deny_route("DELETE", "/pets/{id}")
        .allow_route(ApiGatewayHttpVerb::Get, "/pets")
        .allow_route_if("POST", "pets/new", condition.clone())
        .allow_route_if("PUT", "/free", json!({}))
        .allow_all_routes("OPTIONS")
        .deny_route_if("ALL", "/admin/*", json!([condition]))
        .deny_all_routes("PATCH")
        .with_context("level", 3)
        .with_context("beta", true)
        .with_usage_identifier_key("usage-secret")
        .build()?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "principalId": "user-7",
            "policyDocument": {"Version": "2012-10-17", "Statement": [
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/POST/pets/new")], "Condition": condition},
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/GET/pets"), format!("{API}/PUT/free"), format!("{API}/OPTIONS/*")]},
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [format!("{API}/*/admin/*")], "Condition": [condition]},
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [format!("{API}/DELETE/pets/{{id}}"), format!("{API}/PATCH/*")]}
            ]},
            "usageIdentifierKey": "usage-secret",
            "context": {"level": 3, "beta": true}
        })
    );
    assert!(!format!("{response:?}{response}").contains("usage-secret"));
    let again: ApiGatewayAuthorizerResponse = from_str(&serde_json::to_string(&response).unwrap())?;
    assert_eq!(again, response);
    Ok(())
}

#[test]
fn empty_and_invalid_policies_are_errors() -> Result<(), Error> {
    let builder = ApiGatewayAuthorizerResponse::from_route_arn(ARN, "user-7")?;
    let error = builder.clone().build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "ApiGatewayAuthorizerResponse: expected at least one statement: allow or deny a route"
    );
    for verb in ["", "get", "TRACE", "**"] {
        assert_eq!(builder.clone().allow_route(verb, "/").build().unwrap_err().kind(), ErrorKind::Invalid);
        assert!(builder.clone().deny_all_routes(verb).build().is_err());
    }
    for path in ["", "/a b", "/a?b", "/ü", "/a\n", "/$connect", "/a:b"] {
        assert_eq!(builder.clone().deny_route("GET", path).build().unwrap_err().kind(), ErrorKind::Invalid);
    }
    for condition in [json!("yes"), json!(1), json!(true), json!([1])] {
        assert!(builder.clone().allow_route_if("GET", "/", condition).build().is_err());
    }
    for path in ["/", "/a.b/C-9_{proxy+}/*"] {
        assert!(builder.clone().allow_route("GET", path).build().is_ok());
    }
    // The first error is returned, even if other errors follow.
    let error = builder.clone().allow_route("TRACE", "/").deny_route("GET", "/a b").allow_all_routes("GET").build();
    assert_eq!(error.unwrap_err(), builder.clone().allow_route("TRACE", "/").build().unwrap_err());
    assert_eq!("*".parse::<ApiGatewayHttpVerb>()?, ApiGatewayHttpVerb::All);
    assert!(ApiGatewayAuthorizerResponse::from_route_arn("arn", "user-7").is_err());
    assert!(from_str::<ApiGatewayAuthorizerResponse>(
        r#"{"principalId": "a", "policyDocument": {"Version": "2012-10-17", "Statement": [{"Action": "b", "Resource": []}]}}"#
    )
    .is_err());
    Ok(())
}

#[test]
fn policies_with_custom_statements() -> Result<(), Error> {
    let condition = json!({"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}});
    let deny = ApiGatewayPolicyStatement::except(ApiGatewayPolicyEffect::Deny, [format!("{API}/GET/*")])
        .with_sid("OnlyGet7")
        .with_condition(condition.clone());
    let allow = ApiGatewayPolicyStatement::new(ApiGatewayPolicyEffect::Allow, [format!("{API}/HEAD/*")]);
    let expected = json!([
        {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/GET/*")]},
        {"Sid": "OnlyGet7", "Action": "execute-api:Invoke", "Effect": "Deny", "NotResource": [format!("{API}/GET/*")],
         "Condition": condition},
        {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/HEAD/*")]}
    ]);
    let rest = ApiGatewayAuthorizerResponse::from_route_arn(ARN, "u")?.allow_all_routes("GET");
    let response = rest.with_statement(deny.clone()).with_statement(allow.clone()).build()?;
    let written = serde_json::to_value(&response).unwrap();
    assert_eq!(written["policyDocument"]["Statement"], expected);
    assert_eq!(from_str::<ApiGatewayAuthorizerResponse>(&written.to_string())?, response);

    // A policy needs no route if it has a statement.
    let api = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    let response = ApiGatewayAuthorizerResponseWebSocket::new(api, "u").with_statement(deny).build()?;
    let written = serde_json::to_value(&response).unwrap();
    assert_eq!(written["policyDocument"]["Statement"], json!([expected[1]]));
    Ok(())
}

#[test]
fn invalid_statements_are_errors() -> Result<(), Error> {
    let rest = ApiGatewayAuthorizerResponse::from_route_arn(ARN, "u")?.allow_all_routes("GET");
    let api = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    let websocket = ApiGatewayAuthorizerResponseWebSocket::new(api, "u").allow_all_routes();
    let statement = ApiGatewayPolicyStatement::new(ApiGatewayPolicyEffect::Deny, [ARN]);
    let (mut both, mut with_principal) = (statement.clone(), statement.clone());
    both.not_resource = vec![ARN.into()];
    with_principal.principal = json!("*");
    let neither = ApiGatewayPolicyStatement::new::<&str>(ApiGatewayPolicyEffect::Deny, []);
    for (wrong, message) in [
        (statement.clone().with_sid(""), "letters and digits"),
        (statement.clone().with_sid("a-b"), "letters and digits"),
        (both, "either `Resource` or `NotResource`"),
        (neither, "either `Resource` or `NotResource`"),
        (with_principal, "unexpected `Principal`"),
        (statement.clone().with_condition(json!("yes")), "expected an object"),
    ] {
        let error = rest.clone().with_statement(wrong.clone()).build().unwrap_err();
        assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "ApiGatewayAuthorizerResponse"));
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!(websocket.clone().with_statement(wrong).build().unwrap_err(), error);
    }
    let named = statement.with_sid("One");
    let error = rest.with_statement(named.clone()).with_statement(named).build().unwrap_err();
    assert!(error.to_string().contains("duplicate statement ID"), "{error}");

    // A policy of another kind is read with its principal.
    let text = json!({"principalId": "u", "policyDocument": {"Version": "2012-10-17", "Statement": [
        {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": ["*"], "Principal": {"AWS": "123456789012"}}
    ]}});
    let response: ApiGatewayAuthorizerResponse = from_str(&text.to_string())?;
    assert_eq!(response.policy_document.statement[0].principal, json!({"AWS": "123456789012"}));
    assert_eq!(serde_json::to_value(&response).unwrap(), text);
    let text = text.to_string().replace("Resource", "Other");
    let error = from_str::<ApiGatewayAuthorizerResponse>(&text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "policyDocument.Statement[0].Resource"));
    Ok(())
}

#[test]
fn policy_keeps_the_partition() -> Result<(), Error> {
    let arn = "arn:aws-cn:execute-api:cn-north-1:123456789012:a1b2c3/prod/GET/pets";
    let response = ApiGatewayAuthorizerResponse::from_route_arn(arn, "u")?.allow_route("GET", "/pets").build()?;
    assert_eq!(response.policy_document.statement[0].resource, [arn]);

    let api = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    let response = ApiGatewayAuthorizerResponse::builder(api, "u").allow_route("GET", "/pets").build()?;
    assert_eq!(response.policy_document.statement[0].resource, [ARN]);
    Ok(())
}

#[test]
fn deny_all() {
    assert_eq!(
        serde_json::to_value(ApiGatewayAuthorizerResponse::deny_all()).unwrap(),
        json!({
            "principalId": "deny-all-user",
            "policyDocument": {"Version": "2012-10-17", "Statement": [
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": ["*"]}
            ]}
        })
    );
}

#[test]
fn websocket_policies() -> Result<(), Error> {
    let arn = format!("{API}/$connect");
    let builder = ApiGatewayAuthorizerResponseWebSocket::from_route_arn(&arn, "user-7")?;
    assert!(builder.clone().build().is_err());
    let condition = json!({"Bool": {"aws:SecureTransport": "true"}});
    let response = builder
        .allow_all_routes()
        .allow_route("/$connect")
        .allow_route_if("send", condition.clone())
        .deny_all_routes()
        .deny_route("admin")
        .deny_route_if("other", condition.clone())
        .with_context("tenant", "t-1")
        .with_usage_identifier_key("usage-secret")
        .build()?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "principalId": "user-7",
            "policyDocument": {"Version": "2012-10-17", "Statement": [
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/send")], "Condition": condition},
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{API}/*"), format!("{API}/$connect")]},
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [format!("{API}/other")], "Condition": condition},
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [format!("{API}/*"), format!("{API}/admin")]}
            ]},
            "usageIdentifierKey": "usage-secret",
            "context": {"tenant": "t-1"}
        })
    );
    let api = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    let builder = ApiGatewayAuthorizerResponseWebSocket::new(api, "u");
    assert!(builder.clone().allow_route_if("a", json!("b")).build().is_err());
    assert!(builder.deny_route_if("a", json!(7)).build().is_err());
    assert!(ApiGatewayAuthorizerResponseWebSocket::from_route_arn("arn", "u").is_err());
    Ok(())
}

#[test]
fn simple_responses() {
    assert_eq!(
        serde_json::to_value(ApiGatewayAuthorizerResponseV2::default()).unwrap(),
        json!({"isAuthorized": false})
    );
    let response =
        ApiGatewayAuthorizerResponseV2::new(true).with_context("groups", json!(["staff"])).with_context("level", 3);
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"isAuthorized": true, "context": {"groups": ["staff"], "level": 3}})
    );
    assert!(from_str::<ApiGatewayAuthorizerResponseV2>("{}").is_err());
}

#[test]
fn empty_usage_identifier_key_is_omitted() -> Result<(), Error> {
    let rest = ApiGatewayAuthorizerResponse::from_route_arn(ARN, "u")?.allow_all_routes("GET");
    let response = rest.clone().with_usage_identifier_key("").build()?;
    assert_eq!(response.usage_identifier_key, None);
    assert_eq!(serde_json::to_value(&response).unwrap().get("usageIdentifierKey"), None);
    let response = rest.with_usage_identifier_key("key-7").build()?;
    assert_eq!(serde_json::to_value(&response).unwrap()["usageIdentifierKey"], "key-7");

    let api = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    let websocket = ApiGatewayAuthorizerResponseWebSocket::new(api, "u").allow_all_routes();
    assert_eq!(websocket.with_usage_identifier_key("").build()?.usage_identifier_key, None);
    Ok(())
}

#[test]
fn leading_slashes_of_the_resource_are_removed() -> Result<(), Error> {
    let mut arn = ApiGatewayRouteArn::new("eu-central-1", "123456789012", "a1b2c3", "prod");
    arn.http_method = Some("GET".into());
    for resource in ["/pets", "pets", "//pets"] {
        arn.resource = resource.into();
        assert_eq!(arn.arn(), ARN);
        assert_eq!(serde_json::to_value(properties(&arn)).unwrap()["resource"], "pets");
    }
    assert_eq!(ApiGatewayRouteArn::parse(&format!("{}//pets", ARN.trim_end_matches("/pets")))?.resource, "pets");
    Ok(())
}
