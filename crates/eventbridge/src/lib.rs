//! Amazon EventBridge as an event source of AWS Lambda.
