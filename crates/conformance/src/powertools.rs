//! Values of Powertools for AWS Lambda (Python) that have no meaning, and that our types therefore do not have.

use lambda_event_sources::{self as sources, CloudWatchAlarmState, Dict, Error, RawJson, from_str};
use serde::Serialize;

/// Rewrites the properties of an event to match those of Powertools.
pub(crate) fn rewrite(kind: &str, properties: String) -> Result<String, Error> {
    match kind {
        "appsync-events" => with(&properties, |event| replace(event, "events", "[]", "[{}]")),
        "appsync-resolver" => with(&properties, |event| replace(event, "source", "null", "{}")),
        // Powertools reads an absent state as an empty one.
        "cloudwatch-alarm" => with(&properties, |event| {
            let mut alarm: Dict<RawJson> = get(event, "alarm_data")?;
            let empty = RawJson::new(&sources::properties(&CloudWatchAlarmState::default()))?;
            replace(&mut alarm, "previous_state", "null", empty.text())?;
            event.insert("alarm_data", RawJson::new(&alarm)?);
            Ok(())
        }),
        // Powertools misspells this name.
        "config-rule" => with(&properties, |event| {
            let mode = event.get("evaluation_mode").cloned().unwrap_or_default();
            event.insert("evalution_mode", mode);
            Ok(())
        }),
        "dynamodb-stream" => with(&properties, |event| {
            let mut records: Vec<Dict<RawJson>> = get(event, "records")?;
            for record in &mut records {
                let mut change: Dict<RawJson> = get(record, "dynamodb")?;
                replace(&mut change, "new_image", "null", "{}")?;
                replace(&mut change, "old_image", "null", "{}")?;
                record.insert("dynamodb", RawJson::new(&change)?);
                // Powertools shows the identity as it appears in the event.
                let identity: Option<Dict<RawJson>> = get(record, "user_identity")?;
                let mut identity = identity.unwrap_or_default();
                if let Some(principal_id) = identity.remove("principal_id") {
                    identity.insert("principalId", principal_id);
                }
                record.insert("user_identity", RawJson::new(&identity)?);
            }
            event.insert("records", RawJson::new(&records)?);
            Ok(())
        }),
        _ => Ok(properties),
    }
}

/// Changes an object. Its other values are kept exactly, with all digits of numbers.
fn with(object: &str, change: impl FnOnce(&mut Dict<RawJson>) -> Result<(), Error>) -> Result<String, Error> {
    let mut object: Dict<RawJson> = from_str(object)?;
    change(&mut object)?;
    text(&object)
}

fn get<T: serde::de::DeserializeOwned>(object: &Dict<RawJson>, name: &str) -> Result<T, Error> {
    object.get(name).cloned().unwrap_or_default().json()
}

fn replace(object: &mut Dict<RawJson>, name: &str, from: &str, to: &str) -> Result<(), Error> {
    if object.get(name).is_some_and(|value| value.text() == from) {
        object.insert(name, from_str::<RawJson>(to)?);
    }
    Ok(())
}

fn text<T: Serialize>(value: &T) -> Result<String, Error> {
    RawJson::new(value).map(|json| json.text().to_owned())
}
