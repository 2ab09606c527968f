//! State of a session, which is part of the event and of the response.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, Str, data_class, string_enum};

use crate::LexV2Slot;

/// State of a session between the user and the bot.
///
/// See [Session state](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-session-state).
#[data_class(echo)]
pub struct LexV2SessionState {
    /// Contexts that are active in the session.
    pub active_contexts: Vec<LexV2ActiveContext>,
    /// Session attributes, which are kept for the whole session.
    pub session_attributes: Dict<Str>,
    /// Hints for the recognition of slot values in speech; absent if there are none.
    pub runtime_hints: Option<LexV2RuntimeHints>,
    /// Next step of the dialog. In the event, it is the last step, and absent if there is none.
    pub dialog_action: Option<LexV2DialogAction>,
    /// Intent that the bot processes. In a response, it is absent if the next step is to elicit an intent.
    pub intent: Option<LexV2Intent>,
    /// ID of the request that began the conversation turn.
    pub originating_request_id: Option<Str>,
}

/// Intent of the user.
///
/// See [Intent](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-intent).
///
/// ```
/// use lambda_event_sources::{LexV2Intent, LexV2Slot};
///
/// let mut intent = LexV2Intent::new("BookHotel");
/// intent.set_slot("City", LexV2Slot::scalar("Paris")).set_slot("Nights", None);
/// assert_eq!(intent.slot_value("City"), Some("Paris"));
/// assert_eq!(serde_json::to_value(&intent)?["slots"]["Nights"], serde_json::Value::Null);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(echo)]
pub struct LexV2Intent {
    /// Name of the intent.
    pub name: Str,
    /// Slots by name. A slot without a value is `None`.
    pub slots: Dict<Option<LexV2Slot>>,
    /// State of the intent.
    pub state: LexV2IntentState,
    /// Whether the user has confirmed the intent.
    pub confirmation_state: LexV2ConfirmationState,
    /// Result of a Kendra query; null unless the intent is `KendraSearchIntent`.
    ///
    /// See [Query](https://docs.aws.amazon.com/kendra/latest/dg/API_Query.html).
    pub kendra_response: RawJson,
}

impl LexV2Intent {
    /// Creates an intent without slots, for a response that changes the intent.
    pub fn new(name: impl Into<Str>) -> Self {
        Self { name: name.into(), state: LexV2IntentState::InProgress, ..Self::default() }
    }

    /// Returns a slot, or `None` if it has no value or does not exist.
    pub fn slot(&self, name: &str) -> Option<&LexV2Slot> {
        self.slots.get(name)?.as_ref()
    }

    /// Returns the interpreted value of a slot with a single value, or `None` if there is none.
    pub fn slot_value(&self, name: &str) -> Option<&str> {
        self.slot(name)?.interpreted_value()
    }

    /// Sets the value of a slot, or removes it with `None`, so that Amazon Lex elicits it again.
    pub fn set_slot(&mut self, name: impl Into<Str>, slot: impl Into<Option<LexV2Slot>>) -> &mut Self {
        self.slots.insert(name, slot.into());
        self
    }
}

string_enum! {
    /// State of an intent.
    ///
    /// See [Intent](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-intent).
    pub enum LexV2IntentState {
        /// The bot failed to fulfill the intent.
        Failed = "Failed",
        /// The bot has fulfilled the intent.
        Fulfilled = "Fulfilled",
        /// The bot is fulfilling the intent.
        FulfillmentInProgress = "FulfillmentInProgress",
        /// The bot is eliciting slot values.
        InProgress = "InProgress",
        /// All slots have a value, and the intent is ready for fulfillment.
        ReadyForFulfillment = "ReadyForFulfillment",
        /// The bot is waiting for the user; only in a streaming conversation.
        Waiting = "Waiting",
    }
}

string_enum! {
    /// Confirmation of an intent by the user.
    ///
    /// See [Intent](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-intent).
    pub enum LexV2ConfirmationState {
        /// The user has confirmed the slot values.
        Confirmed = "Confirmed",
        /// The user has denied the slot values.
        Denied = "Denied",
        /// The user has not been asked yet.
        None = "None",
    }
}

/// Next step of a dialog.
///
/// See [Session state](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-session-state).
#[data_class(echo)]
pub struct LexV2DialogAction {
    /// Type of the step.
    pub r#type: LexV2DialogActionType,
    /// Name of the slot to elicit; absent unless the type is `ElicitSlot`.
    pub slot_to_elicit: Option<Str>,
    /// Style in which the user can spell the value of the slot; absent for the default.
    pub slot_elicitation_style: Option<LexV2SlotElicitationStyle>,
    /// Slot of a composite slot to elicit; absent unless the slot to elicit is a composite slot.
    pub sub_slot_to_elicit: Option<LexV2SubSlotToElicit>,
}

