//! Streams as event sources of AWS Lambda: Kinesis, DynamoDB, Kafka and Firehose.
