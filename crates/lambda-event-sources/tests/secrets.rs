//! What is masked when an event is shown. The places are found with the types, by planting a text at every position of
//! every sample event, and compared with the reviewed list in `secrets.txt` and with the book.
#![cfg(all(feature = "testing", feature = "full", feature = "http"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fmt, fs, io,
    path::Path,
    sync::{Arc, Mutex},
};

use lambda_event_sources::{
    self as sources, DataClass, DictWrapper, Error, RawJson, Source, for_each_source, from_str, properties, testing,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// The planted text. It is long enough to be masked as a part of a longer text.
const CANARY: &str = "canary-hunter2";
/// A name that carries a secret wherever names are masked.
const SECRET_NAME: &str = "canary_password";
const PLAIN_NAME: &str = "plainName";

/// An event in all forms in which it can be logged.
struct Views {
    shown: String,
    written: Value,
}

fn view<T>(text: &str) -> Result<Views, Error>
where
    T: DataClass + DeserializeOwned + Serialize + fmt::Display,
{
    let event: T = from_str(text)?;
    let wrapped: DictWrapper<T> = from_str(text)?;
    let shown = [
        logged(|| tracing::info!(%event, ?event, "event")),
        format!("{event} {event:#} {event:?} {event:#?} {wrapped} {wrapped:#} {wrapped:?} {wrapped:#?}"),
        serde_json::to_string(&properties(&event)).unwrap(),
        serde_json::to_string(&properties(&wrapped)).unwrap(),
    ]
    .join("\n");
    Ok(Views { shown, written: serde_json::to_value(&event).unwrap() })
}

macro_rules! viewers {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        /// Returns the function that reads the events of a kind.
        fn viewer(kind: &str) -> fn(&str) -> Result<Views, Error> {
            match kind {
                $($kind => view::<sources::$event>,)*
                _ => panic!("unknown kind `{kind}`"),
            }
        }
    };
}

for_each_source!(viewers);

/// Returns what a subscriber writes.
fn logged(log: impl FnOnce()) -> String {
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, log);
    let lines = lines.0.lock().unwrap();
    String::from_utf8(lines.clone()).unwrap()
}

/// A value in an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Path, with `[]` for every index.
    path: String,
    pointer: String,
}

impl Place {
    fn under(&self, key: &str, path: &str) -> Self {
        let dot = if self.path.is_empty() || path.starts_with('[') { "" } else { "." };
        let pointer = format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1"));
        Self { path: format!("{}{dot}{path}", self.path), pointer }
    }

    fn is_in(&self, other: &str) -> bool {
        self.path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

fn places(value: &Value, place: &Place, found: &mut Vec<Place>) {
    found.push(place.clone());
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| places(value, &place.under(key, key), found)),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                places(value, &place.under(&index.to_string(), "[]"), found);
            }
        }
        _ => {}
    }
}

fn planted(event: &Value, place: &Place, value: Value) -> Value {
    let mut event = event.clone();
    *event.pointer_mut(&place.pointer).unwrap() = value;
    event
}

/// Returns the event with another entry in an object.
fn with_entry(event: &Value, place: &Place, name: &str, value: Value) -> Value {
    let mut event = event.clone();
    event.pointer_mut(&place.pointer).unwrap()[name] = value;
    event
}

/// Returns `true` if the event keeps the planted text and never shows it. An error must not show it either.
fn is_masked(kind: &str, event: &Value) -> bool {
    match viewer(kind)(&event.to_string()) {
        Ok(views) => views.written.to_string().contains(CANARY) && !views.shown.contains(CANARY),
        Err(error) => {
            let shown = format!("{error} {error:#} {error:?} {error:#?}");
            let logged = logged(|| tracing::error!(%error, ?error, "failed"));
            assert!(!shown.contains(CANARY) && !logged.contains(CANARY), "{kind}: {error}");
            false
        }
    }
}

