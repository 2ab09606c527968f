//! Properties shared by all events that carry an HTTP request.

use std::borrow::Cow;

#[cfg(feature = "http")]
use percent_encoding::CONTROLS;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;

#[cfg(feature = "http")]
use super::INVALID_HEADER_VALUE;
#[cfg(feature = "http")]
use crate::redact::Secrets;
use crate::{Base64Data, DataClass, Dict, Error, ErrorKind, Headers, Sensitive, Str, unquote_plus};

/// Characters that are encoded in a name or a value of a query: all except the unreserved characters of [RFC
/// 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.3).
const IN_QUERY_PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Characters that are not allowed in a query.
#[cfg(feature = "http")]
const IN_QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>');
/// Characters that are not allowed in a path.
#[cfg(feature = "http")]
const IN_PATH: &AsciiSet = &IN_QUERY.add(b'?').add(b'`').add(b'{').add(b'}');

/// An event that carries an HTTP request. This trait gives common access to the requests of API Gateway, load
/// balancers, function URLs and VPC Lattice, whose formats differ.
///
/// Event types have fields of the same names, with the values as they appear in the event. Use the methods of
/// this trait in code that handles events of any source, and for values that must be decoded.
///
/// An event type implements the required methods, and overrides the provided methods for which its event has more data.
///
/// ```
/// use std::borrow::Cow;
///
/// use lambda_event_sources::{Dict, Headers, HttpEvent, Str, data_class, from_str};
///
/// /// Request.
/// #[data_class]
/// pub struct Request {
///     /// Method.
///     pub method: Str,
///     /// Path.
///     pub path: Str,
///     /// Headers.
///     pub headers: Headers,
///     /// Query.
///     pub query: Dict<Str>,
///     /// Body.
///     pub body: Option<Str>,
///     /// `true` if the body is base64-encoded.
///     pub is_base64: bool,
/// }
///
/// impl HttpEvent for Request {
///     fn http_method(&self) -> &str {
///         &self.method
///     }
///     fn path(&self) -> &str {
///         &self.path
///     }
///     fn headers(&self) -> &Headers {
///         &self.headers
///     }
///     fn query_string_parameters(&self) -> Cow<'_, Dict<Str>> {
///         Cow::Borrowed(&self.query)
///     }
///     fn body(&self) -> Option<&str> {
///         self.body.as_deref()
///     }
///     fn is_base64_encoded(&self) -> bool {
///         self.is_base64
///     }
/// }
///
/// let request: Request = from_str(
///     r#"{"path": "/tea", "query": {"size": "1 l"}, "headers": {"Cookie": "theme=dark; lang=en"}, "body": "{\"cups\": 2}"}"#,
/// )?;
/// assert_eq!(request.query_string(), "size=1%20l");
/// assert_eq!(request.cookie("lang").unwrap().expose(), "en");
/// assert_eq!(request.body_json::<serde_json::Value>()?["cups"], 2);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub trait HttpEvent: DataClass {
    /// `true` if the names and values of the query are percent-encoded in the event, as load balancers send them.
    const QUERY_IS_ENCODED: bool = false;

    /// Returns the HTTP method, such as `GET`.
    fn http_method(&self) -> &str;

    /// Returns the path, without the stage and the query.
    fn path(&self) -> &str;

    /// Returns the headers with one value each, or all headers if the source sends only one set of headers.
    fn headers(&self) -> &Headers;

    /// Returns the query parameters with one value for each name, as they appear in the event.
    fn query_string_parameters(&self) -> Cow<'_, Dict<Str>>;

    /// Returns the body as it appears in the event, or `None` if there is no body.
    fn body(&self) -> Option<&str> {
        None
    }

    /// Returns `true` if the body is base64-encoded.
    fn is_base64_encoded(&self) -> bool {
        false
    }

    /// Returns the headers with all their values, or `None` if the source does not send them separately.
    fn multi_value_headers(&self) -> Option<&Headers> {
        None
    }

    /// Returns the query parameters with all values for each name, as they appear in the event. Empty if the source
    /// does not send them.
    fn multi_value_query_string_parameters(&self) -> Cow<'_, Dict<Vec<Str>>> {
        Cow::Owned(Dict::new())
    }

    /// Returns the query string as the client sent it, percent-encoded and without `?`, or `None` if the source does
    /// not send it.
    fn raw_query_string(&self) -> Option<&str> {
        None
    }

    /// Returns the cookies, each as `name=value`.
    fn cookies(&self) -> Cow<'_, [Sensitive<Str>]> {
        let all = |headers: &Headers| -> Vec<Sensitive<Str>> {
            let cookies = headers.get_all("cookie").flat_map(|value| value.split(';')).map(str::trim);
            cookies.filter(|cookie| !cookie.is_empty()).map(|cookie| Sensitive::new(cookie.into())).collect()
        };
        let mut cookies = all(self.headers());
        if let (true, Some(headers)) = (cookies.is_empty(), self.multi_value_headers()) {
            cookies = all(headers);
        }
        Cow::Owned(cookies)
    }

    /// Returns the value of a header. The case of the name is ignored.
    ///
    /// If a header has several values, this is the value in [`headers`](Self::headers). For API Gateway, this is the
    /// last value.
    fn header_value(&self, name: &str) -> Option<&str> {
        self.headers().get(name).or_else(|| self.multi_value_headers()?.get(name))
    }

    /// Returns all values of a header. The case of the name is ignored.
    fn header_values(&self, name: &str) -> Vec<&str> {
        let headers = self.multi_value_headers().filter(|headers| headers.contains(name)).unwrap_or(self.headers());
        headers.get_all(name).collect()
    }

    /// Returns all headers: with all their values, or with one value each if the event has no others.
    fn resolved_headers_field(&self) -> Cow<'_, Headers> {
        let headers = self.multi_value_headers().filter(|headers| !headers.is_empty());
        Cow::Borrowed(headers.unwrap_or(self.headers()))
    }

    /// Returns the decoded value of a query parameter.
    ///
    /// If a parameter has several values, REST APIs of API Gateway and load balancers send the last value. HTTP APIs,
    /// function URLs and VPC Lattice send all values, joined with commas.
    fn query_string_value(&self, name: &str) -> Option<Str> {
        let parameters = self.query_string_parameters();
        if Self::QUERY_IS_ENCODED {
            parameters.iter().find(|(key, _)| unquote_plus(key) == name).map(|(_, value)| unquote_plus(value))
        } else {
            parameters.get(name).cloned()
        }
    }

    /// Returns all decoded values of a query parameter.
    fn multi_value_query_string_values(&self, name: &str) -> Vec<Str> {
        self.query_pairs().into_iter().filter(|(key, _)| key == name).map(|(_, value)| value).collect()
    }

    /// Returns all values for each name of the query. They come from the multi-value parameters if these have the name.
    /// Otherwise, the single value is split at commas.
    ///
    /// The values are returned as they appear in the event. [`query_pairs`](Self::query_pairs) decodes the values, and
    /// does not split them at commas.
    fn resolved_query_string_parameters(&self) -> Dict<Vec<Str>> {
        let parameters = self.query_string_parameters();
        let split = |value: &Str| value.split(',').map(Str::from).collect();
        let mut resolved: Dict<Vec<Str>> =
            parameters.iter().map(|(name, value)| (name.clone(), split(value))).collect();
        resolved.extend(self.multi_value_query_string_parameters().into_owned());
        resolved
    }

    /// Returns the decoded names and values of the query. A name with several values appears several times.
    fn query_pairs(&self) -> Vec<(Str, Str)> {
        if let Some(raw) = self.raw_query_string().filter(|raw| !raw.is_empty()) {
            let parts = raw.split('&').filter(|part| !part.is_empty());
            let pairs = parts.map(|part| part.split_once('=').unwrap_or((part, "")));
            return pairs.map(|(name, value)| (unquote_plus(name), unquote_plus(value))).collect();
        }
        let pairs = stored_pairs(self).into_iter();
        if Self::QUERY_IS_ENCODED {
            pairs.map(|(name, value)| (unquote_plus(&name), unquote_plus(&value))).collect()
        } else {
            pairs.collect()
        }
    }

    /// Returns the query string, percent-encoded and without `?`. Empty if there is no query.
    fn query_string(&self) -> Cow<'_, str> {
        if let Some(raw) = self.raw_query_string().filter(|raw| !raw.is_empty()) {
            return Cow::Borrowed(raw);
        }
        let encoded = |text: Str| {
            if Self::QUERY_IS_ENCODED { text.into() } else { utf8_percent_encode(&text, IN_QUERY_PART).to_string() }
        };
        let pairs = stored_pairs(self).into_iter();
        let pairs: Vec<_> = pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        Cow::Owned(pairs.join("&"))
    }

    /// Returns the values of the cookies, by name.
    fn resolved_cookies_field(&self) -> Dict<Sensitive<Str>> {
        let cookies = self.cookies();
        let mut resolved = Dict::new();
        for (name, value) in cookies.iter().flat_map(|line| line.expose().split(';')).filter_map(|c| c.split_once('='))
        {
            resolved.insert(name.trim(), Sensitive::new(Str::from(value.trim())));
        }
        resolved
    }

    /// Returns the value of a cookie. If several cookies have the name, returns the value of the last one.
    fn cookie(&self, name: &str) -> Option<Sensitive<Str>> {
        self.resolved_cookies_field().remove(name)
    }

    /// Returns the body as text, decoded if it is base64-encoded, or `None` if there is no body.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is marked as base64-encoded but is not valid base64, or if the decoded body is not
    /// UTF-8.
    fn body_text(&self) -> Result<Option<Cow<'_, str>>, Error> {
        match self.body() {
            Some(body) if self.is_base64_encoded() => {
                let text = Base64Data::from(body).text().map_err(|error| error.at(Self::NAME, "body"))?;
                Ok(Some(Cow::Owned(text)))
            }
            body => Ok(body.map(Cow::Borrowed)),
        }
    }

    /// Returns the bytes of the body, decoded if it is base64-encoded. Empty if there is no body.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is marked as base64-encoded but is not valid base64.
    fn body_bytes(&self) -> Result<Cow<'_, [u8]>, Error> {
        match self.body() {
            Some(body) if self.is_base64_encoded() => {
                Base64Data::from(body).bytes().map(Cow::Owned).map_err(|error| error.at(Self::NAME, "body"))
            }
            body => Ok(Cow::Borrowed(body.unwrap_or_default().as_bytes())),
        }
    }

    /// Parses the body as JSON of your own type. A base64-encoded body is decoded first.
    ///
    /// An absent or empty body is read as `null`: an `Option` becomes `None`, and most other types return an error.
    ///
    /// # Errors
    ///
    /// Returns an error if the body cannot be decoded, is not valid JSON, or does not fit the type.
    fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        match self.body_text()? {
            Some(body) if !body.is_empty() => {
                crate::from_bytes(body.into_owned()).map_err(|error| error.at(Self::NAME, "body"))
            }
            _ => crate::from_str("null")
                .map_err(|_| Error::new(ErrorKind::Missing, "the body is missing").at(Self::NAME, "body")),
        }
    }

    /// Returns the secrets of the event that may also be in its headers and query.
    #[doc(hidden)]
    fn secrets(&self) -> Vec<&str> {
        Vec::new()
    }

    /// Converts the event into an HTTP request with its method, path, query, headers, cookies and decoded body.
    ///
    /// Every event that carries an HTTP request implements `TryFrom<&Event> for http::Request<Vec<u8>>` with this
    /// method. The URI has no scheme and no host, as in a request that an HTTP server receives.
    ///
    /// The values of secret headers are marked as sensitive, so `Debug` of the request does not show them. The URI is
    /// not masked: do not log its query.
    ///
    /// # Errors
    ///
    /// Returns an error if the method or a header is not valid in HTTP, or if the body is marked as base64-encoded but
    /// is not valid base64.
    #[cfg(feature = "http")]
    fn to_http_request(&self) -> Result<http::Request<Vec<u8>>, Error> {
        let invalid = |path, message| Error::new(ErrorKind::Invalid, message).at(Self::NAME, path);

        let mut request = http::Request::new(self.body_bytes()?.into_owned());
        *request.method_mut() = http::Method::from_bytes(self.http_method().as_bytes())
            .map_err(|_| invalid("http_method", "invalid HTTP method"))?;

        let mut target = encode_rest(self.path(), IN_PATH);
        if !target.starts_with('/') {
            target.insert(0, '/');
        }
        let query = self.query_string();
        if !query.is_empty() {
            target = format!("{target}?{}", encode_rest(&query, IN_QUERY));
        }
        let target = http::uri::PathAndQuery::try_from(target)
            .map_err(|_| invalid("path", "the path and the query are too long"))?;
        *request.uri_mut() = target.into();

        let mut headers =
            http::HeaderMap::try_from(&*all_headers(self)).map_err(|error| error.at(Self::NAME, "headers"))?;
        let secrets = Secrets::new(self.secrets());
        for value in headers.values_mut() {
            value.set_sensitive(value.is_sensitive() || value.to_str().is_ok_and(|value| secrets.are_in(value)));
        }
        // HTTP APIs send the cookies in a list of their own, and not in the headers.
        let cookies = self.cookies();
        if !cookies.is_empty() && !headers.contains_key(http::header::COOKIE) {
            let cookies: Vec<&str> = cookies.iter().map(|cookie| cookie.expose().as_str()).collect();
            let mut value = http::HeaderValue::try_from(cookies.join("; "))
                .map_err(|_| invalid("cookies", INVALID_HEADER_VALUE))?;
            value.set_sensitive(true);
            headers.insert(http::header::COOKIE, value);
        }
        *request.headers_mut() = headers;
        Ok(request)
    }
}

