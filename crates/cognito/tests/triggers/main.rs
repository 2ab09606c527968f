//! Events of all triggers, on fixtures of each shape.

mod common;
mod envelope;
mod messages;
mod sign_in;
mod sign_up;
mod tokens;
