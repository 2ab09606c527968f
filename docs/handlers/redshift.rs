use lambda_event_sources::{
    Error, RedshiftUdfEvent as Event, RedshiftUdfResponse as Response,
    runtime::{self, Context, event_source},
};

/// Returns the total of a row, or `None`, which is null in SQL, if an argument is null.
fn total(row: Option<(f64, Option<f64>)>) -> Option<f64> {
    let (price, count) = row?;
    Some(price * count?)
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let rows = event.arguments_json()?;
    Response::success(&event, rows.into_iter().map(total))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
