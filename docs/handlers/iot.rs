use lambda_event_sources::{
    Error, IotCoreOperation, IotCoreThingEvent,
    runtime::{self, Context, event_source},
};

/// Returns a line for the log of the plant, or `None` if the thing was only updated.
async fn handler(event: IotCoreThingEvent, _: Context) -> Result<Option<String>, Error> {
    let (name, time) = (&event.thing_name, event.timestamp.timestamp()?);
    Ok(match event.operation {
        IotCoreOperation::Created => {
            let hall = event.attributes.get_str("hall").unwrap_or("unknown");
            Some(format!("{time} {name} was created in hall {hall}"))
        }
        IotCoreOperation::Deleted => Some(format!("{time} {name} was deleted")),
        _ => None,
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
