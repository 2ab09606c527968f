//! Events that a contact flow sends to a function.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, string_enum};

/// Invocation of a function by a block of a contact flow.
///
/// See [Grant Amazon Connect access to your AWS Lambda functions](https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html).
///
/// ```
/// use lambda_event_sources::{ConnectContactFlowChannel, ConnectContactFlowEvent, from_str};
///
/// let event: ConnectContactFlowEvent = from_str(
///     r#"{"Name": "ContactFlowEvent", "Details": {
///         "ContactData": {"Channel": "VOICE", "Queue": null, "CustomerEndpoint": {"Address": "+4915112345678"}},
///         "Parameters": {"intent": "reset"}}}"#,
/// )?;
/// assert_eq!(event.contact_data().channel, ConnectContactFlowChannel::Voice);
/// assert_eq!(event.contact_data().customer_endpoint.as_ref().unwrap().address, "+4915112345678");
/// assert_eq!(event.parameters().get_str("intent"), Some("reset"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(contact_data, parameters))]
pub struct ConnectContactFlowEvent {
    /// Name of the event: `ContactFlowEvent`.
    pub name: Str,
    /// Contact data, and the parameters of the block.
    // Hidden because `contact_data` and `parameters` are shown separately.
    #[data_class(required, hidden)]
    pub details: ConnectContactFlowDetails,
}

impl ConnectContactFlowEvent {
    /// Returns the contact data.
    pub fn contact_data(&self) -> &ConnectContactFlowData {
        &self.details.contact_data
    }

    /// Returns the parameters that the block passes to the function.
    pub fn parameters(&self) -> &Dict {
        &self.details.parameters
    }
}

/// Contact data, and the parameters of the block that invoked the function.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowDetails {
    /// Data of the contact.
    pub contact_data: ConnectContactFlowData,
    /// Parameters that the block passes to the function, by name. The values are usually text.
    pub parameters: Dict,
}

/// Data of a contact.
///
/// See [System attributes](https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowData {
    /// Contact attributes that the flow has set, by name.
    pub attributes: Dict<Str>,
    /// Channel of the contact.
    pub channel: ConnectContactFlowChannel,
    /// ID of the contact.
    pub contact_id: Str,
    /// Endpoint of the customer, such as a phone number; absent for channels without one, such as chat.
    pub customer_endpoint: Option<ConnectContactFlowEndpoint>,
    /// ID of the first contact in the interaction with the customer.
    pub initial_contact_id: Str,
    /// Method by which the contact was initiated.
    pub initiation_method: ConnectContactFlowInitiationMethod,
    /// ARN of the Amazon Connect instance.
    #[data_class(name = "InstanceARN")]
    pub instance_arn: Str,
    /// ID of the contact before it was transferred; absent if it was not transferred.
    pub previous_contact_id: Option<Str>,
    /// Queue of the contact; absent if the contact is not in a queue yet.
    pub queue: Option<ConnectContactFlowQueue>,
    /// Endpoint of the system, such as the phone number that the customer called; absent for channels without one, such
    /// as chat.
    pub system_endpoint: Option<ConnectContactFlowEndpoint>,
    /// Live media streams of the contact; absent if live media streaming is not enabled for the instance.
    pub media_streams: Option<ConnectContactFlowMediaStreams>,
    /// AWS Region of the instance, such as `eu-central-1`.
    pub aws_region: Option<Str>,
    /// ID of the customer; absent if the flow has not set it.
    pub customer_id: Option<Str>,
    /// Description of the contact; absent for voice contacts.
    pub description: Option<Str>,
    /// Language of the contact, such as `de-DE`; absent if the flow has not set it.
    pub language_code: Option<Str>,
    /// Name of the contact; absent for voice contacts.
    pub name: Option<Str>,
    /// References of the contact, by name. Each has `Type` and `Value`.
    pub references: Option<Dict>,
    /// ID of a related contact; absent if there is none.
    pub related_contact_id: Option<Str>,
    /// Segment attributes of the contact, such as `connect:Subtype`, by name. Each has `ValueString` or a similar
    /// field.
    pub segment_attributes: Option<Dict>,
    /// Tags of the contact, such as `aws:connect:instanceId`.
    pub tags: Option<Dict<Str>>,
}

impl ConnectContactFlowData {
    /// Returns the audio stream of the customer, or `None` if the flow never started one.
    pub fn customer_audio(&self) -> Option<&ConnectContactFlowMediaStreamAudio> {
        self.media_streams.as_ref()?.customer.as_ref()?.audio.as_ref()
    }
}

