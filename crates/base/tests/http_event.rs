//! HTTP requests of sources that do not decode the query, such as load balancers, and headers of the crate `http`.
#![cfg(feature = "http-event")]

use std::borrow::Cow;

use lambda_event_sources_base::{Dict, Error, Headers, HttpEvent, HttpResponseParts, Str, data_class, from_str};

/// Request of a source that does not decode queries.
#[data_class]
pub struct Encoded {
    /// Headers.
    pub headers: Headers,
    /// Query.
    pub query: Dict<Str>,
    /// Query with all values.
    pub multi_value_query: Dict<Vec<Str>>,
}

impl HttpEvent for Encoded {
    const QUERY_IS_ENCODED: bool = true;

    fn http_method(&self) -> &'static str {
        "GET"
    }

    fn path(&self) -> &'static str {
        "/"
    }

    fn headers(&self) -> &Headers {
        &self.headers
    }

    fn query_string_parameters(&self) -> Cow<'_, Dict<Str>> {
        Cow::Borrowed(&self.query)
    }

    fn multi_value_query_string_parameters(&self) -> Cow<'_, Dict<Vec<Str>>> {
        Cow::Borrowed(&self.multi_value_query)
    }

    fn body(&self) -> Option<&str> {
        None
    }

    fn is_base64_encoded(&self) -> bool {
        false
    }
}

