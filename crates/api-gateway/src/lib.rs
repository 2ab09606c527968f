//! Amazon API Gateway as an event source of AWS Lambda: REST, HTTP and WebSocket APIs, and their authorizers.
