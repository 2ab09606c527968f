//! User attributes of a user pool.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use lambda_event_sources_base::{
    __private::MASK, Describe, Dict, Error, Iter, Property, RawTimestamp, Str, data_class, from_str, string_enum,
    transparent_property,
};
use serde::Serializer;

/// User attributes by name: a [`Dict`] with methods for the standard attributes.
///
/// All values are strings. For example, `email_verified` is `"true"`.
///
/// A warning about an account takeover has a feedback token and links that contain it. `Display` and `Debug` never show
/// them.
///
/// See [Working with user attributes](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html).
///
/// ```
/// use lambda_event_sources::CognitoUserAttributes;
///
/// let attributes = CognitoUserAttributes::from_iter([
///     ("email", "ana@example.com"),
///     ("email_verified", "true"),
///     ("custom:team", "tea"),
/// ]);
/// assert_eq!(attributes.email(), Some("ana@example.com"));
/// assert_eq!(attributes.email_verified(), Some(true));
/// assert_eq!(attributes.custom("team"), Some("tea"));
/// assert_eq!(attributes.get_str("nickname"), None);
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct CognitoUserAttributes(Dict<Str>);

/// Names of attributes that allow anyone who has them to act for the user.
const SECRET: [&str; 3] = ["FEEDBACK_TOKEN", "ONE_CLICK_LINK_VALID", "ONE_CLICK_LINK_INVALID"];

