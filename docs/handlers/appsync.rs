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
            let mut tea = json!({"id": arguments.id, "name": "Second flush"});
            // Avoids a query to the database if the client does not select the maker.
            if event.info.as_ref().is_some_and(|info| info.selects("maker")) {
                tea["maker"] = json!({"name": "Assam Estate"});
            }
            Ok(tea)
        }
        (type_name, field) => Err(format!("no resolver for {type_name}.{field}").into()),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
