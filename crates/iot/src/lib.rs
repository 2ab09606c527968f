//! AWS IoT Core registry events as event sources of AWS Lambda.
