//! Application Load Balancer as an event source of AWS Lambda.
