use lambda_event_sources::{
    CloudWatchDataSourceEvent as Event, CloudWatchDataSourceMetric as Metric,
    CloudWatchDataSourceResponse as Response, Error, Timestamp,
    runtime::{self, Context, event_source},
};

const DESCRIPTION: &str = "## Orders
Number of orders in each period.

Argument | Value
---|---
1 | Name of the metric
2 | Factor
3 | Whether to include test orders";

/// Stands for a query of your database.
fn count_orders(_: Timestamp, _period: i64, _with_tests: bool) -> f64 {
    120.0
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let Some(request) = event.get_metric_data_request else {
        return Response::description(DESCRIPTION)
            .try_with_argument_default("orders")?
            .try_with_argument_default(1)?
            .try_with_argument_default(false);
    };
    let (name, factor, with_tests): (String, f64, bool) = match request.arguments_json() {
        Ok(arguments) => arguments,
        Err(error) => return Ok(Response::validation_error(error.to_string())),
    };
    let count = |start| factor * count_orders(start, request.period, with_tests);
    let points = request.periods()?.map(|start| (start, count(start)));
    Response::metrics([Metric::new(name, points)?])
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
