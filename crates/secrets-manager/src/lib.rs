//! AWS Secrets Manager rotation as an event source of AWS Lambda.
//!
//! [`SecretsManagerEvent`] asks a function for one step of the rotation of a secret.

mod rotation;

pub use rotation::{SecretsManagerEvent, SecretsManagerStep};
