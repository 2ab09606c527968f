use lambda_event_sources::{
    Error, SnsEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Price {
    sku: String,
    price: f64,
}

async fn handler(event: SnsEvent, _: Context) -> Result<Vec<String>, Error> {
    let mut changes = Vec::new();
    for record in &event.records {
        let message = &record.sns;
        let subject = message.subject.as_deref().unwrap_or("No subject");
        let price: Price = message.message_json()?;
        let currency = message.message_attributes.get("currency");
        let currency = currency.map_or("USD", |attribute| attribute.value.as_str());
        changes.push(format!("{subject}: {} {:.2} {currency}", price.sku, price.price));
    }
    Ok(changes)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
