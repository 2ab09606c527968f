//! Amazon Bedrock Agents as an event source of AWS Lambda.
