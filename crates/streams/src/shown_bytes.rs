use lambda_event_sources_base::{Base64Data, Describe};
use serde::{Serialize, Serializer};

/// Bytes in the form that `Display` shows: as text if they are valid UTF-8, and in base64 otherwise.
pub(crate) struct ShownBytes<T>(pub(crate) T);

impl<T: AsRef<[u8]>> Serialize for ShownBytes<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match std::str::from_utf8(self.0.as_ref()) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => Base64Data::encode(&self.0).serialize(serializer),
        }
    }
}

impl<T: AsRef<[u8]>> Describe for ShownBytes<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}
