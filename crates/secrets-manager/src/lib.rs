//! AWS Secrets Manager rotation as an event source of AWS Lambda.
//!
//! A [`SecretsManagerEvent`] is a request to run one step of the rotation of a secret.

mod rotation;

pub use rotation::{SecretsManagerEvent, SecretsManagerStep};
