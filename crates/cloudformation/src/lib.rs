//! AWS CloudFormation custom resources as an event source.
//!
//! CloudFormation calls the function with a [`CloudFormationCustomResourceEvent`] and waits until a
//! [`CloudFormationCustomResourceResponse`] is put to the event's URL: what the function itself returns does not reach
//! it. With feature `cloudformation-send`, [`CloudFormationResponseSender`] puts it there.

mod custom_resource;
mod response;
#[cfg(feature = "cloudformation-send")]
mod send;

pub use custom_resource::{CloudFormationCustomResourceEvent, CloudFormationRequestType};
pub use response::{CloudFormationCustomResourceResponse, CloudFormationResponseStatus};
#[cfg(feature = "cloudformation-send")]
pub use send::CloudFormationResponseSender;
