//! The arguments of `#[data_class(…)]`, on the struct and on its fields.

use syn::{Expr, Field, Ident, LitStr, Path, Result, ext::IdentExt, meta::ParseNestedMeta, token::Paren};

/// Case of the names of a struct's fields in the event.
#[derive(Clone, Copy, Default)]
pub(crate) enum Case {
    #[default]
    Camel,
    Pascal,
    Kebab,
    Snake,
}

impl Case {
    pub(crate) fn apply(self, name: &str) -> String {
        let capitalized = |word: &str| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        };
        let words = name.split('_').filter(|word| !word.is_empty());
        match self {
            Self::Snake => name.to_owned(),
            Self::Kebab => name.replace('_', "-"),
            Self::Pascal => words.map(capitalized).collect(),
            Self::Camel => {
                words.enumerate().map(|(i, word)| if i == 0 { word.to_owned() } else { capitalized(word) }).collect()
            }
        }
    }
}

/// A derived property: its name, and the method that returns it.
pub(crate) struct Derived {
    pub(crate) name: String,
    pub(crate) method: Path,
    pub(crate) redact: Option<Ident>,
}

#[derive(Default)]
pub(crate) struct ClassAttributes {
    /// Path of the crate in the generated code.
    pub(crate) krate: Option<Path>,
    pub(crate) case: Case,
    pub(crate) derived: Vec<Derived>,
    pub(crate) echo: bool,
    /// Condition that the properties of this event must meet.
    pub(crate) recognized_by: Option<Expr>,
    /// Method that returns the secrets of the event, which are masked in all fields with `redact`.
    pub(crate) secrets: Option<Ident>,
    /// `true` if the struct is a response or a part of one, and has its own constructors.
    pub(crate) response: bool,
}

impl ClassAttributes {
    pub(crate) fn parse(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        if meta.path.is_ident("rename_all") {
            let case: LitStr = meta.value()?.parse()?;
            self.case = match case.value().as_str() {
                "PascalCase" => Case::Pascal,
                "kebab-case" => Case::Kebab,
                "snake_case" => Case::Snake,
                _ => {
                    let message = "expected \"PascalCase\", \"kebab-case\" or \"snake_case\"; camelCase is the default";
                    return Err(syn::Error::new(case.span(), message));
                }
            };
            return Ok(());
        }
        if meta.path.is_ident("derived") {
            return meta.parse_nested_meta(|property| {
                let name = property.path.require_ident()?;
                let mut derived = Derived { name: name.unraw().to_string(), method: name.clone().into(), redact: None };
                if property.input.peek(Paren) {
                    property.parse_nested_meta(|redact| {
                        if !redact.path.is_ident("redact") {
                            return Err(redact.error("expected `redact = …`"));
                        }
                        derived.redact = Some(redact.value()?.parse()?);
                        Ok(())
                    })?;
                } else if let Ok(value) = property.value() {
                    derived.method = value.parse()?;
                }
                self.derived.push(derived);
                Ok(())
            });
        }
        if meta.path.is_ident("echo") {
            self.echo = true;
            return Ok(());
        }
        if meta.path.is_ident("response") {
            self.response = true;
            return Ok(());
        }
        if meta.path.is_ident("secrets") {
            self.secrets = Some(meta.value()?.parse()?);
            return Ok(());
        }
        if meta.path.is_ident("recognized_by") {
            self.recognized_by = Some(meta.value()?.parse()?);
            return Ok(());
        }
        if meta.path.is_ident("crate") {
            let path: LitStr = meta.value()?.parse()?;
            self.krate = Some(path.parse_with(Path::parse_mod_style)?);
            return Ok(());
        }
        Err(meta.error(
            "expected `rename_all = \"…\"`, `derived(…)`, `recognized_by = …`, `secrets = …`, `echo`, `response` or \
             `crate = \"…\"`",
        ))
    }
}

#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) name: Option<LitStr>,
    pub(crate) alias: Option<LitStr>,
    pub(crate) required: bool,
    pub(crate) unit: Option<Ident>,
    pub(crate) display_with: Option<Expr>,
    pub(crate) hidden: bool,
    /// How the values of the field are masked: a variant of `Redaction` in base.
    pub(crate) redact: Option<Ident>,
}

impl FieldAttributes {
    /// Removes the `#[data_class(…)]` attributes from a field and parses them.
    pub(crate) fn take(field: &mut Field) -> Result<Self> {
        let mut attributes = Self::default();
        for attribute in field.attrs.extract_if(.., |attribute| attribute.path().is_ident("data_class")) {
            attribute.parse_nested_meta(|meta| attributes.parse(&meta))?;
        }
        Ok(attributes)
    }

    fn parse(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        if meta.path.is_ident("name") {
            self.name = Some(meta.value()?.parse()?);
        } else if meta.path.is_ident("alias") {
            self.alias = Some(meta.value()?.parse()?);
        } else if meta.path.is_ident("required") {
            self.required = true;
        } else if meta.path.is_ident("unit") {
            let unit: LitStr = meta.value()?.parse()?;
            self.unit = Some(match unit.value().as_str() {
                "milliseconds" => Ident::new("Milliseconds", unit.span()),
                "microseconds" => Ident::new("Microseconds", unit.span()),
                _ => {
                    let message = "expected \"milliseconds\" or \"microseconds\"; seconds are the default";
                    return Err(syn::Error::new(unit.span(), message));
                }
            });
        } else if meta.path.is_ident("display_with") {
            self.display_with = Some(meta.value()?.parse()?);
        } else if meta.path.is_ident("hidden") {
            self.hidden = true;
        } else if meta.path.is_ident("redact") {
            self.redact = Some(meta.value()?.parse()?);
        } else {
            return Err(meta.error(
                "expected `name = \"…\"`, `alias = \"…\"`, `required`, `unit = \"…\"`, `display_with = …`, `hidden` or \
                 `redact = …`",
            ));
        }
        Ok(())
    }
}
