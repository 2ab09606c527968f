//! Events of Amazon Lex V2.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};

use crate::{LexV2Confidence, LexV2DialogAction, LexV2Intent, LexV2SessionState, LexV2Slot};

/// Event that a bot sends to the code hook of an intent.
///
/// Respond with a [`LexV2Response`](crate::LexV2Response).
///
/// See [AWS Lambda input event format for Lex V2](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html).
///
/// ```
/// use lambda_event_sources::{LexV2Event, LexV2InvocationSource, from_str};
///
/// let event: LexV2Event = from_str(
///     r#"{"invocationSource": "DialogCodeHook", "inputTranscript": "a room in Paris", "sessionState": {"intent": {
///         "name": "BookHotel", "state": "InProgress", "slots": {"Nights": null, "City": {"value": {
///             "originalValue": "paris", "interpretedValue": "Paris", "resolvedValues": ["Paris"]}}}}}}"#,
/// )?;
/// assert_eq!(event.invocation_source, LexV2InvocationSource::DialogCodeHook);
/// assert_eq!(event.intent().unwrap().name, "BookHotel");
/// assert_eq!((event.slot_value("City"), event.slot_value("Nights")), (Some("Paris"), None));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct LexV2Event {
    /// Version of the event format: `1.0`.
    pub message_version: Str,
    /// Code hook that invoked the function.
    pub invocation_source: LexV2InvocationSource,
    /// Mode of the user's input.
    pub input_mode: LexV2InputMode,
    /// Content type of the bot's response, such as `text/plain; charset=utf-8` or `audio/mpeg`.
    pub response_content_type: Str,
    /// ID of the session.
    pub session_id: Str,
    /// Text that the user typed, or that was recognized from speech.
    pub input_transcript: Str,
    /// Label of the code hook that invoked the function; absent if it has none.
    pub invocation_label: Option<Str>,
    /// Bot that invoked the function.
    pub bot: LexV2Bot,
    /// Intents that match the input, the most likely first.
    pub interpretations: Vec<LexV2Interpretation>,
    /// Next state of the dialog if the function does not change it; absent if it is not known.
    pub proposed_next_state: Option<LexV2ProposedNextState>,
    /// Request attributes, which the client sends with each request.
    pub request_attributes: Dict<Str>,
    /// State of the session.
    #[data_class(required)]
    pub session_state: LexV2SessionState,
    /// Transcriptions of the user's speech, the most likely first; empty for text.
    pub transcriptions: Vec<LexV2Transcription>,
}

impl LexV2Event {
    /// Returns the intent that the bot processes, or `None` if there is none.
    pub fn intent(&self) -> Option<&LexV2Intent> {
        self.session_state.intent.as_ref()
    }

    /// Returns a slot of the intent, or `None` if it has no value or does not exist.
    pub fn slot(&self, name: &str) -> Option<&LexV2Slot> {
        self.intent()?.slot(name)
    }

    /// Returns the interpreted value of a slot of the intent with a single value, or `None` if there is none.
    pub fn slot_value(&self, name: &str) -> Option<&str> {
        self.intent()?.slot_value(name)
    }

    /// Returns a session attribute, or `None` if it is absent.
    pub fn session_attribute(&self, name: &str) -> Option<&str> {
        self.session_state.session_attributes.get_str(name)
    }
}

string_enum! {
    /// Code hook that invokes a function.
    ///
    /// See [AWS Lambda input event format for Lex V2](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html).
    pub enum LexV2InvocationSource {
        /// The function is invoked after an input of the user, to validate it or to determine the next step.
        DialogCodeHook = "DialogCodeHook",
        /// The function is invoked to fulfill the intent, because all required slots have a value.
        FulfillmentCodeHook = "FulfillmentCodeHook",
    }
}

string_enum! {
    /// Mode of a user's input.
    pub enum LexV2InputMode {
        /// Keys of a telephone.
        Dtmf = "DTMF",
        /// Speech.
        Speech = "Speech",
        /// Text.
        Text = "Text",
    }
}

