use std::fmt;

use lambda_event_sources_base::{
    __private::{display, read_source, serde},
    Describe, Error, ErrorKind, Property, RawJson, Reader, Sensitive, Source, deserialize_property, detect,
    for_each_source, into_owned,
};
use serde::{Serialize, Serializer};

macro_rules! any_event {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        /// The event of any source whose feature is enabled, for a function that handles several sources.
        ///
        /// Each variant exists if the feature of its source is enabled. Events are boxed, so the size of an `AnyEvent`
        /// does not depend on the enabled features. [`detect`](crate::detect) chooses the variant. If the feature of a
        /// source is not enabled but its format is that of a more general source, the event gets the variant of the
        /// more general source. For example, an S3 event from EventBridge then becomes an `EventBridge` event.
        ///
        /// Any other event is [`Unknown`](Self::Unknown), which keeps its JSON.
        ///
        /// ```
        /// # #[cfg(all(feature = "sns", feature = "sqs"))] {
        /// use lambda_event_sources::{AnyEvent, Error, from_str};
        ///
        /// fn messages(event: &AnyEvent) -> Result<Vec<&str>, Error> {
        ///     match event {
        ///         AnyEvent::Sqs(event) => Ok(event.records.iter().map(|record| &*record.body).collect()),
        ///         AnyEvent::Sns(event) => Ok(event.records.iter().map(|record| &*record.sns.message).collect()),
        ///         other => Err(other.unexpected()),
        ///     }
        /// }
        ///
        /// let event: AnyEvent = from_str(r#"{"Records": [{"eventSource": "aws:sqs", "body": "Hello"}]}"#)?;
        /// assert_eq!(messages(&event)?, ["Hello"]);
        ///
        /// let event: AnyEvent = from_str(r#"{"order": "A-7"}"#)?;
        /// assert_eq!(messages(&event).unwrap_err().to_string(), "AnyEvent: the source of the event is unknown");
        /// # }
        /// # Ok::<(), lambda_event_sources::Error>(())
        /// ```
        ///
        /// To accept only a few sources, write your own enum. The first variant that can be read is used. If no variant
        /// can be read, the error does not contain the reason:
        ///
        /// ```
        /// # #[cfg(all(feature = "s3", feature = "sqs"))] {
        /// use lambda_event_sources::{S3Event, SqsEvent, from_str};
        ///
        /// #[derive(serde::Deserialize)]
        /// #[serde(untagged)]
        /// enum Upload {
        ///     Direct(S3Event),
        ///     Queued(SqsEvent),
        /// }
        ///
        /// let event: Upload = from_str(r#"{"Records": [{"eventSource": "aws:sqs", "body": "{}"}]}"#)?;
        /// assert!(matches!(event, Upload::Queued(_)));
        /// # }
        /// # Ok::<(), lambda_event_sources::Error>(())
        /// ```
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum AnyEvent {
            $(
                #[cfg(feature = $feature)]
                #[doc = concat!("`", $kind, "`. See [the AWS documentation](", $page, ").")]
                $source(Box<crate::$event>),
            )*
            /// An event of an unknown source, or an event of a source whose feature is not enabled.
            ///
            /// Its content is not shown, because it may contain secrets. To read it as your own type, call
            /// `event.expose().json()`.
            Unknown(Sensitive<RawJson>),
        }

        impl AnyEvent {
            /// Returns the source of the event. The source of an [`Unknown`](Self::Unknown) event is detected again.
            pub fn source(&self) -> Option<Source> {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$source(_) => Some(Source::$source),
                    )*
                    Self::Unknown(event) => detect(event.expose().text()),
                }
            }

            /// Reads the event of a source whose feature is enabled, or an unknown event.
            fn read_as(source: Option<Source>, reader: &mut Reader<'_>) -> Result<Self, Error> {
                match source {
                    $(
                        #[cfg(feature = $feature)]
                        Some(Source::$source) => {
                            let mut event = Box::<crate::$event>::default();
                            event.read(reader)?;
                            Ok(Self::$source(event))
                        }
                    )*
                    _ => {
                        let mut event = RawJson::default();
                        event.read(reader)?;
                        Ok(Self::Unknown(event.into()))
                    }
                }
            }

            fn detach_event(&mut self) {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$source(event) => event.detach(),
                    )*
                    Self::Unknown(event) => event.detach(),
                }
            }
        }

        /// Returns `true` if the feature of the source is enabled.
        fn is_enabled(source: Source) -> bool {
            match source {
                $(Source::$source => cfg!(feature = $feature),)*
                _ => false,
            }
        }

        impl fmt::Display for AnyEvent {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$source(event) => event.fmt(f),
                    )*
                    Self::Unknown(event) => display(event, f),
                }
            }
        }

        impl Describe for AnyEvent {
            fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$source(event) => event.describe(serializer),
                    )*
                    Self::Unknown(event) => event.describe(serializer),
                }
            }
        }

        impl Serialize for AnyEvent {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$source(event) => event.serialize(serializer),
                    )*
                    Self::Unknown(event) => event.serialize(serializer),
                }
            }
        }
    };
}

for_each_source!(any_event);

impl AnyEvent {
    /// Returns an error for an event that your function does not handle.
    ///
    /// The error names the source of the event and, if the feature of the source is not enabled, the feature to enable.
    /// Its kind is [`ErrorKind::WrongSource`].
    pub fn unexpected(&self) -> Error {
        let message = match self.source() {
            None => "the source of the event is unknown".to_owned(),
            Some(source) => {
                let (name, feature) = (source.type_name(), source.feature());
                if is_enabled(source) {
                    format!("unexpected `{name}`")
                } else {
                    format!("unexpected `{name}`: enable the feature `{feature}` to read it")
                }
            }
        };
        Error::new(ErrorKind::WrongSource, message).at("AnyEvent", "")
    }
}

impl Default for AnyEvent {
    fn default() -> Self {
        Self::Unknown(Sensitive::default())
    }
}

impl Property for AnyEvent {
    const EXPECTED: &'static str = "an event";
    const IS_NULLABLE: bool = true;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let start = reader.mark();
        let source = read_source(reader)?;
        let readable =
            [source, source.and_then(Source::general)].into_iter().flatten().find(|source| is_enabled(*source));
        reader.reset(start);
        *self = Self::read_as(readable, reader)?;
        Ok(!matches!(self, Self::Unknown(event) if event.expose().is_null()))
    }

    fn detach(&mut self) {
        self.detach_event();
    }
}

deserialize_property!(AnyEvent);
into_owned!(AnyEvent);
