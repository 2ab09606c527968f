//! Amazon EventBridge as an event source of AWS Lambda: [`EventBridgeEvent`].
//!
//! The content of an event is in its `detail` field, in a shape chosen by the sender. To get a fully typed event,
//! define a type for the detail and use it as the type parameter:
//!
//! ```
//! use lambda_event_sources_base::{Str, data_class, from_str};
//! use lambda_event_sources_eventbridge::EventBridgeEvent;
//!
//! /// State change of an EC2 instance.
//! #[data_class(rename_all = "kebab-case")]
//! pub struct InstanceState {
//!     /// ID of the instance.
//!     pub instance_id: Str,
//!     /// New state.
//!     pub state: Str,
//! }
//!
//! /// Event for a state change of an EC2 instance.
//! pub type InstanceStateEvent = EventBridgeEvent<InstanceState>;
//!
//! let event: InstanceStateEvent = from_str(
//!     r#"{
//!         "detail-type": "EC2 Instance State-change Notification",
//!         "source": "aws.ec2",
//!         "detail": {"instance-id": "i-0123456789abcdef0", "state": "running"}
//!     }"#,
//! )?;
//! assert_eq!(event.detail.state, "running");
//! # Ok::<(), lambda_event_sources_base::Error>(())
//! ```
#![cfg_attr(docsrs, feature(doc_cfg))]

mod event;

pub use lambda_event_sources_base::common::*;

pub use event::EventBridgeEvent;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
