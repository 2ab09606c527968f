//! Events of pre-provisioning hooks, and the response.

use lambda_event_sources_base::{Dict, Str, data_class};

/// Request of AWS IoT Core to decide whether a device may be provisioned.
///
/// Respond with an [`IotCorePreProvisioningHookResponse`]. AWS IoT Core waits 5 seconds for the response.
///
/// See [Pre-provisioning hooks](https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html).
///
/// ```
/// use lambda_event_sources::{IotCorePreProvisioningHookEvent, IotCorePreProvisioningHookResponse, from_str};
///
/// let event: IotCorePreProvisioningHookEvent = from_str(
///     r#"{"certificateId": "5d0c", "clientId": "meter-7", "parameters": {"SerialNumber": "S-0007"},
///         "templateArn": "arn:aws:iot:eu-central-1:123456789012:provisioningtemplate/meters"}"#,
/// )?;
/// let response = match event.parameters.get_str("SerialNumber") {
///     Some(serial) if serial.starts_with("S-") => IotCorePreProvisioningHookResponse::allowed(),
///     _ => IotCorePreProvisioningHookResponse::denied(),
/// };
/// assert!(response.allow_provisioning);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = certificate_id && template_arn)]
pub struct IotCorePreProvisioningHookEvent {
    /// ID of the claim certificate with which the device connected; absent if it connected without one.
    pub claim_certificate_id: Option<Str>,
    /// ID of the new certificate of the device.
    pub certificate_id: Str,
    /// New certificate of the device, in PEM format.
    pub certificate_pem: Str,
    /// ARN of the provisioning template.
    pub template_arn: Str,
    /// MQTT client ID of the device.
    pub client_id: Str,
    /// Parameters from the request of the device, by name.
    pub parameters: Dict<Str>,
}

/// Response of a pre-provisioning hook.
///
/// See [Pre-provisioning hooks](https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html).
///
/// ```
/// use lambda_event_sources::IotCorePreProvisioningHookResponse;
///
/// let response = IotCorePreProvisioningHookResponse::allowed().with_parameter_override("DeviceLocation", "Hall B");
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"allowProvisioning":true,"parameterOverrides":{"DeviceLocation":"Hall B"}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(response)]
pub struct IotCorePreProvisioningHookResponse {
    /// Whether the device may be provisioned.
    pub allow_provisioning: bool,
    /// Parameters that are added to those of the request or replace them; absent if there are none.
    pub parameter_overrides: Option<Dict<Str>>,
}

impl IotCorePreProvisioningHookResponse {
    /// Creates a response that allows provisioning.
    pub fn allowed() -> Self {
        Self { allow_provisioning: true, parameter_overrides: None }
    }

    /// Creates a response that denies provisioning. The request of the device fails.
    pub fn denied() -> Self {
        Self { allow_provisioning: false, parameter_overrides: None }
    }

    /// Adds a parameter to those of the request, or replaces it.
    pub fn with_parameter_override(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Self {
        self.parameter_overrides.get_or_insert_default().insert(name, value.into());
        self
    }
}
