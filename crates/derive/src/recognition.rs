//! The rule of `recognized_by`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Expr, ExprLit, Ident, Lit, LitStr, Result,
    ext::IdentExt,
    parse_quote,
    visit_mut::{self, VisitMut},
};

use crate::expand::Property;

/// Returns the variable that is `true` if a field was present.
pub(crate) fn flag(property: &Property) -> Ident {
    format_ident!("has_{}", property.ident.unraw())
}

/// Returns the variable that is `true` if a property that is not a field was present.
pub(crate) fn foreign_flag(index: usize) -> Ident {
    format_ident!("has_foreign_{index}")
}

/// The rule of `recognized_by`, with variables in place of names.
pub(crate) struct Recognition {
    rule: Expr,
    /// Names of the fields in the rule, in the order of the rule.
    pub(crate) fields: Vec<String>,
    /// Names of the properties in the rule that are not fields.
    pub(crate) foreign: Vec<LitStr>,
}

impl Recognition {
    pub(crate) fn new(rule: Expr, properties: &[Property]) -> Result<Self> {
        let mut names = Names { properties, fields: Vec::new(), foreign: Vec::new() };
        let mut rule = rule;
        names.visit_expr_mut(&mut rule);
        if let Some(name) =
            names.foreign.iter().find(|name| properties.iter().any(|field| field.wire.value() == name.value()))
        {
            return Err(syn::Error::new(
                name.span(),
                "this property is a field of the struct: use the name of the field",
            ));
        }
        Ok(Self { rule, fields: names.fields, foreign: names.foreign })
    }

    /// Generates the check of the rule. Its error names the first field that is missing, or else the first property
    /// that must not be present.
    pub(crate) fn check(&self, properties: &[Property]) -> TokenStream {
        let missing = self.fields.iter().filter_map(|name| {
            let property = properties.iter().find(|property| property.shown == *name)?;
            let (flag, wire) = (flag(property), &property.wire);
            Some(quote!(if !#flag { return Err(private::missing(#wire, reader)); }))
        });
        let unexpected = self.foreign.iter().enumerate().map(|(index, wire)| {
            let flag = foreign_flag(index);
            quote!(if #flag { return Err(private::unexpected(#wire, reader)); })
        });
        let rule = &self.rule;
        quote! {
            if !(#rule) {
                #(#missing)*
                #(#unexpected)*
            }
        }
    }
}

/// Replaces the names in a rule with variables.
struct Names<'a> {
    properties: &'a [Property],
    fields: Vec<String>,
    foreign: Vec<LitStr>,
}

impl VisitMut for Names<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Path(path) => {
                let name = path.path.get_ident().map(|ident| ident.unraw().to_string());
                let named = |property: &&Property| name.as_ref() == Some(&property.shown);
                if let Some(property) = self.properties.iter().find(named) {
                    self.fields.push(property.shown.clone());
                    let flag = flag(property);
                    *expression = parse_quote!(#flag);
                }
            }
            Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => {
                let flag = foreign_flag(self.foreign.len());
                self.foreign.push(name.clone());
                *expression = parse_quote!(#flag);
            }
            // Arguments of a method are not names of the rule.
            Expr::MethodCall(_) | Expr::Call(_) => {}
            _ => visit_mut::visit_expr_mut(self, expression),
        }
    }
}
