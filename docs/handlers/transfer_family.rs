use lambda_event_sources::{
    Error, TransferFamilyAuthorizer, TransferFamilyAuthorizerResponse as Response,
    TransferFamilyHomeDirectory as HomeDirectory,
    runtime::{self, Context, event_source},
};

const ROLE: &str = "arn:aws:iam::123456789012:role/uploads";

/// The public keys of the users.
const KEYS: [(&str, &str); 2] = [
    ("ada", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleKeyOfAda ada@example.com"),
    ("grace", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleKeyOfGrace grace@example.com"),
];

async fn handler(event: TransferFamilyAuthorizer, _: Context) -> Result<Response, Error> {
    let user = KEYS.iter().find(|(name, _)| event.username == *name);
    let Some((name, key)) = user.filter(|_| !event.has_password()) else {
        return Ok(Response::denied());
    };
    let home = HomeDirectory::logical([("/", format!("/example-uploads/{name}"))]);
    Response::s3(ROLE, home)?.try_with_public_keys([*key])
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
