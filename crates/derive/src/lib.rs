//! The `#[data_class]` attribute of `lambda-event-sources`.
//!
//! Use it through `lambda-event-sources-base`, whose items its output names.

mod attributes;
mod expand;

use proc_macro::TokenStream;
use syn::{ItemStruct, parse_macro_input};

use attributes::ClassAttributes;

/// Makes a struct a data class: an event of Lambda, or a part of one.
///
/// The struct stays as it is written, with public, documented fields. It becomes `#[non_exhaustive]` and gets `Clone`,
/// `Debug`, `Default`, `PartialEq`, `Serialize`, `Deserialize`, `Display`, and the crate's own `DataClass`. In the
/// event, fields have their names in camelCase. A field that is missing or null gets its default; fields that the
/// struct does not have are passed over.
///
/// # On the struct
///
/// - `rename_all = "PascalCase"`, `"kebab-case"` or `"snake_case"`: the event's names are not in camelCase.
/// - `derived(json_body, queue = queue_name, json = json_body::<Value>)`: methods whose results `Display` shows beside
///   the fields, under their own or the given name. A method that returns an error shows as
///   `[Cannot be deserialized]`.
/// - `echo`: the source wants its object back. It is serialized as it came: with the entries that the struct does not
///   have, with its nulls, and without fields that were not there and have their default. What `Display` shows does not
///   change.
///
/// # On a field
///
/// - `name = "eventSourceARN"`: the name in the event, where the rule gives another.
/// - `alias = "SigningCertURL"`: a second name in the event. Which of the two it was is kept for serialization.
/// - `required`: without the field this is not the event; missing or null is an error.
/// - `required_unless = method`: `required`, unless this method of the struct returns `true` once all is read.
/// - `unit = "milliseconds"` or `"microseconds"`: what the number of a `Timestamp` counts, if not seconds.
/// - `display_with = method`: a method of the struct whose result `Display` shows in place of the field.
/// - `hidden`: `Display` leaves the field out.
///
/// With `alias` or `echo`, a struct has at most 64 fields.
#[proc_macro_attribute]
pub fn data_class(attributes: TokenStream, item: TokenStream) -> TokenStream {
    let mut class = ClassAttributes::default();
    let parser = syn::meta::parser(|meta| class.parse(&meta));
    parse_macro_input!(attributes with parser);
    let item = parse_macro_input!(item as ItemStruct);
    expand::data_class(&class, item).unwrap_or_else(syn::Error::into_compile_error).into()
}
