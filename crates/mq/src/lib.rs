//! Amazon MQ as an event source of AWS Lambda: ActiveMQ and RabbitMQ.
