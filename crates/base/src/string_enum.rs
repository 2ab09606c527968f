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

        impl $crate::__private::Leaf for $name {
            const EXPECTED: &'static str = "a string";

            fn set_str(&mut self, text: &str) -> bool {
                *self = match text {
                    $( $text => Self::$variant, )+
                    _ => Self::Unknown(text.into()),
                };
                true
            }
        }

        $crate::__text_leaf!($name);
    };
}
