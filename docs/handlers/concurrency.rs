use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use lambda_event_sources::{
    BatchResponse, Error, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};

/// State that all invocations share, such as clients of AWS services.
#[derive(Default)]
struct App {
    stored: AtomicU64,
}

impl App {
    async fn store(&self, record: &SqsRecord) -> Result<(), Error> {
        let order: serde_json::Value = record.body_json()?;
        let count = self.stored.fetch_add(1, Ordering::Relaxed) + 1;
        println!("{count}: order {}", order["orderId"]);
        Ok(())
    }
}

async fn handler(app: Arc<App>, event: SqsEvent) -> Result<BatchResponse, Error> {
    batch::process_concurrent(&event.records, 10, |record| app.store(record))
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
