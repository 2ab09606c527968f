use lambda_event_sources::{
    Error, KinesisStreamEvent, TimeWindowResponse, batch,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Sale {
    amount: f64,
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Totals {
    total: f64,
    customers: Vec<String>,
}

async fn handler(
    event: KinesisStreamEvent,
    _: Context,
) -> Result<TimeWindowResponse, Error> {
    let mut totals: Totals = event.state.json()?;
    let outcome = batch::process(&event.records, |record| {
        let sale: Sale = record.kinesis.data_json()?;
        totals.total += sale.amount;
        let customer = record.kinesis.partition_key.to_string();
        if !totals.customers.contains(&customer) {
            totals.customers.push(customer);
        }
        Ok::<(), Error>(())
    });
    if event.is_final_invoke_for_window == Some(true) {
        println!("{:.2} from {} customers", totals.total, totals.customers.len());
    }
    Ok(TimeWindowResponse::new(&totals)?.with_failures(outcome.response()?))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
