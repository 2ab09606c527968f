//! AWS Transfer Family custom identity providers as an event source of AWS Lambda.
