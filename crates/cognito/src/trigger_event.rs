//! What the events of all triggers share.

use lambda_event_sources_base::{Dict, Str, data_class};

/// Makes the event of a trigger: the properties that all triggers have, around its request and its response.
///
/// Either the trigger's source, or the request and the user that it is about, tell it from events of other sources.
macro_rules! trigger_event {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            pub request: $request:ty,
            pub response: $response:ty,
        }
    ) => {
        $(#[$meta])*
        #[::lambda_event_sources_base::data_class(
            echo,
            recognized_by = (request || self.names_trigger()) && (trigger_source || self.names_user())
        )]
        pub struct $name {
            /// Version of the event's format, such as `1`.
            pub version: ::lambda_event_sources_base::Str,
            /// Region of the user pool, such as `eu-central-1`.
            pub region: ::lambda_event_sources_base::Str,
            /// Identifier of the user pool, such as `eu-central-1_Example01`.
            pub user_pool_id: ::lambda_event_sources_base::Str,
            /// What the function is invoked for.
            pub trigger_source: $crate::CognitoTriggerSource,
            /// Name of the user; absent where there is none, as for the tokens of a machine.
            pub user_name: ::lambda_event_sources_base::Str,
            /// What is known of the application that made the request.
            pub caller_context: $crate::CognitoCallerContext,
            /// What Cognito tells the function.
            pub request: $request,
            /// What the function tells Cognito.
            pub response: $response,
        }

        impl $name {
            fn names_user(&self) -> bool {
                !self.user_pool_id.is_empty() || !self.user_name.is_empty()
            }

            fn names_trigger(&self) -> bool {
                !self.trigger_source.as_str().is_empty()
            }
        }
    };
}

/// What is known of the application that made the request which a trigger is about.
///
/// See [Customizing user pool workflows with Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html).
#[data_class(echo)]
pub struct CognitoCallerContext {
    /// Name and version of the AWS SDK that made the request, such as `aws-sdk-unknown-unknown`.
    pub aws_sdk_version: Str,
    /// Identifier of the app client of the user pool.
    pub client_id: Str,
}

/// Response of a trigger from which Cognito expects none.
#[data_class(echo, response)]
pub struct CognitoEmptyResponse {}

/// Collects text by name, for setters.
pub(crate) fn text_dict<K: Into<Str>, V: Into<Str>>(entries: impl IntoIterator<Item = (K, V)>) -> Dict<Str> {
    entries.into_iter().map(|(key, value)| (key, value.into())).collect()
}

/// Collects texts, for setters.
pub(crate) fn text_list<V: Into<Str>>(values: impl IntoIterator<Item = V>) -> Vec<Str> {
    values.into_iter().map(Into::into).collect()
}
