//! Fields that all trigger events share.

use lambda_event_sources_base::{Dict, Str, data_class};

/// Defines the event of a trigger, with the fields that all triggers share and its own request and response.
///
/// An event is recognized by its trigger source, or by its request together with its user pool ID or username.
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
            /// Version of the trigger event, such as `1`.
            pub version: ::lambda_event_sources_base::Str,
            /// AWS Region of the user pool, such as `eu-central-1`.
            pub region: ::lambda_event_sources_base::Str,
            /// User pool ID, such as `eu-central-1_Example01`.
            pub user_pool_id: ::lambda_event_sources_base::Str,
            /// Trigger source: the event that invoked the function.
            pub trigger_source: $crate::CognitoTriggerSource,
            /// Username of the user; empty if there is no user, such as for a client credentials grant.
            pub user_name: ::lambda_event_sources_base::Str,
            /// Metadata of the request that invoked the trigger.
            pub caller_context: $crate::CognitoCallerContext,
            /// Request parameters from Amazon Cognito.
            pub request: $request,
            /// Response parameters for Amazon Cognito.
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

/// Metadata of the request that invoked a trigger.
///
/// See [Customizing user pool workflows with Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html).
#[data_class(echo)]
pub struct CognitoCallerContext {
    /// Version of the AWS SDK that generated the request, such as `aws-sdk-unknown-unknown`.
    pub aws_sdk_version: Str,
    /// App client ID.
    pub client_id: Str,
}

/// Response of a trigger that has no response parameters.
#[data_class(echo, response)]
pub struct CognitoEmptyResponse {}

/// Collects strings by name, for setters.
pub(crate) fn text_dict<K: Into<Str>, V: Into<Str>>(entries: impl IntoIterator<Item = (K, V)>) -> Dict<Str> {
    entries.into_iter().map(|(key, value)| (key, value.into())).collect()
}

/// Collects strings, for setters.
pub(crate) fn text_list<V: Into<Str>>(values: impl IntoIterator<Item = V>) -> Vec<Str> {
    values.into_iter().map(Into::into).collect()
}
