//! Amazon VPC Lattice as an event source of AWS Lambda.
