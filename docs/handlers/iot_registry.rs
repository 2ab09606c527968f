use lambda_event_sources::{
    AnyEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: AnyEvent, _: Context) -> Result<String, Error> {
    Ok(match event {
        AnyEvent::IotCoreThing(it) => format!("thing {} {}", it.thing_name, it.operation),
        AnyEvent::IotCoreThingType(it) if it.is_deprecated => {
            format!("thing type {} is deprecated", it.thing_type_name)
        }
        AnyEvent::IotCoreThingType(it) => {
            format!("thing type {} {}", it.thing_type_name, it.operation)
        }
        AnyEvent::IotCoreThingTypeAssociation(it) => {
            format!("type {} of {} {}", it.thing_type_name, it.thing_name, it.operation)
        }
        AnyEvent::IotCoreThingGroup(it) => {
            format!("group {} {}", it.thing_group_name, it.operation)
        }
        AnyEvent::IotCoreAddOrRemoveFromThingGroup(it) => {
            format!("thing {} {} in {}", it.thing_arn, it.operation, it.group_arn)
        }
        AnyEvent::IotCoreAddOrDeleteFromThingGroup(it) => {
            format!(
                "group {} {} in {}",
                it.child_group_name, it.operation, it.thing_group_name
            )
        }
        other => return Err(other.unexpected()),
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
