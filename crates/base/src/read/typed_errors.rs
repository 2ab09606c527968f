//! A deserializer that keeps the errors of a user's type as they are raised.
//!
//! `serde_json` turns every error into text, in which a value of the event cannot be told from the name of a field.
//! Under this deserializer, a type raises its errors as [`Failed`], which takes only what comes from the type itself.
//! It is used to read a document a second time, after an error.

use std::{cell::Cell, fmt};

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor},
};

use super::document::{Failed, for_each_method};
use crate::Error;

/// A deserializer, or a part of one, under which errors are kept.
pub(crate) struct Typed<'c, T> {
    inner: T,
    /// The error that is on its way through the inner deserializer, which can pass only its text.
    passing: &'c Cell<Option<Error>>,
}

impl<'c, T> Typed<'c, T> {
    pub(crate) fn new(inner: T, passing: &'c Cell<Option<Error>>) -> Self {
        Self { inner, passing }
    }

    /// Lets an error pass through the inner deserializer.
    fn pass<E: de::Error>(passing: &Cell<Option<Error>>, Failed(error): Failed) -> E {
        passing.set(Some(error));
        E::custom("")
    }
}

/// Returns the error that passed through the inner deserializer. If there is none, the inner deserializer raised the
/// error, and its text is not kept.
fn passed<E>(passing: &Cell<Option<Error>>) -> impl Fn(E) -> Failed + '_ {
    |_| passing.take().map_or_else(Failed::untyped, Failed)
}

macro_rules! deserialize {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> Result<V::Value, Failed> {
            let visitor = Typed::new(visitor, self.passing);
            self.inner.$method($($name,)* visitor).map_err(passed(self.passing))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Typed<'_, D> {
    type Error = Failed;

    for_each_method!(deserialize);
    deserialize! {
        deserialize_newtype_struct(name: &'static str);
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

macro_rules! visit {
    ($($method:ident($($type:ty)?);)*) => {$(
        visit!(@ $method $($type)?);
    )*};
    (@ $method:ident) => {
        fn $method<E: de::Error>(self) -> Result<V::Value, E> {
            self.inner.$method::<Failed>().map_err(|error| Self::pass(self.passing, error))
        }
    };
    (@ $method:ident $type:ty) => {
        fn $method<E: de::Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$method::<Failed>(value).map_err(|error| Self::pass(self.passing, error))
        }
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Typed<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    visit! {
        visit_bool(bool);
        visit_i8(i8);
        visit_i16(i16);
        visit_i32(i32);
        visit_i64(i64);
        visit_i128(i128);
        visit_u8(u8);
        visit_u16(u16);
        visit_u32(u32);
        visit_u64(u64);
        visit_u128(u128);
        visit_f32(f32);
        visit_f64(f64);
        visit_char(char);
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
        visit_none();
        visit_unit();
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        let value = self.inner.visit_some(Typed::new(deserializer, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        let value = self.inner.visit_newtype_struct(Typed::new(deserializer, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        let value = self.inner.visit_seq(Typed::new(seq, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let value = self.inner.visit_map(Typed::new(map, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        let value = self.inner.visit_enum(Typed::new(variant, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Typed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let value = self.inner.deserialize(Typed::new(deserializer, self.passing));
        value.map_err(|error| Self::pass(self.passing, error))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Typed<'_, A> {
    type Error = Failed;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failed> {
        self.inner.next_element_seed(Typed::new(seed, self.passing)).map_err(passed(self.passing))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Typed<'_, A> {
    type Error = Failed;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failed> {
        self.inner.next_key_seed(Typed::new(seed, self.passing)).map_err(passed(self.passing))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failed> {
        self.inner.next_value_seed(Typed::new(seed, self.passing)).map_err(passed(self.passing))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, 'c, A: EnumAccess<'de>> EnumAccess<'de> for Typed<'c, A> {
    type Error = Failed;
    type Variant = Typed<'c, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), Failed> {
        let (value, variant) = self.inner.variant_seed(Typed::new(seed, self.passing)).map_err(passed(self.passing))?;
        Ok((value, Typed::new(variant, self.passing)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Typed<'_, A> {
    type Error = Failed;

    fn unit_variant(self) -> Result<(), Failed> {
        self.inner.unit_variant().map_err(passed(self.passing))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failed> {
        self.inner.newtype_variant_seed(Typed::new(seed, self.passing)).map_err(passed(self.passing))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Failed> {
        self.inner.tuple_variant(len, Typed::new(visitor, self.passing)).map_err(passed(self.passing))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Failed> {
        self.inner.struct_variant(fields, Typed::new(visitor, self.passing)).map_err(passed(self.passing))
    }
}
