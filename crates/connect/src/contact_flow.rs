//! A contact flow invokes a function.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, string_enum};

/// Contact that has come to a block of its flow which invokes a function.
///
/// See [Grant Amazon Connect access to your AWS Lambda functions](https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_connect::{ConnectContactFlowChannel, ConnectContactFlowEvent};
///
/// let event: ConnectContactFlowEvent = from_str(
///     r#"{"Name": "ContactFlowEvent", "Details": {
///         "ContactData": {"Channel": "VOICE", "Queue": null, "CustomerEndpoint": {"Address": "+4915112345678"}},
///         "Parameters": {"intent": "reset"}}}"#,
/// )?;
/// assert_eq!(event.contact_data().channel, ConnectContactFlowChannel::Voice);
/// assert_eq!(event.contact_data().customer_endpoint.as_ref().unwrap().address, "+4915112345678");
/// assert_eq!(event.parameters().get_str("intent"), Some("reset"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(contact_data, parameters))]
pub struct ConnectContactFlowEvent {
    /// Name of the event: `ContactFlowEvent`.
    pub name: Str,
    /// The contact, and the parameters of the block.
    // Shown in its two parts.
    #[data_class(required, hidden)]
    pub details: ConnectContactFlowDetails,
}

impl ConnectContactFlowEvent {
    /// Returns what Amazon Connect tells of the contact.
    pub fn contact_data(&self) -> &ConnectContactFlowData {
        &self.details.contact_data
    }

    /// Returns the parameters that the block of the flow hands over.
    pub fn parameters(&self) -> &Dict {
        &self.details.parameters
    }
}

/// The contact, and the parameters of the block that invoked the function.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowDetails {
    /// What Amazon Connect tells of the contact.
    pub contact_data: ConnectContactFlowData,
    /// Parameters that the block of the flow hands over, by name; their values are text as a rule.
    pub parameters: Dict,
}

/// What Amazon Connect tells of a contact.
///
/// See [System attributes](https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowData {
    /// Attributes that the flow has set before.
    pub attributes: Dict<Str>,
    /// Channel of the contact.
    pub channel: ConnectContactFlowChannel,
    /// Identifier of the contact.
    pub contact_id: Str,
    /// Address of the customer; absent when there is none, as in a chat.
    pub customer_endpoint: Option<ConnectContactFlowEndpoint>,
    /// Identifier of the contact with which the customer's interaction began.
    pub initial_contact_id: Str,
    /// How the contact began.
    pub initiation_method: ConnectContactFlowInitiationMethod,
    /// ARN of the Amazon Connect instance.
    #[data_class(name = "InstanceARN")]
    pub instance_arn: Str,
    /// Identifier of the contact before it was transferred; absent when it was not.
    pub previous_contact_id: Option<Str>,
    /// Queue that the contact is in; absent before it is in one.
    pub queue: Option<ConnectContactFlowQueue>,
    /// Address that the customer has called; absent when there is none, as in a chat.
    pub system_endpoint: Option<ConnectContactFlowEndpoint>,
    /// Live streams of the contact's media; absent when the instance has none.
    pub media_streams: Option<ConnectContactFlowMediaStreams>,
    /// Region of the instance.
    pub aws_region: Option<Str>,
    /// Identifier of the customer; absent when the flow has set none.
    pub customer_id: Option<Str>,
    /// Description of the contact; absent for calls.
    pub description: Option<Str>,
    /// Language of the contact, such as `de-DE`; absent when the flow has set none.
    pub language_code: Option<Str>,
    /// Name of the contact; absent for calls.
    pub name: Option<Str>,
    /// Documents that belong to the contact, by name, each with `Type` and `Value`.
    pub references: Option<Dict>,
    /// Identifier of a contact that this one has to do with.
    pub related_contact_id: Option<Str>,
    /// Attributes of the contact's segment, such as `connect:Subtype`, each with `ValueString` or its like.
    pub segment_attributes: Option<Dict>,
    /// Tags of the contact, such as `aws:connect:instanceId`.
    pub tags: Option<Dict<Str>>,
}

impl ConnectContactFlowData {
    /// Returns the stream of the customer's audio; `None` when the flow has never started one.
    pub fn customer_audio(&self) -> Option<&ConnectContactFlowMediaStreamAudio> {
        self.media_streams.as_ref()?.customer.as_ref()?.audio.as_ref()
    }
}

