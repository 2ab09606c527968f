//! Resolvers: a field of a GraphQL API that a function gives the value of.

use lambda_event_sources_base::{Dict, RawJson, Str, data_class};

use crate::{
    AppSyncIdentity,
    context::{AppSyncPrev, AppSyncRequest, context_methods},
};

/// Field of a GraphQL API that AppSync asks the function to resolve.
///
/// Direct Lambda resolvers and Amplify's `@function` directive both send it, in forms of their own:
/// [`type_name`](Self::type_name) and [`field_name`](Self::field_name) name the field in either. A resolver with a
/// batch size gets a list, `Vec<AppSyncResolverEvent>`, and answers with a list of the same length. The answer is any
/// value that fits the field's type.
///
/// See [AWS AppSync JavaScript resolver context object reference](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html).
///
/// ```
/// use lambda_event_sources_appsync::AppSyncResolverEvent;
/// use lambda_event_sources_base::from_str;
///
/// let event: AppSyncResolverEvent = from_str(
///     r#"{"arguments": {"id": "7"}, "source": null, "info": {"parentTypeName": "Query", "fieldName": "tea"}}"#,
/// )?;
/// let arguments: std::collections::HashMap<String, String> = event.arguments.json()?;
/// match (event.type_name(), event.field_name()) {
///     ("Query", "tea") => assert_eq!(arguments["id"], "7"),
///     _ => unreachable!(),
/// }
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(
    type_name = shown_type_name,
    field_name = shown_field_name,
    request_headers,
    domain_name,
    prev_result
), recognized_by = arguments || self.names_field())]
pub struct AppSyncResolverEvent {
    /// Arguments of the field: read them as your own type with `to`.
    pub arguments: RawJson,
    /// Caller; absent when the API authorizes by API key.
    pub identity: Option<AppSyncIdentity>,
    /// Value of the parent, as it was resolved; null for fields of `Query`, `Mutation` and `Subscription`.
    pub source: RawJson,
    /// HTTP request that carried the operation.
    #[data_class(hidden)]
    pub request: AppSyncRequest,
    /// What ran before in a pipeline; absent outside of one.
    #[data_class(hidden)]
    pub prev: Option<AppSyncPrev>,
    /// What the resolver's functions and handlers hand on to each other.
    pub stash: Dict,
    /// Field that is resolved, and what the client selects of it; absent in Amplify's form.
    #[data_class(display_with = shown_info)]
    pub info: Option<AppSyncResolverEventInfo>,
    #[data_class(name = "typeName", hidden)]
    amplify_type_name: Str,
    #[data_class(name = "parentTypeName", hidden)]
    amplify_parent_type_name: Str,
    #[data_class(name = "fieldName", hidden)]
    amplify_field_name: Str,
}

context_methods!(AppSyncResolverEvent);

impl AppSyncResolverEvent {
    /// Returns the name of the type that the field belongs to, such as `Query`; empty when the event names none.
    pub fn type_name(&self) -> &str {
        match self.direct_info() {
            Some(info) => &info.parent_type_name,
            None if self.amplify_parent_type_name.is_empty() => &self.amplify_type_name,
            None => &self.amplify_parent_type_name,
        }
    }

    /// Returns the name of the field; empty when the event names none.
    pub fn field_name(&self) -> &str {
        self.direct_info().map_or(&self.amplify_field_name, |info| &info.field_name)
    }

    fn direct_info(&self) -> Option<&AppSyncResolverEventInfo> {
        self.info.as_ref().filter(|info| **info != AppSyncResolverEventInfo::default())
    }

    /// Returns `true` if the event is one of a resolver even without arguments. The `info` of AppSync Events is empty
    /// to us.
    fn names_field(&self) -> bool {
        self.direct_info().is_some() || !self.field_name().is_empty() || !self.type_name().is_empty()
    }

    fn shown_type_name(&self) -> Option<&str> {
        unless_empty(self.type_name())
    }

    fn shown_field_name(&self) -> Option<&str> {
        unless_empty(self.field_name())
    }

    /// Amplify's form shown as the direct one.
    fn shown_info(&self) -> AppSyncResolverEventInfo {
        self.direct_info().cloned().unwrap_or_else(|| AppSyncResolverEventInfo {
            field_name: self.field_name().into(),
            parent_type_name: self.type_name().into(),
            ..AppSyncResolverEventInfo::default()
        })
    }
}

/// Field that is resolved, and what the client selects of it.
#[data_class]
pub struct AppSyncResolverEventInfo {
    /// Name of the field.
    #[data_class(display_with = shown_field_name)]
    pub field_name: Str,
    /// Name of the type that the field belongs to.
    #[data_class(display_with = shown_parent_type_name)]
    pub parent_type_name: Str,
    /// Variables of the GraphQL request.
    pub variables: Dict,
    /// Paths of the selected fields, such as `comments/author`; a field with an alias stands under the alias.
    pub selection_set_list: Vec<Str>,
    /// Selection as GraphQL, with inline fragments kept; absent in reduced events.
    #[data_class(name = "selectionSetGraphQL")]
    pub selection_set_graphql: Option<Str>,
}

impl AppSyncResolverEventInfo {
    /// Returns `true` if the client selects a field, by its path in [`selection_set_list`](Self::selection_set_list).
    pub fn selects(&self, path: &str) -> bool {
        self.selection_set_list.iter().any(|selected| selected == path)
    }

    fn shown_field_name(&self) -> Option<&str> {
        unless_empty(&self.field_name)
    }

    fn shown_parent_type_name(&self) -> Option<&str> {
        unless_empty(&self.parent_type_name)
    }
}

/// A name that is missing shows as null.
fn unless_empty(name: &str) -> Option<&str> {
    (!name.is_empty()).then_some(name)
}
