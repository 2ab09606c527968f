//! Runs the handler of the book that the environment variable `_HANDLER` names.

use docs::handlers::HANDLERS;
use lambda_event_sources::runtime::Error;

fn main() -> Result<(), Error> {
    let name = std::env::var("_HANDLER")?;
    let handler = HANDLERS.iter().find(|handler| handler.name == name);
    let handler = handler.ok_or_else(|| format!("the book has no handler `{name}`"))?;
    (handler.main)()
}
