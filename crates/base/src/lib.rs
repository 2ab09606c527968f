//! The vocabulary that every event type of `lambda-event-sources` is written in.
//!
//! Functions use it through the facade, `lambda-event-sources`. A crate that adds an event source writes its types
//! with [`data_class`] and these parts:
//!
//! - [`Str`] is the type of text, [`Dict`] of open objects, [`Headers`] of HTTP headers, [`Sensitive`] of secrets;
//! - [`Base64Data`], [`JsonText`], [`RawJson`] and [`Timestamp`] are encodings, decoded by a method;
//! - [`string_enum!`] makes open enums;
//! - [`from_slice`], [`from_str`] and [`from_value`] parse an event, with an [`Error`] that says where;
//! - [`BatchResponse`] answers a batch of SQS, Kinesis or DynamoDB;
//! - `HttpEvent`, behind the feature `http-event`, is what all HTTP requests share, and `HttpResponseParts` all answers;
//! - [`DictWrapper`] keeps the raw event beside the typed one, and [`properties`] shows either without secrets.

extern crate self as lambda_event_sources_base;

mod base64_data;
mod batch;
mod boxed;
mod dict;
mod dict_wrapper;
mod echo;
mod error;
mod headers;
#[cfg(feature = "http-event")]
mod http_event;
#[cfg(feature = "http-event")]
mod http_response;
#[cfg(feature = "http-event")]
mod http_status;
mod json_text;
#[cfg(feature = "percent-encoding")]
mod percent;
mod property;
mod raw_json;
mod read;
mod sensitive;
mod source;
mod spelling;
mod str;
mod string_enum;
#[cfg(feature = "testing")]
pub mod testing;
mod timestamp;

pub use base64_data::Base64Data;
pub use batch::{BatchItemFailure, BatchRecord, BatchResponse};
pub use boxed::Boxed;
pub use dict::{Dict, Iter};
pub use dict_wrapper::DictWrapper;
pub use error::{Error, ErrorKind};
pub use headers::Headers;
#[cfg(feature = "http-event")]
pub use http_event::HttpEvent;
#[cfg(feature = "http-event")]
pub use http_response::HttpResponseParts;
pub use json_text::JsonText;
pub use lambda_event_sources_derive::data_class;
#[cfg(feature = "percent-encoding")]
pub use percent::unquote_plus;
pub use property::{DataClass, Describe, Property, properties};
pub use raw_json::RawJson;
#[doc(hidden)]
pub use read::reader::Reader;
pub use read::{detect, from_bytes, from_slice, from_str, from_value};
pub use sensitive::Sensitive;
pub use source::Source;
pub use str::Str;
pub use timestamp::{Timestamp, TimestampUnit};

/// What the macros' output calls; no part of the API.
#[doc(hidden)]
pub mod __private {
    pub use serde;

    pub use crate::{
        boxed::SharedDefault,
        echo::Echo,
        property::{Described, Seen, describe_object, display, missing, under},
        read::{
            detect::{article, read_source},
            document::deserialize,
            reader::{END, Reader, Scalar, UNKNOWN},
            scalar::{FromScalar, read as read_scalar},
        },
        spelling::Spelling,
        timestamp::SetUnit,
    };
}
