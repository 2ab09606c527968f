use std::fmt;

use lambda_event_sources_base::transparent_property;
use serde_json::Value;

/// Confidence of an interpretation or a transcription, between 0 and 1. Amazon Lex sends a number, or an object with a
/// number as its `score`. It is serialized in the form that was received.
///
/// ```
/// use lambda_event_sources::{LexV2Confidence, from_str};
///
/// let number: LexV2Confidence = from_str("0.84")?;
/// let object: LexV2Confidence = from_str(r#"{"score": 0.84}"#)?;
/// assert_eq!((number.score(), object.score()), (Some(0.84), Some(0.84)));
/// assert_eq!(serde_json::to_string(&object).unwrap(), r#"{"score":0.84}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct LexV2Confidence(Value);

impl LexV2Confidence {
    /// Returns the score, or `None` if it is absent or not a number.
    pub fn score(&self) -> Option<f64> {
        self.0.get("score").unwrap_or(&self.0).as_f64()
    }
}

impl fmt::Debug for LexV2Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<f64> for LexV2Confidence {
    fn from(score: f64) -> Self {
        Self(score.into())
    }
}

transparent_property!(LexV2Confidence(Value), describe);
