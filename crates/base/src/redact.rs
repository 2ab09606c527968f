//! Redaction: the names that are known to carry secrets, and how values are masked when an event is shown.
//!
//! Values are masked only while an event is shown. Reading an event and using its fields never looks at these names.

use std::{
    borrow::Cow,
    sync::{PoisonError, RwLock},
};

use serde_json::Value;

use crate::{Dict, Headers, Str, unquote_plus, value::sensitive::MASK};

/// Names with a secret value wherever they appear. All lists are in the form that [`folded`] returns.
const ANYWHERE: &[&str] = &[
    "accesstoken",
    "apikey",
    "assertion",
    "authorization",
    "authorizationtoken",
    "authtoken",
    "bearertoken",
    "clientassertion",
    "credential",
    "credentials",
    "csrf",
    "csrftoken",
    "idtoken",
    "jwt",
    "otp",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "pin",
    "pwd",
    "refreshtoken",
    "samlresponse",
    "secret",
    "secrets",
    "sessiontoken",
    "sharedsecret",
    "token",
    "xsrf",
];

/// Ends of names with a secret value wherever they appear, such as `X-Amz-Security-Token` and `db_password`.
///
/// `token` alone is not among them, because a page token is not a secret.
const ENDS: &[&str] = &[
    "accesstoken",
    "apikey",
    "authtoken",
    "bearertoken",
    "clientsecret",
    "csrftoken",
    "idtoken",
    "passphrase",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretaccesskey",
    "secretkey",
    "securitytoken",
    "sessiontoken",
    "signingkey",
    "xsrftoken",
];

/// Names of headers with a secret value.
const HEADERS: &[&str] = &[
    "cookie",
    "proxyauthorization",
    // Browsers cannot send another header to open a WebSocket, so clients send a token as a subprotocol.
    "secwebsocketprotocol",
    "setcookie",
    "xamzcopysourceserversideencryptioncustomerkey",
    "xamzserversideencryptioncustomerkey",
    // A load balancer that authenticates users forwards their tokens.
    "xamznoidcaccesstoken",
    "xamznoidcdata",
    "xgoogiapjwtassertion",
    "xhubsignature",
    "xhubsignature256",
];

/// Names of query parameters with a secret value: credentials of sign-in, and parts of presigned URLs.
const PARAMETERS: &[&str] = &[
    "awsaccesskeyid",
    "code",
    "jsessionid",
    "phpsessid",
    "sessionid",
    "sig",
    "signature",
    "xamzcredential",
    "xamzsignature",
    "xgoogcredential",
    "xgoogsignature",
];

/// Names that the function has added, in the form that [`folded`] returns.
static ADDED: RwLock<Vec<String>> = RwLock::new(Vec::new());

/// Adds names whose values are masked when an event is shown: names of headers, query parameters, stage variables,
/// claims and other properties that are masked by their name.
///
/// Case, `-`, `_` and `.` are ignored: `x-tenant-key` also masks `X_Tenant_Key` and `xTenantKey`. Call it once, when
/// the function starts. Names that are known to carry secrets, such as `authorization`, `access_token` and `password`,
/// are always masked.
///
/// ```
/// use lambda_event_sources::{Headers, add_sensitive_names, from_str};
///
/// add_sensitive_names(["x-tenant-key"]);
/// let headers: Headers = from_str(r#"{"X-Tenant-Key": "hush", "Accept": "*/*"}"#)?;
/// assert_eq!(format!("{headers:?}"), r#"{"x-tenant-key": [SENSITIVE], "accept": "*/*"}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn add_sensitive_names<N: AsRef<str>>(names: impl IntoIterator<Item = N>) {
    let names: Vec<_> = names.into_iter().map(|name| folded(name.as_ref())).collect();
    ADDED.write().unwrap_or_else(PoisonError::into_inner).extend(names);
}

/// Returns a name in lower case and without separators, so that `X-Api-Key`, `x_api_key` and `xApiKey` are equal.
fn folded(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '-' | '_' | '.' | ' ')).map(|c| c.to_ascii_lowercase()).collect()
}

