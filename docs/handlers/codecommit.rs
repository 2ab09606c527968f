use lambda_event_sources::{
    CodeCommitEvent, CodeCommitEventName,
    runtime::{self, Context, Error, event_source},
};
use serde::Serialize;

#[derive(Serialize)]
struct Build {
    repository: String,
    name: String,
    commit: String,
}

/// Returns the builds to start: one for each branch and tag that was pushed.
async fn handler(event: CodeCommitEvent, _: Context) -> Result<Vec<Build>, Error> {
    let mut builds = Vec::new();
    for record in &event.records {
        if record.event_name == CodeCommitEventName::TriggerEventTest {
            continue;
        }
        for reference in &record.codecommit.references {
            let name = reference.branch().or(reference.tag());
            if let (Some(name), None | Some(false)) = (name, reference.deleted) {
                builds.push(Build {
                    repository: record.repository_name().to_owned(),
                    name: name.to_owned(),
                    commit: reference.commit.to_string(),
                });
            }
        }
    }
    Ok(builds)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
