//! AWS CodeDeploy and AWS CodePipeline as event sources of AWS Lambda.