string_enum! {
    /// Channel of a contact.
    ///
    /// See [Contact](https://docs.aws.amazon.com/connect/latest/APIReference/API_Contact.html).
    pub enum ConnectContactFlowChannel {
        /// A call.
        Voice = "VOICE",
        /// A chat, or a text message.
        Chat = "CHAT",
        /// A task.
        Task = "TASK",
        /// An email.
        Email = "EMAIL",
    }
}

string_enum! {
    /// How a contact began.
    ///
    /// See [Contact](https://docs.aws.amazon.com/connect/latest/APIReference/API_Contact.html).
    pub enum ConnectContactFlowInitiationMethod {
        /// The customer called.
        Inbound = "INBOUND",
        /// An agent called the customer.
        Outbound = "OUTBOUND",
        /// An agent transferred the customer to another agent or queue.
        Transfer = "TRANSFER",
        /// A flow transferred the customer from one queue to another.
        QueueTransfer = "QUEUE_TRANSFER",
        /// The customer was called back.
        Callback = "CALLBACK",
        /// A program began the contact.
        Api = "API",
        /// A disconnect flow runs after the customer's contact.
        Disconnect = "DISCONNECT",
        /// A supervisor listens in.
        Monitor = "MONITOR",
        /// An agent called somebody outside of the contact centre.
        ExternalOutbound = "EXTERNAL_OUTBOUND",
        /// The customer called by a widget in the browser.
        WebrtcApi = "WEBRTC_API",
        /// An agent answered an email.
        AgentReply = "AGENT_REPLY",
        /// A flow sent an email.
        Flow = "FLOW",
    }
}

/// Address of one side of a contact.
///
/// See [Endpoint](https://docs.aws.amazon.com/connect/latest/APIReference/API_Endpoint.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowEndpoint {
    /// The address: a telephone number in E.164 form such as `+4915112345678`, an email address, an ARN.
    pub address: Str,
    /// What the address is.
    #[data_class(name = "Type")]
    pub endpoint_type: ConnectContactFlowEndpointType,
}

string_enum! {
    /// What an address is.
    ///
    /// See [Endpoint](https://docs.aws.amazon.com/connect/latest/APIReference/API_Endpoint.html).
    pub enum ConnectContactFlowEndpointType {
        /// A telephone number.
        TelephoneNumber = "TELEPHONE_NUMBER",
        /// An address of a call over the internet.
        Voip = "VOIP",
        /// A flow.
        ContactFlow = "CONTACT_FLOW",
        /// ARN of a telephone number in Amazon Connect.
        ConnectPhonenumberArn = "CONNECT_PHONENUMBER_ARN",
        /// An email address.
        EmailAddress = "EMAIL_ADDRESS",
    }
}

/// Queue that a contact is in.
///
/// See [System attributes](https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowQueue {
    /// ARN of the queue.
    #[data_class(name = "ARN")]
    pub arn: Str,
    /// Name of the queue.
    pub name: Str,
    /// Address that customers see when the queue's agents call; absent when the queue has none.
    pub outbound_caller_id: Option<ConnectContactFlowEndpoint>,
}

/// Live streams of a contact's media.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreams {
    /// Streams of the customer's media.
    pub customer: Option<ConnectContactFlowMediaStreamCustomer>,
}

/// Live streams of the customer's media.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreamCustomer {
    /// What the customer says; absent when no stream was started.
    pub audio: Option<ConnectContactFlowMediaStreamAudio>,
}

/// Live stream of what the customer says, in Kinesis Video Streams.
///
/// See [Customer audio streams](https://docs.aws.amazon.com/connect/latest/adminguide/customer-voice-streams.html).
#[data_class(rename_all = "PascalCase")]
pub struct ConnectContactFlowMediaStreamAudio {
    /// Number of the fragment in which the audio starts; absent before it has started.
    pub start_fragment_number: Option<Str>,
    /// Time at which the audio started, in milliseconds, as text; absent before it has started.
    #[data_class(unit = "milliseconds")]
    pub start_timestamp: Option<RawTimestamp>,
    /// Number of the fragment in which the audio stops; absent before it has stopped.
    pub stop_fragment_number: Option<Str>,
    /// Time at which the audio stopped, in milliseconds, as text; absent before it has stopped.
    #[data_class(unit = "milliseconds")]
    pub stop_timestamp: Option<RawTimestamp>,
    /// ARN of the video stream; absent before the audio has started.
    #[data_class(name = "StreamARN")]
    pub stream_arn: Option<Str>,
}
