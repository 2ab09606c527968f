//! Responses to Amazon Lex V2.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, Str, data_class};

use crate::{
    LexV2ActiveContext, LexV2DialogAction, LexV2DialogActionType, LexV2Event, LexV2Intent, LexV2IntentState,
    LexV2Message, LexV2RuntimeHints, LexV2SessionState, LexV2Slot, LexV2SlotElicitationStyle, LexV2SubSlotToElicit,
};

/// Response to a [`LexV2Event`], which determines the next step of the dialog.
///
/// There is a constructor for each type of step. It copies the state of the session from the event: the intent with its
/// slots, the session attributes and the contexts.
///
/// See [AWS Lambda response format for Lex V2](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html).
///
/// ```
/// use lambda_event_sources::{Error, LexV2Event, LexV2IntentState, LexV2Message, LexV2Response, from_str};
///
/// fn handle(event: &LexV2Event) -> Result<LexV2Response, Error> {
///     match event.slot_value("City") {
///         Some("Atlantis") => LexV2Response::elicit_slot(event, "City")?
///             .with_session_attribute("attempts", "1")
///             .try_with_slot("City", None)?
///             .try_with_plain_text("Atlantis has no hotels. Which city?"),
///         Some(city) => LexV2Response::close(event, LexV2IntentState::Fulfilled)?
///             .try_with_plain_text(format!("Your room in {city} is booked.")),
///         None => Ok(LexV2Response::delegate(event)),
///     }
/// }
///
/// let event: LexV2Event = from_str(
///     r#"{"sessionState": {"intent": {"name": "BookHotel", "slots": {"City": {"value": {
///         "originalValue": "atlantis", "interpretedValue": "Atlantis", "resolvedValues": []}}}}}}"#,
/// )?;
/// assert_eq!(
///     serde_json::to_value(handle(&event)?)?,
///     serde_json::json!({
///         "sessionState": {
///             "sessionAttributes": {"attempts": "1"},
///             "dialogAction": {"type": "ElicitSlot", "slotToElicit": "City"},
///             "intent": {"name": "BookHotel", "slots": {"City": null}},
///         },
///         "messages": [{"contentType": "PlainText", "content": "Atlantis has no hotels. Which city?"}],
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct LexV2Response {
    /// State of the session, with the next step of the dialog.
    pub session_state: LexV2SessionState,
    /// Messages to the user; absent to use the messages of the bot.
    pub messages: Option<Vec<LexV2Message>>,
    /// Request attributes for the client; absent if there are none.
    pub request_attributes: Option<Dict<Str>>,
}

impl LexV2Response {
    /// Ends the conversation about the intent, with the final state of the intent, such as
    /// [`Fulfilled`](LexV2IntentState::Fulfilled) or [`Failed`](LexV2IntentState::Failed).
    ///
    /// # Errors
    ///
    /// Returns an error if the event has no intent.
    pub fn close(event: &LexV2Event, state: LexV2IntentState) -> Result<Self, Error> {
        let mut response = Self::about_intent(event, LexV2DialogActionType::Close)?;
        response.intent()?.state = state;
        Ok(response)
    }

    /// Asks the user to confirm the intent, with a message such as "Shall I book the room?".
    ///
    /// # Errors
    ///
    /// Returns an error if the event has no intent.
    pub fn confirm_intent(event: &LexV2Event, message: LexV2Message) -> Result<Self, Error> {
        Ok(Self::about_intent(event, LexV2DialogActionType::ConfirmIntent)?.with_message(message))
    }

    /// Lets Amazon Lex determine the next step from the definition of the bot.
    pub fn delegate(event: &LexV2Event) -> Self {
        Self::new(event, LexV2DialogActionType::Delegate)
    }

    /// Asks the user for an intent, with a message such as "How can I help you?". The response has no intent.
    pub fn elicit_intent(event: &LexV2Event, message: LexV2Message) -> Self {
        let mut response = Self::new(event, LexV2DialogActionType::ElicitIntent);
        response.session_state.intent = None;
        response.with_message(message)
    }

    /// Asks the user for the value of a slot.
    ///
    /// # Errors
    ///
    /// Returns an error if the event has no intent, or if the name of the slot is empty.
    pub fn elicit_slot(event: &LexV2Event, slot: impl Into<Str>) -> Result<Self, Error> {
        let slot = slot.into();
        if slot.is_empty() {
            return Err(invalid("sessionState.dialogAction.slotToElicit", "the slot name is empty"));
        }
        let mut response = Self::about_intent(event, LexV2DialogActionType::ElicitSlot)?;
        response.dialog_action().slot_to_elicit = Some(slot);
        Ok(response)
    }

