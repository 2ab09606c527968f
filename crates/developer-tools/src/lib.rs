//! AWS developer tools as event sources of AWS Lambda: CodeCommit, CodeDeploy and CodePipeline.
//!
//! - Feature `codecommit`: [`CodeCommitEvent`]
//! - Feature `codedeploy`: [`CodeDeployLifecycleHookEvent`]
//! - Feature `codepipeline`: [`CodePipelineJobEvent`]
//! - Feature `codepipeline-artifacts`: [`CodePipelineArtifacts`], which reads and writes the artifacts of a job in
//!   Amazon S3
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "codepipeline-artifacts")]
mod artifacts;
#[cfg(feature = "codecommit")]
mod codecommit;
#[cfg(feature = "codedeploy")]
mod codedeploy;
#[cfg(feature = "codepipeline")]
mod codepipeline;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "codepipeline-artifacts")]
pub use artifacts::CodePipelineArtifacts;
#[cfg(feature = "codecommit")]
pub use codecommit::{CodeCommitChanges, CodeCommitEvent, CodeCommitEventName, CodeCommitRecord, CodeCommitReference};
#[cfg(feature = "codedeploy")]
pub use codedeploy::CodeDeployLifecycleHookEvent;
#[cfg(feature = "codepipeline")]
pub use codepipeline::{
    CodePipelineActionConfiguration, CodePipelineArtifact, CodePipelineArtifactCredentials, CodePipelineConfiguration,
    CodePipelineData, CodePipelineEncryptionKey, CodePipelineJob, CodePipelineJobEvent, CodePipelineLocation,
    CodePipelineS3Location,
};

#[cfg(all(doctest, feature = "codepipeline"))]
#[doc = include_str!("../README.md")]
struct Readme;
