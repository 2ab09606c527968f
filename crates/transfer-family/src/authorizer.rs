//! Requests to authenticate a user of Transfer Family.

use lambda_event_sources_base::{Sensitive, Str, data_class, string_enum};

/// Request of a Transfer Family server to a custom identity provider, to authenticate a user.
///
/// See [Using AWS Lambda to integrate your identity provider](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html).
///
/// ```
/// use lambda_event_sources::{TransferFamilyAuthorizer, TransferFamilyProtocol, from_str};
///
/// let event: TransferFamilyAuthorizer = from_str(
///     r#"{"username": "ada", "password": "correct horse", "protocol": "SFTP",
///         "serverId": "s-0123456789abcdef0", "sourceIp": "198.51.100.7"}"#,
/// )?;
/// assert_eq!(event.protocol, TransferFamilyProtocol::Sftp);
/// assert_eq!(event.password.as_ref().unwrap().expose(), "correct horse");
/// assert!(!event.to_string().contains("correct horse"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct TransferFamilyAuthorizer {
    /// Name of the user.
    #[data_class(required)]
    pub username: Str,
    /// Password of the user; absent or empty if the user authenticates with a key.
    pub password: Option<Sensitive<Str>>,
    /// Protocol of the connection.
    pub protocol: TransferFamilyProtocol,
    /// ID of the server.
    pub server_id: Str,
    /// IP address of the client.
    pub source_ip: Str,
}

impl TransferFamilyAuthorizer {
    /// Returns `true` if the request contains a password. Otherwise, the user authenticates with a key, which the
    /// server checks against the public keys in the response.
    pub fn has_password(&self) -> bool {
        self.password.as_ref().is_some_and(|password| !password.expose().is_empty())
    }
}

string_enum! {
    /// Protocol of a connection to Transfer Family.
    ///
    /// See [Using AWS Lambda to integrate your identity provider](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html).
    pub enum TransferFamilyProtocol {
        /// SSH File Transfer Protocol: file transfer over SSH.
        Sftp = "SFTP",
        /// File Transfer Protocol Secure: file transfer with TLS encryption.
        Ftps = "FTPS",
        /// File Transfer Protocol: unencrypted file transfer.
        Ftp = "FTP",
    }
}