impl LexV2DialogAction {
    pub(crate) fn new(r#type: LexV2DialogActionType) -> Self {
        Self { r#type, ..Self::default() }
    }
}

string_enum! {
    /// Type of the next step of a dialog.
    ///
    /// See [Session state](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-session-state).
    pub enum LexV2DialogActionType {
        /// The conversation about the intent ends.
        Close = "Close",
        /// The bot asks the user to confirm the intent.
        ConfirmIntent = "ConfirmIntent",
        /// Amazon Lex determines the next step.
        Delegate = "Delegate",
        /// The bot asks for an intent.
        ElicitIntent = "ElicitIntent",
        /// The bot asks for the value of a slot.
        ElicitSlot = "ElicitSlot",
    }
}

string_enum! {
    /// Style in which a user can spell the value of a slot.
    ///
    /// See [Using spelling to enter slot values](https://docs.aws.amazon.com/lexv2/latest/dg/spelling-styles.html).
    pub enum LexV2SlotElicitationStyle {
        /// No spelling.
        Default = "Default",
        /// Letter by letter, such as "b, o, b".
        SpellByLetter = "SpellByLetter",
        /// By word, such as "b as in boy".
        SpellByWord = "SpellByWord",
    }
}

/// Slot of a composite slot to elicit.
#[data_class(echo)]
pub struct LexV2SubSlotToElicit {
    /// Name of the slot.
    pub name: Str,
}

impl LexV2SubSlotToElicit {
    pub(crate) fn new(name: Str) -> Self {
        Self { name, ..Self::default() }
    }
}

/// Context that is active in a session.
///
/// See [Setting intent context](https://docs.aws.amazon.com/lexv2/latest/dg/context-mgmt-active-context.html).
///
/// ```
/// use lambda_event_sources::LexV2ActiveContext;
///
/// let mut context = LexV2ActiveContext::new("order_placed", 300, 5)?;
/// context.set_attribute("order", "A-7");
/// assert_eq!(context.context_attributes.get_str("order"), Some("A-7"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(echo)]
pub struct LexV2ActiveContext {
    /// Name of the context.
    pub name: Str,
    /// Attributes of the context.
    pub context_attributes: Dict<Str>,
    /// Time for which the context is active.
    pub time_to_live: LexV2ActiveContextTimeToLive,
}

/// Time for which a context is active. The context ends when the seconds or the turns have passed.
///
/// See [ActiveContextTimeToLive](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_ActiveContextTimeToLive.html).
#[data_class(echo)]
pub struct LexV2ActiveContextTimeToLive {
    /// Number of seconds for which the context is active.
    pub time_to_live_in_seconds: u64,
    /// Number of conversation turns for which the context is active.
    pub turns_to_live: u64,
}

impl LexV2ActiveContext {
    /// Creates a context with its name, and with the seconds and conversation turns for which it is active.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty or longer than 100 characters, if the seconds are not between 5 and 86,400,
    /// or if the turns are not between 1 and 20.
    pub fn new(name: impl Into<Str>, seconds: u64, turns: u64) -> Result<Self, Error> {
        let invalid = |path: &str, message: &str| Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, path));
        let name = name.into();
        if !(1..=100).contains(&name.chars().count()) {
            return invalid("name", "invalid name: expected 1 to 100 characters");
        }
        if !(5..=86_400).contains(&seconds) {
            return invalid("timeToLive.timeToLiveInSeconds", "invalid number of seconds: expected 5 to 86400");
        }
        if !(1..=20).contains(&turns) {
            return invalid("timeToLive.turnsToLive", "invalid number of turns: expected 1 to 20");
        }
        let time_to_live = LexV2ActiveContextTimeToLive {
            time_to_live_in_seconds: seconds,
            turns_to_live: turns,
            ..LexV2ActiveContextTimeToLive::default()
        };
        Ok(Self { name, time_to_live, ..Self::default() })
    }

    /// Sets an attribute of the context.
    pub fn set_attribute(&mut self, name: impl Into<Str>, value: impl Into<Str>) -> &mut Self {
        self.context_attributes.insert(name, value.into());
        self
    }
}

/// Hints for the recognition of slot values in speech.
///
/// See [Using runtime hints](https://docs.aws.amazon.com/lexv2/latest/dg/using-hints.html).
#[data_class(echo)]
pub struct LexV2RuntimeHints {
    /// Hints by the name of the intent and the name of the slot.
    pub slot_hints: Dict<Dict<LexV2RuntimeHintDetails>>,
}

/// Hints for a slot.
///
/// See [Using runtime hints](https://docs.aws.amazon.com/lexv2/latest/dg/using-hints.html).
#[data_class(echo)]
pub struct LexV2RuntimeHintDetails {
    /// Phrases that the user is likely to say.
    pub runtime_hint_values: Vec<LexV2RuntimeHint>,
    /// Hints for the slots of a composite slot, by name.
    pub sub_slot_hints: Dict<LexV2RuntimeHintDetails>,
}

/// Phrase that the user is likely to say.
#[data_class(echo)]
pub struct LexV2RuntimeHint {
    /// Phrase.
    pub phrase: Str,
}

impl LexV2RuntimeHints {
    /// Sets the phrases that the user is likely to say for a slot of an intent.
    pub fn set_phrases<P: Into<Str>>(
        &mut self,
        intent: &str,
        slot: &str,
        phrases: impl IntoIterator<Item = P>,
    ) -> &mut Self {
        let hints = phrases.into_iter().map(|phrase| LexV2RuntimeHint { phrase: phrase.into(), ..Default::default() });
        let details = LexV2RuntimeHintDetails { runtime_hint_values: hints.collect(), ..Default::default() };
        let mut slots = self.slot_hints.remove(intent).unwrap_or_default();
        slots.insert(slot, details);
        self.slot_hints.insert(intent, slots);
        self
    }
}
