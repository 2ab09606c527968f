use std::{
    fmt,
    ops::{Deref, DerefMut},
    sync::OnceLock,
};

use serde::{Serialize, Serializer};

use crate::{Describe, Error, Property, read::reader::Reader};

/// A large part of an event, stored on the heap. An absent or empty part allocates no memory.
///
/// It dereferences to the part, or to the default if the part is absent.
///
/// ```
/// use lambda_event_sources::{Boxed, Str, data_class, from_str};
///
/// /// Email.
/// #[data_class]
/// pub struct Mail {
///     /// Sender.
///     pub source: Str,
/// }
///
/// /// Notification.
/// #[data_class]
/// pub struct Notification {
///     /// The email.
///     pub mail: Boxed<Mail>,
/// }
///
/// let notification: Notification = from_str(r#"{"mail": {"source": "ada@example.com"}}"#)?;
/// assert_eq!(notification.mail.source, "ada@example.com");
/// assert_eq!(Notification::default().mail.source, "");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Boxed<T>(Option<Box<T>>);

/// A type whose default is shared by all absent parts.
#[doc(hidden)]
pub trait SharedDefault: Default + 'static {
    fn shared_default() -> &'static OnceLock<Self>;
}

impl<T: SharedDefault> Deref for Boxed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.0 {
            Some(part) => part,
            None => T::shared_default().get_or_init(T::default),
        }
    }
}

impl<T: SharedDefault> DerefMut for Boxed<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl<T> From<T> for Boxed<T> {
    fn from(part: T) -> Self {
        Self(Some(Box::new(part)))
    }
}

impl<T: SharedDefault + PartialEq> PartialEq for Boxed<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: SharedDefault + fmt::Debug> fmt::Debug for Boxed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: SharedDefault + Serialize> Serialize for Boxed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<T: SharedDefault + Describe> Describe for Boxed<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).describe(serializer)
    }
}

impl<T: SharedDefault + Property + PartialEq> Property for Boxed<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const HAS_REQUIRED: bool = T::HAS_REQUIRED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let mut part = T::default();
        let present = part.read(reader)?;
        if part != **self {
            *self = part.into();
        }
        Ok(present)
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn detach(&mut self) {
        if let Some(part) = &mut self.0 {
            part.detach();
        }
    }
}

impl<T: SharedDefault + Property + PartialEq> Boxed<T> {
    /// Copies all text out of the event's buffer, so that the value can be kept without the whole event.
    #[must_use]
    pub fn into_owned(mut self) -> Self {
        self.detach();
        self
    }
}

impl<'de, T: SharedDefault + Property + PartialEq> serde::Deserialize<'de> for Boxed<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::read::document::deserialize(deserializer)
    }
}
