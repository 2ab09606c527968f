use lambda_event_sources::{
    AppSyncIdentity, AppSyncResolverEvent,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    page: usize,
    limit: usize,
}

#[derive(Deserialize)]
struct Tea {
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reviews {
    items: Vec<&'static str>,
    next_page: Option<usize>,
}

/// Returns the reviews of a tea. Query your database here.
fn reviews_of(tea: &Tea) -> &'static [&'static str] {
    match tea.id.as_str() {
        "tea-7" => {
            &["Malty", "Strong", "Good with milk", "Too strong", "Warming", "Dark"]
        }
        _ => &[],
    }
}

async fn handler(
    event: AppSyncResolverEvent,
    _: Context,
) -> Result<Reviews, runtime::Error> {
    let Some(AppSyncIdentity::Cognito(user)) = &event.identity else {
        return Err("only users of the user pool may read reviews".into());
    };
    let tea: Tea = event.source.json()?;
    let Page { page, limit } = event.arguments.json()?;
    println!("{} reads the reviews of {}", user.username, tea.id);

    let reviews = reviews_of(&tea);
    let next_page = (reviews.len() > (page + 1) * limit).then_some(page + 1);
    let items = reviews.iter().copied().skip(page * limit).take(limit).collect();
    Ok(Reviews { items, next_page })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
