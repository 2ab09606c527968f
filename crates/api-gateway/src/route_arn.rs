//! Route ARNs of an API.

use std::{fmt, str::FromStr};

use lambda_event_sources_base::{Describe, Error, ErrorKind, Str};
use serde::{Serializer, ser::SerializeMap};

/// Parsed ARN of an API route. `Display` writes it as text again.
///
/// See [Reference for IAM policies of API Gateway](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html).
///
/// ```
/// use lambda_event_sources::ApiGatewayRouteArn;
///
/// let text = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets/7";
/// let arn = ApiGatewayRouteArn::parse(text)?;
/// assert_eq!((arn.api_id.as_str(), arn.stage.as_str(), arn.resource.as_str()), ("a1b2c3", "prod", "pets/7"));
/// assert_eq!(arn.to_string(), text);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ApiGatewayRouteArn {
    /// AWS partition of the Region: `aws`, `aws-cn` or `aws-us-gov`.
    pub partition: Str,
    /// AWS Region, such as `eu-central-1`.
    pub region: Str,
    /// ID of the AWS account that owns the API.
    pub aws_account_id: Str,
    /// API ID.
    pub api_id: Str,
    /// Stage of the API.
    pub stage: Str,
    /// HTTP method, such as `GET`; absent for WebSocket APIs.
    pub http_method: Option<Str>,
    /// Path of the route, or the route key of a WebSocket API. Slashes at the start are left out of the ARN.
    pub resource: Str,
    /// Whether this is a route of a WebSocket API, which has no method.
    pub is_websocket_authorizer: bool,
}

impl ApiGatewayRouteArn {
    /// Creates an ARN in the partition `aws` with an API and a stage, without a method and a resource.
    ///
    /// ```
    /// use lambda_event_sources::ApiGatewayRouteArn;
    ///
    /// let mut arn = ApiGatewayRouteArn::new("cn-north-1", "123456789012", "a1b2c3", "prod");
    /// arn.partition = "aws-cn".into();
    /// assert_eq!(arn.to_string(), "arn:aws-cn:execute-api:cn-north-1:123456789012:a1b2c3/prod/");
    /// ```
    pub fn new(
        region: impl Into<Str>,
        aws_account_id: impl Into<Str>,
        api_id: impl Into<Str>,
        stage: impl Into<Str>,
    ) -> Self {
        Self {
            partition: "aws".into(),
            region: region.into(),
            aws_account_id: aws_account_id.into(),
            api_id: api_id.into(),
            stage: stage.into(),
            http_method: None,
            resource: Str::default(),
            is_websocket_authorizer: false,
        }
    }

    /// Parses the ARN of a route of a REST or HTTP API:
    /// `arn:partition:execute-api:region:account:api/stage/method/path`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not such an ARN.
    pub fn parse(arn: &str) -> Result<Self, Error> {
        let wrong = "invalid route ARN: expected arn:partition:execute-api:region:account:api/stage/method/path";
        let (arn, route) = Self::split(arn).ok_or_else(|| Error::new(ErrorKind::Invalid, wrong))?;
        let (method, resource) = route.split_once('/').unwrap_or((route, ""));
        if method.is_empty() {
            return Err(Error::new(ErrorKind::Invalid, wrong));
        }
        Ok(Self { http_method: Some(method.into()), resource: resource.trim_start_matches('/').into(), ..arn })
    }

    /// Parses the ARN of a route of a WebSocket API: `arn:partition:execute-api:region:account:api/stage/route`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not such an ARN.
    ///
    /// ```
    /// use lambda_event_sources::ApiGatewayRouteArn;
    ///
    /// let text = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/$connect";
    /// let arn = ApiGatewayRouteArn::parse_websocket(text)?;
    /// assert_eq!((arn.http_method.as_deref(), arn.resource.as_str()), (None, "$connect"));
    /// assert_eq!(arn.to_string(), text);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn parse_websocket(arn: &str) -> Result<Self, Error> {
        let wrong = "invalid WebSocket route ARN: expected arn:partition:execute-api:region:account:api/stage/route";
        let (arn, route) = Self::split(arn).ok_or_else(|| Error::new(ErrorKind::Invalid, wrong))?;
        Ok(Self { resource: route.trim_start_matches('/').into(), is_websocket_authorizer: true, ..arn })
    }

    /// Returns the ARN as text.
    pub fn arn(&self) -> String {
        self.to_string()
    }

    /// Splits an ARN into its parts up to the stage, and the text after the stage.
    fn split(arn: &str) -> Option<(Self, &str)> {
        let mut parts = arn.splitn(6, ':');
        let (Some("arn"), Some(partition), Some("execute-api"), Some(region), Some(account), Some(rest)) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        let (api_id, rest) = rest.split_once('/')?;
        let (stage, route) = rest.split_once('/')?;
        let arn = Self { partition: partition.into(), ..Self::new(region, account, api_id, stage) };
        Some((arn, route))
    }
}

impl FromStr for ApiGatewayRouteArn {
    type Err = Error;

    /// Parses the ARN in the same way as [`parse`](Self::parse).
    fn from_str(arn: &str) -> Result<Self, Error> {
        Self::parse(arn)
    }
}

impl fmt::Display for ApiGatewayRouteArn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { partition, region, aws_account_id, api_id, stage, http_method, resource, .. } = self;
        write!(f, "arn:{partition}:execute-api:{region}:{aws_account_id}:{api_id}/{stage}/")?;
        if let Some(method) = http_method {
            write!(f, "{method}/")?;
        }
        f.write_str(resource.trim_start_matches('/'))
    }
}

impl Describe for ApiGatewayRouteArn {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(9))?;
        map.serialize_entry("arn", &self.arn())?;
        map.serialize_entry("partition", &self.partition)?;
        map.serialize_entry("region", &self.region)?;
        map.serialize_entry("aws_account_id", &self.aws_account_id)?;
        map.serialize_entry("api_id", &self.api_id)?;
        map.serialize_entry("stage", &self.stage)?;
        map.serialize_entry("http_method", &self.http_method)?;
        map.serialize_entry("resource", self.resource.trim_start_matches('/'))?;
        map.serialize_entry("is_websocket_authorizer", &self.is_websocket_authorizer)?;
        map.end()
    }
}
