//! Amazon Connect contact flows as an event source of AWS Lambda.
