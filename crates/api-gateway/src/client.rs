//! What API Gateway knows of the client: its certificate and its address.

use std::net::{IpAddr, SocketAddr};

use lambda_event_sources_base::{Str, data_class};

/// Certificate that a client showed, for APIs with mutual TLS.
///
/// See [Mutual TLS for HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html).
#[data_class(derived(validity_not_before, validity_not_after))]
pub struct ApiGatewayClientCert {
    /// Certificate in PEM.
    pub client_cert_pem: Str,
    /// Distinguished name of who issued it.
    #[data_class(name = "issuerDN")]
    pub issuer_dn: Str,
    /// Serial number.
    pub serial_number: Str,
    /// Distinguished name of whom it was issued to.
    #[data_class(name = "subjectDN")]
    pub subject_dn: Str,
    /// Time in which it is valid; shown as `validity_not_before` and `validity_not_after`.
    #[data_class(hidden)]
    pub validity: ApiGatewayClientCertValidity,
}

/// Time in which a client's certificate is valid.
#[data_class]
pub struct ApiGatewayClientCertValidity {
    /// Begin, such as `May 28 12:30:02 2019 GMT`.
    pub not_before: Str,
    /// End, such as `Aug  5 09:36:04 2021 GMT`.
    pub not_after: Str,
}

impl ApiGatewayClientCert {
    /// Returns the begin of its validity.
    pub fn validity_not_before(&self) -> &Str {
        &self.validity.not_before
    }

    /// Returns the end of its validity.
    pub fn validity_not_after(&self) -> &Str {
        &self.validity.not_after
    }
}

/// Reads the address of a client: IPv4 or IPv6, also with a port, in brackets or as a network.
///
/// The console's test calls send `test-invoke-source-ip`, which is none.
pub(crate) fn ip_address(source_ip: &str) -> Option<IpAddr> {
    let text = source_ip.trim();
    if let Ok(address) = text.parse::<SocketAddr>() {
        return Some(address.ip());
    }
    let host = text.split_once('/').map_or(text, |(host, _)| host);
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.parse().ok()
}
