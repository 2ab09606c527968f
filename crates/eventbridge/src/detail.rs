use serde::de::DeserializeOwned;

/// Detail of an event, with the source and the detail types of the events that have it.
///
/// [`EventBridgeEvent::detail_as`](crate::EventBridgeEvent::detail_as) and
/// [`EventBridgeEvent::has_detail`](crate::EventBridgeEvent::has_detail) compare them with the event. The details of
/// AWS services in this crate implement the trait. Implement it for the details of your own events:
///
/// ```
/// use lambda_event_sources::{EventBridgeDetail, EventBridgeEvent, Str, data_class, from_str};
///
/// /// An order.
/// #[data_class]
/// pub struct OrderPlaced {
///     /// Order number.
///     pub order: Str,
/// }
///
/// impl EventBridgeDetail for OrderPlaced {
///     const SOURCE: Option<&'static str> = Some("com.example.shop");
///     const DETAIL_TYPES: &'static [&'static str] = &["OrderPlaced"];
/// }
///
/// let event: EventBridgeEvent =
///     from_str(r#"{"detail-type": "OrderPlaced", "source": "com.example.shop", "detail": {"order": "A-7"}}"#)?;
/// assert_eq!(event.detail_as::<OrderPlaced>()?.order, "A-7");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub trait EventBridgeDetail: DeserializeOwned {
    /// Source of the events, such as `aws.ec2`. `None` if events of every source can have the detail.
    const SOURCE: Option<&'static str>;

    /// Detail types of the events, such as `EC2 Instance State-change Notification`.
    const DETAIL_TYPES: &'static [&'static str];
}

/// Implements [`EventBridgeDetail`] for a detail of an AWS service.
macro_rules! detail {
    ($type:ty, $source:literal, $($detail_type:literal),+ $(,)?) => {
        impl $crate::EventBridgeDetail for $type {
            const SOURCE: Option<&'static str> = Some($source);
            const DETAIL_TYPES: &'static [&'static str] = &[$($detail_type),+];
        }
    };
}

pub(crate) use detail;
