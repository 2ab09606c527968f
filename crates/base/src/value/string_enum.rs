/// Makes an open enum of text values: a value that it does not know is kept and given back, and never fails an event.
///
/// The enum gets a variant `Unknown(Str)`, which is also its default, with no text.
///
/// ```
/// use lambda_event_sources_base::{from_str, string_enum};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
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
            /// A value that this version does not know, as it stands in the event; empty when the event has none.
            Unknown($crate::Str),
        }

        impl $name {
            /// Returns the text of the value, as it stands in the event.
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
                    // What is not even text is kept as it came.
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
        }

        $crate::deserialize_property!($name);

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