string_enum! {
    /// Channel of a contact.
    ///
    /// See [Contact](https://docs.aws.amazon.com/connect/latest/APIReference/API_Contact.html).
    pub enum ConnectContactFlowChannel {
        /// Voice call.
        Voice = "VOICE",
        /// Chat or text message.
        Chat = "CHAT",
        /// Task.
        Task = "TASK",
        /// Email.
        Email = "EMAIL",
    }
}

string_enum! {
    /// Method by which a contact was initiated.
    ///
    /// See [Contact](https://docs.aws.amazon.com/connect/latest/APIReference/API_Contact.html).
    pub enum ConnectContactFlowInitiationMethod {
        /// The customer called.
        Inbound = "INBOUND",
        /// An agent called the customer.
        Outbound = "OUTBOUND",
        /// The contact was transferred to another agent or queue.
        Transfer = "TRANSFER",
        /// A flow transferred the customer from one queue to another.
        QueueTransfer = "QUEUE_TRANSFER",
        /// The customer was called back.
        Callback = "CALLBACK",
        /// The contact was created through the API.
        Api = "API",
        /// The contact was disconnected, and a disconnect flow runs.
        Disconnect = "DISCONNECT",
        /// A supervisor monitors the contact.
        Monitor = "MONITOR",
        /// An agent called a participant outside of the contact center.
        ExternalOutbound = "EXTERNAL_OUTBOUND",
        /// The customer called from a communication widget.
        WebrtcApi = "WEBRTC_API",
        /// An agent replied to an email.
        AgentReply = "AGENT_REPLY",
        /// A flow sent an email.
        Flow = "FLOW",
    }
}

/// Endpoint of a contact: the address of the customer or of the system.
///
/// See [Endpoint](https://docs.aws.amazon.com/connect/latest/APIReference/API_Endpoint.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowEndpoint {
    /// Address, such as a phone number in E.164 format (`+4915112345678`), an email address or an ARN.
    pub address: Str,
    /// Type of the address.
    #[data_class(name = "Type")]
    pub endpoint_type: ConnectContactFlowEndpointType,
}

string_enum! {
    /// Type of an endpoint address.
    ///
    /// See [Endpoint](https://docs.aws.amazon.com/connect/latest/APIReference/API_Endpoint.html).
    pub enum ConnectContactFlowEndpointType {
        /// Phone number.
        TelephoneNumber = "TELEPHONE_NUMBER",
        /// Address for voice over IP.
        Voip = "VOIP",
        /// Flow.
        ContactFlow = "CONTACT_FLOW",
        /// ARN of a phone number in Amazon Connect.
        ConnectPhonenumberArn = "CONNECT_PHONENUMBER_ARN",
        /// Email address.
        EmailAddress = "EMAIL_ADDRESS",
    }
}

/// Queue of a contact.
///
/// See [System attributes](https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowQueue {
    /// ARN of the queue.
    #[data_class(name = "ARN")]
    pub arn: Str,
    /// Name of the queue.
    pub name: Str,
    /// Caller ID for outbound calls from the queue; absent if the queue has none.
    pub outbound_caller_id: Option<ConnectContactFlowEndpoint>,
}

/// Live media streams of a contact.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreams {
    /// Media streams of the customer.
    pub customer: Option<ConnectContactFlowMediaStreamCustomer>,
}

/// Live media streams of the customer.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreamCustomer {
    /// Audio stream of the customer; absent if no stream was started.
    pub audio: Option<ConnectContactFlowMediaStreamAudio>,
}

/// Live audio stream of the customer, in Kinesis Video Streams.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreamAudio {
    /// Number of the fragment in which the audio started; absent if it has not started.
    pub start_fragment_number: Option<Str>,
    /// Time at which the audio started, in milliseconds since the Unix epoch, as text; absent if it has not started.
    #[data_class(unit = "milliseconds")]
    pub start_timestamp: Option<RawTimestamp>,
    /// Number of the fragment in which the audio stopped; absent if it has not stopped.
    pub stop_fragment_number: Option<Str>,
    /// Time at which the audio stopped, in milliseconds since the Unix epoch, as text; absent if it has not stopped.
    #[data_class(unit = "milliseconds")]
    pub stop_timestamp: Option<RawTimestamp>,
    /// ARN of the video stream; absent if the audio has not started.
    #[data_class(name = "StreamARN")]
    pub stream_arn: Option<Str>,
}
