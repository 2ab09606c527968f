use lambda_event_sources::{
    AnyEvent, Error, S3Event,
    runtime::{self, Context, event_source},
};

fn keys(notification: &S3Event) -> Vec<String> {
    let records = notification.records.iter();
    records.map(|record| record.s3.object.decoded_key().to_string()).collect()
}

async fn handler(event: AnyEvent, _: Context) -> Result<Vec<String>, Error> {
    match event {
        // S3 invokes the function directly.
        AnyEvent::S3(event) => Ok(keys(&event)),
        // S3 sends its notifications to a queue.
        AnyEvent::Sqs(event) => {
            let mut all = Vec::new();
            for record in &event.records {
                all.extend(keys(&record.body_json()?));
            }
            Ok(all)
        }
        other => Err(other.unexpected()),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    runtime::run(event_source(handler)).await
}
