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

#[doc = include_str!("data_class.md")]
#[proc_macro_attribute]
pub fn data_class(attributes: TokenStream, item: TokenStream) -> TokenStream {
    expand(attributes, item, parse_quote!(::lambda_event_sources_base))
}

// The facade exports this macro as `data_class`. The generated code refers to items of the facade.
#[doc = include_str!("data_class.md")]
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
