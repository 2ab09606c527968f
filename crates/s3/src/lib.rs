//! Amazon S3 as an event source of AWS Lambda: notifications, Batch Operations and Object Lambda.