    /// Asks the user for the value of a slot of a composite slot.
    ///
    /// # Errors
    ///
    /// Returns an error if the event has no intent, or if the name of a slot is empty.
    pub fn elicit_sub_slot(event: &LexV2Event, slot: impl Into<Str>, sub_slot: impl Into<Str>) -> Result<Self, Error> {
        let name = sub_slot.into();
        if name.is_empty() {
            return Err(invalid("sessionState.dialogAction.subSlotToElicit", "the slot name is empty"));
        }
        let mut response = Self::elicit_slot(event, slot)?;
        response.dialog_action().sub_slot_to_elicit = Some(LexV2SubSlotToElicit::new(name));
        Ok(response)
    }

    fn new(event: &LexV2Event, r#type: LexV2DialogActionType) -> Self {
        let mut session_state = event.session_state.clone();
        session_state.dialog_action = Some(LexV2DialogAction::new(r#type));
        if let Some(intent) = &mut session_state.intent {
            // The result of the query is for the function, and can be larger than a response may be.
            intent.kendra_response = RawJson::default();
        }
        Self { session_state, messages: None, request_attributes: None }
    }

    fn about_intent(event: &LexV2Event, r#type: LexV2DialogActionType) -> Result<Self, Error> {
        let mut response = Self::new(event, r#type);
        response.intent()?;
        Ok(response)
    }

    fn intent(&mut self) -> Result<&mut LexV2Intent, Error> {
        let missing = || Error::new(ErrorKind::Missing, "the intent is missing").at(Self::NAME, "sessionState.intent");
        self.session_state.intent.as_mut().ok_or_else(missing)
    }

    fn dialog_action(&mut self) -> &mut LexV2DialogAction {
        self.session_state.dialog_action.get_or_insert_default()
    }

    /// Adds a message to the user. Without messages, Amazon Lex uses those of the bot.
    pub fn with_message(mut self, message: LexV2Message) -> Self {
        self.messages.get_or_insert_default().push(message);
        self
    }

    /// Adds a message with plain text to the user.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is empty or longer than 1,024 characters.
    pub fn try_with_plain_text(self, text: impl Into<Str>) -> Result<Self, Error> {
        LexV2Message::plain_text(text).map(|message| self.with_message(message))
    }

    /// Replaces the intent, to change to another one.
    pub fn with_intent(mut self, intent: LexV2Intent) -> Self {
        self.session_state.intent = Some(intent);
        self
    }

    /// Sets the value of a slot of the intent, or removes it with `None`, so that Amazon Lex elicits it again.
    ///
    /// # Errors
    ///
    /// Returns an error if the response has no intent.
    pub fn try_with_slot(mut self, name: impl Into<Str>, slot: impl Into<Option<LexV2Slot>>) -> Result<Self, Error> {
        self.intent()?.set_slot(name, slot);
        Ok(self)
    }

    /// Sets a session attribute, which is kept for the whole session.
    pub fn with_session_attribute(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Self {
        self.session_state.session_attributes.insert(name, value.into());
        self
    }

    /// Sets a request attribute for the client.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty or begins with `x-amz-lex:`, which is reserved.
    pub fn try_with_request_attribute(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let name = name.into();
        if name.is_empty() || name.starts_with("x-amz-lex:") {
            return Err(invalid("requestAttributes", "the attribute name is empty or reserved"));
        }
        self.request_attributes.get_or_insert_default().insert(name, value.into());
        Ok(self)
    }

    /// Adds a context. It replaces an active context of the same name.
    pub fn with_active_context(mut self, context: LexV2ActiveContext) -> Self {
        let contexts = &mut self.session_state.active_contexts;
        contexts.retain(|active| active.name != context.name);
        contexts.push(context);
        self
    }

    /// Sets the hints for the recognition of slot values in speech.
    pub fn with_runtime_hints(mut self, hints: LexV2RuntimeHints) -> Self {
        self.session_state.runtime_hints = Some(hints);
        self
    }

    /// Sets the style in which the user can spell the value of the slot to elicit.
    pub fn with_slot_elicitation_style(mut self, style: LexV2SlotElicitationStyle) -> Self {
        self.dialog_action().slot_elicitation_style = Some(style);
        self
    }
}

fn invalid(path: &str, message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(LexV2Response::NAME, path)
}
