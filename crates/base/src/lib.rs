//! Shared types, parsing and traits behind the event types of `lambda-event-sources`.
//!
//! Functions use them through the facade, `lambda-event-sources`. A crate that adds an event source declares its types
//! with [`data_class`] and uses these items:
//!
//! - [`Str`] for text, [`Dict`] for open objects, [`Headers`] for HTTP headers, and [`Sensitive`] for secrets;
//! - [`Base64Data`], [`JsonText`], [`RawJson`] and [`RawTimestamp`] for encoded values, which are decoded by a method;
//! - [`string_enum!`] for open enums, and [`closed_enum!`] for the closed enums of responses;
//! - [`from_slice`], [`from_str`] and [`from_value`] to parse an event, with an [`Error`] that has the path of the
//!   wrong value;
//! - [`BatchResponse`] for the response to a batch of SQS, Kinesis or DynamoDB;
//! - `HttpEvent`, with the feature `http-event`, for the properties that all HTTP requests share, and
//!   `HttpResponseParts` for the parts of an HTTP response;
//! - [`DictWrapper`] for the raw event together with the typed one, and [`properties`] to show an event without
//!   secrets.
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as lambda_event_sources_base;

pub mod batch;
mod class;
mod error;
mod http;
mod memory;
mod read;
mod redact;
mod show;
mod source;
#[cfg(feature = "testing")]
pub mod testing;
mod value;

pub use batch::{BatchItemFailure, BatchResponse};
pub use class::dict_wrapper::DictWrapper;
pub use class::property::{DataClass, Property};
pub use error::{Error, ErrorKind};
#[cfg(feature = "http-event")]
pub use http::event::HttpEvent;
pub use http::headers::Headers;
#[cfg(feature = "http-event")]
pub use http::response::HttpResponseParts;
pub use lambda_event_sources_derive::data_class;
#[doc(hidden)]
pub use read::reader::Reader;
pub use read::{detect, from_bytes, from_slice, from_str, from_value};
pub use redact::add_sensitive_names;
pub use show::{Describe, properties};
pub use source::Source;
pub use value::base64_data::Base64Data;
pub use value::boxed::Boxed;
pub use value::dict::{Dict, Iter};
pub use value::json_text::JsonText;
pub use value::percent::unquote_plus;
pub use value::raw_json::RawJson;
pub use value::raw_timestamp::{RawTimestamp, TimestampUnit};
pub use value::sensitive::Sensitive;
pub use value::str::Str;
pub use value::timestamp::Timestamp;

/// Items that functions use. The facade and all families re-export them.
pub mod common {
    pub use crate::{
        Base64Data, BatchItemFailure, BatchResponse, Boxed, DataClass, Describe, Dict, DictWrapper, Error, ErrorKind,
        Headers, JsonText, Property, RawJson, RawTimestamp, Sensitive, Source, Str, Timestamp, TimestampUnit,
        add_sensitive_names, batch, detect, from_bytes, from_slice, from_str, from_value, properties, string_enum,
    };
}

/// Items for the code that the macros generate. They are not part of the public API.
#[doc(hidden)]
pub mod __private {
    pub use serde;

    pub use crate as base;
    pub use crate::{
        class::{
            echo::Echo,
            property::{Seen, is_absent_json, missing, read_json_text, typed, under, unexpected},
            spelling::Spelling,
        },
        http::check_status_code,
        memory::default_limit,
        read::{
            detect::{article, detect_bytes, read_source},
            document::{Failed, deserialize},
            reader::{END, Reader, Scalar, UNKNOWN},
            scalar::{FromScalar, read as read_scalar},
        },
        redact::{Redact, Redaction, Secrets},
        setters,
        show::{Described, describe_object, display, non_empty},
        value::{
            boxed::SharedDefault,
            raw_json::{check_json_size, to_text as json_text},
            raw_timestamp::SetUnit,
            sensitive::MASK,
        },
    };
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
