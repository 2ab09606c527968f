use lambda_event_sources::{
    CodePipelineJobEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: CodePipelineJobEvent, _: Context) -> Result<(), Error> {
    println!("{event:#}");
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    runtime::run(event_source(handler)).await
}
