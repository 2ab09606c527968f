//! Amazon ECS deployment lifecycle hooks as event sources of AWS Lambda.
//!
//! A service deployment sends an [`EcsDeploymentHookEvent`] at the stages of its lifecycle hooks. Respond with an
//! [`EcsDeploymentHookResponse`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod deployment_hook;
mod response;

pub use lambda_event_sources_base::common::*;

pub use deployment_hook::{EcsDeploymentHookEvent, EcsDeploymentHookExecutionDetails, EcsDeploymentLifecycleStage};
pub use response::{EcsDeploymentHookResponse, EcsDeploymentHookStatus};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