/// Returns what is masked in an event of a kind:
///
/// - `path` is a value that is always masked;
/// - `path?{secret}` is a query or a URL in which the values of secret names are masked;
/// - `path.*` is an object of which all values are masked;
/// - `path.{secret}` is an object of which the values of secret names are masked.
fn masked(kind: &str, event: &Value) -> BTreeSet<String> {
    let mut all = Vec::new();
    places(event, &Place { path: String::new(), pointer: String::new() }, &mut all);
    let mut covered: Vec<String> = Vec::new();
    let mut masked = BTreeSet::new();
    let is_masked_text = |place: &Place, text: &str| is_masked(kind, &planted(event, place, text.into()));
    for place in all.iter().skip(1) {
        if covered.iter().any(|path| place.is_in(path)) {
            continue;
        }
        match event.pointer(&place.pointer).unwrap() {
            Value::Object(_) if masks_entry(kind, event, place, SECRET_NAME) => {
                let every = masks_entry(kind, event, place, PLAIN_NAME);
                masked.insert(format!("{}.{}", place.path, if every { "*" } else { "{secret}" }));
                covered.push(place.path.clone());
            }
            Value::String(_) if is_masked_text(place, CANARY) => {
                masked.insert(place.path.clone());
            }
            Value::String(_) if is_masked_text(place, &format!("/a?b=c&{SECRET_NAME}={CANARY}")) => {
                masked.insert(format!("{}?{{secret}}", place.path));
            }
            _ => {}
        }
    }
    masked
}

/// Returns `true` if an object shows the name of an entry, and not its value.
///
/// An object with known fields does neither: it ignores other entries, or keeps them without showing them.
fn masks_entry(kind: &str, event: &Value, place: &Place, name: &str) -> bool {
    [json!(CANARY), json!([CANARY])].into_iter().any(|value| {
        let event = with_entry(event, place, name, value);
        is_masked(kind, &event)
            && viewer(kind)(&event.to_string())
                .is_ok_and(|views| views.shown.to_lowercase().contains(&name.to_lowercase()))
    })
}

fn fixtures() -> impl Iterator<Item = (&'static str, &'static str, Value)> {
    testing::NAMES.iter().map(|name| {
        let event: RawJson = testing::event(name).unwrap();
        (name.split('/').next().unwrap(), *name, event.to_value().unwrap())
    })
}

/// Returns the reviewed list: what is masked in the events of each kind.
fn reviewed() -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/secrets.txt");
    let mut kinds = BTreeMap::<String, BTreeSet<String>>::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        let (kind, place) = line.split_once(' ').unwrap();
        kinds.entry(kind.to_owned()).or_default().insert(place.to_owned());
    }
    kinds
}

#[test]
fn what_is_masked_is_in_the_reviewed_list() {
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    for (kind, _, event) in fixtures() {
        let masked = masked(kind, &event);
        if !masked.is_empty() {
            found.entry(kind.to_owned()).or_default().extend(masked);
        }
    }
    if env::var_os("UPDATE_FIXTURES").is_some() {
        let lines = found.iter().flat_map(|(kind, places)| places.iter().map(move |place| format!("{kind} {place}\n")));
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/secrets.txt"), lines.collect::<String>()).unwrap();
    }
    assert_eq!(found, reviewed(), "run it again with UPDATE_FIXTURES=1 and review the list");
}

#[test]
fn the_book_lists_what_is_masked() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/src/redaction.md");
    let page = fs::read_to_string(page).unwrap();
    let mut listed = BTreeMap::<String, BTreeSet<String>>::new();
    let rows = page.split("| kind | masked | why |\n").nth(1).unwrap().lines().skip(1);
    for row in rows.take_while(|row| row.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 5, "{row}");
        assert!(!cells[3].is_empty(), "{row} has no reason");
        let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
        for kind in quoted(cells[1]) {
            listed.entry(kind).or_default().extend(quoted(cells[2]));
        }
    }
    assert_eq!(listed, reviewed());
}

