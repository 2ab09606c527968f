//! Resolvers of GraphQL APIs.

use lambda_event_sources_base::{__private::non_empty, Dict, RawJson, Str, data_class};

use crate::{
    AppSyncIdentity,
    context::{AppSyncPrev, AppSyncRequest, context_methods},
};

/// Input of a Lambda resolver, which returns the value of a field of a GraphQL API.
///
/// Direct Lambda resolvers and Amplify's `@function` directive send different forms of this event. In both,
/// [`type_name`](Self::type_name) and [`field_name`](Self::field_name) return the field to resolve.
///
/// Return a value of the field's type. If batching is enabled, the input is an
/// [`AppSyncResolverBatchEvent`](crate::AppSyncResolverBatchEvent).
///
/// See [AWS AppSync JavaScript resolver context object reference](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html).
///
/// ```
/// use lambda_event_sources::{AppSyncResolverEvent, from_str};
///
/// let event: AppSyncResolverEvent = from_str(
///     r#"{"arguments": {"id": "7"}, "source": null, "info": {"parentTypeName": "Query", "fieldName": "tea"}}"#,
/// )?;
/// let arguments: std::collections::HashMap<String, String> = event.arguments.json()?;
/// match (event.type_name(), event.field_name()) {
///     ("Query", "tea") => assert_eq!(arguments["id"], "7"),
///     _ => unreachable!(),
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    type_name = shown_type_name,
    field_name = shown_field_name,
    request_headers,
    domain_name,
    prev_result
), recognized_by = arguments || self.names_field())]
pub struct AppSyncResolverEvent {
    /// Arguments of the field. Parse them as your own type with [`json`](RawJson::json).
    pub arguments: RawJson,
    /// Identity of the caller; absent for API key authorization.
    pub identity: Option<AppSyncIdentity>,
    /// Resolved value of the parent field; null for fields of `Query`, `Mutation` and `Subscription`.
    pub source: RawJson,
    /// HTTP request of the operation.
    #[data_class(hidden)]
    pub request: AppSyncRequest,
    /// Previous operation in a pipeline; absent outside of a pipeline.
    #[data_class(hidden)]
    pub prev: Option<AppSyncPrev>,
    /// Data that the functions and handlers of the resolver share.
    pub stash: Dict,
    /// Field to resolve and the selection of the client; absent in Amplify's form.
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
    /// Returns the name of the parent type of the field, such as `Query`; empty if the event does not include it.
    pub fn type_name(&self) -> &str {
        match self.direct_info() {
            Some(info) => &info.parent_type_name,
            None if self.amplify_parent_type_name.is_empty() => &self.amplify_type_name,
            None => &self.amplify_parent_type_name,
        }
    }

    /// Returns the name of the field; empty if the event does not include it.
    pub fn field_name(&self) -> &str {
        self.direct_info().map_or(&self.amplify_field_name, |info| &info.field_name)
    }

    fn direct_info(&self) -> Option<&AppSyncResolverEventInfo> {
        self.info.as_ref().filter(|info| **info != AppSyncResolverEventInfo::default())
    }

    /// Returns `true` if the event has a field or type name, which identifies a resolver event without arguments.
    ///
    /// The `info` of AppSync Events has no such names and does not count.
    fn names_field(&self) -> bool {
        self.direct_info().is_some() || !self.field_name().is_empty() || !self.type_name().is_empty()
    }

    fn shown_type_name(&self) -> Option<&str> {
        non_empty(self.type_name())
    }

    fn shown_field_name(&self) -> Option<&str> {
        non_empty(self.field_name())
    }

    /// Returns the field to resolve for `Display`, which shows Amplify's form like that of a direct Lambda resolver.
    fn shown_info(&self) -> AppSyncResolverEventInfo {
        self.direct_info().cloned().unwrap_or_else(|| AppSyncResolverEventInfo {
            field_name: self.field_name().into(),
            parent_type_name: self.type_name().into(),
            ..AppSyncResolverEventInfo::default()
        })
    }
}

/// Field to resolve and the selection of the client.
#[data_class]
pub struct AppSyncResolverEventInfo {
    /// Name of the field.
    #[data_class(display_with = shown_field_name)]
    pub field_name: Str,
    /// Name of the parent type of the field.
    #[data_class(display_with = shown_parent_type_name)]
    pub parent_type_name: Str,
    /// Variables of the GraphQL request.
    pub variables: Dict,
    /// Paths of the fields in the selection set, such as `comments/author`. A field with an alias is listed by its
    /// alias.
    pub selection_set_list: Vec<Str>,
    /// Selection set as GraphQL text. Inline fragments are preserved. Absent if a custom request handler omits it.
    #[data_class(name = "selectionSetGraphQL")]
    pub selection_set_graphql: Option<Str>,
}

impl AppSyncResolverEventInfo {
    /// Returns `true` if the client selected the field with this path in
    /// [`selection_set_list`](Self::selection_set_list).
    pub fn selects(&self, path: &str) -> bool {
        self.selection_set_list.iter().any(|selected| selected == path)
    }

    fn shown_field_name(&self) -> Option<&str> {
        non_empty(&self.field_name)
    }

    fn shown_parent_type_name(&self) -> Option<&str> {
        non_empty(&self.parent_type_name)
    }
}
