//! Amazon SES email receiving as an event source of AWS Lambda.
//!
//! [`SesEvent`] comes from a receipt rule that invokes a function; one that is invoked synchronously answers with a
//! [`SesResponse`]. What the other actions of a rule publish to an SNS topic is a [`SesMessage`], too.

mod email;
mod receipt;
mod response;

pub use email::{SesEvent, SesEventRecord, SesMail, SesMailCommonHeaders, SesMailHeader, SesMessage};
pub use receipt::{
    SesActionType, SesDmarcPolicy, SesInvocationType, SesReceipt, SesReceiptAction, SesReceiptStatus, SesVerdict,
};
pub use response::{SesDisposition, SesResponse};
