//! Data classes: structs that are read from an event and can be serialized again.

pub(crate) mod dict_wrapper;
pub(crate) mod echo;
pub(crate) mod property;
pub(crate) mod spelling;
