//! Amazon ECS deployment lifecycle hooks as event sources of AWS Lambda.
//!
//! A service deployment sends an [`EcsDeploymentHookEvent`] at the stages of its lifecycle hooks. Respond with an
//! [`EcsDeploymentHookResponse`].

mod deployment_hook;
mod response;

pub use deployment_hook::{EcsDeploymentHookEvent, EcsDeploymentHookExecutionDetails, EcsDeploymentLifecycleStage};
pub use response::{EcsDeploymentHookResponse, EcsDeploymentHookStatus};