macro_rules! standard_attributes {
    ($( $(#[$doc:meta])* $method:ident, )+) => {
        /// Standard attributes. A method returns `None` if the user does not have the attribute.
        impl CognitoUserAttributes {
            $(
                $(#[$doc])*
                pub fn $method(&self) -> Option<&str> {
                    self.text(stringify!($method))
                }
            )+
        }
    };
}

standard_attributes! {
    /// Returns the unique ID of the user, which is a UUID and never changes.
    sub,
    /// Returns the email address.
    email,
    /// Returns the phone number, such as `+12065550100`.
    phone_number,
    /// Returns the full name.
    name,
    /// Returns the given name.
    given_name,
    /// Returns the family name.
    family_name,
    /// Returns the middle name.
    middle_name,
    /// Returns the nickname.
    nickname,
    /// Returns the preferred username.
    preferred_username,
    /// Returns the URL of the profile page.
    profile,
    /// Returns the URL of the picture.
    picture,
    /// Returns the URL of the website.
    website,
    /// Returns the gender.
    gender,
    /// Returns the date of birth, such as `1990-12-31`.
    birthdate,
    /// Returns the name of the time zone, such as `Europe/Berlin`.
    zoneinfo,
    /// Returns the locale, such as `de-DE`.
    locale,
    /// Returns the postal address.
    address,
    /// Returns the time of the last update, in seconds since the Unix epoch, as text.
    updated_at,
}

impl CognitoUserAttributes {
    /// Creates an empty set of attributes.
    pub const fn new() -> Self {
        Self(Dict::new())
    }

    /// Returns whether the email address is verified, or `None` if the event does not include this attribute.
    pub fn email_verified(&self) -> Option<bool> {
        self.text("email_verified")?.parse().ok()
    }

    /// Returns whether the phone number is verified, or `None` if the event does not include this attribute.
    pub fn phone_number_verified(&self) -> Option<bool> {
        self.text("phone_number_verified")?.parse().ok()
    }

    /// Returns the status of the user, `cognito:user_status`, or `None` if the event does not include this attribute.
    pub fn user_status(&self) -> Option<CognitoUserStatus> {
        self.text("cognito:user_status").map(CognitoUserStatus::from)
    }

    /// Returns a custom attribute by its name without `custom:`.
    pub fn custom(&self, name: &str) -> Option<&str> {
        self.text(&format!("custom:{name}"))
    }

    /// Parses `identities`, the user's accounts at external identity providers; empty if there are none.
    ///
    /// # Errors
    ///
    /// Returns an error if the attribute is not valid JSON of this form.
    ///
    /// ```
    /// use lambda_event_sources::CognitoUserAttributes;
    ///
    /// let identities = r#"[{"userId": "1027", "providerName": "Google", "primary": true}]"#;
    /// let attributes = CognitoUserAttributes::from_iter([("identities", identities)]);
    /// assert_eq!(attributes.identities()?[0].provider_name, "Google");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn identities(&self) -> Result<Vec<CognitoIdentity>, Error> {
        let Some(identities) = self.text("identities") else { return Ok(Vec::new()) };
        from_str(identities).map_err(|error| error.at("CognitoUserAttributes", "identities"))
    }

    /// Returns the text of an attribute that is present and not null.
    fn text(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_absent()).map(Str::as_str)
    }

    /// Returns the attributes for `Display` and `Debug`, with secrets masked.
    fn shown(&self) -> Dict<Str> {
        let mask = |name: &Str, value: &Str| {
            let is_secret = SECRET.contains(&name.as_str()) && !value.is_absent();
            if is_secret { Str::from_static(MASK) } else { value.clone() }
        };
        self.iter().map(|(name, value)| (name.clone(), mask(name, value))).collect()
    }
}

/// Account of a user at an external identity provider.
#[data_class]
pub struct CognitoIdentity {
    /// ID of the user at the identity provider.
    pub user_id: Str,
    /// Name of the identity provider in the user pool.
    pub provider_name: Str,
    /// Type of the identity provider, such as `Google`, `SAML` or `OIDC`.
    pub provider_type: Str,
    /// Issuer of the identity; absent for most types of identity providers.
    pub issuer: Option<Str>,
    /// Whether this is the identity with which the user signed in first.
    pub primary: bool,
    /// Time at which the identity was linked, in milliseconds since the Unix epoch; absent if it is unknown.
    #[data_class(unit = "milliseconds")]
    pub date_created: Option<RawTimestamp>,
}

string_enum! {
    /// Status of a user.
    ///
    /// See [UserType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html).
    pub enum CognitoUserStatus {
        /// The user signed up, but is not confirmed.
        Unconfirmed = "UNCONFIRMED",
        /// The user is confirmed.
        Confirmed = "CONFIRMED",
        /// The user signed in with an external identity provider.
        ExternalProvider = "EXTERNAL_PROVIDER",
        /// The user must reset the password before the next sign-in.
        ResetRequired = "RESET_REQUIRED",
        /// The user must change the temporary password at the first sign-in.
        ForceChangePassword = "FORCE_CHANGE_PASSWORD",
        /// The user is disabled because of a potential security threat.
        Compromised = "COMPROMISED",
        /// The user is no longer active.
        Archived = "ARCHIVED",
    }
}

impl Deref for CognitoUserAttributes {
    type Target = Dict<Str>;

    fn deref(&self) -> &Dict<Str> {
        &self.0
    }
}

impl DerefMut for CognitoUserAttributes {
    fn deref_mut(&mut self) -> &mut Dict<Str> {
        &mut self.0
    }
}

impl From<Dict<Str>> for CognitoUserAttributes {
    fn from(attributes: Dict<Str>) -> Self {
        Self(attributes)
    }
}

impl<K: Into<Str>, V: Into<Str>> FromIterator<(K, V)> for CognitoUserAttributes {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(attributes: I) -> Self {
        Self(attributes.into_iter().map(|(name, value)| (name, value.into())).collect())
    }
}

impl IntoIterator for CognitoUserAttributes {
    type Item = (Str, Str);
    type IntoIter = <Dict<Str> as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a CognitoUserAttributes {
    type Item = (&'a Str, &'a Str);
    type IntoIter = Iter<'a, Str>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Debug for CognitoUserAttributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown().fmt(f)
    }
}

impl Describe for CognitoUserAttributes {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.shown().describe(serializer)
    }
}

transparent_property!(CognitoUserAttributes(Dict<Str>));
