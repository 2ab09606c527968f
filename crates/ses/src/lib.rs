//! Amazon SES email receiving as an event source of AWS Lambda.