/// Returns `true` if a folded name carries secrets anywhere, or is one of `names`.
fn is_secret(name: &String, names: &[&str]) -> bool {
    [ANYWHERE, names].iter().any(|list| list.contains(&name.as_str()))
        || ENDS.iter().any(|end| name.ends_with(end))
        || ADDED.read().unwrap_or_else(PoisonError::into_inner).contains(name)
}

/// Returns `true` if the values of a header are secret.
pub(crate) fn is_secret_header(name: &str) -> bool {
    let name = folded(name);
    // Such as `X-Auth-Token` and `X-Vault-Token`.
    is_secret(&name, HEADERS) || (name.starts_with('x') && name.ends_with("token"))
}

/// How the values of a field are masked when an event is shown: the argument of `#[data_class(redact = …)]`.
///
/// In every case, the secrets of the event itself are masked; see [`Secrets`].
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(non_camel_case_types, reason = "the names are arguments of an attribute")]
pub enum Redaction {
    /// Query parameters: values of names that carry secrets in a query. Text is a query or a URL.
    parameters,
    /// Properties: values of names that carry secrets.
    keys,
    /// All values. Only the names are shown.
    values,
    /// Only the secrets of the event itself. Headers are also masked by their names, as always.
    secrets,
}

impl Redaction {
    fn masks(self, name: &str) -> bool {
        match self {
            Self::parameters => is_secret(&folded(name), PARAMETERS),
            Self::keys => is_secret(&folded(name), &[]),
            Self::values => true,
            Self::secrets => false,
        }
    }
}

/// Secret values of an event, such as the token of an authorizer's input, which are masked in its other fields too.
#[doc(hidden)]
#[derive(Default)]
pub struct Secrets(Vec<Str>);

impl Secrets {
    /// Length from which a secret is also masked as a part of a longer text. A shorter one, such as `GET`, would mask
    /// parts of unrelated words.
    const LONG: usize = 8;

    /// Collects secrets. Several secrets may be joined with commas, and a token may follow an authentication scheme.
    pub fn new<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut secrets: Vec<Str> = Vec::new();
        for value in values {
            for part in [value].into_iter().chain(value.split(',')).map(str::trim) {
                let token = part.split_once(' ').map_or("", |(_, token)| token.trim());
                secrets.extend([part, token].into_iter().filter(|secret| !secret.is_empty()).map(Str::from));
            }
        }
        // A secret may be a part of another one.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self(secrets)
    }

    /// Returns `true` if a text is or has a secret.
    #[cfg(all(feature = "http", feature = "http-event"))]
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.0.iter().any(|secret| secret == text || (secret.len() >= Self::LONG && text.contains(secret.as_str())))
    }

    /// Returns a text without the secrets.
    pub(crate) fn remove_from(&self, text: &Str) -> Str {
        if self.0.contains(text) {
            return MASK.into();
        }
        let mut masked = Cow::Borrowed(text.as_str());
        for secret in self.0.iter().filter(|secret| secret.len() >= Self::LONG) {
            if masked.contains(secret.as_str()) {
                masked = masked.replace(secret.as_str(), MASK).into();
            }
        }
        match masked {
            Cow::Borrowed(_) => text.clone(),
            Cow::Owned(masked) => masked.into(),
        }
    }
}

/// A value whose secrets are masked when it is shown.
#[doc(hidden)]
pub trait Redact {
    /// The masked value.
    type Redacted;

    /// Returns the value without its secrets.
    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted;

    /// Returns a value that shows nothing of this one.
    fn masked(&self) -> Self::Redacted;
}

impl Redact for Str {
    type Redacted = Self;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self {
        match by {
            Redaction::values => self.masked(),
            Redaction::parameters => secrets.remove_from(&redact_pairs(self, secrets)),
            Redaction::keys | Redaction::secrets => secrets.remove_from(self),
        }
    }

    fn masked(&self) -> Self {
        MASK.into()
    }
}

