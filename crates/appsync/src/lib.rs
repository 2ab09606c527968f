//! AWS AppSync as an event source of AWS Lambda: resolvers, authorizers and AppSync Events.
//!
//! - Feature `appsync-resolver`: [`AppSyncResolverEvent`], whose caller is an [`AppSyncIdentity`]; for batches,
//!   [`AppSyncResolverBatchEvent`]; respond with an [`AppSyncResolverBatchResponse`]
//! - Feature `appsync-authorizer`: [`AppSyncAuthorizerEvent`]; respond with an [`AppSyncAuthorizerResponse`]
//! - Feature `appsync-events`: [`AppSyncResolverEventsEvent`]; respond with an [`AppSyncEventsResponse`]
//! - Feature `appsync-scalars`: [`make_id`], [`aws_date`], [`aws_time`], [`aws_datetime`] and [`aws_timestamp`], which
//!   create AppSync scalars
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "appsync-authorizer")]
mod authorizer;
#[cfg(any(feature = "appsync-resolver", feature = "appsync-events"))]
mod context;
#[cfg(feature = "appsync-events")]
mod events;
#[cfg(any(feature = "appsync-resolver", feature = "appsync-events"))]
mod identity;
#[cfg(feature = "appsync-resolver")]
mod resolver;
#[cfg(feature = "appsync-resolver")]
mod resolver_batch;
#[cfg(feature = "appsync-scalars")]
mod scalars;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "appsync-authorizer")]
pub use authorizer::{AppSyncAuthorizerEvent, AppSyncAuthorizerEventRequestContext, AppSyncAuthorizerResponse};
#[cfg(any(feature = "appsync-resolver", feature = "appsync-events"))]
pub use context::{AppSyncPrev, AppSyncRequest};
#[cfg(feature = "appsync-events")]
pub use events::{
    AppSyncChannel, AppSyncChannelNamespace, AppSyncEventsOperation, AppSyncEventsResponse, AppSyncIncomingEvent,
    AppSyncOutgoingEvent, AppSyncResolverEventsEvent, AppSyncResolverEventsInfo,
};
#[cfg(any(feature = "appsync-resolver", feature = "appsync-events"))]
pub use identity::{
    AppSyncIdentity, AppSyncIdentityCognito, AppSyncIdentityIam, AppSyncIdentityLambda, AppSyncIdentityOidc,
};
#[cfg(feature = "appsync-resolver")]
pub use resolver::{AppSyncResolverEvent, AppSyncResolverEventInfo};
#[cfg(feature = "appsync-resolver")]
pub use resolver_batch::{AppSyncResolverBatchEvent, AppSyncResolverBatchResponse, AppSyncResolverResult};
#[cfg(feature = "appsync-scalars")]
pub use scalars::{
    aws_date, aws_date_now, aws_datetime, aws_datetime_now, aws_time, aws_time_now, aws_timestamp, aws_timestamp_now,
    make_id,
};

#[cfg(all(doctest, feature = "appsync-resolver"))]
#[doc = include_str!("../README.md")]
struct Readme;