#[test]
fn damaged_events_show_no_secret() {
    let reviewed = reviewed();
    let none = BTreeSet::new();
    for (kind, name, event) in fixtures() {
        let masked = reviewed.get(kind).unwrap_or(&none);
        let mut all = Vec::new();
        places(&event, &Place { path: String::new(), pointer: String::new() }, &mut all);
        for place in &all[1..] {
            let is_secret = masked.contains(&place.path);
            for wrong in [json!([CANARY]), json!({ "a": CANARY }), json!([{ "a": [CANARY] }])] {
                // An error never shows a value, whether it is a secret or not.
                let damaged = planted(&event, place, wrong);
                match viewer(kind)(&damaged.to_string()) {
                    Ok(views) if is_secret => assert!(!views.shown.contains(CANARY), "{name}: {}", place.path),
                    Ok(_) => {}
                    Err(error) => assert!(!format!("{error} {error:?}").contains(CANARY), "{name}: {error}"),
                }
            }
            // A secret of another type, under a secret name.
            let object = masked.iter().filter_map(|path| path.strip_suffix(".{secret}").or(path.strip_suffix(".*")));
            if object.into_iter().any(|object| object == place.path)
                && event.pointer(&place.pointer).is_some_and(Value::is_object)
            {
                for wrong in [json!([CANARY]), json!({ "a": CANARY }), json!([{ "a": [CANARY] }])] {
                    let damaged = with_entry(&event, place, SECRET_NAME, wrong);
                    match viewer(kind)(&damaged.to_string()) {
                        Ok(views) => assert!(!views.shown.contains(CANARY), "{name}: {}", place.path),
                        Err(error) => assert!(!format!("{error} {error:?}").contains(CANARY), "{name}: {error}"),
                    }
                }
            }
        }
    }
}

#[test]
fn a_syntax_error_shows_no_value() {
    for (kind, name, event) in fixtures() {
        let mut all = Vec::new();
        places(&event, &Place { path: String::new(), pointer: String::new() }, &mut all);
        let Some(place) = all.iter().rev().find(|place| event.pointer(&place.pointer).unwrap().is_string()) else {
            continue;
        };
        let text = planted(&event, place, CANARY.into()).to_string();
        let cut = text.find(CANARY).unwrap() + CANARY.len();
        for broken in [text[..cut].to_owned(), text.replace(CANARY, &format!("{CANARY}\\q")), format!("{text}{CANARY}")]
        {
            let error = viewer(kind)(&broken).err().unwrap_or_else(|| panic!("{name} is not broken"));
            assert!(!format!("{error} {error:#} {error:?}").contains(CANARY), "{name}: {error}");
        }
    }
}

#[test]
fn the_token_of_an_authorizer_is_masked_everywhere() {
    for (kind, name, event) in fixtures() {
        let token = json!(format!("Bearer {CANARY}"));
        let mut event = event;
        match kind {
            "api-gateway-authorizer-request" => {
                event["identitySource"] = token.clone();
                event["multiValueHeaders"] = json!({"X-Own": [token, CANARY]});
                event["multiValueQueryStringParameters"] = json!({"own": [CANARY]});
                event["stageVariables"] = json!({"own": CANARY});
            }
            "api-gateway-authorizer-v2" => {
                event["identitySource"] = json!([token]);
                event["rawQueryString"] = json!(format!("own={CANARY}&a=Bearer%20{CANARY}"));
                event["stageVariables"] = json!({"own": CANARY});
            }
            "appsync-authorizer" => {
                event["authorizationToken"] = token;
                event["requestHeaders"] = json!({"x-own": CANARY});
            }
            _ => continue,
        }
        if kind != "appsync-authorizer" {
            event["headers"] = json!({"X-Own": CANARY});
            event["queryStringParameters"] = json!({"own": CANARY});
        }
        assert!(is_masked(kind, &event), "{name}");
    }
}

