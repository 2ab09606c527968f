//! Redaction: which names are masked in which place, and secrets that appear in several fields.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources_base::{
    Dict, DictWrapper, Error, Headers, Str, add_sensitive_names, data_class, from_str, properties,
};
use serde_json::{Value, json};

const MASK: &str = "[SENSITIVE]";

/// Event with all kinds of redaction.
#[data_class(derived(claims(redact = keys)), secrets = secrets)]
pub struct Event {
    /// Token.
    pub token: Option<lambda_event_sources_base::Sensitive<Str>>,
    /// Headers.
    #[data_class(redact = secrets)]
    pub headers: Headers,
    /// Query.
    #[data_class(redact = parameters)]
    pub query: Dict<Vec<Str>>,
    /// Raw query.
    #[data_class(redact = parameters)]
    pub raw_query: Str,
    /// Properties.
    #[data_class(redact = keys)]
    pub properties: Option<Dict>,
    /// Context.
    #[data_class(redact = values)]
    pub context: Dict,
    /// Text.
    #[data_class(redact = secrets)]
    pub text: Option<Str>,
    /// Content.
    pub content: Dict,
}

impl Event {
    fn claims(&self) -> Option<Dict> {
        self.properties.clone()
    }

    fn secrets(&self) -> Vec<&str> {
        self.token.iter().map(|token| token.expose().as_str()).collect()
    }
}

fn shown(event: &Value) -> Result<Value, Error> {
    let text = event.to_string();
    let event: Event = from_str(&text)?;
    let shown: Value = from_str(&event.to_string())?;
    assert_eq!(shown, serde_json::to_value(properties(&event)).unwrap());
    assert_eq!(shown, from_str::<Value>(&format!("{event:#}"))?);
    let wrapped: DictWrapper<Event> = from_str(&text)?;
    let mut with_raw = shown.clone();
    with_raw["raw_event"] = MASK.into();
    assert_eq!(with_raw, serde_json::to_value(properties(&wrapped)).unwrap());
    for text in [event.to_string(), format!("{event:?}"), format!("{event:#?}"), format!("{wrapped:?}")] {
        assert!(!text.contains("hunter2"), "{text}");
    }
    Ok(shown)
}

#[test]
fn secret_names_are_masked() -> Result<(), Error> {
    let names = |names: &[&str], value: &Value| -> Value {
        names.iter().map(|name| ((*name).to_owned(), value.clone())).collect::<serde_json::Map<_, _>>().into()
    };
    let secret = ["access_token", "accessToken", "ACCESS-TOKEN", "token", "db_password", "x-api-key", "client.secret"];
    let in_query = ["code", "X-Amz-Signature", "X-Amz-Security-Token", "X-Amz-Credential", "sig", "%63ode"];
    let public = ["country_code", "postal_code", "next_token", "ServiceToken", "token_type", "page", "publicKey"];

    let all: Vec<&str> = secret.iter().chain(&in_query).copied().collect();
    let event = json!({"query": names(&all, &json!(["hunter2", "hunter2"]))});
    assert_eq!(shown(&event)?["query"], names(&all, &json!([MASK, MASK])));
    let event = json!({"properties": names(&secret, &json!({"a": "hunter2"}))});
    assert_eq!(shown(&event)?["properties"], names(&secret, &json!(MASK)));
    assert_eq!(shown(&event)?["claims"], names(&secret, &json!(MASK)));

    let visible = json!({
        "query": names(&public, &json!(["a"])), "properties": names(&public, &json!("a")),
        "content": names(&secret, &json!("a")),
    });
    let seen = shown(&visible)?;
    for part in ["query", "properties", "content"] {
        assert_eq!(seen[part], visible[part]);
    }
    // `code` is a secret of a query only, and null is no secret.
    let event = json!({"properties": {"Code": {"S3Bucket": "b", "list": [{"password": "hunter2"}]}, "secret": null}});
    let expected = json!({"Code": {"S3Bucket": "b", "list": [{"password": MASK}]}, "secret": null});
    assert_eq!(shown(&event)?["properties"], expected);
    let event = json!({"context": {"tenant": "hunter2", "level": 7, "deep": {"a": ["hunter2"]}}});
    assert_eq!(shown(&event)?["context"], json!({"tenant": MASK, "level": MASK, "deep": MASK}));
    Ok(())
}

