//! `Headers`: names in any case, values in both forms, and values of other types, which do not fail an event.

use lambda_event_sources_base::{Error, ErrorKind, Headers, data_class, from_slice, from_str, from_value};
use serde_json::{Value, json};

/// Request with headers in both forms.
#[data_class]
pub struct Request {
    /// One value each.
    pub headers: Headers,
    /// Several values each.
    pub multi_value_headers: Headers,
}

#[test]
fn names_are_case_insensitive() -> Result<(), Error> {
    let headers: Headers = from_str(r#"{"Content-Type": "text/html", "x-lower": "a", "X-UPPER": "b", "Ünï": "c"}"#)?;
    for name in ["content-type", "Content-Type", "CONTENT-TYPE"] {
        assert_eq!(headers.get(name), Some("text/html"));
        assert!(headers.contains(name));
    }
    assert_eq!((headers.get("X-Lower"), headers.get("x-upper"), headers.get("Ünï")), (Some("a"), Some("b"), Some("c")));
    assert_eq!((headers.get("other"), headers.contains("other"), headers.get("")), (None, false, None));
    assert_eq!(headers.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["Content-Type", "x-lower", "X-UPPER", "Ünï"]);
    Ok(())
}

#[test]
fn round_trip_of_each_format() -> Result<(), Error> {
    let text = r#"{"Accept":"*/*","one":["a"],"many":["a","b",""],"none":[],"empty":"","long":"longer than the thirty bytes that are inline","null":null,"number":1.5,"bool":true,"negative":-7,"map":{"a":[1]},"mixed":["a",null,2],"nested":[["a"]]}"#;
    let original: Value = serde_json::from_str(text).unwrap();
    for headers in [
        from_slice::<Headers>(text.as_bytes())?,
        from_str(text)?,
        from_value(&original)?,
        serde_json::from_str(text).unwrap(),
        serde_json::from_reader(text.as_bytes()).unwrap(),
    ] {
        assert_eq!(serde_json::to_value(&headers).unwrap(), original);
        assert_eq!((headers.len(), headers.is_empty()), (13, false));
        assert_eq!(headers.get_all("many").collect::<Vec<_>>(), ["a", "b", ""]);
        assert_eq!((headers.get("one"), headers.get("many"), headers.get("empty")), (Some("a"), Some("a"), Some("")));
        assert_eq!(headers.get("long"), Some("longer than the thirty bytes that are inline"));
        for odd in ["none", "null", "map"] {
            assert_eq!(headers.get(odd), None, "{odd}");
            assert!(headers.contains(odd), "{odd}");
        }
    }
    Ok(())
}

#[test]
fn secrets_are_masked_in_both_formats() -> Result<(), Error> {
    let text = r#"{
        "headers": {"Authorization": "Bearer hunter2", "COOKIE": "a=hunter2", "X-Api-Key": "hunter2", "Accept": "text/html"},
        "multiValueHeaders": {"proxy-authorization": ["hunter2"], "Set-Cookie": ["a=hunter2", "b=hunter2"],
            "x-amz-security-token": {"a": "hunter2"}, "X-Amzn-Oidc-Data": ["hunter2"],
            "x-amzn-oidc-accesstoken": ["hunter2"], "Accept": ["text/html"]}
    }"#;
    let request: Request = from_str(text)?;
    let shown: Value = serde_json::from_str(&request.to_string()).unwrap();
    assert_eq!(
        shown,
        json!({
            "headers": {
                "authorization": "[SENSITIVE]", "cookie": "[SENSITIVE]", "x-api-key": "[SENSITIVE]", "accept": "text/html",
            },
            "multi_value_headers": {
                "proxy-authorization": "[SENSITIVE]", "set-cookie": "[SENSITIVE]", "x-amz-security-token": "[SENSITIVE]",
                "x-amzn-oidc-data": "[SENSITIVE]", "x-amzn-oidc-accesstoken": "[SENSITIVE]",
                "accept": ["text/html"],
            },
        })
    );
    for shown in
        [format!("{request}"), format!("{request:?}"), format!("{request:#?}"), format!("{:?}", request.headers)]
    {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
    assert_eq!(request.headers.get("authorization"), Some("Bearer hunter2"));
    assert_eq!(serde_json::to_value(&request).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    Ok(())
}

#[test]
fn changes() {
    let mut headers = Headers::new();
    assert!(headers.is_empty());
    headers.insert("Accept", "a");
    headers.append("accept", "b");
    headers.append("X-New", "c");
    assert_eq!(serde_json::to_value(&headers).unwrap(), json!({"Accept": ["a", "b"], "X-New": ["c"]}));
    headers.insert("ACCEPT", "d");
    assert_eq!(serde_json::to_value(&headers).unwrap(), json!({"Accept": "d", "X-New": ["c"]}));
    assert_eq!(headers.get_all("accept").collect::<Vec<_>>(), ["d"]);

    let headers: Headers = [("a", "1"), ("B", "2"), ("A", "3")].into_iter().collect();
    assert_eq!(serde_json::to_value(&headers).unwrap(), json!({"a": ["1", "3"], "B": "2"}));
    assert_eq!(headers.iter().collect::<Vec<_>>(), [("a", "1"), ("a", "3"), ("B", "2")]);
}

#[test]
fn absent_and_invalid_headers() -> Result<(), Error> {
    assert_eq!(from_str::<Request>(r#"{"headers": null}"#)?, Request::default());
    for wrong in ["[]", "\"a\"", "7"] {
        let error = from_str::<Request>(&format!(r#"{{"headers": {wrong}}}"#)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "headers"), "{wrong}");
    }
    Ok(())
}
