//! What a resolver and a handler of AppSync Events both get of the request under way.

use lambda_event_sources_base::{Headers, RawJson, Str, data_class};

/// HTTP request that carried the operation.
#[data_class]
pub struct AppSyncRequest {
    /// Headers of the request.
    pub headers: Headers,
    /// Custom domain that the request was sent to; absent for the API's own domain.
    pub domain_name: Option<Str>,
}

/// What ran before in a pipeline.
#[data_class]
pub struct AppSyncPrev {
    /// Result of the function before.
    pub result: RawJson,
}

/// Gives an event with the fields `request` and `prev` the methods that look into them.
macro_rules! context_methods {
    ($event:ident) => {
        impl $event {
            /// Returns the headers of the request.
            pub fn request_headers(&self) -> &::lambda_event_sources_base::Headers {
                &self.request.headers
            }

            /// Returns the custom domain that the request was sent to; `None` for the API's own domain.
            pub fn domain_name(&self) -> Option<&::lambda_event_sources_base::Str> {
                self.request.domain_name.as_ref()
            }

            /// Returns the result of the function before in a pipeline; `None` outside of a pipeline.
            pub fn prev_result(&self) -> Option<&::lambda_event_sources_base::RawJson> {
                self.prev.as_ref().map(|prev| &prev.result)
            }
        }
    };
}

pub(crate) use context_methods;
