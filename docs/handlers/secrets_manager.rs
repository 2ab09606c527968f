use lambda_event_sources::{
    SecretsManagerEvent, SecretsManagerStep,
    runtime::{self, Context, Error, event_source},
};

async fn handler(event: SecretsManagerEvent, _: Context) -> Result<(), Error> {
    let (secret, version) = (&event.secret_id, event.version_id());
    match &event.step {
        SecretsManagerStep::CreateSecret => {
            println!(
                "{secret}: generate a password, store it as AWSPENDING of {version}"
            );
        }
        SecretsManagerStep::SetSecret => {
            println!("{secret}: set the password of {version} in the database");
        }
        SecretsManagerStep::TestSecret => {
            println!("{secret}: log in to the database with {version}");
        }
        SecretsManagerStep::FinishSecret => {
            println!("{secret}: move AWSCURRENT to {version}");
        }
        unknown => return Err(format!("unknown step {unknown}").into()),
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
