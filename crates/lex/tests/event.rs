//! Tests of events of Amazon Lex V2, using fixtures of each input mode and each shape of slots.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_lex::{
    LexV2ConfirmationState, LexV2DialogActionType, LexV2Event, LexV2InputMode, LexV2IntentState,
    LexV2InterpretationSource, LexV2InvocationSource, LexV2Sentiment, LexV2SlotElicitationStyle, LexV2SlotShape,
};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/lex-v2").join(name)
}

/// Checks a fixture and reads it.
fn checked(name: &str) -> LexV2Event {
    testing::check(&path(name), &["sessionState"], &[])
}

/// Reads a fixture that another test checks.
fn read(name: &str) -> LexV2Event {
    from_str(&fs::read_to_string(path(name)).unwrap()).unwrap()
}

#[test]
fn dialog() {
    let event = checked("dialog.json");
    assert_eq!(event.message_version, "1.0");
    assert_eq!(event.invocation_source, LexV2InvocationSource::DialogCodeHook);
    assert_eq!(event.input_mode, LexV2InputMode::Text);
    assert_eq!(event.response_content_type, "text/plain; charset=utf-8");
    assert_eq!(event.session_id, "web-7f3a");
    assert_eq!(event.input_transcript, "I need a room in paris");
    assert_eq!(event.invocation_label.as_deref(), Some("city-validation"));
    let bot = &event.bot;
    assert_eq!((&*bot.id, &*bot.name, &*bot.locale_id), ("A1B2C3D4E5", "HotelBot", "en_GB"));
    assert_eq!((&*bot.version, &*bot.alias_id, &*bot.alias_name), ("DRAFT", "TSTALIASID", "TestBotAlias"));
    assert_eq!(event.request_attributes.get_str("x-amz-lex:channels:platform"), Some("Slack"));
    assert!(event.transcriptions.is_empty());

    let intent = event.intent().unwrap();
    assert_eq!(intent.name, "BookHotel");
    assert_eq!(intent.state, LexV2IntentState::InProgress);
    assert_eq!(intent.confirmation_state, LexV2ConfirmationState::None);
    assert!(intent.kendra_response.is_null());
    assert_eq!(intent.slots.keys().collect::<Vec<_>>(), ["City", "Nights"]);
    let city = event.slot("City").unwrap();
    assert_eq!(city.shape, LexV2SlotShape::Scalar);
    let value = city.value.as_ref().unwrap();
    assert_eq!((&*value.original_value, value.interpreted_value.as_deref()), ("paris", Some("Paris")));
    assert_eq!(value.resolved_values, ["Paris", "Paris, Texas"]);
    assert!(city.values.is_empty() && city.sub_slots.is_empty());
    assert_eq!((event.slot("Nights"), event.slot("Stars")), (None, None));
    assert_eq!((event.slot_value("City"), event.slot_value("Nights")), (Some("Paris"), None));
    assert_eq!((event.session_attribute("customer"), event.session_attribute("x")), (Some("c-17"), None));
}

