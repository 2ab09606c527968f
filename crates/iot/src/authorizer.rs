//! Events of custom authorizers.

use lambda_event_sources_base::{Base64Data, DataClass, Error, Headers, Sensitive, Str, data_class, string_enum};

/// Request of AWS IoT Core to a custom authorizer, to authenticate and authorize a connection.
///
/// Respond with an [`IotCoreAuthorizerResponse`](crate::IotCoreAuthorizerResponse). AWS IoT Core waits 5 seconds for
/// the response.
///
/// The token, the password, the MQTT user name, the headers and the query are credentials or can contain them, because
/// you choose the name under which clients send the token. They are never shown.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
///
/// ```
/// use lambda_event_sources::{IotCoreAuthorizerEvent, from_str};
///
/// let event: IotCoreAuthorizerEvent = from_str(
///     r#"{"protocols": ["tls", "mqtt"],
///         "protocolData": {"mqtt": {"clientId": "meter-7", "username": "meter", "password": "aHVzaA=="}}}"#,
/// )?;
/// let mqtt = event.protocol_data.mqtt.as_ref().unwrap();
/// assert_eq!(mqtt.client_id.as_deref(), Some("meter-7"));
/// assert_eq!(mqtt.password_text()?.as_deref(), Some("hush"));
/// assert!(!event.to_string().contains("aHVzaA=="));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "IoTCoreCustomAuthorizerRequest")]
#[data_class]
pub struct IotCoreAuthorizerEvent {
    /// Token of the client; absent if the client sent none.
    pub token: Option<Sensitive<Str>>,
    /// Whether AWS IoT Core has verified the signature of the token; `false` if token signing is disabled.
    pub signature_verified: bool,
    /// Protocols of the request. Their data is in [`protocol_data`](Self::protocol_data).
    pub protocols: Vec<IotCoreAuthorizerProtocol>,
    /// Data of the protocols.
    #[data_class(required)]
    pub protocol_data: IotCoreAuthorizerProtocolData,
    /// Metadata of the connection.
    pub connection_metadata: Option<IotCoreAuthorizerConnectionMetadata>,
}

string_enum! {
    /// Protocol of a request to a custom authorizer.
    ///
    /// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
    pub enum IotCoreAuthorizerProtocol {
        /// TLS.
        Tls = "tls",
        /// HTTP. MQTT over WebSocket has both HTTP and MQTT.
        Http = "http",
        /// MQTT.
        Mqtt = "mqtt",
    }
}

/// Data of the protocols of a request to a custom authorizer.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
#[doc(alias = "IoTCoreProtocolData")]
#[data_class]
pub struct IotCoreAuthorizerProtocolData {
    /// Data of TLS; absent if the request has none.
    pub tls: Option<IotCoreAuthorizerTls>,
    /// Data of the HTTP request; absent for MQTT without WebSocket.
    pub http: Option<IotCoreAuthorizerHttp>,
    /// Data of the MQTT `CONNECT` message; absent for HTTP.
    pub mqtt: Option<IotCoreAuthorizerMqtt>,
}

/// TLS data of a request to a custom authorizer.
///
/// See [Custom authentication with X.509 client certificates](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-509cert.html).
#[doc(alias = "IoTCoreTlsContext")]
#[data_class]
pub struct IotCoreAuthorizerTls {
    /// Host name that the client sent as Server Name Indication (SNI).
    pub server_name: Option<Str>,
    /// Client certificate in PEM format; absent if the client has not presented one.
    pub x509_certificate_pem: Option<Str>,
    /// Principal ID of the client certificate; absent if the client has not presented one.
    pub principal_id: Option<Str>,
}

/// HTTP data of a request to a custom authorizer.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
#[doc(alias = "IoTCoreHttpContext")]
#[data_class]
pub struct IotCoreAuthorizerHttp {
    /// Headers. One of them can be the token or its signature.
    pub headers: Sensitive<Headers>,
    /// Query with its question mark, such as `?token-key-name=…`; absent if there is none.
    pub query_string: Option<Sensitive<Str>>,
}

/// MQTT data of a request to a custom authorizer.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
#[doc(alias = "IoTCoreMqttContext")]
#[data_class(derived(username_without_query))]
pub struct IotCoreAuthorizerMqtt {
    /// User name; absent if the client sent none.
    ///
    /// Clients append the name of the authorizer, the token and its signature to it, as in
    /// `ada?x-amz-customauthorizer-name=…`.
    pub username: Option<Sensitive<Str>>,
    /// Password; absent if the client sent none.
    pub password: Option<Sensitive<Base64Data>>,
    /// Client ID; absent if the client sent none.
    pub client_id: Option<Str>,
}

impl IotCoreAuthorizerMqtt {
    /// Returns the user name up to the question mark, or `None` if the client sent no user name.
    ///
    /// ```
    /// use lambda_event_sources::{IotCoreAuthorizerMqtt, from_str};
    ///
    /// let mqtt: IotCoreAuthorizerMqtt = from_str(r#"{"username": "ada?x-amz-customauthorizer-name=meters"}"#)?;
    /// assert_eq!(mqtt.username_without_query(), Some("ada"));
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn username_without_query(&self) -> Option<&str> {
        let username = self.username.as_ref()?.expose().as_str();
        Some(username.split_once('?').map_or(username, |(name, _)| name))
    }

    /// Decodes the password as bytes. Returns `None` if the client sent no password.
    ///
    /// # Errors
    ///
    /// Returns an error if the password is not valid base64.
    pub fn password_bytes(&self) -> Result<Option<Vec<u8>>, Error> {
        self.decode_password(Base64Data::bytes)
    }

    /// Decodes the password as text. Returns `None` if the client sent no password.
    ///
    /// # Errors
    ///
    /// Returns an error if the password is not valid base64, or if it is not UTF-8.
    pub fn password_text(&self) -> Result<Option<String>, Error> {
        self.decode_password(Base64Data::text)
    }

    fn decode_password<T>(&self, decode: fn(&Base64Data) -> Result<T, Error>) -> Result<Option<T>, Error> {
        let password = self.password.as_ref().map(|password| decode(password.expose()));
        password.transpose().map_err(|error| error.at(Self::NAME, "password"))
    }
}

/// Metadata of a connection.
///
/// See [Defining your Lambda function](https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html).
#[doc(alias = "IoTCoreConnectionMetadata")]
#[data_class]
pub struct IotCoreAuthorizerConnectionMetadata {
    /// ID of the connection, for your logs.
    pub id: Str,
}
