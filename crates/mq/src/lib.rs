//! Amazon MQ as an event source of AWS Lambda: messages from ActiveMQ and RabbitMQ brokers.
//!
//! - Feature `activemq`: [`ActiveMqEvent`]
//! - Feature `rabbitmq`: [`RabbitMqEvent`]
//!
//! Amazon MQ does not support partial batch responses. If the function returns an error, the whole batch fails. The
//! return value of the function is ignored.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "activemq")]
mod activemq;
#[cfg(feature = "rabbitmq")]
mod rabbitmq;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "activemq")]
pub use activemq::{ActiveMqDestination, ActiveMqEvent, ActiveMqMessage, ActiveMqMessageType};
#[cfg(feature = "rabbitmq")]
pub use rabbitmq::{RabbitMqBasicProperties, RabbitMqEvent, RabbitMqMessage};

#[cfg(all(doctest, feature = "rabbitmq"))]
#[doc = include_str!("../README.md")]
struct Readme;
