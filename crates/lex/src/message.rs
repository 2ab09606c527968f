//! Messages of a response.

use std::ops::RangeInclusive;

use lambda_event_sources_base::{DataClass, Error, ErrorKind, Str, data_class, string_enum};

/// Message to the user.
///
/// See [Messages](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html#lambda-response-messages).
///
/// ```
/// use lambda_event_sources::{LexV2ImageResponseCard, LexV2Message};
///
/// let card = LexV2ImageResponseCard::new("How many nights?")?.try_with_button("One", "1")?.try_with_button("Two", "2")?;
/// let message = LexV2Message::image_response_card(card);
/// assert_eq!(
///     serde_json::to_value(&message)?,
///     serde_json::json!({
///         "contentType": "ImageResponseCard",
///         "imageResponseCard": {
///             "title": "How many nights?",
///             "buttons": [{"text": "One", "value": "1"}, {"text": "Two", "value": "2"}],
///         },
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct LexV2Message {
    /// Type of the message.
    pub content_type: LexV2MessageContentType,
    /// Text of the message; absent for an image response card.
    pub content: Option<Str>,
    /// Image response card; absent for text.
    pub image_response_card: Option<LexV2ImageResponseCard>,
}

string_enum! {
    /// Type of a message.
    ///
    /// See [Messages](https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html#lambda-response-messages).
    pub enum LexV2MessageContentType {
        /// Text in a format of your own, for your client.
        CustomPayload = "CustomPayload",
        /// Image with buttons.
        ImageResponseCard = "ImageResponseCard",
        /// Plain text.
        PlainText = "PlainText",
        /// Text in the Speech Synthesis Markup Language.
        Ssml = "SSML",
    }
}

impl LexV2Message {
    /// Creates a message with plain text.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is empty or longer than 1,024 characters.
    pub fn plain_text(text: impl Into<Str>) -> Result<Self, Error> {
        Self::text(LexV2MessageContentType::PlainText, text.into())
    }

    /// Creates a message with text in the Speech Synthesis Markup Language.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is empty or longer than 1,024 characters.
    pub fn ssml(text: impl Into<Str>) -> Result<Self, Error> {
        Self::text(LexV2MessageContentType::Ssml, text.into())
    }

    /// Creates a message with text in a format of your own, for your client.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is empty or longer than 1,024 characters.
    pub fn custom_payload(text: impl Into<Str>) -> Result<Self, Error> {
        Self::text(LexV2MessageContentType::CustomPayload, text.into())
    }

    fn text(content_type: LexV2MessageContentType, content: Str) -> Result<Self, Error> {
        let content = checked(content, 1..=1024).map_err(|error| error.at(Self::NAME, "content"))?;
        Ok(Self { content_type, content: Some(content), image_response_card: None })
    }

    /// Creates a message with an image response card.
    pub fn image_response_card(card: LexV2ImageResponseCard) -> Self {
        let content_type = LexV2MessageContentType::ImageResponseCard;
        Self { content_type, content: None, image_response_card: Some(card) }
    }
}

/// Card with a title, an image and buttons.
///
/// See [ImageResponseCard](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_ImageResponseCard.html).
#[data_class(response)]
pub struct LexV2ImageResponseCard {
    /// Title.
    pub title: Str,
    /// Subtitle; absent if there is none.
    pub subtitle: Option<Str>,
    /// URL of the image, which must be public; absent if there is none.
    pub image_url: Option<Str>,
    /// Buttons; absent if there are none.
    pub buttons: Option<Vec<LexV2Button>>,
}

/// Button of an image response card.
///
/// See [Button](https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Button.html).
#[data_class(response)]
pub struct LexV2Button {
    /// Text of the button.
    pub text: Str,
    /// Input that Amazon Lex receives if the user chooses the button.
    pub value: Str,
}

impl LexV2ImageResponseCard {
    /// Maximum number of buttons.
    pub const MAX_BUTTONS: usize = 5;

    /// Creates a card with a title.
    ///
    /// # Errors
    ///
    /// Returns an error if the title is empty or longer than 250 characters.
    pub fn new(title: impl Into<Str>) -> Result<Self, Error> {
        Ok(Self { title: Self::part("title", title.into(), 1..=250)?, ..Self::default() })
    }

    /// Sets the subtitle.
    ///
    /// # Errors
    ///
    /// Returns an error if the subtitle is empty or longer than 250 characters.
    pub fn try_with_subtitle(mut self, subtitle: impl Into<Str>) -> Result<Self, Error> {
        self.subtitle = Some(Self::part("subtitle", subtitle.into(), 1..=250)?);
        Ok(self)
    }

    /// Sets the URL of the image, which must be public.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL is empty or longer than 250 characters.
    pub fn try_with_image_url(mut self, url: impl Into<Str>) -> Result<Self, Error> {
        self.image_url = Some(Self::part("imageUrl", url.into(), 1..=250)?);
        Ok(self)
    }

    /// Adds a button with its text, and the input that Amazon Lex receives if the user chooses it.
    ///
    /// # Errors
    ///
    /// Returns an error if the text or the input is empty or longer than 50 characters, or if the card already has
    /// [`MAX_BUTTONS`](Self::MAX_BUTTONS) buttons.
    pub fn try_with_button(mut self, text: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let text = Self::part("buttons.text", text.into(), 1..=50)?;
        let value = Self::part("buttons.value", value.into(), 1..=50)?;
        let buttons = self.buttons.get_or_insert_default();
        if buttons.len() == Self::MAX_BUTTONS {
            return Err(
                Error::new(ErrorKind::Invalid, "too many buttons: expected at most 5").at(Self::NAME, "buttons")
            );
        }
        buttons.push(LexV2Button { text, value });
        Ok(self)
    }

    fn part(path: &str, text: Str, characters: RangeInclusive<usize>) -> Result<Str, Error> {
        checked(text, characters).map_err(|error| error.at(Self::NAME, path))
    }
}

/// Checks the number of characters of a text.
fn checked(text: Str, characters: RangeInclusive<usize>) -> Result<Str, Error> {
    if characters.contains(&text.chars().count()) {
        return Ok(text);
    }
    let message = format!("invalid text: expected {} to {} characters", characters.start(), characters.end());
    Err(Error::new(ErrorKind::Invalid, message))
}
