//! AWS AppSync as an event source of AWS Lambda: resolvers, authorizers and AppSync Events.
