//! The generated code of `#[data_class]`.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    Fields, GenericArgument, Ident, ItemStruct, LitStr, Path, PathArguments, Result, Type, TypeParamBound,
    ext::IdentExt, parse_quote,
};

use crate::{
    attributes::{ClassAttributes, FieldAttributes},
    recognition::{Recognition, flag, foreign_flag},
    setters::setters,
};

/// A field of the struct, with the data that the macro needs.
pub(crate) struct Property {
    pub(crate) ident: Ident,
    /// Name that `Display` shows.
    pub(crate) shown: String,
    /// Name in the event.
    pub(crate) wire: LitStr,
    pub(crate) ty: Type,
    pub(crate) attributes: FieldAttributes,
}

pub(crate) fn data_class(krate: &Path, class: &ClassAttributes, mut item: ItemStruct) -> Result<TokenStream> {
    let properties = take_properties(class, &mut item)?;
    check_names(&properties)?;
    add_hidden_fields(krate, class, &properties, &mut item)?;

    let name = &item.ident;
    let name_text = name.to_string();
    let bounded = |bounds: &[TokenStream]| {
        let mut generics = item.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.extend(bounds.iter().map(|bound| -> TypeParamBound { parse_quote!(#bound) }));
        }
        generics
    };
    let (_, type_generics, where_clause) = item.generics.split_for_impl();
    let (property, written, shown) = (
        bounded(&[quote!(base::Property)]),
        bounded(&[quote!(serde::Serialize), quote!('static)]),
        bounded(&[quote!(::core::fmt::Debug)]),
    );
    let (impl_generics, write_generics, debug_generics) =
        (property.split_for_impl().0, written.split_for_impl().0, shown.split_for_impl().0);

    let recognition = class.recognized_by.clone().map(|rule| Recognition::new(rule, &properties)).transpose()?;
    let has_required = recognition.is_some() || properties.iter().any(|property| property.attributes.required);
    let numbers = numbers_by_name(&properties, recognition.as_ref());
    let read = read(class, &properties, recognition.as_ref());
    let deserialize = deserialize(&item, &properties);
    let setters = (!class.response).then(|| setters(&item, &properties));
    let parameters: Vec<_> = item.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let write = if class.echo { serialize_echo(&properties) } else { serialize(&properties, &name_text, &parameters) };
    let describe = describe_entries(class, &properties);
    let detach = detach(class, &properties);
    let debug = debug(class, &name_text, &properties);

    // A static cannot have the type of a generic parameter.
    let shared_default = item.generics.params.is_empty().then(|| shared_default(name));

    Ok(quote! {
        #[derive(::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
        #[non_exhaustive]
        #item

        const _: () = {
            use #krate::__private::{self as private, base, serde};

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

                #[inline]
                fn detach(&mut self) {
                    #detach
                }
            }

            impl #impl_generics #name #type_generics #where_clause {
                /// Copies all text out of the event's buffer, so that the value can be kept without the whole event.
                #[inline]
                #[must_use]
                pub fn into_owned(mut self) -> Self {
                    base::Property::detach(&mut self);
                    self
                }
            }

            impl #impl_generics base::Describe for #name #type_generics #where_clause {
                fn describe<__S: serde::Serializer>(&self, serializer: __S) -> Result<__S::Ok, __S::Error> {
                    private::describe_object(self, serializer)
                }
            }

            #deserialize

            impl #write_generics serde::Serialize for #name #type_generics #where_clause {
                fn serialize<__S: serde::Serializer>(&self, serializer: __S) -> Result<__S::Ok, __S::Error> {
                    #write
                }
            }

            impl #debug_generics ::core::fmt::Debug for #name #type_generics #where_clause {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #debug
                }
            }

            impl #impl_generics ::core::fmt::Display for #name #type_generics #where_clause {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    private::display(self, f)
                }
            }

            #setters
        };
    })
}