#[test]
fn encoded_query_is_decoded_by_the_methods() -> Result<(), Error> {
    let event: Encoded = from_str(r#"{"query": {"a%20b": "1%262", "c": "d+e"}}"#)?;
    assert_eq!(event.query_string(), "a%20b=1%262&c=d+e");
    assert_eq!(event.query_string_value("a b").unwrap(), "1&2");
    assert_eq!(event.query_string_value("a%20b"), None);
    assert_eq!(event.multi_value_query_string_values("c"), ["d e"]);
    assert_eq!(event.query_pairs(), [("a b".into(), "1&2".into()), ("c".into(), "d e".into())]);
    assert_eq!(event.resolved_query_string_parameters().get("a%20b").unwrap(), &["1%262"]);

    let event: Encoded = from_str(r#"{"multiValueQuery": {"x": ["%C3%BC", "%FF", "%zz"]}}"#)?;
    assert_eq!(event.multi_value_query_string_values("x"), ["ü", "\u{fffd}", "%zz"]);
    assert_eq!(event.query_string_value("x"), None);
    Ok(())
}

#[test]
fn unusual_headers_and_cookies() -> Result<(), Error> {
    let event: Encoded = from_str(r#"{"headers": {"Cookie": ["a=1;b=2", " ;; c", "a=3"], "X": null, "Y": 7}}"#)?;
    assert_eq!(event.cookies().len(), 4);
    assert_eq!(event.cookie("a").unwrap().expose(), "3");
    assert_eq!(event.cookie("c"), None);
    assert_eq!(event.header_value("x"), None);
    assert!(event.header_values("y").is_empty());
    Ok(())
}

#[test]
fn headers_are_split_joined_and_removed() -> Result<(), Error> {
    let headers: Headers =
        from_str(r#"{"Accept": "a,b", "Vary": ["c", "d"], "Set-Cookie": ["e"], "Odd": 1, "Host": ["f"]}"#)?;
    let split = headers.split_at_commas();
    assert_eq!(split.get_all("accept").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(
        serde_json::to_string(&split).unwrap(),
        r#"{"Accept":["a","b"],"Vary":["c","d"],"Set-Cookie":["e"],"Odd":1,"Host":["f"]}"#
    );
    let mut joined = headers.join_with_commas();
    assert_eq!(joined.remove("set-cookie"), ["e"]);
    assert_eq!(joined.remove("set-cookie"), Vec::<Str>::new());
    assert_eq!(serde_json::to_string(&joined).unwrap(), r#"{"Accept":"a,b","Vary":"c, d","Host":"f"}"#);

    let headers: Headers = from_str(r#"{"A": null, "B": [], "C": {"d": 1}, "E": ["f", 2], "G": true}"#)?;
    assert!(headers.join_with_commas().is_empty());
    Ok(())
}

#[test]
fn headers_are_checked() {
    for (name, value) in [("x-a", ""), ("X_a!", "b\tc"), ("x", "ü")] {
        assert!(HttpResponseParts::check_header(name, value).is_ok());
    }
    for (name, value) in [("", "a"), ("a:", "b"), ("a", "b\n"), ("a", "\0"), ("a", "\u{7f}")] {
        assert!(HttpResponseParts::check_header(name, value).is_err());
    }
}

#[cfg(feature = "http")]
mod http_types {
    use http::HeaderMap;
    use lambda_event_sources_base::{Error, ErrorKind, Headers, from_str};

    #[test]
    fn headers_to_and_from_a_map() -> Result<(), Error> {
        let headers: Headers = from_str(r#"{"X-A": ["1", "2"], "Authorization": "secret", "Odd": null, "x-b": "ü"}"#)?;
        let map = HeaderMap::try_from(&headers)?;
        assert_eq!(map.get_all("x-a").iter().collect::<Vec<_>>(), ["1", "2"]);
        assert!(map["authorization"].is_sensitive() && !map["x-a"].is_sensitive());
        assert_eq!(map.len(), 4);

        let again = Headers::from(&map);
        assert_eq!(again.get_all("X-A").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!((again.get("x-b"), again.get("authorization")), (Some("ü"), Some("secret")));
        Ok(())
    }

    #[test]
    fn invalid_headers_are_errors_with_their_name() -> Result<(), Error> {
        for (headers, path) in
            [(r#"{"": "a"}"#, "[\"\"]"), (r#"{"a b": "hunter2"}"#, r#"["a b"]"#), (r#"{"x-a": "hunter2\n"}"#, "x-a")]
        {
            let headers: Headers = from_str(headers)?;
            let error = HeaderMap::try_from(&headers).unwrap_err();
            assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "Headers"));
            assert_eq!(error.path(), path);
            assert!(!error.to_string().contains("hunter2"));
        }
        Ok(())
    }

    #[test]
    fn too_many_headers_are_an_error() -> Result<(), Error> {
        let headers: Vec<String> = (0..40_000).map(|number| format!(r#""x-{number}": "a""#)).collect();
        let headers: Headers = from_str(&format!("{{{}}}", headers.join(",")))?;
        assert_eq!(HeaderMap::try_from(&headers).unwrap_err().kind(), ErrorKind::TooLarge);
        Ok(())
    }
}

#[cfg(all(feature = "http", feature = "runtime"))]
mod streamed {
    use lambda_event_sources_base::{Error, ErrorKind, HttpResponseParts};
    use lambda_runtime::MetadataPrelude;
    use serde_json::json;

    #[test]
    fn parts_as_metadata_of_a_streamed_response() -> Result<(), Error> {
        let mut parts = HttpResponseParts::new(201)?;
        parts.headers.insert("Content-Type", "text/plain");
        parts.headers.append("X", "1");
        parts.headers.append("Vary", "accept");
        parts.headers.append("vary", "origin");
        parts.headers.append("Set-Cookie", "a=1");
        parts.headers.append("set-cookie", "b=2");
        assert_eq!(
            serde_json::to_value(MetadataPrelude::try_from(parts)?).unwrap(),
            json!({
                "statusCode": 201, "headers": {"content-type": "text/plain", "x": "1", "vary": "accept, origin"},
                "cookies": ["a=1", "b=2"]
            })
        );
        Ok(())
    }

    #[test]
    fn invalid_metadata_of_a_streamed_response_is_an_error() -> Result<(), Error> {
        type Change = fn(&mut HttpResponseParts);
        let cases: [(Change, &str); 5] = [
            (|parts| parts.body = Some("hunter2".into()), "body"),
            (|parts| parts.headers.insert("x-name", "hunter2 ü"), "headers"),
            (|parts| parts.headers.insert("x-name", "hunter2\n"), "headers.x-name"),
            (|parts| parts.headers.insert("set-cookie", "hunter2\r\n"), "cookies"),
            (|parts| parts.status_code = 7, "status_code"),
        ];
        for (change, path) in cases {
            let mut parts = HttpResponseParts::new(200)?;
            change(&mut parts);
            let error = MetadataPrelude::try_from(parts).unwrap_err();
            assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
        Ok(())
    }
}
