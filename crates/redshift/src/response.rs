//! Responses of a Lambda UDF.

use lambda_event_sources_base::{__private::json_text, Dict, Error, ErrorKind, JsonText, RawJson, Str};
use serde::{Serialize, Serializer};

use crate::RedshiftUdfEvent;

/// Response of a Lambda UDF: one result for each row, or an error message.
///
/// It is serialized as a string with JSON text, because this is what the functions in the AWS documentation return to
/// Redshift.
///
/// See [Scalar Lambda UDFs](https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html).
///
/// ```
/// use lambda_event_sources::{RedshiftUdfEvent, RedshiftUdfResponse, from_str};
///
/// let event: RedshiftUdfEvent =
///     from_str(r#"{"external_function": "public.f_upper", "arguments": [["tea"], [null]]}"#)?;
/// let rows: Vec<(Option<String>,)> = event.arguments_json()?;
/// let results = rows.iter().map(|(text,)| text.as_ref().map(|text| text.to_uppercase()));
/// let response = RedshiftUdfResponse::success(&event, results)?;
/// assert_eq!(response.text(), r#"{"success":true,"num_records":2,"results":["TEA",null]}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RedshiftUdfResponse(JsonText);

impl RedshiftUdfResponse {
    /// Creates a response with one result for each row of the event, in the order of the rows. A result is a number,
    /// text, a boolean or null.
    ///
    /// # Errors
    ///
    /// Returns an error if there are more or fewer results than rows, or if a result is an object or a list in JSON.
    pub fn success<T: Serialize>(
        event: &RedshiftUdfEvent,
        results: impl IntoIterator<Item = T>,
    ) -> Result<Self, Error> {
        let results: Vec<RawJson> =
            results.into_iter().enumerate().map(|(index, result)| scalar(index, &result)).collect::<Result<_, _>>()?;
        let rows = event.arguments.len();
        if results.len() != rows {
            let message = format!("{} results for {rows} rows", results.len());
            return Err(invalid("results", Error::new(ErrorKind::Invalid, message)));
        }
        Self::new([
            ("success", RawJson::new(&true)?),
            ("num_records", RawJson::new(&rows)?),
            ("results", RawJson::new(&results)?),
        ])
    }

    /// Creates a response with an error message, with which the query fails.
    ///
    /// # Errors
    ///
    /// Returns an error if the message is empty.
    pub fn failed(message: impl Into<Str>) -> Result<Self, Error> {
        let message = message.into();
        if message.is_empty() {
            return Err(invalid("error_msg", Error::new(ErrorKind::Invalid, "the message is empty")));
        }
        Self::new([("success", RawJson::new(&false)?), ("error_msg", RawJson::new(&message)?)])
    }

    /// Returns the JSON text of the response.
    pub fn text(&self) -> &str {
        self.0.as_str()
    }

    fn new<const N: usize>(properties: [(&str, RawJson); N]) -> Result<Self, Error> {
        let properties: Dict<RawJson> = properties.into_iter().collect();
        Ok(Self(json_text(&properties)?.into()))
    }
}

impl Serialize for RedshiftUdfResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

/// Serializes a result, which must be a single value.
fn scalar<T: Serialize>(index: usize, result: &T) -> Result<RawJson, Error> {
    let result = RawJson::new(result).and_then(|json| {
        let is_scalar = !json.text().starts_with(['{', '[']);
        is_scalar.then_some(json).ok_or_else(|| Error::new(ErrorKind::Invalid, "the result is an object or a list"))
    });
    result.map_err(|error| invalid(&format!("results[{index}]"), error))
}

fn invalid(path: &str, error: Error) -> Error {
    error.at("RedshiftUdfResponse", path)
}