/// Adds the hidden fields that store how the struct was read.
fn add_hidden_fields(
    krate: &Path,
    class: &ClassAttributes,
    properties: &[Property],
    item: &mut ItemStruct,
) -> Result<()> {
    let has_alias = properties.iter().any(|property| property.attributes.alias.is_some());
    if (has_alias || class.echo) && properties.len() > 64 {
        return Err(syn::Error::new_spanned(
            &item.ident,
            "a data class with `alias` or `echo` can have at most 64 fields",
        ));
    }
    if properties.len() > 128 {
        return Err(syn::Error::new_spanned(&item.ident, "a data class can have at most 128 fields"));
    }
    if let (true, Fields::Named(fields)) = (has_alias, &mut item.fields) {
        // One bit for each field, which is set if the field was read under its alias.
        fields.named.push(parse_quote!(
            #[doc(hidden)]
            __spelling: #krate::__private::Spelling
        ));
    }
    if let (true, Fields::Named(fields)) = (class.echo, &mut item.fields) {
        fields.named.push(parse_quote!(
            #[doc(hidden)]
            __echo: #krate::__private::Echo
        ));
    }
    Ok(())
}

fn shared_default(name: &Ident) -> TokenStream {
    quote! {
        impl private::SharedDefault for #name {
            fn shared_default() -> &'static ::std::sync::OnceLock<Self> {
                static DEFAULT: ::std::sync::OnceLock<#name> = ::std::sync::OnceLock::new();
                &DEFAULT
            }
        }
    }
}

fn take_properties(class: &ClassAttributes, item: &mut ItemStruct) -> Result<Vec<Property>> {
    let Fields::Named(fields) = &mut item.fields else {
        return Err(syn::Error::new_spanned(&item.ident, "a data class must be a struct with named fields"));
    };
    fields
        .named
        .iter_mut()
        .map(|field| {
            let attributes = FieldAttributes::take(field)?;
            let ident =
                field.ident.clone().ok_or_else(|| syn::Error::new_spanned(&*field, "a field must have a name"))?;
            let shown = ident.unraw().to_string();
            let wire = attributes.name.clone().unwrap_or_else(|| LitStr::new(&class.case.apply(&shown), ident.span()));
            Ok(Property { ident, shown, wire, ty: field.ty.clone(), attributes })
        })
        .collect()
}

/// Returns an error if two fields have the same name in the event, because only one of them would ever be read.
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

