//! Amazon Lex V2 as an event source of AWS Lambda.
//!
//! A bot sends a [`LexV2Event`] to the code hooks of its intents. The function responds with a [`LexV2Response`], which
//! determines the next step of the dialog.
//!
//! # What is shown
//!
//! `Display` and `Debug` show everything that the user said, and all attributes. Amazon Lex does the same in its
//! conversation logs: it can obscure the values of slots, but not session attributes and request attributes. AWS
//! therefore asks you to [encrypt or obscure](https://docs.aws.amazon.com/lexv2/latest/dg/monitoring-obfuscate.html) a
//! confidential value before you store it as an attribute. If a slot of your bot is confidential, do not log the event.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod confidence;
mod event;
mod message;
mod response;
mod session;
mod slot;

pub use lambda_event_sources_base::common::*;

pub use confidence::LexV2Confidence;
pub use event::{
    LexV2Bot, LexV2Event, LexV2InputMode, LexV2Interpretation, LexV2InterpretationSource, LexV2InvocationSource,
    LexV2Prompt, LexV2ProposedNextState, LexV2ResolvedContext, LexV2Sentiment, LexV2SentimentResponse,
    LexV2SentimentScore, LexV2Transcription,
};
pub use message::{LexV2Button, LexV2ImageResponseCard, LexV2Message, LexV2MessageContentType};
pub use response::LexV2Response;
pub use session::{
    LexV2ActiveContext, LexV2ActiveContextTimeToLive, LexV2ConfirmationState, LexV2DialogAction, LexV2DialogActionType,
    LexV2Intent, LexV2IntentState, LexV2RuntimeHint, LexV2RuntimeHintDetails, LexV2RuntimeHints, LexV2SessionState,
    LexV2SlotElicitationStyle, LexV2SubSlotToElicit,
};
pub use slot::{LexV2Slot, LexV2SlotShape, LexV2SlotValue};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