/// Bot that invokes a function.
///
/// See [AWS Lambda input event format for Lex V2](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html).
#[data_class]
pub struct LexV2Bot {
    /// ID of the bot.
    pub id: Str,
    /// Name of the bot.
    pub name: Str,
    /// ID of the alias, such as `TSTALIASID` for the test alias.
    pub alias_id: Str,
    /// Name of the alias.
    pub alias_name: Str,
    /// Locale, such as `en_GB`.
    pub locale_id: Str,
    /// Version of the bot, such as `3` or `DRAFT`.
    pub version: Str,
}

/// Intent that matches a user's input.
///
/// See [Interpretation](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Interpretation.html).
#[data_class]
pub struct LexV2Interpretation {
    /// Intent that matches the input.
    pub intent: LexV2Intent,
    /// Service that has interpreted the input.
    pub interpretation_source: Option<LexV2InterpretationSource>,
    /// Confidence of the interpretation; absent for an intent without utterances, such as `FallbackIntent`.
    pub nlu_confidence: Option<LexV2Confidence>,
    /// Sentiment of the input; absent if the bot does not analyze it.
    pub sentiment_response: Option<LexV2SentimentResponse>,
}

string_enum! {
    /// Service that has interpreted an input.
    pub enum LexV2InterpretationSource {
        /// Amazon Bedrock.
        Bedrock = "Bedrock",
        /// Amazon Lex.
        Lex = "Lex",
    }
}

/// Sentiment of a user's input.
///
/// See [SentimentResponse](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_SentimentResponse.html).
#[data_class]
pub struct LexV2SentimentResponse {
    /// Most likely sentiment.
    pub sentiment: LexV2Sentiment,
    /// Likelihood of each sentiment.
    pub sentiment_score: LexV2SentimentScore,
}

string_enum! {
    /// Sentiment of a user's input.
    pub enum LexV2Sentiment {
        /// Positive and negative.
        Mixed = "MIXED",
        /// Negative.
        Negative = "NEGATIVE",
        /// Neither positive nor negative.
        Neutral = "NEUTRAL",
        /// Positive.
        Positive = "POSITIVE",
    }
}

/// Likelihood of each sentiment, between 0 and 1.
///
/// See [SentimentScore](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_SentimentScore.html).
#[data_class]
pub struct LexV2SentimentScore {
    /// Likelihood of a mixed sentiment.
    pub mixed: f64,
    /// Likelihood of a negative sentiment.
    pub negative: f64,
    /// Likelihood of a neutral sentiment.
    pub neutral: f64,
    /// Likelihood of a positive sentiment.
    pub positive: f64,
}

/// Next state of a dialog if the function does not change it.
///
/// See [AWS Lambda input event format for Lex V2](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html).
#[data_class]
pub struct LexV2ProposedNextState {
    /// Next step of the dialog.
    pub dialog_action: Option<LexV2DialogAction>,
    /// Intent of the next step.
    pub intent: Option<LexV2Intent>,
    /// Prompt of the next step; absent if there is none.
    pub prompt: Option<LexV2Prompt>,
}

/// Prompt of the next step of a dialog.
#[data_class]
pub struct LexV2Prompt {
    /// Attempt to get an answer, such as `Initial` or `Retry1`.
    pub attempt: Str,
}

/// Transcription of a user's speech.
///
/// See [Using voice transcription confidence scores](https://docs.aws.amazon.com/lexv2/latest/dg/using-transcript-confidence-scores.html).
#[data_class]
pub struct LexV2Transcription {
    /// Text that was recognized.
    pub transcription: Str,
    /// Confidence of the transcription.
    pub transcription_confidence: Option<LexV2Confidence>,
    /// Context that the transcription was resolved to.
    pub resolved_context: LexV2ResolvedContext,
    /// Slots that the transcription was resolved to, by name. A slot without a value is `None`.
    pub resolved_slots: Dict<Option<LexV2Slot>>,
}

/// Context that a transcription was resolved to.
#[data_class]
pub struct LexV2ResolvedContext {
    /// Name of the intent.
    pub intent: Str,
}
