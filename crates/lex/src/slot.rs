//! Slots of an intent.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};

/// Slot of an intent, with the value that the user gave.
///
/// See [Slots](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-slot).
///
/// ```
/// use lambda_event_sources::{LexV2Slot, from_str};
///
/// let slot: LexV2Slot = from_str(
///     r#"{"shape": "List", "value": {"originalValue": "cheese and olives"}, "values": [
///         {"shape": "Scalar", "value": {"originalValue": "cheese", "interpretedValue": "Cheese"}},
///         {"shape": "Scalar", "value": {"originalValue": "olives", "interpretedValue": "Olives"}}]}"#,
/// )?;
/// assert_eq!(slot.interpreted_values().collect::<Vec<_>>(), ["Cheese", "Olives"]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(echo)]
pub struct LexV2Slot {
    /// Shape of the slot. If it is absent, the slot has a single value.
    pub shape: LexV2SlotShape,
    /// Value of the slot, or all values as one text for a slot with several values.
    pub value: Option<LexV2SlotValue>,
    /// Values of a slot with several values, each as a slot with a single value.
    pub values: Vec<LexV2Slot>,
    /// Slots of which a composite slot consists, by name. A slot without a value is `None`.
    pub sub_slots: Dict<Option<LexV2Slot>>,
}

string_enum! {
    /// Shape of a slot.
    ///
    /// See [Slots](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-slot).
    pub enum LexV2SlotShape {
        /// Slot with a single value.
        Scalar = "Scalar",
        /// Slot with several values.
        List = "List",
        /// Slot that consists of other slots.
        Composite = "Composite",
    }
}

/// Value of a slot.
///
/// See [Slots](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html#lambda-slot).
#[data_class(echo)]
pub struct LexV2SlotValue {
    /// Text with which the user gave the value.
    pub original_value: Str,
    /// Value that Amazon Lex has determined from the text; absent if it could not determine any.
    pub interpreted_value: Option<Str>,
    /// Values of the slot type that match the text, the best first.
    pub resolved_values: Vec<Str>,
}

impl LexV2Slot {
    /// Creates a slot with a single value.
    ///
    /// ```
    /// use lambda_event_sources::LexV2Slot;
    ///
    /// assert_eq!(LexV2Slot::scalar("Paris").interpreted_value(), Some("Paris"));
    /// ```
    pub fn scalar(value: impl Into<Str>) -> Self {
        let value = value.into();
        let value = LexV2SlotValue {
            original_value: value.clone(),
            interpreted_value: Some(value.clone()),
            resolved_values: vec![value],
            ..LexV2SlotValue::default()
        };
        Self { shape: LexV2SlotShape::Scalar, value: Some(value), ..Self::default() }
    }

    /// Creates a slot with several values.
    pub fn list<V: Into<Str>>(values: impl IntoIterator<Item = V>) -> Self {
        let values = values.into_iter().map(Self::scalar).collect();
        Self { shape: LexV2SlotShape::List, values, ..Self::default() }
    }

    /// Creates a composite slot from the slots of which it consists. A slot without a value is `None`.
    ///
    /// ```
    /// use lambda_event_sources::LexV2Slot;
    ///
    /// let address = LexV2Slot::composite([("City", Some(LexV2Slot::scalar("Paris"))), ("Street", None)]);
    /// assert_eq!(address.sub_slot("City").unwrap().interpreted_value(), Some("Paris"));
    /// assert!(address.sub_slot("Street").is_none());
    /// ```
    pub fn composite<N: Into<Str>>(sub_slots: impl IntoIterator<Item = (N, Option<Self>)>) -> Self {
        Self { shape: LexV2SlotShape::Composite, sub_slots: sub_slots.into_iter().collect(), ..Self::default() }
    }

    /// Returns the interpreted value of a slot with a single value, or `None` if there is none.
    pub fn interpreted_value(&self) -> Option<&str> {
        self.value.as_ref()?.interpreted_value.as_deref()
    }

    /// Returns the interpreted values of a slot with several values.
    pub fn interpreted_values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().filter_map(Self::interpreted_value)
    }

    /// Returns a slot of a composite slot, or `None` if it has no value or does not exist.
    pub fn sub_slot(&self, name: &str) -> Option<&Self> {
        self.sub_slots.get(name)?.as_ref()
    }
}