#[test]
fn headers_are_masked_by_their_names() -> Result<(), Error> {
    for name in [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "Sec-WebSocket-Protocol",
        "X-Auth-Token",
        "X-CSRF-Token",
        "x-amz-security-token",
        "x-amz-server-side-encryption-customer-key",
        "x-goog-iap-jwt-assertion",
        "X-Goog-Api-Key",
        "X-Vault-Token",
        "apikey",
        "X_Api_Key",
    ] {
        let seen = shown(&json!({"headers": {name: "hunter2"}}))?;
        assert_eq!(seen["headers"][name.to_lowercase()], MASK, "{name}");
    }
    for name in ["accept", "x-amz-server-side-encryption-customer-key-md5", "sec-websocket-key", "next-token", "code"] {
        assert_eq!(shown(&json!({"headers": {name: "a"}}))?["headers"][name], "a", "{name}");
    }
    Ok(())
}

#[test]
fn queries_and_urls_are_masked_in_text() -> Result<(), Error> {
    for (text, expected) in [
        ("", ""),
        ("a=1&token=hunter2&b", "a=1&token=[SENSITIVE]&b"),
        ("access%5Ftoken=hunter2;c=2&Code=", "access%5Ftoken=[SENSITIVE];c=2&Code="),
        (
            "https://x.example.com/a?X-Amz-Date=1&X-Amz-Signature=hunter2#b",
            "https://x.example.com/a?X-Amz-Date=1&X-Amz-Signature=[SENSITIVE]#b",
        ),
        ("next=https%3A%2F%2Fx.example.com%2F%3Fcode%3Dhunter2&a=1", "next=[SENSITIVE]&a=1"),
        ("country_code=de&q=a+b%20c", "country_code=de&q=a+b%20c"),
    ] {
        assert_eq!(shown(&json!({"rawQuery": text}))?["raw_query"], expected);
    }
    Ok(())
}

#[test]
fn secrets_of_the_event_are_masked_everywhere() -> Result<(), Error> {
    let token = "hunter2-hunter2+x";
    let event = json!({
        "token": format!("Bearer {token},tiny"),
        "headers": {"X-Own": token, "X-List": ["a", format!("<{token}>")], "X-Odd": [{"a": token}, 7], "X-Tiny": "tiny", "X-Other": "tinyhouse"},
        "query": {"own": [token, "b"]},
        "rawQuery": "own=hunter2-hunter2%2Bx&b=1",
        "properties": {"deep": [{"own": format!("Bearer {token}")}]},
        "text": format!("query {{ a(token: \"{token}\") }}"),
    });
    let seen = shown(&event)?;
    assert_eq!(
        seen["headers"],
        json!({"x-own": MASK, "x-list": ["a", "<[SENSITIVE]>"], "x-odd": [{"a": MASK}, 7], "x-tiny": MASK, "x-other": "tinyhouse"})
    );
    assert_eq!(seen["query"], json!({"own": [MASK, "b"]}));
    assert_eq!(seen["raw_query"], "own=[SENSITIVE]&b=1");
    assert_eq!(seen["properties"], json!({"deep": [{"own": MASK}]}));
    assert_eq!(seen["text"], "query { a(token: \"[SENSITIVE]\") }");
    Ok(())
}

#[test]
fn the_event_itself_is_not_changed() -> Result<(), Error> {
    let text = r#"{"token":"hunter2","headers":{"Cookie":"a=hunter2"},"query":{"code":["hunter2"]},"rawQuery":"code=hunter2","properties":{"password":"hunter2"},"context":{"a":"hunter2"},"content":{}}"#;
    let event: Event = from_str(text)?;
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
    assert_eq!(event.query.get("code").unwrap(), &["hunter2"]);
    Ok(())
}

#[test]
fn custom_names_are_masked() -> Result<(), Error> {
    let event = json!({
        "headers": {"X-Ten.ant-Key": "a"}, "query": {"xTenAntKey": ["a"]}, "properties": {"x_ten_ant_key": "a"},
        "content": {"x-ten-ant-key": "a"},
    });
    assert!(!shown(&event)?.to_string().contains(MASK));
    add_sensitive_names(["x-ten-ant-key"]);
    let seen = shown(&event)?;
    assert_eq!(seen["headers"], json!({"x-ten.ant-key": MASK}));
    assert_eq!(seen["query"], json!({"xTenAntKey": [MASK]}));
    assert_eq!(seen["properties"], json!({"x_ten_ant_key": MASK}));
    assert_eq!(seen["content"], event["content"]);
    Ok(())
}