/// Generates the match arms that convert a name in the event into the number of its field. They match the length first,
/// in which most names differ. An alias has the field's number plus the number of all fields.
fn numbers_by_name(properties: &[Property], recognition: Option<&Recognition>) -> TokenStream {
    let mut by_length = BTreeMap::<usize, TokenStream>::new();
    for (number, property) in properties.iter().enumerate() {
        let alias = property.attributes.alias.as_ref().map(|alias| (alias, number + properties.len()));
        for (wire, number) in [(&property.wire, number)].into_iter().chain(alias) {
            let wire = wire.value();
            let bytes = Literal::byte_string(wire.as_bytes());
            by_length.entry(wire.len()).or_default().extend(quote!(#bytes => #number,));
        }
    }
    for (index, name) in recognition.iter().flat_map(|rule| &rule.foreign).enumerate() {
        let (wire, number) = (name.value(), 2 * properties.len() + index);
        let bytes = Literal::byte_string(wire.as_bytes());
        by_length.entry(wire.len()).or_default().extend(quote!(#bytes => #number,));
    }
    by_length.into_iter().map(|(length, arms)| quote!(#length => match name { #arms _ => private::UNKNOWN },)).collect()
}

fn read(class: &ClassAttributes, properties: &[Property], recognition: Option<&Recognition>) -> TokenStream {
    let is_flagged = |property: &Property| {
        property.attributes.required || recognition.is_some_and(|rule| rule.fields.contains(&property.shown))
    };
    let flags = properties.iter().filter(|property| is_flagged(property)).map(flag);
    let missing = properties.iter().filter(|property| property.attributes.required).map(|property| {
        let (flag, wire) = (flag(property), &property.wire);
        quote!(if !#flag { return Err(private::missing(#wire, reader)); })
    });
    let recognized = recognition.map(|rule| rule.check(properties));
    let foreign_flags =
        recognition.iter().flat_map(|rule| &rule.foreign).enumerate().map(|(index, _)| foreign_flag(index));
    let flags: Vec<_> = flags.chain(foreign_flags).collect();
    let mut arms = TokenStream::new();
    for (index, _) in recognition.iter().flat_map(|rule| &rule.foreign).enumerate() {
        let (flag, number) = (foreign_flag(index), 2 * properties.len() + index);
        arms.extend(quote!(#number => {
            #flag = reader.peek() != b'n';
            reader.skip()
        }));
    }
    for (number, property) in properties.iter().enumerate() {
        let field = &property.ident;
        let set_flag = is_flagged(property).then(|| {
            let flag = flag(property);
            quote!(.inspect(|present| #flag = *present))
        });
        let set_unit = property.attributes.unit.as_ref().map(|unit| {
            quote_spanned!(unit.span()=>
                .inspect(|_| private::SetUnit::set_unit(&mut self.#field, base::TimestampUnit::#unit)))
        });
        let set_echo = class.echo.then(|| quote!(.inspect(|present| self.__echo.note(#number, *present))));
        // If the type of the field does not fit, the error of the compiler must point to the field.
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
        #recognized
        Ok(true)
    }
}

/// An event with type parameters is first read with raw JSON in their place, which is then deserialized as the user's
/// types.
fn deserialize(item: &ItemStruct, properties: &[Property]) -> TokenStream {
    let name = &item.ident;
    if item.generics.type_params().next().is_none() {
        return quote! {
            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<__D: serde::Deserializer<'de>>(deserializer: __D) -> Result<Self, __D::Error> {
                    private::deserialize(deserializer)
                }
            }
        };
    }
    let mut generics = item.generics.clone();
    generics.type_params_mut().for_each(|parameter| parameter.bounds.push(parse_quote!(serde::de::DeserializeOwned)));
    generics.params.insert(0, parse_quote!('de));
    let (impl_generics, ..) = generics.split_for_impl();
    let (_, type_generics, where_clause) = item.generics.split_for_impl();
    let raw = item.generics.type_params().map(|_| quote!(base::RawJson));
    let parameters: Vec<_> = item.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let fields = properties.iter().map(|property| {
        let (field, wire) = (&property.ident, &property.wire);
        match place_of_parameter(&property.ty, &parameters) {
            Some(Place::Alone) => quote!(#field: private::typed(&raw.#field, #wire)?),
            Some(Place::InOption) => {
                quote!(#field: raw.#field.as_ref().map(|part| private::typed(part, #wire)).transpose()?)
            }
            None => quote!(#field: raw.#field),
        }
    });
    let hidden = match &item.fields {
        Fields::Named(named) => {
            named.named.iter().filter_map(|field| field.ident.as_ref()).skip(properties.len()).collect()
        }
        _ => Vec::new(),
    };
    quote! {
        impl #impl_generics serde::Deserialize<'de> for #name #type_generics #where_clause {
            fn deserialize<__D: serde::Deserializer<'de>>(deserializer: __D) -> Result<Self, __D::Error> {
                let raw: #name<#(#raw),*> = private::deserialize(deserializer)?;
                Ok(Self { #(#fields,)* #(#hidden: raw.#hidden,)* })
            }
        }
    }
}

/// Position of a type parameter in the type of a field. No other position is possible.
pub(crate) enum Place {
    Alone,
    InOption,
}

pub(crate) fn place_of_parameter(ty: &Type, parameters: &[Ident]) -> Option<Place> {
    let Type::Path(path) = ty else { return None };
    if path.path.get_ident().is_some_and(|ident| parameters.contains(ident)) {
        return Some(Place::Alone);
    }
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(inner)) => place_of_parameter(inner, parameters).map(|_| Place::InOption),
            _ => None,
        },
        _ => None,
    }
}

fn serialize(properties: &[Property], name: &str, parameters: &[Ident]) -> TokenStream {
    let count = properties.len();
    let fields = properties.iter().enumerate().map(|(number, property)| {
        let (field, wire) = (&property.ident, written_name(number, property));
        let is_absent = match place_of_parameter(&property.ty, parameters) {
            // The field may have any type, and is absent only as raw JSON.
            Some(Place::Alone) => quote!(private::is_absent_json(&self.#field)),
            Some(Place::InOption) => quote!(self.#field.is_none()),
            None => quote!(base::Property::is_absent(&self.#field)),
        };
        quote! {
            if !#is_absent {
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

/// Serializes the struct as a map, because the names of unknown entries are not static.
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

/// Returns the name under which a field is serialized: the name under which it was read, if it has two.
fn written_name(number: usize, property: &Property) -> TokenStream {
    let wire = &property.wire;
    property
        .attributes
        .alias
        .as_ref()
        .map_or_else(|| quote!(#wire), |alias| quote!(if self.__spelling.get(#number) { #alias } else { #wire }))
}

fn detach(class: &ClassAttributes, properties: &[Property]) -> TokenStream {
    let fields = properties.iter().map(|property| &property.ident);
    let unknown = class.echo.then(|| quote!(self.__echo.detach();));
    quote!(#(base::Property::detach(&mut self.#fields);)* #unknown)
}

fn describe_entries(class: &ClassAttributes, properties: &[Property]) -> TokenStream {
    let shown = || properties.iter().filter(|property| !property.attributes.hidden);
    let stored = shown().map(|property| {
        let (field, name) = (&property.ident, &property.shown);
        let value =
            property.attributes.display_with.as_ref().map_or_else(|| quote!(#field), |method| quote!(#method()));
        let value = redacted(&quote!(self.#value), property.attributes.redact.as_ref());
        quote!(map.serialize_entry(#name, &private::Described(&#value))?;)
    });
    let derived = class.derived.iter().map(|derived| {
        let (name, method) = (&derived.name, &derived.method);
        let value = redacted(&quote!(self.#method()), derived.redact.as_ref());
        quote!(map.serialize_entry(#name, &private::Described(&#value))?;)
    });
    let redactions = shown().map(|property| &property.attributes.redact);
    let secrets = secrets(class, redactions.chain(class.derived.iter().map(|derived| &derived.redact)));
    quote!(#secrets #(#stored)* #(#derived)*)
}

/// Generates the body of a derived `Debug`, without the hidden fields of the macro.
fn debug(class: &ClassAttributes, name: &str, properties: &[Property]) -> TokenStream {
    let fields = properties.iter().map(|property| {
        let (field, shown) = (&property.ident, &property.shown);
        let value = redacted(&quote!(self.#field), property.attributes.redact.as_ref());
        quote!(.field(#shown, &#value))
    });
    let secrets = secrets(class, properties.iter().map(|property| &property.attributes.redact));
    quote!(#secrets f.debug_struct(#name)#(#fields)*.finish())
}

/// Generates the value that is shown: the value itself, or the value without its secrets.
fn redacted(value: &TokenStream, redact: Option<&Ident>) -> TokenStream {
    redact.map_or_else(
        || value.clone(),
        |by| quote_spanned!(by.span()=> private::Redact::redact(&#value, private::Redaction::#by, &secrets)),
    )
}

/// Generates the variable with the secrets of the event, if one of the shown values is redacted.
fn secrets<'a>(class: &ClassAttributes, shown: impl IntoIterator<Item = &'a Option<Ident>>) -> TokenStream {
    if !shown.into_iter().any(Option::is_some) {
        return TokenStream::new();
    }
    class.secrets.as_ref().map_or_else(
        || quote!(let secrets = private::Secrets::default();),
        |method| quote!(let secrets = private::Secrets::new(self.#method());),
    )
}
