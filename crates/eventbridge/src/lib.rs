//! Amazon EventBridge as an event source of AWS Lambda: [`EventBridgeEvent`].
//!
//! What happened stands in `detail`, whose shape is the sender's. A crate that knows the shape gives it as the type
//! parameter, under a name of its own, and the whole event is typed:
//!
//! ```
//! use lambda_event_sources_base::{Str, data_class, from_str};
//! use lambda_event_sources_eventbridge::EventBridgeEvent;
//!
//! /// Change of an EC2 instance's state.
//! #[data_class(rename_all = "kebab-case")]
//! pub struct InstanceState {
//!     /// Identifier of the instance.
//!     pub instance_id: Str,
//!     /// New state.
//!     pub state: Str,
//! }
//!
//! /// News that an EC2 instance has started or stopped.
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

mod event;

pub use event::EventBridgeEvent;
