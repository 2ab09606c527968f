//! What the answers to both kinds of events have in common.

use lambda_event_sources_base::{Str, data_class};

/// Version of the answers' format.
pub(crate) const MESSAGE_VERSION: Str = Str::from_static("1.0");

/// Body of an answer in one content type.
#[data_class(response)]
pub struct BedrockResponseBody {
    /// Text that the agent reads, often JSON.
    pub body: Str,
}

/// Gives an answer the setters for the state of the session.
macro_rules! session_setters {
    ($response:ident) => {
        impl $response {
            /// Sets a session attribute, which lasts as long as the session.
            ///
            /// Attributes that are in the answer take the place of those that the session had.
            pub fn with_session_attribute(
                mut self,
                name: impl Into<::lambda_event_sources_base::Str>,
                value: impl Into<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.session_attributes.get_or_insert_default().insert(name, value.into());
                self
            }

            /// Sets all session attributes, in place of those of the answer.
            pub fn with_session_attributes(
                mut self,
                attributes: ::lambda_event_sources_base::Dict<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.session_attributes = Some(attributes);
                self
            }

            /// Sets a prompt session attribute, which lasts for a single turn of the conversation.
            pub fn with_prompt_session_attribute(
                mut self,
                name: impl Into<::lambda_event_sources_base::Str>,
                value: impl Into<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.prompt_session_attributes.get_or_insert_default().insert(name, value.into());
                self
            }

            /// Sets all prompt session attributes, in place of those of the answer.
            pub fn with_prompt_session_attributes(
                mut self,
                attributes: ::lambda_event_sources_base::Dict<::lambda_event_sources_base::Str>,
            ) -> Self {
                self.prompt_session_attributes = Some(attributes);
                self
            }

            /// Adds how the agent queries one of its knowledge bases from now on.
            pub fn with_knowledge_base(mut self, knowledge_base: $crate::BedrockKnowledgeBaseConfiguration) -> Self {
                self.knowledge_bases_configuration.get_or_insert_default().push(knowledge_base);
                self
            }
        }
    };
}

pub(crate) use session_setters;
