//! Runs the handler of the book that the environment variable `_HANDLER` names. Without the variable, lists the handlers
//! and their sample events.

use std::env;

use docs::handlers::HANDLERS;
use lambda_event_sources::runtime::Error;

fn main() -> Result<(), Error> {
    let Some(name) = env::var_os("_HANDLER") else {
        for handler in HANDLERS {
            println!("{} {}", handler.name, handler.event);
        }
        return Ok(());
    };
    let handler = HANDLERS.iter().find(|handler| name == handler.name);
    let handler = handler.ok_or_else(|| format!("the book has no handler {}", name.display()))?;
    (handler.main)()
}
