//! Tests of responses to Amazon Lex V2.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use lambda_event_sources_base::{Error, ErrorKind, from_str};
use lambda_event_sources_lex::{
    LexV2ActiveContext, LexV2Event, LexV2ImageResponseCard, LexV2Intent, LexV2IntentState, LexV2Message, LexV2Response,
    LexV2RuntimeHints, LexV2Slot, LexV2SlotElicitationStyle,
};
use serde_json::{Value, json};

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/lex-v2").join(name)).unwrap()
}

fn fixture(name: &str) -> LexV2Event {
    from_str(&text(name)).unwrap()
}

/// Returns the session state of a fixture as it was written, with another dialog action.
fn session(name: &str, dialog_action: Value) -> Value {
    let mut event: Value = serde_json::from_str(&text(name)).unwrap();
    event["sessionState"]["dialogAction"] = dialog_action;
    event["sessionState"].take()
}

fn written(response: &LexV2Response) -> Value {
    serde_json::to_value(response).unwrap()
}

fn message(text: &str) -> LexV2Message {
    LexV2Message::plain_text(text).unwrap()
}

fn plain(text: &str) -> Value {
    json!({"contentType": "PlainText", "content": text})
}

#[test]
fn delegate() {
    for name in ["dialog.json", "fulfillment-speech.json"] {
        let response = LexV2Response::delegate(&fixture(name));
        assert_eq!(written(&response), json!({"sessionState": session(name, json!({"type": "Delegate"}))}));
    }
    let event: LexV2Event = from_str(r#"{"sessionState": {}}"#).unwrap();
    let response = LexV2Response::delegate(&event);
    assert_eq!(written(&response), json!({"sessionState": {"dialogAction": {"type": "Delegate"}}}));
}

#[test]
fn close() -> Result<(), Error> {
    let event = fixture("fulfillment-speech.json");
    let response = LexV2Response::close(&event, LexV2IntentState::Fulfilled)?
        .try_with_plain_text("Your pizza is on its way.")?
        .with_message(LexV2Message::ssml("<speak>Enjoy!</speak>")?);
    let mut expected = session("fulfillment-speech.json", json!({"type": "Close"}));
    expected["intent"]["state"] = json!("Fulfilled");
    assert_eq!(
        written(&response),
        json!({
            "sessionState": expected,
            "messages": [
                plain("Your pizza is on its way."),
                {"contentType": "SSML", "content": "<speak>Enjoy!</speak>"},
            ],
        })
    );
    Ok(())
}

#[test]
fn confirm_intent() -> Result<(), Error> {
    let response = LexV2Response::confirm_intent(&fixture("dialog.json"), message("Shall I book it?"))?;
    assert_eq!(
        written(&response),
        json!({
            "sessionState": session("dialog.json", json!({"type": "ConfirmIntent"})),
            "messages": [plain("Shall I book it?")],
        })
    );
    Ok(())
}

#[test]
fn elicit_intent() {
    let response = LexV2Response::elicit_intent(&fixture("dialog.json"), message("How can I help you?"));
    let mut expected = session("dialog.json", json!({"type": "ElicitIntent"}));
    expected.as_object_mut().unwrap().remove("intent");
    assert_eq!(written(&response), json!({"sessionState": expected, "messages": [plain("How can I help you?")]}));
}

#[test]
fn elicit_slot() -> Result<(), Error> {
    let event = fixture("dialog.json");
    let response = LexV2Response::elicit_slot(&event, "City")?
        .with_slot_elicitation_style(LexV2SlotElicitationStyle::SpellByLetter)
        .try_with_slot("City", None)?
        .try_with_slot("Nights", LexV2Slot::scalar("2"))?;
    let action = json!({"type": "ElicitSlot", "slotToElicit": "City", "slotElicitationStyle": "SpellByLetter"});
    let mut expected = session("dialog.json", action);
    let value = json!({"originalValue": "2", "interpretedValue": "2", "resolvedValues": ["2"]});
    expected["intent"]["slots"] = json!({"City": null, "Nights": {"shape": "Scalar", "value": value}});
    assert_eq!(written(&response), json!({"sessionState": expected}));
    Ok(())
}

#[test]
fn elicit_sub_slot() -> Result<(), Error> {
    let response = LexV2Response::elicit_sub_slot(&fixture("fulfillment-speech.json"), "Address", "Number")?;
    let action = json!({"type": "ElicitSlot", "slotToElicit": "Address", "subSlotToElicit": {"name": "Number"}});
    assert_eq!(written(&response), json!({"sessionState": session("fulfillment-speech.json", action)}));
    Ok(())
}

/// Entries that the types do not have are returned to Amazon Lex, too.
#[test]
fn unknown_entries_are_kept() {
    let event: LexV2Event = from_str(
        r#"{"sessionState": {"mood": "calm", "intent": {"name": "A", "rank": 1, "slots": {"B": {"hue": "red"}}}}}"#,
    )
    .unwrap();
    assert_eq!(
        written(&LexV2Response::delegate(&event)),
        json!({"sessionState": {
            "mood": "calm",
            "dialogAction": {"type": "Delegate"},
            "intent": {"name": "A", "rank": 1, "slots": {"B": {"hue": "red"}}},
        }})
    );
}

/// The result of a query can be larger than a response may be.
#[test]
fn the_result_of_kendra_is_not_returned() {
    let response = LexV2Response::delegate(&fixture("kendra-search.json"));
    let intent = &written(&response)["sessionState"]["intent"];
    assert_eq!(intent["name"], "KendraSearchIntent");
    assert_eq!(intent.get("kendraResponse"), None);
}

#[test]
fn another_intent() -> Result<(), Error> {
    let mut intent = LexV2Intent::new("OrderBreakfast");
    intent
        .set_slot("Drinks", LexV2Slot::list(["tea", "milk"]))
        .set_slot("Room", LexV2Slot::composite([("Floor", Some(LexV2Slot::scalar("3"))), ("Number", None)]))
        .set_slot("Time", None);
    let event: LexV2Event = from_str(r#"{"sessionState": {"intent": {"name": "BookHotel"}}}"#)?;
    let response = LexV2Response::elicit_slot(&event, "Time")?.with_intent(intent);
    let scalar = |value: &str| {
        let values = json!({"originalValue": value, "interpretedValue": value, "resolvedValues": [value]});
        json!({"shape": "Scalar", "value": values})
    };
    assert_eq!(
        written(&response)["sessionState"]["intent"],
        json!({
            "name": "OrderBreakfast",
            "state": "InProgress",
            "slots": {
                "Drinks": {"shape": "List", "values": [scalar("tea"), scalar("milk")]},
                "Room": {"shape": "Composite", "subSlots": {"Floor": scalar("3"), "Number": null}},
                "Time": null,
            },
        })
    );
    Ok(())
}

#[test]
fn attributes_contexts_and_hints() -> Result<(), Error> {
    let mut hints = LexV2RuntimeHints::default();
    hints.set_phrases("BookHotel", "City", ["Paris", "Rome"]).set_phrases("BookHotel", "Nights", ["two"]);
    let mut context = LexV2ActiveContext::new("greeted", 300, 5)?;
    context.set_attribute("name", "Grace");
    let response = LexV2Response::delegate(&fixture("dialog.json"))
        .with_session_attribute("customer", "c-18")
        .with_session_attribute("tries", "2")
        .try_with_request_attribute("mood", "calm")?
        .with_active_context(context)
        .with_active_context(LexV2ActiveContext::new("booking", 60, 2)?)
        .with_runtime_hints(hints);
    let mut expected = session("dialog.json", json!({"type": "Delegate"}));
    expected["sessionAttributes"] = json!({"customer": "c-18", "tries": "2"});
    expected["activeContexts"] = json!([
        {
            "name": "greeted",
            "contextAttributes": {"name": "Grace"},
            "timeToLive": {"timeToLiveInSeconds": 300, "turnsToLive": 5},
        },
        {"name": "booking", "timeToLive": {"timeToLiveInSeconds": 60, "turnsToLive": 2}},
    ]);
    let values = |phrases: &[&str]| -> Value { phrases.iter().map(|phrase| json!({"phrase": phrase})).collect() };
    expected["runtimeHints"] = json!({"slotHints": {"BookHotel": {
        "City": {"runtimeHintValues": values(&["Paris", "Rome"])},
        "Nights": {"runtimeHintValues": values(&["two"])},
    }}});
    assert_eq!(written(&response), json!({"sessionState": expected, "requestAttributes": {"mood": "calm"}}));
    Ok(())
}

#[test]
fn an_intent_is_needed() -> Result<(), Error> {
    let event: LexV2Event = from_str(r#"{"sessionState": {"intent": null}}"#)?;
    for response in [
        LexV2Response::close(&event, LexV2IntentState::Failed),
        LexV2Response::confirm_intent(&event, message("Sure?")),
        LexV2Response::elicit_slot(&event, "City"),
        LexV2Response::elicit_sub_slot(&event, "Address", "City"),
        LexV2Response::delegate(&event).try_with_slot("City", None),
    ] {
        let error = response.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "sessionState.intent"));
        assert_eq!(error.type_name(), "LexV2Response");
    }
    Ok(())
}

#[test]
fn names_are_checked() {
    let event = fixture("dialog.json");
    for (response, path) in [
        (LexV2Response::elicit_slot(&event, ""), "sessionState.dialogAction.slotToElicit"),
        (LexV2Response::elicit_sub_slot(&event, "", "City"), "sessionState.dialogAction.slotToElicit"),
        (LexV2Response::elicit_sub_slot(&event, "Address", ""), "sessionState.dialogAction.subSlotToElicit"),
        (LexV2Response::delegate(&event).try_with_request_attribute("", "x"), "requestAttributes"),
        (LexV2Response::delegate(&event).try_with_request_attribute("x-amz-lex:a", "x"), "requestAttributes"),
    ] {
        let error = response.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
    }
}

#[test]
fn contexts_are_checked() {
    for (name, seconds, turns, path) in [
        ("", 300, 5, "name"),
        (&*"a".repeat(101), 300, 5, "name"),
        ("a", 4, 5, "timeToLive.timeToLiveInSeconds"),
        ("a", 86_401, 5, "timeToLive.timeToLiveInSeconds"),
        ("a", 300, 0, "timeToLive.turnsToLive"),
        ("a", 300, 21, "timeToLive.turnsToLive"),
    ] {
        let error = LexV2ActiveContext::new(name, seconds, turns).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
    }
    for (name, seconds, turns) in [("a", 5, 1), (&*"a".repeat(100), 86_400, 20)] {
        assert!(LexV2ActiveContext::new(name, seconds, turns).is_ok());
    }
}

#[test]
fn messages_are_checked() -> Result<(), Error> {
    let constructors: [fn(String) -> Result<LexV2Message, Error>; 3] =
        [LexV2Message::plain_text, LexV2Message::ssml, LexV2Message::custom_payload];
    for create in constructors {
        create("\u{e9}".repeat(1024))?;
        for text in [String::new(), "x".repeat(1025)] {
            let error = create(text).unwrap_err();
            assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "content"));
        }
    }
    let payload = LexV2Message::custom_payload(r#"{"map": "Paris"}"#)?;
    assert_eq!(
        serde_json::to_value(&payload).unwrap(),
        json!({"contentType": "CustomPayload", "content": r#"{"map": "Paris"}"#})
    );
    let error = LexV2Response::delegate(&fixture("dialog.json")).try_with_plain_text("").unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "LexV2Message"));
    Ok(())
}

