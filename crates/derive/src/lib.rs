//! The `#[data_class]` attribute of `lambda-event-sources`.
//!
//! Use it through `lambda-event-sources-base`, whose items its output names.

mod attributes;
mod expand;
mod recognition;
mod setters;

use proc_macro::TokenStream;
use syn::{ItemStruct, Path, parse_macro_input, parse_quote};

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
/// - `recognized_by = trigger_source || request && user_name`: what has to be there for the event to be this event. In
///   the expression, a field's name stands for whether the field is there and not null, and a string, such as
///   `!"methodArn"`, for whether the event has a property of that name. It may call methods: `self.is_test()`.
/// - `response`: the struct is a response or a part of one, with constructors of its own. It gets no setters for tests.
/// - `crate = "path"`: the path under which the output finds `lambda-event-sources` or `lambda-event-sources-base`, if
///   it is not the crate that the macro was imported from.
/// - `echo`: the source wants its object back. It is serialized as it came: with the entries that the struct does not
///   have, with its nulls, and without fields that were not there and have their default. What `Display` shows does not
///   change.
///
/// # On a field
///
/// - `name = "eventSourceARN"`: the name in the event, where the rule gives another.
/// - `alias = "SigningCertURL"`: a second name in the event. Which of the two it was is kept for serialization.
/// - `required`: without the field this is not the event; missing or null is an error.
/// - `unit = "milliseconds"` or `"microseconds"`: the unit of a `RawTimestamp`'s number, if not seconds.
/// - `display_with = method`: a method of the struct whose result `Display` shows in place of the field.
/// - `hidden`: `Display` leaves the field out.
///
/// With `alias` or `echo`, a struct has at most 64 fields.
#[proc_macro_attribute]
pub fn data_class(attributes: TokenStream, item: TokenStream) -> TokenStream {
    expand(attributes, item, parse_quote!(::lambda_event_sources_base))
}

/// The same as [`macro@data_class`], for functions, which find everything in the facade.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn data_class_of_facade(attributes: TokenStream, item: TokenStream) -> TokenStream {
    expand(attributes, item, parse_quote!(::lambda_event_sources))
}

fn expand(attributes: TokenStream, item: TokenStream, default_crate: Path) -> TokenStream {
    let mut class = ClassAttributes::default();
    let parser = syn::meta::parser(|meta| class.parse(&meta));
    parse_macro_input!(attributes with parser);
    let item = parse_macro_input!(item as ItemStruct);
    let krate = class.krate.take().unwrap_or(default_crate);
    expand::data_class(&krate, &class, item).unwrap_or_else(syn::Error::into_compile_error).into()
}
