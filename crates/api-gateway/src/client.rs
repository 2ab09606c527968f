//! Client certificate and IP address.

use std::net::{IpAddr, SocketAddr};

use lambda_event_sources_base::{Str, data_class};

/// Client certificate, for APIs with mutual TLS.
///
/// See [Mutual TLS for HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html).
#[data_class(derived(validity_not_before, validity_not_after))]
pub struct ApiGatewayClientCert {
    /// PEM-encoded client certificate.
    pub client_cert_pem: Str,
    /// Distinguished name of the issuer.
    #[data_class(name = "issuerDN")]
    pub issuer_dn: Str,
    /// Serial number of the certificate.
    pub serial_number: Str,
    /// Distinguished name of the subject.
    #[data_class(name = "subjectDN")]
    pub subject_dn: Str,
    /// Validity period of the certificate. `Display` shows it as `validity_not_before` and `validity_not_after`.
    #[data_class(hidden)]
    pub validity: ApiGatewayClientCertValidity,
}

/// Validity period of a client certificate.
#[data_class]
pub struct ApiGatewayClientCertValidity {
    /// Start of the validity period, such as `May 28 12:30:02 2019 GMT`.
    pub not_before: Str,
    /// End of the validity period, such as `Aug  5 09:36:04 2021 GMT`.
    pub not_after: Str,
}

impl ApiGatewayClientCert {
    /// Returns the start of the validity period.
    pub fn validity_not_before(&self) -> &Str {
        &self.validity.not_before
    }

    /// Returns the end of the validity period.
    pub fn validity_not_after(&self) -> &Str {
        &self.validity.not_after
    }
}

/// Parses a client's IP address: IPv4 or IPv6, with or without a port, brackets or a prefix length.
///
/// Returns `None` for `test-invoke-source-ip`, which test invocations of the API Gateway console send.
pub(crate) fn ip_address(source_ip: &str) -> Option<IpAddr> {
    let text = source_ip.trim();
    if let Ok(address) = text.parse::<SocketAddr>() {
        return Some(address.ip());
    }
    let host = text.split_once('/').map_or(text, |(host, _)| host);
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.parse().ok()
}
