/// Defines an open enum of text values. A value without a variant of its own is kept and serialized again, and never
/// fails an event.
///
/// The enum gets a variant `Unknown(Str)`. Its default is `Unknown` with empty text.
///
/// ```
/// use lambda_event_sources::{from_str, string_enum};
///
/// string_enum! {
///     /// What happened to an item.
///     pub enum EventName {
///         /// An item was added.
///         Insert = "INSERT",
///         /// An item was removed.
///         Remove = "REMOVE",
///     }
/// }
///
/// assert_eq!(from_str::<EventName>(r#""INSERT""#)?, EventName::Insert);
/// let newer: EventName = from_str(r#""EXPIRE""#)?;
/// assert_eq!(newer, EventName::Unknown("EXPIRE".into()));
/// assert_eq!(newer.as_str(), "EXPIRE");
/// assert_eq!(newer, "EXPIRE");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[macro_export]
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $visibility enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A value without a variant of its own, as it appears in the event. Empty if the value is absent.
            Unknown($crate::Str),
        }

        impl $name {
            /// Returns the text of the value, as it appears in the event.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )+
                    Self::Unknown(text) => text,
                }
            }
        }

        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::Unknown($crate::Str::default())
            }
        }

        impl<T: ::std::convert::Into<$crate::Str>> ::std::convert::From<T> for $name {
            fn from(text: T) -> Self {
                let text: $crate::Str = text.into();
                match text.as_str() {
                    $( $text => Self::$variant, )+
                    _ => Self::Unknown(text),
                }
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::FromScalar for $name {
            const EXPECTED: &'static str = "a string";

            fn set(&mut self, value: &$crate::__private::Scalar<'_, '_>) -> bool {
                *self = match value {
                    $( $crate::__private::Scalar::Text(text) if text.as_str() == $text => Self::$variant, )+
                    // A value that is not text is kept as it appears in the event.
                    other => {
                        let mut unknown = $crate::Str::default();
                        $crate::__private::FromScalar::set(&mut unknown, other);
                        Self::Unknown(unknown)
                    }
                };
                true
            }
        }

        impl $crate::Property for $name {
            const EXPECTED: &'static str = <$name as $crate::__private::FromScalar>::EXPECTED;

            fn read(
                &mut self,
                reader: &mut $crate::__private::Reader<'_>,
            ) -> ::std::result::Result<bool, $crate::Error> {
                $crate::__private::read_scalar(self, reader)
            }

            fn is_absent(&self) -> bool {
                matches!(self, Self::Unknown(text) if $crate::Property::is_absent(text))
            }

            fn detach(&mut self) {
                if let Self::Unknown(text) = self {
                    $crate::Property::detach(text);
                }
            }
        }

        $crate::deserialize_property!($name);
        $crate::into_owned!($name);

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    Self::Unknown(text) => $crate::__private::serde::Serialize::serialize(text, serializer),
                    known => serializer.serialize_str(known.as_str()),
                }
            }
        }

        impl $crate::Describe for $name {
            fn describe<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// Defines a closed enum of text values, for responses whose receiver accepts no other values.
///
/// `A = "A" | "other"` adds further texts that `FromStr` accepts for a variant. With `property` before `enum`, the enum
/// can be used in a field of a data class. It must then have a default.
///
/// ```
/// use lambda_event_sources_base::closed_enum;
///
/// closed_enum! {
///     /// Outcome of a task.
///     #[derive(Default)]
///     pub property enum Outcome {
///         /// The task is done.
///         Succeeded = "Succeeded",
///         /// The task is not done.
///         #[default]
///         Failed = "Failed" | "FAILED",
///     }
/// }
///
/// assert_eq!(Outcome::Succeeded.as_str(), "Succeeded");
/// assert_eq!("FAILED".parse::<Outcome>()?, Outcome::Failed);
/// let error = "Perhaps".parse::<Outcome>().unwrap_err();
/// assert_eq!(error.to_string(), "Outcome: invalid value: expected one of Succeeded, Failed");
/// let error = lambda_event_sources_base::from_str::<Outcome>(r#""Perhaps""#).unwrap_err();
/// assert_eq!(error.to_string(), "Outcome: expected one of Succeeded, Failed, found a string (line 1, column 1)");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[macro_export]
macro_rules! closed_enum {
    (
        $(#[$attribute:meta])*
        $visibility:vis property enum $name:ident { $($variants:tt)* }
    ) => {
        $crate::closed_enum! {
            $(#[$attribute])*
            $visibility enum $name { $($variants)* }
        }

        impl $crate::Property for $name {
            const EXPECTED: &'static str = Self::ONE_OF;

            fn read(
                &mut self,
                reader: &mut $crate::__private::Reader<'_>,
            ) -> ::std::result::Result<bool, $crate::Error> {
                let mut text = $crate::Str::default();
                let start = reader.mark();
                if !$crate::Property::read(&mut text, reader)? {
                    return Ok(false);
                }
                *self = text.parse().map_err(|_| reader.refuse_at(start, Self::ONE_OF))?;
                Ok(true)
            }

            fn detach(&mut self) {}
        }

        $crate::deserialize_property!($name);

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::Describe for $name {
            fn describe<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
    (
        $(#[$attribute:meta])*
        $visibility:vis enum $name:ident {
            $(#[$first_attribute:meta])*
            $first:ident = $first_text:literal $(| $first_alias:literal)*
            $(,
                $(#[$variant_attribute:meta])*
                $variant:ident = $text:literal $(| $alias:literal)*
            )*
            $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[derive(::std::clone::Clone, ::std::marker::Copy, ::std::fmt::Debug, ::std::hash::Hash)]
        #[derive(::std::cmp::PartialEq, ::std::cmp::Eq)]
        $visibility enum $name {
            $(#[$first_attribute])*
            $first,
            $(
                $(#[$variant_attribute])*
                $variant,
            )*
        }

        impl $name {
            const ONE_OF: &'static str = ::std::concat!("one of ", $first_text $(, ", ", $text)*);

            /// Returns the text of the value.
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_text,
                    $( Self::$variant => $text, )*
                }
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::Error> {
                match text {
                    $first_text $(| $first_alias)* => Ok(Self::$first),
                    $( $text $(| $alias)* => Ok(Self::$variant), )*
                    _ => {
                        let message = ::std::format!("invalid value: expected {}", Self::ONE_OF);
                        Err($crate::Error::new($crate::ErrorKind::Invalid, message).at(::std::stringify!($name), ""))
                    }
                }
            }
        }
    };
}
