//! The output of `#[data_class]`.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Fields, Ident, ItemStruct, LitStr, Result, ext::IdentExt, parse_quote};

use crate::attributes::{ClassAttributes, FieldAttributes};

/// A field of the struct, with what the macro knows of it.
struct Property {
    ident: Ident,
    /// Name that `Display` shows.
    shown: String,
    /// Name in the event.
    wire: LitStr,
    attributes: FieldAttributes,
}

pub(crate) fn data_class(class: &ClassAttributes, mut item: ItemStruct) -> Result<TokenStream> {
    let properties = take_properties(class, &mut item)?;
    check_names(&properties)?;
    let has_alias = properties.iter().any(|property| property.attributes.alias.is_some());
    if (has_alias || class.echo) && properties.len() > 64 {
        return Err(syn::Error::new_spanned(&item.ident, "`alias` and `echo` have room for 64 fields"));
    }
    if properties.len() > 128 {
        return Err(syn::Error::new_spanned(&item.ident, "a data class has at most 128 fields"));
    }
    if let (true, Fields::Named(fields)) = (has_alias, &mut item.fields) {
        // One bit a field: whether it came under its alias.
        fields.named.push(parse_quote!(
            #[doc(hidden)]
            __spelling: ::lambda_event_sources_base::__private::Spelling
        ));
    }
    if let (true, Fields::Named(fields)) = (class.echo, &mut item.fields) {
        fields.named.push(parse_quote!(
            #[doc(hidden)]
            __echo: ::lambda_event_sources_base::__private::Echo
        ));
    }
    for parameter in item.generics.type_params_mut() {
        parameter.bounds.push(parse_quote!(::lambda_event_sources_base::Property));
    }

    let name = &item.ident;
    let name_text = name.to_string();
    let (impl_generics, type_generics, where_clause) = item.generics.split_for_impl();
    let mut de_generics = item.generics.clone();
    de_generics.params.insert(0, parse_quote!('de));
    let (de_impl_generics, ..) = de_generics.split_for_impl();

    let has_required = properties.iter().any(|property| property.attributes.required);
    let numbers = numbers_by_name(&properties);
    let read = read(class, &properties);
    let write = if class.echo { serialize_echo(&properties) } else { serialize(&properties, &name_text) };
    let describe = describe_entries(class, &properties);
    let debug = debug_fields(&properties);

    // A static cannot have the type of a generic parameter.
    let shared_default = item.generics.params.is_empty().then(|| {
        quote! {
            impl private::SharedDefault for #name {
                fn shared_default() -> &'static ::std::sync::OnceLock<Self> {
                    static DEFAULT: ::std::sync::OnceLock<#name> = ::std::sync::OnceLock::new();
                    &DEFAULT
                }
            }
        }
    });

    Ok(quote! {
        #[derive(::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
        #[non_exhaustive]
        #item

        const _: () = {
            use ::lambda_event_sources_base as base;
            use base::__private::{self as private, serde};

            fn number(name: &[u8]) -> usize {
                match name.len() { #numbers _ => private::UNKNOWN }
            }

            #shared_default

            impl #impl_generics base::DataClass for #name #type_generics #where_clause {
                const NAME: &'static str = #name_text;

                fn describe_entries<__M: serde::ser::SerializeMap>(&self, map: &mut __M) -> Result<(), __M::Error> {
                    #describe
                    Ok(())
                }
            }

            impl #impl_generics base::Property for #name #type_generics #where_clause {
                const EXPECTED: &'static str = "an object";
                const HAS_REQUIRED: bool = #has_required;

                fn read(&mut self, reader: &mut private::Reader<'_>) -> Result<bool, base::Error> {
                    #read
                }
            }

            impl #impl_generics base::Describe for #name #type_generics #where_clause {
                fn describe<__S: serde::Serializer>(&self, serializer: __S) -> Result<__S::Ok, __S::Error> {
                    private::describe_object(self, serializer)
                }
            }

            impl #de_impl_generics serde::Deserialize<'de> for #name #type_generics #where_clause {
                fn deserialize<__D: serde::Deserializer<'de>>(deserializer: __D) -> Result<Self, __D::Error> {
                    private::deserialize(deserializer)
                }
            }

            impl #impl_generics serde::Serialize for #name #type_generics #where_clause {
                fn serialize<__S: serde::Serializer>(&self, serializer: __S) -> Result<__S::Ok, __S::Error> {
                    #write
                }
            }

            impl #impl_generics ::core::fmt::Debug for #name #type_generics #where_clause {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct(#name_text)#debug.finish()
                }
            }

            impl #impl_generics ::core::fmt::Display for #name #type_generics #where_clause {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    private::display(self, f)
                }
            }
        };
    })
}

