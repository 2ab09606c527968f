//! Setters for tests.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{GenericArgument, ItemStruct, PathArguments, Type};

use crate::expand::{Property, place_of_parameter};

/// Generates setters for tests. They are compiled if base has its feature `setters`.
pub(crate) fn setters(item: &ItemStruct, properties: &[Property]) -> TokenStream {
    let name = &item.ident;
    let (impl_generics, type_generics, where_clause) = item.generics.split_for_impl();
    let parameters: Vec<_> = item.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let methods = properties.iter().map(|property| {
        let (field, shown) = (&property.ident, &property.shown);
        let setter = format_ident!("with_{shown}");
        let documentation = format!("Sets [`{shown}`](Self::{shown}), for tests.");
        // A type parameter may be any type, including one that others convert into.
        let (argument, value) = match place_of_parameter(&property.ty, &parameters) {
            Some(_) => (property.ty.to_token_stream(), quote!(value)),
            None => argument(&property.ty),
        };
        quote! {
            #[doc = #documentation]
            #[must_use]
            pub fn #setter(mut self, value: #argument) -> Self {
                self.#field = #value;
                self
            }
        }
    });
    quote! {
        private::setters! {
            impl #impl_generics #name #type_generics #where_clause { #(#methods)* }
        }
    }
}

/// Returns the type of a setter's argument, and the expression that converts `value` into the value of the field.
fn argument(ty: &Type) -> (TokenStream, TokenStream) {
    let Type::Path(path) = ty else { return (quote!(#ty), quote!(value)) };
    let Some(last) = path.path.segments.last() else { return (quote!(#ty), quote!(value)) };
    let parameters: Vec<_> = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
        _ => Vec::new(),
    };
    match (last.ident.to_string().as_str(), parameters.as_slice()) {
        ("bool" | "u16" | "u32" | "u64" | "i32" | "i64" | "f64", _) => (quote!(#ty), quote!(value)),
        ("Option", [GenericArgument::Type(inner)]) => {
            let (argument, value) = argument(inner);
            (argument, quote!(::core::option::Option::Some(#value)))
        }
        ("Vec", [GenericArgument::Type(inner)]) => {
            let (argument, value) = argument(inner);
            (
                quote!(impl ::core::iter::IntoIterator<Item = #argument>),
                quote!(value.into_iter().map(|value| #value).collect()),
            )
        }
        ("Dict", [GenericArgument::Type(inner)]) => {
            let (argument, value) = argument(inner);
            (
                quote!(impl ::core::iter::IntoIterator<Item = (impl ::core::convert::Into<base::Str>, #argument)>),
                quote!(value.into_iter().map(|(key, value)| (key, #value)).collect()),
            )
        }
        ("Sensitive", [GenericArgument::Type(inner)]) => {
            let (argument, value) = argument(inner);
            (argument, quote!(base::Sensitive::new(#value)))
        }
        _ => (quote!(impl ::core::convert::Into<#ty>), quote!(value.into())),
    }
}
