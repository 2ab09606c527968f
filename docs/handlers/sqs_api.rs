use lambda_event_sources::{
    Error, SqsApiEvent, SqsApiMessage,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Order {
    order: String,
    total: f64,
}

/// Entry of a request to delete messages.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Entry {
    id: String,
    receipt_handle: String,
}

fn store(message: &SqsApiMessage) -> Result<(), Error> {
    let order: Order = message.body_json()?;
    println!("order {}: {:.2}", order.order, order.total);
    Ok(())
}

async fn handler(event: SqsApiEvent, _: Context) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    for message in &event.messages {
        match store(message) {
            Ok(()) => entries.push(Entry {
                id: message.message_id.to_string(),
                receipt_handle: message.receipt_handle.to_string(),
            }),
            Err(error) => println!("message {} failed: {error}", message.message_id),
        }
    }
    Ok(entries)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