#[test]
fn session_state() {
    let event = read("dialog.json");
    let session = &event.session_state;
    let context = &session.active_contexts[0];
    assert_eq!(context.name, "greeted");
    assert_eq!(context.context_attributes.get_str("name"), Some("Ada"));
    assert_eq!((context.time_to_live.time_to_live_in_seconds, context.time_to_live.turns_to_live), (280, 4));
    let hints = session.runtime_hints.as_ref().unwrap().slot_hints.get("BookHotel").unwrap().get("City").unwrap();
    assert_eq!(hints.runtime_hint_values[0].phrase, "Paris");
    assert!(hints.sub_slot_hints.is_empty());
    let action = session.dialog_action.as_ref().unwrap();
    assert_eq!(action.r#type, LexV2DialogActionType::ElicitSlot);
    assert_eq!(action.slot_to_elicit.as_deref(), Some("City"));
    assert_eq!(action.slot_elicitation_style, Some(LexV2SlotElicitationStyle::SpellByWord));
    assert_eq!(action.sub_slot_to_elicit, None);
    assert_eq!(session.originating_request_id.as_deref(), Some("0d5e7c91-4b2a-4f86-93e0-a7c1d8b5f264"));

    let next = event.proposed_next_state.as_ref().unwrap();
    assert_eq!(next.dialog_action.as_ref().unwrap().slot_to_elicit.as_deref(), Some("Nights"));
    assert_eq!(next.intent.as_ref().unwrap().slot_value("City"), Some("Paris"));
    assert_eq!(next.prompt.as_ref().unwrap().attempt, "Initial");
}

#[test]
fn interpretations() {
    let event = read("dialog.json");
    let [first, second] = &event.interpretations[..] else { unreachable!("there are two") };
    assert_eq!(first.interpretation_source, Some(LexV2InterpretationSource::Lex));
    assert_eq!(first.intent.slot_value("City"), Some("Paris"));
    assert_eq!(first.nlu_confidence.as_ref().unwrap().score(), Some(0.84));
    let sentiment = first.sentiment_response.as_ref().unwrap();
    assert_eq!(sentiment.sentiment, LexV2Sentiment::Neutral);
    let score = &sentiment.sentiment_score;
    let scores = [score.mixed, score.negative, score.neutral, score.positive].map(|score| score.to_string());
    assert_eq!(scores, ["0.01", "0.02", "0.9", "0.07"]);
    assert_eq!(second.interpretation_source, Some(LexV2InterpretationSource::Bedrock));
    assert_eq!(second.intent.name, "FallbackIntent");
    assert_eq!((&second.nlu_confidence, &second.sentiment_response), (&None, &None));

    let event = read("fulfillment-speech.json");
    assert_eq!(event.interpretations[0].nlu_confidence.as_ref().unwrap().score(), Some(0.91));
    assert_eq!(event.interpretations[0].interpretation_source, None);
}

#[test]
fn slot_shapes() {
    let event = checked("fulfillment-speech.json");
    assert_eq!(event.invocation_source, LexV2InvocationSource::FulfillmentCodeHook);
    assert_eq!(event.input_mode, LexV2InputMode::Speech);
    assert_eq!((&event.invocation_label, &event.proposed_next_state), (&None, &None));
    assert!(event.request_attributes.is_empty() && event.session_state.active_contexts.is_empty());
    assert_eq!((&event.session_state.runtime_hints, &event.session_state.dialog_action), (&None, &None));
    assert_eq!(event.intent().unwrap().confirmation_state, LexV2ConfirmationState::Confirmed);

    let size = event.slot("Size").unwrap();
    assert_eq!(size.shape, "");
    assert_eq!(
        (size.value.as_ref().unwrap().original_value.as_str(), size.interpreted_value()),
        ("the huge one", None)
    );
    let toppings = event.slot("Toppings").unwrap();
    assert_eq!(toppings.shape, LexV2SlotShape::List);
    assert_eq!(toppings.interpreted_value(), Some("cheese and olives"));
    assert_eq!(toppings.interpreted_values().collect::<Vec<_>>(), ["Cheese", "Olives"]);
    let address = event.slot("Address").unwrap();
    assert_eq!(address.shape, LexV2SlotShape::Composite);
    assert_eq!(address.sub_slot("Street").unwrap().interpreted_value(), Some("Baker Street"));
    assert_eq!((address.sub_slot("Number"), address.sub_slot("City")), (None, None));
    assert!(address.sub_slots.contains_key("Number"));
}

#[test]
fn transcriptions() {
    let event = read("fulfillment-speech.json");
    let [first, second] = &event.transcriptions[..] else { unreachable!("there are two") };
    assert_eq!(first.transcription, event.input_transcript);
    assert_eq!(first.transcription_confidence.as_ref().unwrap().score(), Some(0.92));
    assert_eq!(first.resolved_context.intent, "OrderPizza");
    let toppings = first.resolved_slots.get("Toppings").unwrap().as_ref().unwrap();
    assert_eq!(toppings.interpreted_values().collect::<Vec<_>>(), ["Cheese"]);
    assert_eq!(second.resolved_context.intent, "FallbackIntent");
    assert!(second.resolved_slots.is_empty());
}

#[test]
fn search_in_kendra() -> Result<(), Error> {
    let event = checked("kendra-search.json");
    assert_eq!(event.input_mode, LexV2InputMode::Dtmf);
    let response = event.intent().unwrap().kendra_response.to_value()?;
    assert_eq!(response["ResultItems"][0]["DocumentTitle"]["Text"], "Breakfast");
    assert!(event.interpretations.is_empty());
    Ok(())
}

#[test]
fn bad_input_has_its_path() -> Result<(), Error> {
    let error = from_str::<LexV2Event>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "sessionState"));
    let text = r#"{"sessionState": {"intent": {"slots": {"Pin": {"value": {"resolvedValues": ["1", ["hush"]]}}}}}}"#;
    let error = from_str::<LexV2Event>(text).unwrap_err();
    let path = "sessionState.intent.slots.Pin.value.resolvedValues[1]";
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, path));
    assert!(!error.to_string().contains("hush"), "{error}");
    let error = from_str::<LexV2Event>(r#"{"detail-type": "x"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);

    let event: LexV2Event =
        from_str(r#"{"inputMode": "Gesture", "interpretations": [{"nluConfidence": "high"}], "sessionState": {}}"#)?;
    assert_eq!(event.input_mode, "Gesture");
    assert_eq!(event.interpretations[0].nlu_confidence.as_ref().unwrap().score(), None);
    assert_eq!((event.intent(), event.slot_value("City")), (None, None));
    Ok(())
}

/// Slots can be nested only as deeply as any other JSON.
#[test]
fn deeply_nested_slots() {
    let nested = |levels: usize| {
        let slots = r#"{"values": ["#.repeat(levels) + &"]}".repeat(levels);
        from_str::<LexV2Event>(&format!(r#"{{"sessionState": {{"intent": {{"slots": {{"A": {slots}}}}}}}}}"#))
    };
    let event = nested(60).unwrap();
    assert!(event.to_string().len() > 60);
    assert_eq!(nested(10_000).unwrap_err().kind(), ErrorKind::Syntax);
}