#[test]
fn cards() -> Result<(), Error> {
    let long = |characters: usize| "x".repeat(characters);
    let mut card = LexV2ImageResponseCard::new(long(250))?
        .try_with_subtitle("Per night")?
        .try_with_image_url("https://example.com/room.png")?;
    for (card, path) in [
        (LexV2ImageResponseCard::new(""), "title"),
        (LexV2ImageResponseCard::new(long(251)), "title"),
        (card.clone().try_with_subtitle(long(251)), "subtitle"),
        (card.clone().try_with_image_url(""), "imageUrl"),
        (card.clone().try_with_button(long(51), "1"), "buttons.text"),
        (card.clone().try_with_button("One", ""), "buttons.value"),
    ] {
        let error = card.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
    }
    for number in 0..LexV2ImageResponseCard::MAX_BUTTONS {
        card = card.try_with_button(long(50), number.to_string())?;
    }
    let written = serde_json::to_value(LexV2Message::image_response_card(card.clone())).unwrap();
    assert_eq!(written["contentType"], "ImageResponseCard");
    assert_eq!(written.get("content"), None);
    assert_eq!(written["imageResponseCard"]["subtitle"], "Per night");
    assert_eq!(written["imageResponseCard"]["imageUrl"], "https://example.com/room.png");
    assert_eq!(written["imageResponseCard"]["buttons"][4], json!({"text": long(50), "value": "4"}));
    let error = card.try_with_button("Six", "6").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "buttons"));
    Ok(())
}
