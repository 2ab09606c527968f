//! The `#[data_class]` attribute of `lambda-event-sources`.
//!
//! Use it through `lambda-event-sources-base`, because the generated code refers to items of that crate.

mod attributes;
mod expand;
mod recognition;
mod setters;

use proc_macro::TokenStream;
use syn::{ItemStruct, Path, parse_macro_input, parse_quote};

use attributes::ClassAttributes;

/// Turns a struct into a data class: a Lambda event or a part of one.
///
/// The struct keeps its public, documented fields. It becomes `#[non_exhaustive]` and implements `Clone`, `Debug`,
/// `Default`, `PartialEq`, `Serialize`, `Deserialize`, `Display`, and the crate's own `DataClass`. Its method
/// `into_owned` copies all text out of the event's buffer. In the event, fields have their names in camelCase. A field
/// that is missing or null gets its default. Properties that the struct does not have are ignored.
///
/// # On the struct
///
/// - `rename_all = "PascalCase"`, `"kebab-case"` or `"snake_case"`: the case of the names in the event, if it is not
///   camelCase.
/// - `derived(json_body, queue = queue_name, json = json_body::<Value>)`: methods whose results `Display` shows in
///   addition to the fields, under the name of the method or the given name. A method that returns an error is shown as
///   `[Cannot be deserialized]`.
/// - `recognized_by = trigger_source || request && user_name`: a condition that the event must meet. In this
///   expression, the name of a field is `true` if the field is present and not null. A string, as in `!"methodArn"`, is
///   `true` if the event has a property of that name that is not null. The expression may call methods, such as
///   `self.is_test()`.
/// - `response`: the struct is a response or a part of one, and has its own constructors. It gets no setters for tests.
/// - `crate = "path"`: the path of `lambda-event-sources` or `lambda-event-sources-base` in the generated code, if it
///   is not the crate from which the macro was imported.
/// - `echo`: the source expects the object in the response. The object is serialized in its original form: with the
///   entries that the struct does not have, with its null values, and without fields that were absent and have their
///   default. The output of `Display` does not change.
///
/// # On a field
///
/// - `name = "eventSourceARN"`: the name in the event, if it is not the name of the field in the case of the struct.
/// - `alias = "SigningCertURL"`: a second name in the event. The field is serialized under the name that it had in the
///   event.
/// - `required`: the field must be present. It is an error if it is missing or null.
/// - `unit = "milliseconds"` or `"microseconds"`: the unit of the number in a `RawTimestamp`. The default is seconds.
/// - `display_with = method`: a method of the struct whose result `Display` shows instead of the field.
/// - `hidden`: `Display` omits the field.
///
/// A struct with `alias` or `echo` has at most 64 fields.
#[proc_macro_attribute]
pub fn data_class(attributes: TokenStream, item: TokenStream) -> TokenStream {
    expand(attributes, item, parse_quote!(::lambda_event_sources_base))
}

/// Same as [`macro@data_class`], for functions: the generated code refers to items of the facade.
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
