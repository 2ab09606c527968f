use lambda_event_sources::{
    AppSyncResolverEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct TeaArguments {
    id: String,
}

async fn handler(
    event: AppSyncResolverEvent,
    _: Context,
) -> Result<Value, runtime::Error> {
    match (event.type_name(), event.field_name()) {
        ("Query", "tea") => {
            let arguments: TeaArguments = event.arguments.json()?;
            // Saves a query to the database if the client does not select the maker.
            let selects_maker =
                event.info.as_ref().is_some_and(|info| info.selects("maker"));
            let maker = selects_maker.then(|| json!({"name": "Assam Estate"}));
            Ok(json!({"id": arguments.id, "name": "Second flush", "maker": maker}))
        }
        (type_name, field) => Err(format!("no resolver for {type_name}.{field}").into()),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
