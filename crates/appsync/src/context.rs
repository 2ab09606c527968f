//! Context that events of resolvers and of AppSync Events share.

use lambda_event_sources_base::{Headers, RawJson, Str, data_class};

/// HTTP request of an operation.
#[data_class]
pub struct AppSyncRequest {
    /// Headers of the request.
    pub headers: Headers,
    /// Custom domain name that was used to access the API; absent for the API's default domain name.
    pub domain_name: Option<Str>,
}

/// Previous operation in a pipeline.
#[data_class]
pub struct AppSyncPrev {
    /// Result of the previous function in the pipeline.
    pub result: RawJson,
}

/// Implements the methods that read the fields `request` and `prev` of an event.
macro_rules! context_methods {
    ($event:ident) => {
        impl $event {
            /// Returns the headers of the request.
            pub fn request_headers(&self) -> &::lambda_event_sources_base::Headers {
                &self.request.headers
            }

            /// Returns the custom domain name that was used to access the API, or `None` for the API's default domain
            /// name.
            pub fn domain_name(&self) -> Option<&::lambda_event_sources_base::Str> {
                self.request.domain_name.as_ref()
            }

            /// Returns the result of the previous function in a pipeline, or `None` outside of a pipeline.
            pub fn prev_result(&self) -> Option<&::lambda_event_sources_base::RawJson> {
                self.prev.as_ref().map(|prev| &prev.result)
            }
        }
    };
}

pub(crate) use context_methods;
