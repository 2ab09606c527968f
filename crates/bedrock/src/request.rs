//! Fields of both kinds of agent events: the agent, and values with a name and a type.

use lambda_event_sources_base::{Error, Str, data_class, from_value};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Agent that invoked the function.
#[data_class]
pub struct BedrockAgentInfo {
    /// Name of the agent.
    pub name: Str,
    /// ID of the agent.
    pub id: Str,
    /// Alias of the agent, such as `TSTALIASID` for the test alias.
    pub alias: Str,
    /// Version of the agent, such as `DRAFT`.
    pub version: Str,
}

/// Parameter, or property of a request body.
///
/// ```
/// use lambda_event_sources::{BedrockAgentProperty, from_str};
///
/// let cups: BedrockAgentProperty = from_str(r#"{"name": "cups", "type": "integer", "value": "3"}"#)?;
/// assert_eq!(cups.value, "3");
/// assert_eq!(cups.typed_value(), 3);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct BedrockAgentProperty {
    /// Name of the value.
    pub name: Str,
    /// Type in the schema: `string`, `number`, `integer`, `boolean`, `array` or `object`.
    pub r#type: Str,
    /// Value in the event. Bedrock sends a string for every type.
    pub value: Value,
}

impl BedrockAgentProperty {
    /// Returns the value converted to its type in the schema.
    ///
    /// A string that does not match the type is returned unchanged. Agents send the output of the model, such as
    /// `[tea, milk]` for an array.
    pub fn typed_value(&self) -> Value {
        let typed = self.value.as_str().and_then(|text| match self.r#type.as_str() {
            "number" => parse(text).filter(Value::is_number),
            "integer" => parse(text).filter(|value| value.is_i64() || value.is_u64()),
            // Some models write `True`.
            "boolean" => parse(&text.to_ascii_lowercase()).filter(Value::is_boolean),
            "array" => parse(text).filter(Value::is_array),
            "object" => parse(text).filter(Value::is_object),
            _ => None,
        });
        typed.unwrap_or_else(|| self.value.clone())
    }
}

fn parse(json: &str) -> Option<Value> {
    serde_json::from_str(json).ok()
}

/// Parses values as the fields of a type, after converting each value to the type in the schema.
pub(crate) fn properties_json<T: DeserializeOwned>(properties: &[BedrockAgentProperty]) -> Result<T, Error> {
    let fields: Map<String, Value> =
        properties.iter().map(|property| (property.name.clone().into(), property.typed_value())).collect();
    from_value(&fields.into())
}
