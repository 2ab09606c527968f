//! AWS Config rules as an event source of AWS Lambda.