fn take_properties(class: &ClassAttributes, item: &mut ItemStruct) -> Result<Vec<Property>> {
    let Fields::Named(fields) = &mut item.fields else {
        return Err(syn::Error::new_spanned(&item.ident, "a data class is a struct with named fields"));
    };
    fields
        .named
        .iter_mut()
        .map(|field| {
            let attributes = FieldAttributes::take(field)?;
            let ident = field.ident.clone().ok_or_else(|| syn::Error::new_spanned(&*field, "a field needs a name"))?;
            let shown = ident.unraw().to_string();
            let wire = attributes.name.clone().unwrap_or_else(|| LitStr::new(&class.case.apply(&shown), ident.span()));
            Ok(Property { ident, shown, wire, attributes })
        })
        .collect()
}

/// Refuses two fields of one name in the event: only one of them would ever be read.
fn check_names(properties: &[Property]) -> Result<()> {
    let mut seen = BTreeSet::new();
    for wire in
        properties.iter().flat_map(|property| [Some(&property.wire), property.attributes.alias.as_ref()]).flatten()
    {
        if !seen.insert(wire.value()) {
            return Err(syn::Error::new(
                wire.span(),
                format!("two fields have the name `{}` in the event", wire.value()),
            ));
        }
    }
    Ok(())
}

