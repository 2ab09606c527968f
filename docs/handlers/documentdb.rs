use lambda_event_sources::{
    DocumentDbChangeEvent, DocumentDbEvent, DocumentDbOperationType, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    #[serde(rename = "_id")]
    id: String,
    customer: String,
    paid: bool,
}

fn follow(change: &DocumentDbChangeEvent) -> Result<(), Error> {
    let collection = change.ns.as_ref().and_then(|ns| ns.coll.as_deref());
    if collection != Some("orders") {
        return Ok(());
    }
    match (&change.operation_type, &change.full_document, &change.document_key) {
        (DocumentDbOperationType::Delete, _, Some(key)) => {
            println!("order {} is deleted", key.get_json::<String>("_id")?);
        }
        (_, Some(document), _) => {
            let order: Order = document.json()?;
            let state = if order.paid { "paid" } else { "open" };
            println!("order {} of {} is {state}", order.id, order.customer);
        }
        _ => {}
    }
    Ok(())
}

async fn handler(event: DocumentDbEvent, _: Context) -> Result<(), Error> {
    event.events.iter().try_for_each(|record| follow(&record.event))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
