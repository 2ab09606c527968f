use std::fmt;

use serde::{Serialize, Serializer};

use crate::{Describe, Error, Property, read::reader::Reader};

/// Text that replaces a secret wherever an event is shown.
pub const MASK: &str = "[SENSITIVE]";

/// A secret. `Debug`, `Display` and errors never show its value.
///
/// Call [`expose`](Self::expose) to get the value. A secret is serialized as its value, because some sources, such as
/// Cognito, expect their event in the response.
///
/// ```
/// use lambda_event_sources::{Sensitive, Str};
///
/// let password = Sensitive::new(Str::from("correct horse"));
/// assert_eq!(format!("{password} {password:?}"), "[SENSITIVE] [SENSITIVE]");
/// assert_eq!(password.expose(), "correct horse");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Wraps a secret.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Returns a reference to the secret.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// Consumes the wrapper and returns the secret.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl<T> fmt::Display for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl<T> Describe for Sensitive<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(MASK)
    }
}

impl<T: Property> Property for Sensitive<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        self.0.read(reader)
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }

    fn detach(&mut self) {
        self.0.detach();
    }
}

crate::deserialize_property!(Sensitive<T>);
crate::into_owned!(Sensitive<T>);

impl<T: Serialize> Serialize for Sensitive<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