#[test]
fn conversions_to_http_requests_mark_secrets() {
    fn check<E: sources::HttpEvent + DeserializeOwned>(event: &Value) {
        let event: E = from_str(&event.to_string()).unwrap();
        let request = event.to_http_request().unwrap();
        let values: Vec<_> =
            request.headers().iter().filter(|(_, value)| value.as_bytes() == CANARY.as_bytes()).collect();
        assert!(!values.is_empty());
        let shown = format!("{request:?} {request:#?} {:?}", request.headers());
        assert!(!shown.contains(CANARY) && values.iter().all(|(_, value)| value.is_sensitive()), "{shown}");
    }
    for (kind, _, mut event) in fixtures() {
        let headers = if kind == "alb" && event.get("headers").is_none() { "multiValueHeaders" } else { "headers" };
        let as_list = headers == "multiValueHeaders" || kind == "vpc-lattice-v2";
        let value = if as_list { json!([CANARY]) } else { json!(CANARY) };
        if event.get(headers).is_some_and(Value::is_object) {
            event[headers]["X-Vault-Token"] = value.clone();
            event[headers]["ApiKey"] = value;
        }
        match kind {
            "alb" => check::<sources::AlbEvent>(&event),
            "api-gateway-proxy" if event["headers"].is_object() => check::<sources::ApiGatewayProxyEvent>(&event),
            "api-gateway-proxy-v2" => check::<sources::ApiGatewayProxyEventV2>(&event),
            "lambda-function-url" => check::<sources::LambdaFunctionUrlEvent>(&event),
            "vpc-lattice" => check::<sources::VpcLatticeEvent>(&event),
            "vpc-lattice-v2" => check::<sources::VpcLatticeEventV2>(&event),
            "api-gateway-authorizer-v2" => {
                event["identitySource"] = json!([CANARY]);
                event["headers"]["X-Own"] = CANARY.into();
                check::<sources::ApiGatewayAuthorizerEventV2>(&event);
            }
            _ => {}
        }
    }
}

#[test]
fn responses_show_no_secret() -> Result<(), Error> {
    let shown = |response: &dyn fmt::Debug, display: &dyn fmt::Display| {
        let shown = format!("{response:?} {response:#?} {display} {display:#}");
        assert!(shown.contains("[SENSITIVE]") && !shown.contains(CANARY), "{shown}");
    };
    let cookie = format!("session={CANARY}");
    let response = sources::ApiGatewayProxyResponse::text(200, "")?
        .try_with_cookie(cookie.clone())?
        .try_with_header("x-auth-token", CANARY)?;
    shown(&response, &response);
    let response = sources::ApiGatewayProxyResponseV2::text(200, "")?.try_with_cookie(cookie)?;
    shown(&response, &response);
    let response = sources::ApiGatewayAuthorizerResponseV2::new(true).with_context("tenant", CANARY);
    shown(&response, &response);
    let response = sources::AppSyncAuthorizerResponse::new(true)
        .try_with_resolver_context("tenant", CANARY)?
        .try_with_handler_context("tenant", CANARY)?;
    shown(&response, &response);
    let response = sources::BedrockFunctionResponse::new(&testing::event(bedrock_function())?, "done")
        .with_session_attribute("tenant", CANARY)
        .with_prompt_session_attribute("tenant", CANARY);
    shown(&response, &response);
    let response = sources::CloudFormationCustomResourceResponse::success(&testing::event(custom_resource())?, "r-1")?
        .with_data("Password", CANARY);
    shown(&response, &response);
    Ok(())
}

fn name_of(kind: &str) -> &'static str {
    testing::NAMES.iter().find(|name| name.split('/').next() == Some(kind)).unwrap()
}

fn bedrock_function() -> &'static str {
    name_of(Source::BedrockAgentFunction.kind())
}

fn custom_resource() -> &'static str {
    name_of(Source::CloudFormationCustomResource.kind())
}
