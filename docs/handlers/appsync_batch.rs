use std::collections::HashMap;

use lambda_event_sources::{
    AppSyncResolverBatchEvent, AppSyncResolverBatchResponse, AppSyncResolverResult,
    Error,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tea {
    maker_id: Option<String>,
}

#[derive(Serialize)]
struct Maker {
    name: &'static str,
    country: &'static str,
}

/// Returns the makers with these IDs. Query your database here, once for the whole batch.
fn find_makers(ids: &[&str]) -> HashMap<String, Maker> {
    let maker = |id: &str| match id {
        "maker-2" => Some(Maker { name: "Hill Garden", country: "IN" }),
        _ => None,
    };
    ids.iter().filter_map(|id| Some(((*id).to_owned(), maker(id)?))).collect()
}

async fn handler(
    event: AppSyncResolverBatchEvent,
    _: Context,
) -> Result<AppSyncResolverBatchResponse, Error> {
    let teas = event.events.iter().map(|event| event.source.json::<Tea>());
    let teas = teas.collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<&str> = teas.iter().filter_map(|tea| tea.maker_id.as_deref()).collect();
    let makers = find_makers(&ids);

    let results = teas.iter().map(|tea| match &tea.maker_id {
        None => AppSyncResolverResult::new(&None::<Maker>),
        Some(id) => match makers.get(id) {
            Some(maker) => AppSyncResolverResult::new(maker),
            None => Ok(AppSyncResolverResult::failed("the maker does not exist")
                .with_error_type("NotFound")),
        },
    });
    AppSyncResolverBatchResponse::new(&event, results.collect::<Result<Vec<_>, _>>()?)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
