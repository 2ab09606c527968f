//! AWS CloudFormation custom resources as an event source of AWS Lambda.
