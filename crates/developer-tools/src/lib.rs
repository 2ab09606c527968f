//! AWS developer tools as event sources: CodeDeploy and CodePipeline.
//!
//! - feature `codedeploy`: [`CodeDeployLifecycleHookEvent`]
//! - feature `codepipeline`: [`CodePipelineJobEvent`]
//! - feature `codepipeline-artifacts`: [`CodePipelineArtifacts`], which reads and writes a job's artifacts in S3

#[cfg(feature = "codepipeline-artifacts")]
mod artifacts;
#[cfg(feature = "codedeploy")]
mod codedeploy;
#[cfg(feature = "codepipeline")]
mod codepipeline;

#[cfg(feature = "codepipeline-artifacts")]
pub use artifacts::CodePipelineArtifacts;
#[cfg(feature = "codedeploy")]
pub use codedeploy::CodeDeployLifecycleHookEvent;
#[cfg(feature = "codepipeline")]
pub use codepipeline::{
    CodePipelineActionConfiguration, CodePipelineArtifact, CodePipelineArtifactCredentials, CodePipelineConfiguration,
    CodePipelineData, CodePipelineEncryptionKey, CodePipelineJob, CodePipelineJobEvent, CodePipelineLocation,
    CodePipelineS3Location,
};