impl Redact for str {
    type Redacted = Str;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Str {
        Str::from(self).redact(by, secrets)
    }

    fn masked(&self) -> Str {
        MASK.into()
    }
}

/// Masks the secret values in a query, a URL, or any other text with `name=value`.
fn redact_pairs(text: &str, secrets: &Secrets) -> Str {
    let mut redacted = String::with_capacity(text.len());
    for part in text.split_inclusive(['?', '&', ';', '#']) {
        let (pair, separator) = part.split_at(part.trim_end_matches(['?', '&', ';', '#']).len());
        match pair.split_once('=') {
            Some((name, value)) if !value.is_empty() && is_secret_pair(name, value, secrets) => {
                redacted.extend([name, "=", MASK, separator]);
            }
            _ => redacted.push_str(part),
        }
    }
    redacted.into()
}

fn is_secret_pair(name: &str, value: &str, secrets: &Secrets) -> bool {
    if Redaction::parameters.masks(&unquote_plus(name)) {
        return true;
    }
    // The value may be a URL with secrets, which is encoded once more.
    let decoded = unquote_plus(value);
    decoded != *value && decoded.redact(Redaction::parameters, secrets) != decoded
        || secrets.remove_from(&decoded) != decoded
}

impl Redact for Value {
    type Redacted = Self;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self {
        match self {
            Self::String(text) => Self::String(text.as_str().redact(by, secrets).into()),
            Self::Array(list) => list.iter().map(|value| value.redact(by, secrets)).collect(),
            Self::Object(object) => object
                .iter()
                .map(|(name, value)| {
                    let value = if by.masks(name) { value.masked() } else { value.redact(by, secrets) };
                    (name.clone(), value)
                })
                .collect(),
            _ if by == Redaction::values => self.masked(),
            Self::Null | Self::Bool(_) | Self::Number(_) => self.clone(),
        }
    }

    fn masked(&self) -> Self {
        if self.is_null() { Self::Null } else { Self::from(MASK) }
    }
}

impl<V: Redact> Redact for Dict<V> {
    type Redacted = Dict<V::Redacted>;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted {
        let redacted = |name: &Str, value: &V| {
            if by.masks(&unquote_plus(name)) { value.masked() } else { value.redact(by, secrets) }
        };
        self.iter().map(|(name, value)| (name.clone(), redacted(name, value))).collect()
    }

    fn masked(&self) -> Self::Redacted {
        self.iter().map(|(name, value)| (name.clone(), value.masked())).collect()
    }
}

impl Redact for Headers {
    type Redacted = Self;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self {
        // The names of headers are masked by `Headers` itself.
        let by = if by == Redaction::values { by } else { Redaction::secrets };
        self.map_values(|text| text.redact(by, secrets), |odd| odd.redact(by, secrets))
    }

    fn masked(&self) -> Self {
        self.map_values(Redact::masked, Redact::masked)
    }
}

impl<T: Redact> Redact for Vec<T> {
    type Redacted = Vec<T::Redacted>;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted {
        self.iter().map(|value| value.redact(by, secrets)).collect()
    }

    fn masked(&self) -> Self::Redacted {
        self.iter().map(Redact::masked).collect()
    }
}

impl<T: Redact> Redact for Option<T> {
    type Redacted = Option<T::Redacted>;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted {
        self.as_ref().map(|value| value.redact(by, secrets))
    }

    fn masked(&self) -> Self::Redacted {
        self.as_ref().map(Redact::masked)
    }
}

impl<T: Redact + ?Sized> Redact for &T {
    type Redacted = T::Redacted;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted {
        (**self).redact(by, secrets)
    }

    fn masked(&self) -> Self::Redacted {
        (**self).masked()
    }
}

impl<T: Redact + ToOwned + ?Sized> Redact for Cow<'_, T> {
    type Redacted = T::Redacted;

    fn redact(&self, by: Redaction, secrets: &Secrets) -> Self::Redacted {
        (**self).redact(by, secrets)
    }

    fn masked(&self) -> Self::Redacted {
        (**self).masked()
    }
}