/// Implements the methods of [`HttpEvent`] that return the field of the same name.
#[doc(hidden)]
#[macro_export]
macro_rules! http_fields {
    ($($field:ident),+) => {
        $($crate::http_field!($field);)+
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! http_field {
    (http_method) => {
        fn http_method(&self) -> &str {
            &self.http_method
        }
    };
    (path) => {
        fn path(&self) -> &str {
            &self.path
        }
    };
    (headers) => {
        fn headers(&self) -> &$crate::Headers {
            &self.headers
        }
    };
    (multi_value_headers) => {
        fn multi_value_headers(&self) -> ::std::option::Option<&$crate::Headers> {
            ::std::option::Option::Some(&self.multi_value_headers)
        }
    };
    (query_string_parameters) => {
        fn query_string_parameters(&self) -> ::std::borrow::Cow<'_, $crate::Dict<$crate::Str>> {
            ::std::borrow::Cow::Borrowed(&self.query_string_parameters)
        }
    };
    (multi_value_query_string_parameters) => {
        fn multi_value_query_string_parameters(
            &self,
        ) -> ::std::borrow::Cow<'_, $crate::Dict<::std::vec::Vec<$crate::Str>>> {
            ::std::borrow::Cow::Borrowed(&self.multi_value_query_string_parameters)
        }
    };
    (raw_query_string) => {
        fn raw_query_string(&self) -> ::std::option::Option<&str> {
            ::std::option::Option::Some(&self.raw_query_string)
        }
    };
    (cookies) => {
        fn cookies(&self) -> ::std::borrow::Cow<'_, [$crate::Sensitive<$crate::Str>]> {
            ::std::borrow::Cow::Borrowed(&self.cookies)
        }
    };
    (body) => {
        fn body(&self) -> ::std::option::Option<&str> {
            self.body.as_deref()
        }
    };
    (is_base64_encoded) => {
        fn is_base64_encoded(&self) -> bool {
            self.is_base64_encoded.unwrap_or_default()
        }
    };
}

