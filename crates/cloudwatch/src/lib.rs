//! Amazon CloudWatch as an event source of AWS Lambda: logs, alarms and dashboard widgets.
