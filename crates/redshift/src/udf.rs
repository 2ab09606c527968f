//! Batches of rows for a Lambda UDF.

use lambda_event_sources_base::{DataClass, Error, RawJson, Str, data_class};
use serde::de::DeserializeOwned;

/// Batch of rows for which a query calls a Lambda user-defined function (UDF).
///
/// Respond with a [`RedshiftUdfResponse`](crate::RedshiftUdfResponse), which has one result for each row.
///
/// See [Scalar Lambda UDFs](https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html).
///
/// ```
/// use lambda_event_sources::{RedshiftUdfEvent, from_str};
///
/// let event: RedshiftUdfEvent = from_str(
///     r#"{"user": "ada", "external_function": "public.f_label", "num_records": 2,
///         "arguments": [["tea", 3], ["milk", null]]}"#,
/// )?;
/// let rows: Vec<(String, Option<u32>)> = event.arguments_json()?;
/// assert_eq!(rows, [("tea".to_owned(), Some(3)), ("milk".to_owned(), None)]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "snake_case")]
pub struct RedshiftUdfEvent {
    /// UUID of this invocation.
    pub request_id: Str,
    /// ARN of the cluster.
    pub cluster: Str,
    /// Name of the database user who runs the query.
    pub user: Str,
    /// Name of the database in which the query runs.
    pub database: Str,
    /// Name of the external function with its schema, such as `public.f_total`.
    #[data_class(required)]
    pub external_function: Str,
    /// ID of the query.
    pub query_id: Option<u64>,
    /// Number of rows.
    pub num_records: Option<u64>,
    /// Arguments of each row, as a list with one value for each parameter of the external function. A row can also be
    /// null. [`arguments_json`](Self::arguments_json) deserializes them.
    #[data_class(required)]
    pub arguments: Vec<RawJson>,
}

impl RedshiftUdfEvent {
    /// Deserializes the arguments of each row as your own type: a tuple such as `(String, Option<i64>)`, or a struct
    /// whose fields are in the order of the parameters.
    ///
    /// For an external function with one parameter, the type is `(T,)`, or `T` where Redshift does not put the only
    /// argument of a row in a list. Use `Option` for a parameter that can be null, and `Option` of the tuple if a row
    /// as a whole can be null.
    ///
    /// # Errors
    ///
    /// Returns an error with the path of the row, such as `arguments[2]`, if its arguments do not match the type.
    pub fn arguments_json<T: DeserializeOwned>(&self) -> Result<Vec<T>, Error> {
        let row = |(index, row): (usize, &RawJson)| {
            row.json().map_err(|error: Error| error.at(Self::NAME, format!("arguments[{index}]")))
        };
        self.arguments.iter().enumerate().map(row).collect()
    }
}
