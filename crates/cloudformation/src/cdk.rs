//! Responses to the provider framework of the AWS CDK.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, Sensitive, Str, data_class};
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

use crate::{CloudFormationCustomResourceEvent, CloudFormationRequestType, response::checked_id};

/// Response of the function `onEvent` of the AWS CDK's provider framework.
///
/// The framework uploads the response to CloudFormation. If there is a function `isComplete`, the framework first calls
/// it with the event and the fields of this response, until it returns that the operation is complete. To report a
/// failure, return an error from the function.
///
/// See [Provider framework](https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html#provider-framework).
///
/// ```
/// use lambda_event_sources::{CdkOnEventResponse, CloudFormationCustomResourceEvent, from_str};
///
/// let event: CloudFormationCustomResourceEvent =
///     from_str(r#"{"RequestType": "Create", "RequestId": "r-1", "LogicalResourceId": "Topic"}"#)?;
/// let response = CdkOnEventResponse::new(&event, "orders-topic")?
///     .with_data("Partitions", 3)
///     .try_with_field("OperationId", "op-7")?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"PhysicalResourceId":"orders-topic","Data":{"Partitions":3},"OperationId":"op-7"}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CdkOnEventResponse {
    physical_resource_id: Str,
    data: Sensitive<Dict>,
    no_echo: Option<bool>,
    /// Fields for the function `isComplete`.
    fields: Sensitive<Dict>,
}

/// Fields of the event and of the response, which other fields must not replace.
const RESERVED: [&str; 12] = [
    "Data",
    "LogicalResourceId",
    "NoEcho",
    "OldResourceProperties",
    "PhysicalResourceId",
    "RequestId",
    "RequestType",
    "ResourceProperties",
    "ResourceType",
    "ResponseURL",
    "ServiceToken",
    "StackId",
];

impl CdkOnEventResponse {
    /// Creates a response with the physical resource ID of the resource.
    ///
    /// Return the same ID for every request of a resource. If an update returns another ID, CloudFormation treats the
    /// resource as replaced and deletes the old one.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty or longer than 1,024 bytes, or if the response to a `Delete` request has
    /// another ID than the request.
    pub fn new(event: &CloudFormationCustomResourceEvent, physical_resource_id: impl Into<Str>) -> Result<Self, Error> {
        let physical_resource_id = checked_id(physical_resource_id.into()).map_err(in_on_event)?;
        if event.request_type == CloudFormationRequestType::Delete && physical_resource_id != event.physical_resource_id
        {
            let error =
                Error::new(ErrorKind::Invalid, "the physical resource ID differs from that of the `Delete` request");
            return Err(in_on_event(error.at("", "PhysicalResourceId")));
        }
        Ok(Self { physical_resource_id, data: Dict::new().into(), no_echo: None, fields: Dict::new().into() })
    }

    /// Adds an attribute that the template can read with `Fn::GetAtt`.
    pub fn with_data(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        self.data = inserted(self.data, name, value);
        self
    }

    /// Sets whether the values of the attributes are masked in the output of CloudFormation and in the logs of the
    /// framework.
    pub fn with_no_echo(mut self, no_echo: bool) -> Self {
        self.no_echo = Some(no_echo);
        self
    }

    /// Adds a field for the function `isComplete`, such as the ID of an operation. In its event, read the field with
    /// [`DictWrapper`](lambda_event_sources_base::DictWrapper).
    ///
    /// ```
    /// use lambda_event_sources::{CloudFormationCustomResourceEvent, DictWrapper, from_str};
    ///
    /// let event: DictWrapper<CloudFormationCustomResourceEvent> =
    ///     from_str(r#"{"RequestType": "Create", "LogicalResourceId": "Topic", "OperationId": "op-7"}"#)?;
    /// assert_eq!(event.get("/OperationId").unwrap(), "op-7");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty, or if it is the name of another field of the event.
    pub fn try_with_field(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Result<Self, Error> {
        let name = name.into();
        if name.is_empty() || RESERVED.contains(&name.as_str()) {
            let message = "the field name is empty or reserved";
            return Err(in_on_event(Error::new(ErrorKind::Invalid, message)));
        }
        self.fields = inserted(self.fields, name, value);
        Ok(self)
    }
}

impl Serialize for CdkOnEventResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("PhysicalResourceId", &self.physical_resource_id)?;
        if !self.data.expose().is_empty() {
            map.serialize_entry("Data", &self.data)?;
        }
        if let Some(no_echo) = self.no_echo {
            map.serialize_entry("NoEcho", &no_echo)?;
        }
        for (name, value) in self.fields.expose() {
            map.serialize_entry(name.as_str(), value)?;
        }
        map.end()
    }
}

fn in_on_event(error: Error) -> Error {
    error.at("CdkOnEventResponse", "")
}

fn inserted(dict: Sensitive<Dict>, name: impl Into<Str>, value: impl Into<Value>) -> Sensitive<Dict> {
    let mut dict = dict.into_exposed();
    dict.insert(name, value.into());
    dict.into()
}

/// Response of the function `isComplete` of the AWS CDK's provider framework.
///
/// To report a failure, return an error from the function.
///
/// See [Provider framework](https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html#provider-framework).
///
/// ```
/// use lambda_event_sources::CdkIsCompleteResponse;
///
/// let response = CdkIsCompleteResponse::complete().try_with_data("Endpoint", "kafka.example.com:9092")?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"IsComplete":true,"Data":{"Endpoint":"kafka.example.com:9092"}}"#
/// );
/// assert_eq!(serde_json::to_string(&CdkIsCompleteResponse::in_progress())?, r#"{"IsComplete":false}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct CdkIsCompleteResponse {
    /// Whether the operation is complete. If it is not, the framework calls the function again.
    pub is_complete: bool,
    /// Attributes that are added to those of the function `onEvent`, which can be secrets; absent if there are none.
    pub data: Option<Sensitive<Dict>>,
    /// Physical resource ID, which replaces that of the function `onEvent`; absent to keep it.
    pub physical_resource_id: Option<Str>,
}

impl CdkIsCompleteResponse {
    /// Creates a response for an operation that is complete.
    pub fn complete() -> Self {
        Self { is_complete: true, ..Self::default() }
    }

    /// Creates a response for an operation that is in progress. The framework calls the function again.
    pub fn in_progress() -> Self {
        Self::default()
    }

    /// Adds an attribute that the template can read with `Fn::GetAtt`. It replaces an attribute of the same name that
    /// the function `onEvent` returned.
    ///
    /// # Errors
    ///
    /// Returns an error if the operation is in progress, because the framework does not accept attributes then.
    pub fn try_with_data(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Result<Self, Error> {
        if !self.is_complete {
            let error = Error::new(ErrorKind::Invalid, "unexpected attributes: the operation is in progress");
            return Err(error.at(Self::NAME, "Data"));
        }
        self.data = Some(inserted(self.data.unwrap_or_default(), name, value));
        Ok(self)
    }

    /// Replaces the physical resource ID that the function `onEvent` returned.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty or longer than 1,024 bytes.
    pub fn try_with_physical_resource_id(mut self, id: impl Into<Str>) -> Result<Self, Error> {
        self.physical_resource_id = Some(checked_id(id.into()).map_err(|error| error.at(Self::NAME, ""))?);
        Ok(self)
    }
}
