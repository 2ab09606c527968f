//! `#[data_class(echo)]`: an event that is returned to its source in its original form.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources_base::{Dict, Str, data_class, from_str, from_value};
use serde_json::{Value, json};

/// Question that is returned with its answer.
#[data_class(echo)]
pub struct Question {
    /// Text of the question.
    #[data_class(alias = "wording")]
    pub text: Str,
    /// Person who asks.
    pub asker: Asker,
    /// Attributes that the person sent.
    pub metadata: Dict<Str>,
    /// Earlier questions.
    pub history: Vec<Str>,
    /// `true` if the question is urgent.
    pub urgent: bool,
    /// The answer.
    pub answer: Answer,
}

/// Person who asks.
#[data_class(echo)]
pub struct Asker {
    /// Name.
    pub name: Str,
    /// Email address. Absent if it is not known.
    pub email: Option<Str>,
}

/// Answer to a question.
#[data_class(echo)]
pub struct Answer {
    /// `true` if the answer is yes.
    pub yes: Option<bool>,
    /// Reasons for the answer.
    pub reasons: Vec<Str>,
}

fn echoed(question: &Question) -> Value {
    serde_json::to_value(question).unwrap()
}

#[test]
fn objects_round_trip_unchanged() {
    for original in [
        json!({}),
        json!({"text": ""}),
        json!({"wording": "Why?"}),
        json!({"text": null, "asker": null, "metadata": null, "history": null, "urgent": null, "answer": null}),
        json!({"text": "Why?", "asker": {}, "metadata": {}, "history": [], "urgent": false, "answer": {}}),
        json!({"asker": {"name": null, "email": null}, "answer": {"yes": null, "reasons": null}}),
        json!({"asker": {"age": 7, "": null}, "new": {"since": [2030, null, 1.5]}, "answer": {"yes": true, "sure": {}}}),
    ] {
        let question: Question = from_str(&original.to_string()).unwrap();
        assert_eq!(echoed(&question), original);
        assert_eq!(from_value::<Question>(&original).unwrap(), question);
        assert_eq!(serde_json::from_value::<Question>(original).unwrap(), question);
    }
}

#[test]
fn changes_are_serialized() {
    let mut question: Question = from_str(r#"{"text": "Why?", "urgent": true, "answer": null, "new": 1}"#).unwrap();
    question.text = "How?".into();
    question.urgent = false;
    question.answer.yes = Some(false);
    assert_eq!(echoed(&question), json!({"text": "How?", "urgent": false, "answer": {"yes": false}, "new": 1}));

    question.text = Str::default();
    question.answer = Answer::default();
    assert_eq!(echoed(&question), json!({"urgent": false, "answer": null, "new": 1}));

    let mut question = Question::default();
    assert_eq!(echoed(&question), json!({}));
    question.answer.reasons.push("because".into());
    assert_eq!(echoed(&question), json!({"answer": {"reasons": ["because"]}}));
}

#[test]
fn numbers_of_unknown_entries_keep_their_digits() {
    let text = r#"{"new":{"since":12345678901234567890123.10}}"#;
    let question: Question = from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&question).unwrap(), text);
}

#[test]
fn unknown_entries_are_part_of_the_value_and_are_not_shown() {
    let one: Question = from_str(r#"{"text": "Why?", "token": "hush", "other": 1}"#).unwrap();
    let same: Question = from_str(r#"{"asker": {}, "other": 1, "token": "hush", "text": "Why?"}"#).unwrap();
    let another: Question = from_str(r#"{"text": "Why?", "token": "hush", "other": 2}"#).unwrap();
    assert_eq!(one, same);
    assert_ne!(one, another);
    let shown = format!("{one} {one:?}");
    assert!(shown.contains("Why?") && !shown.contains("hush"), "{shown}");
}
