//! AWS Transfer Family custom identity providers as an event source of AWS Lambda.
//!
//! [`TransferFamilyAuthorizer`] asks a function whether a user may log in, and is answered with a
//! [`TransferFamilyAuthorizerResponse`].

mod authorizer;
mod response;

pub use authorizer::{TransferFamilyAuthorizer, TransferFamilyProtocol};
pub use response::{
    TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory, TransferFamilyHomeDirectoryMapping,
    TransferFamilyHomeDirectoryMappingType, TransferFamilyHomeDirectoryType, TransferFamilyPosixProfile,
};
