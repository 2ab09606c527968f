//! Fields and methods of both kinds of responses.

use lambda_event_sources_base::{Str, data_class};

/// Version of the message format.
pub(crate) const MESSAGE_VERSION: Str = Str::from_static("1.0");

/// Response body in one content type.
#[data_class(response)]
pub struct BedrockResponseBody {
    /// Text for the model, often JSON.
    pub body: Str,
}

/// Implements the methods that set session attributes and knowledge base configurations.
macro_rules! session_setters {
    ($response:ident) => {
        impl $response {
            /// Sets a session attribute, which is kept for the whole session. The other session attributes of the event
            /// stay in the response.
            pub fn with_session_attribute(
                mut self,
                name: impl Into<::lambda_event_sources_base::Str>,
                value: impl Into<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.session_attributes.get_or_insert_default().insert(name, value.into());
                self
            }

            /// Sets all session attributes. They replace those that were copied from the event.
            pub fn with_session_attributes(
                mut self,
                attributes: ::lambda_event_sources_base::Dict<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.session_attributes = Some(attributes);
                self
            }

            /// Sets a prompt session attribute, which is kept for a single turn. The other prompt session attributes of
            /// the event stay in the response.
            pub fn with_prompt_session_attribute(
                mut self,
                name: impl Into<::lambda_event_sources_base::Str>,
                value: impl Into<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.prompt_session_attributes.get_or_insert_default().insert(name, value.into());
                self
            }

            /// Sets all prompt session attributes. They replace those that were copied from the event.
            pub fn with_prompt_session_attributes(
                mut self,
                attributes: ::lambda_event_sources_base::Dict<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.prompt_session_attributes = Some(attributes);
                self
            }

            /// Adds a configuration for queries of a knowledge base in the rest of the session.
            pub fn with_knowledge_base(mut self, knowledge_base: $crate::BedrockKnowledgeBaseConfiguration) -> Self {
                self.knowledge_bases_configuration.get_or_insert_default().push(knowledge_base);
                self
            }
        }
    };
}

pub(crate) use session_setters;
