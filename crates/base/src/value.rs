//! Types for the values of an event.

pub(crate) mod base64_data;
pub(crate) mod boxed;
pub(crate) mod dict;
pub(crate) mod json_text;
pub(crate) mod percent;
pub(crate) mod raw_json;
pub(crate) mod raw_timestamp;
pub(crate) mod sensitive;
pub(crate) mod str;
mod string_enum;
pub(crate) mod timestamp;