/// The arms that turn a wire name into a field's number: by length first, which most names differ in. An alias has the
/// field's number plus that of all fields.
fn numbers_by_name(properties: &[Property]) -> TokenStream {
    let mut by_length = BTreeMap::<usize, TokenStream>::new();
    for (number, property) in properties.iter().enumerate() {
        let alias = property.attributes.alias.as_ref().map(|alias| (alias, number + properties.len()));
        for (wire, number) in [(&property.wire, number)].into_iter().chain(alias) {
            let wire = wire.value();
            let bytes = Literal::byte_string(wire.as_bytes());
            by_length.entry(wire.len()).or_default().extend(quote!(#bytes => #number,));
        }
    }
    by_length.into_iter().map(|(length, arms)| quote!(#length => match name { #arms _ => private::UNKNOWN },)).collect()
}

fn read(class: &ClassAttributes, properties: &[Property]) -> TokenStream {
    let required: Vec<_> = properties.iter().filter(|property| property.attributes.required).collect();
    let flags: Vec<_> = required.iter().map(|property| format_ident!("has_{}", property.ident.unraw())).collect();
    let missing = required.iter().zip(&flags).map(|(property, flag)| {
        let wire = &property.wire;
        // The method sees the event as it was read.
        let excuse = property.attributes.required_unless.as_ref().map(|method| quote!(&& !self.#method()));
        quote!(if !#flag #excuse { return Err(private::missing(#wire, reader)); })
    });
    let mut arms = TokenStream::new();
    for (number, property) in properties.iter().enumerate() {
        let field = &property.ident;
        let set_flag = property.attributes.required.then(|| {
            let flag = format_ident!("has_{}", field.unraw());
            quote!(.inspect(|present| #flag = *present))
        });
        let set_unit = property.attributes.unit.as_ref().map(|unit| {
            quote_spanned!(unit.span()=>
                .inspect(|_| private::SetUnit::set_unit(&mut self.#field, base::TimestampUnit::#unit)))
        });
        let set_echo = class.echo.then(|| quote!(.inspect(|present| self.__echo.note(#number, *present))));
        // Where the type of the field does not fit, the compiler is to point at the field.
        let bit = Literal::u32_unsuffixed(u32::try_from(number).unwrap_or(u32::MAX));
        let read = quote_spanned!(field.span()=> seen.read(#bit, &mut self.#field, reader));
        let read = quote!(#read #set_flag #set_unit #set_echo);
        if property.attributes.alias.is_some() {
            let aliased = number + properties.len();
            arms.extend(quote!(#number | #aliased =>
                #read.inspect(|present| self.__spelling.set(#number, *present && field == #aliased)),));
        } else {
            arms.extend(quote!(#number => #read,));
        }
    }
    let names = properties.iter().map(|property| &property.wire);
    let aliases = properties.iter().map(|property| property.attributes.alias.as_ref().unwrap_or(&property.wire));
    let names = if properties.iter().any(|property| property.attributes.alias.is_some()) {
        quote!(#(#names,)* #(#aliases,)*)
    } else {
        quote!(#(#names,)*)
    };
    let (next, unknown) = if class.echo {
        (quote!(self.__echo.next_field(reader, number)), quote!(self.__echo.read_unknown(reader)))
    } else {
        (quote!(reader.next_field(number)), quote!(reader.skip()))
    };
    quote! {
        if !reader.begin_object(<Self as base::Property>::EXPECTED)? {
            return Ok(false);
        }
        #(let mut #flags = false;)*
        let mut seen = private::Seen::default();
        loop {
            let field = #next?;
            let outcome = match field {
                #arms
                private::END => break,
                _ => #unknown,
            };
            if let Err(error) = outcome {
                return Err(private::under(error, &[#names], field));
            }
        }
        #(#missing)*
        Ok(true)
    }
}

fn serialize(properties: &[Property], name: &str) -> TokenStream {
    let count = properties.len();
    let fields = properties.iter().enumerate().map(|(number, property)| {
        let (field, wire) = (&property.ident, written_name(number, property));
        quote! {
            if !base::Property::is_absent(&self.#field) {
                serde::ser::SerializeStruct::serialize_field(&mut object, #wire, &self.#field)?;
            }
        }
    });
    quote! {
        let mut object = serde::Serializer::serialize_struct(serializer, #name, #count)?;
        #(#fields)*
        serde::ser::SerializeStruct::end(object)
    }
}

/// As a map, since the names of unknown entries are not static.
fn serialize_echo(properties: &[Property]) -> TokenStream {
    let fields = properties.iter().enumerate().map(|(number, property)| {
        let (field, wire) = (&property.ident, written_name(number, property));
        quote!(self.__echo.write(&mut map, #number, #wire, &self.#field)?;)
    });
    quote! {
        let mut map = serde::Serializer::serialize_map(serializer, None)?;
        #(#fields)*
        self.__echo.write_unknown(&mut map)?;
        serde::ser::SerializeMap::end(map)
    }
}

/// The name under which a field is written: the one under which it was read, if it has two.
fn written_name(number: usize, property: &Property) -> TokenStream {
    let wire = &property.wire;
    property
        .attributes
        .alias
        .as_ref()
        .map_or_else(|| quote!(#wire), |alias| quote!(if self.__spelling.get(#number) { #alias } else { #wire }))
}

fn describe_entries(class: &ClassAttributes, properties: &[Property]) -> TokenStream {
    let stored = properties.iter().filter(|property| !property.attributes.hidden).map(|property| {
        let (field, shown) = (&property.ident, &property.shown);
        let value =
            property.attributes.display_with.as_ref().map_or_else(|| quote!(#field), |method| quote!(#method()));
        quote!(map.serialize_entry(#shown, &private::Described(&self.#value))?;)
    });
    let derived = class.derived.iter().map(|derived| {
        let (shown, method) = (&derived.name, &derived.method);
        quote!(map.serialize_entry(#shown, &private::Described(&self.#method()))?;)
    });
    quote!(#(#stored)* #(#derived)*)
}

/// What a derived `Debug` shows, without the spelling, which is no field of the struct as it was written.
fn debug_fields(properties: &[Property]) -> TokenStream {
    properties
        .iter()
        .map(|property| {
            let (field, shown) = (&property.ident, &property.shown);
            quote!(.field(#shown, &self.#field))
        })
        .collect()
}
