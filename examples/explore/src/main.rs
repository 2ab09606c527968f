//! Prints the source of an event, the type that reads it, its properties, and a handler for it.
//!
//! The event is read from a file or from standard input. It may be copied from a CloudWatch log or from a test event in
//! the console:
//!
//! ```sh
//! cargo run -p explore event.json
//! cargo run -p explore < event.json
//! ```

use std::{
    env, fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use lambda_event_sources::{AnyEvent, AppSyncResolverEvent, ErrorKind, Source, from_str};
use serde_json::value::RawValue;

fn main() -> ExitCode {
    let report = read_input(env::args().nth(1).as_deref()).and_then(|input| explore(&input));
    let printed = match &report {
        Ok(report) => io::stdout().write_all(report.as_bytes()),
        Err(error) => writeln!(io::stderr(), "error: {error}"),
    };
    if report.is_ok() && printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Reads the file, or standard input if there is no file.
fn read_input(file: Option<&str>) -> Result<String, String> {
    let bytes = match file {
        Some("-") | None => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
        Some(file) => fs::read(file),
    };
    let bytes = bytes.map_err(|error| format!("{}: {error}", file.unwrap_or("standard input")))?;
    String::from_utf8(bytes).map_err(|_| "the event is not valid UTF-8".to_owned())
}

/// Returns the report on an event.
fn explore(input: &str) -> Result<String, String> {
    let text = find_event(input);
    if text.is_empty() {
        return Err("the event is missing: pass a file, or the event on standard input".to_owned());
    }
    let event: AnyEvent = from_str(&text).map_err(|error| match error.kind() {
        ErrorKind::Syntax => format!("the event is not valid JSON: {error}"),
        _ => format!("failed to read the event as `{}`: {error}", error.type_name()),
    })?;
    let source = event.source().ok_or(
        "the source of the event is unknown: it has no properties that only one source sends. \
         The book lists all sources, on its page `sources.md`",
    )?;

    let (event_type, properties) = match &event {
        // AppSync sends a list of events to a resolver with a batch size.
        AnyEvent::Unknown(list) => {
            let events: Vec<AppSyncResolverEvent> = list.expose().json().map_err(|error| error.to_string())?;
            let shown: Vec<String> = events.iter().map(|event| format!("{event:#}")).collect();
            (format!("Vec<{}>", source.type_name()), format!("[{}]", shown.join(", ")))
        }
        event => (source.type_name().to_owned(), format!("{event:#}")),
    };
    let response = source.response_type().unwrap_or("none: the service ignores it, or accepts any JSON");
    Ok(format!(
        "source         {kind}\n\
         feature        {feature}\n\
         type           {event_type}\n\
         response       {response}\n\
         documentation  {documentation}\n\n\
         Properties, with secrets masked:\n\n\
         {properties}\n\n\
         Cargo.toml:\n\n\
         {dependencies}\n\
         src/main.rs:\n\n\
         {handler}",
        kind = source.kind(),
        feature = source.feature(),
        documentation = source.documentation(),
        dependencies = dependencies(source),
        handler = handler(source, &event_type),
    ))
}

/// Returns the JSON text of the event in the input: the event itself, a line of a log that contains it, or a JSON
/// string that contains it.
fn find_event(input: &str) -> String {
    let input = input.trim_start_matches('\u{feff}').trim();
    if let Ok(text) = serde_json::from_str::<String>(input) {
        return text;
    }
    let is_event = input.starts_with(['{', '[']) && serde_json::from_str::<&RawValue>(input).is_ok();
    let object = input.find('{').and_then(|start| input.get(start..)).unwrap_or_default();
    match serde_json::Deserializer::from_str(object).into_iter::<&RawValue>().next() {
        Some(Ok(object)) if !is_event && !input.starts_with('{') => object.get().to_owned(),
        _ => input.to_owned(),
    }
}

fn dependencies(source: Source) -> String {
    let mut features = ["runtime", source.feature()];
    features.sort_unstable();
    format!(
        "[dependencies]\n\
         lambda-event-sources = {{ version = \"0.1\", features = {features:?} }}\n\
         tokio = {{ version = \"1\", features = [\"macros\"] }}\n"
    )
}

fn handler(source: Source, event_type: &str) -> String {
    let response = source.response_type().unwrap_or("()");
    let result = match response {
        "()" => "Ok(())",
        // Cognito expects its event in the response.
        _ if response == event_type => "Ok(event)",
        _ => "todo!()",
    };
    let mut names = vec!["Error", source.type_name()];
    names.extend(source.response_type());
    names.sort_unstable();
    names.dedup();
    let shown = if event_type.starts_with("Vec<") { "{event:?}" } else { "{event}" };
    format!(
        "use lambda_event_sources::{{\n    {names},\n    runtime::{{self, Context, event_source}},\n}};\n\n\
         async fn handler(event: {event_type}, _: Context) -> Result<{response}, Error> {{\n    \
             println!(\"{shown}\");\n    \
             {result}\n\
         }}\n\n\
         #[tokio::main]\n\
         async fn main() -> Result<(), runtime::Error> {{\n    \
             runtime::run(event_source(handler)).await\n\
         }}\n",
        names = names.join(", "),
    )
}
