use std::{collections::HashSet, sync::Arc};

use lambda_event_sources::{
    BatchResponse, Error, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use tokio::sync::Mutex;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
}

/// State that all invocations share, such as clients and caches.
#[derive(Default)]
struct App {
    /// IDs of the messages that were handled, since a queue can deliver a message twice.
    handled: Mutex<HashSet<String>>,
}

impl App {
    async fn handle(&self, record: &SqsRecord) -> Result<(), Error> {
        let order: Order = record.body_json()?;
        if self.handled.lock().await.insert(record.message_id.to_string()) {
            println!("order {}", order.order_id);
        }
        Ok(())
    }
}

async fn handler(app: Arc<App>, event: SqsEvent) -> Result<BatchResponse, Error> {
    batch::process_concurrent(&event.records, 10, |record| app.handle(record))
        .await
        .response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    let app = Arc::new(App::default());
    let service =
        event_source(move |event: SqsEvent, _: Context| handler(Arc::clone(&app), event));
    runtime::run_concurrent(service).await
}
