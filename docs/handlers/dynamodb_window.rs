use lambda_event_sources::{
    Dict, DynamoDbStreamEvent, Error, TimeWindowResponse, batch,
    runtime::{self, Context, event_source},
};

async fn handler(
    event: DynamoDbStreamEvent,
    _: Context,
) -> Result<TimeWindowResponse, Error> {
    let mut totals: Dict<f64> = event.state.json()?;
    let outcome = batch::process(&event.records, |record| {
        let id: String = record.dynamodb.keys.get_json("id")?;
        if let Some(image) = &record.dynamodb.new_image {
            let total = totals.get(&id).copied().unwrap_or_default();
            totals.insert(id, total + image.get_json::<f64>("total")?);
        }
        Ok::<(), Error>(())
    });
    if event.is_final_invoke_for_window == Some(true) {
        for (id, total) in &totals {
            println!("order {id}: {total:.2}");
        }
    }
    Ok(TimeWindowResponse::new(&totals)?.with_failures(outcome.response()?))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
