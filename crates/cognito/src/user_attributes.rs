//! Attributes of a user of a pool.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use lambda_event_sources_base::{
    __private::MASK, Describe, Dict, Error, Iter, Property, RawTimestamp, Str, data_class, from_str, string_enum,
    transparent_property,
};
use serde::Serializer;

/// Attributes of a user, by name: a [`Dict`] that has the standard ones by method.
///
/// All values are text: `email_verified` is `"true"`.
///
/// In the attributes of an account takeover warning, the feedback token and the links that carry it are never shown.
///
/// See [Working with user attributes](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html).
///
/// ```
/// use lambda_event_sources_cognito::CognitoUserAttributes;
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

/// Names of attributes that let whoever has them act for the user.
const SECRET: [&str; 3] = ["FEEDBACK_TOKEN", "ONE_CLICK_LINK_VALID", "ONE_CLICK_LINK_INVALID"];

macro_rules! standard_attributes {
    ($( $(#[$doc:meta])* $method:ident, )+) => {
        /// Standard attributes; `None` for one that the user does not have.
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
    /// Returns the identifier of the user, which never changes: a UUID.
    sub,
    /// Returns the e-mail address.
    email,
    /// Returns the phone number, in the form `+12065550100`.
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
    /// Returns the name by which the user wants to be called.
    preferred_username,
    /// Returns the URL of the profile page.
    profile,
    /// Returns the URL of the picture.
    picture,
    /// Returns the URL of the website.
    website,
    /// Returns the gender.
    gender,
    /// Returns the date of birth, in the form `1990-12-31`.
    birthdate,
    /// Returns the name of the time zone, such as `Europe/Berlin`.
    zoneinfo,
    /// Returns the language and region, such as `de-DE`.
    locale,
    /// Returns the postal address.
    address,
    /// Returns the time of the last change, in seconds since 1970, as text.
    updated_at,
}

impl CognitoUserAttributes {
    /// Makes attributes without any.
    pub const fn new() -> Self {
        Self(Dict::new())
    }

    /// Returns `true` if the e-mail address is verified; `None` when the event does not say.
    pub fn email_verified(&self) -> Option<bool> {
        self.text("email_verified")?.parse().ok()
    }

    /// Returns `true` if the phone number is verified; `None` when the event does not say.
    pub fn phone_number_verified(&self) -> Option<bool> {
        self.text("phone_number_verified")?.parse().ok()
    }

    /// Returns what the pool holds of the account, `cognito:user_status`; `None` when the event does not say.
    pub fn user_status(&self) -> Option<CognitoUserStatus> {
        self.text("cognito:user_status").map(CognitoUserStatus::from)
    }

    /// Returns an attribute of the pool's own, by its name without `custom:`.
    pub fn custom(&self, name: &str) -> Option<&str> {
        self.text(&format!("custom:{name}"))
    }

    /// Reads `identities`: the accounts at other identity providers; empty when there are none.
    ///
    /// # Errors
    ///
    /// Returns an error if the attribute is not JSON of this form.
    ///
    /// ```
    /// use lambda_event_sources_cognito::CognitoUserAttributes;
    ///
    /// let identities = r#"[{"userId": "1027", "providerName": "Google", "primary": true}]"#;
    /// let attributes = CognitoUserAttributes::from_iter([("identities", identities)]);
    /// assert_eq!(attributes.identities()?[0].provider_name, "Google");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn identities(&self) -> Result<Vec<CognitoIdentity>, Error> {
        let Some(identities) = self.text("identities") else { return Ok(Vec::new()) };
        from_str(identities).map_err(|error| error.at("CognitoUserAttributes", "identities"))
    }

    /// The text of an attribute that is there and not null.
    fn text(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_absent()).map(Str::as_str)
    }

    /// The attributes as they are shown.
    fn shown(&self) -> Dict<Str> {
        let mask = |name: &Str, value: &Str| {
            let is_secret = SECRET.contains(&name.as_str()) && !value.is_absent();
            if is_secret { Str::from_static(MASK) } else { value.clone() }
        };
        self.iter().map(|(name, value)| (name.clone(), mask(name, value))).collect()
    }
}

/// Account of a user at another identity provider.
#[data_class]
pub struct CognitoIdentity {
    /// Identifier of the user there.
    pub user_id: Str,
    /// Name of the identity provider, as the pool has it.
    pub provider_name: Str,
    /// Type of the identity provider, such as `Google`, `SAML` or `OIDC`.
    pub provider_type: Str,
    /// Issuer of the identity; absent for most types of providers.
    pub issuer: Option<Str>,
    /// Whether the user came by this identity first.
    pub primary: bool,
    /// Time at which the identity was linked; absent when it is not known.
    #[data_class(unit = "milliseconds")]
    pub date_created: Option<RawTimestamp>,
}

string_enum! {
    /// State of a user's account.
    ///
    /// See [UserType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html).
    pub enum CognitoUserStatus {
        /// The user has signed up, and is not confirmed.
        Unconfirmed = "UNCONFIRMED",
        /// The user is confirmed.
        Confirmed = "CONFIRMED",
        /// The user signed in with another identity provider.
        ExternalProvider = "EXTERNAL_PROVIDER",
        /// The user has to reset the password before the next sign-in.
        ResetRequired = "RESET_REQUIRED",
        /// The user has to change the temporary password at the first sign-in.
        ForceChangePassword = "FORCE_CHANGE_PASSWORD",
        /// The account is suspected to be in the hands of another.
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
