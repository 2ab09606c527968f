//! AWS Secrets Manager rotation as an event source of AWS Lambda.
