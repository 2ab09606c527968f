//! Amazon Cognito user pool triggers as event sources of AWS Lambda.
