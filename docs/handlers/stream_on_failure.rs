use lambda_event_sources::{
    BatchResponse, Error, SqsEvent, StreamOnFailureEvent, batch,
    runtime::{self, Context, event_source},
};

fn report(event: &StreamOnFailureEvent) -> Result<(), Error> {
    let reason = event.request_context.condition.as_str();
    if let Some(batch) = event.batch_info() {
        let (stream, shard, count) =
            (&batch.stream_arn, &batch.shard_id, batch.batch_size);
        let start = &batch.start_sequence_number;
        println!("{reason}: {count} records from {start} in {shard} of {stream}");
    }
    if let Some(batch) = &event.kafka_batch_info {
        for (topic, partition, info) in batch.partitions()? {
            let (first, last) = (&info.first_record_offset, &info.last_record_offset);
            println!(
                "{reason}: records {first} to {last} in partition {partition} of {topic}"
            );
        }
    }
    Ok(())
}

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, |record| report(&record.body_json()?)).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