/// Returns the names and values of the query as they appear in the event.
fn stored_pairs<E: HttpEvent>(event: &E) -> Vec<(Str, Str)> {
    let (single, multi) = (event.query_string_parameters(), event.multi_value_query_string_parameters());
    let only_single = single.iter().filter(|(name, _)| !multi.contains_key(name));
    let all = multi.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
    only_single.chain(all).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Returns the headers with all their values, and the headers that the event has with one value only.
#[cfg(feature = "http")]
fn all_headers<E: HttpEvent>(event: &E) -> Cow<'_, Headers> {
    match event.multi_value_headers() {
        Some(multi) if !multi.is_empty() => {
            let mut all = multi.clone();
            for (name, value) in event.headers().iter().filter(|(name, _)| !multi.contains(name)) {
                all.append(name, value);
            }
            Cow::Owned(all)
        }
        _ => Cow::Borrowed(event.headers()),
    }
}

/// Percent-encodes the characters that are not allowed in a URI. Existing escapes are kept, because sources differ in
/// how far they decode a path.
#[cfg(feature = "http")]
fn encode_rest(text: &str, set: &'static AsciiSet) -> String {
    let encode = |part| utf8_percent_encode(part, set).to_string();
    let mut parts = text.split('%');
    let mut encoded = parts.next().map(encode).unwrap_or_default();
    for part in parts {
        let is_escape = part.get(..2).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        encoded.push_str(if is_escape { "%" } else { "%25" });
        encoded.push_str(&encode(part));
    }
    encoded
}
