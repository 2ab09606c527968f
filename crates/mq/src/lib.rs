//! Amazon MQ as an event source: messages of ActiveMQ and RabbitMQ brokers.
//!
//! - feature `activemq`: [`ActiveMqEvent`]
//! - feature `rabbitmq`: [`RabbitMqEvent`]
//!
//! Both deliver batches that succeed or fail as a whole: the function answers with nothing, or with an error.

#[cfg(feature = "activemq")]
mod activemq;
#[cfg(feature = "rabbitmq")]
mod rabbitmq;

#[cfg(feature = "activemq")]
pub use activemq::{ActiveMqDestination, ActiveMqEvent, ActiveMqMessage, ActiveMqMessageType};
#[cfg(feature = "rabbitmq")]
pub use rabbitmq::{RabbitMqBasicProperties, RabbitMqEvent, RabbitMqMessage};
