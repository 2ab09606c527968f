//! Lambda function URLs as an event source of AWS Lambda.
