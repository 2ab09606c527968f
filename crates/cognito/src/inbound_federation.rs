//! Inbound federation: what another identity provider says of a user.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Answer of another identity provider, of which the function chooses what reaches the user's profile.
    ///
    /// It comes at each sign-in with that provider, before the user is created or brought up to date.
    ///
    /// See [Inbound federation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{InboundFederationProviderType, InboundFederationTriggerEvent};
    ///
    /// let mut event: InboundFederationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "InboundFederation_ExternalProvider", "request": {"providerType": "Google",
    ///         "attributes": {"userInfo": {"sub": "1027", "email": "Ana@Example.com", "hd": "example.com"}}}}"#,
    /// )?;
    /// assert_eq!(event.request.provider_type, InboundFederationProviderType::Google);
    /// let user = &event.request.attributes.user_info;
    /// if let (Some(sub), Some(email)) = (user.get_str("sub"), user.get_str("email")) {
    ///     let attributes = [("sub", sub.to_owned()), ("email", email.to_lowercase())];
    ///     event.response.set_user_attributes_to_map(attributes);
    /// }
    /// # assert_eq!(event.response.user_attributes_to_map.unwrap().email(), Some("ana@example.com"));
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct InboundFederationTriggerEvent {
        pub request: InboundFederationTriggerEventRequest,
        pub response: InboundFederationTriggerEventResponse,
    }
}

/// What another identity provider says of a user.
#[data_class(echo)]
pub struct InboundFederationTriggerEventRequest {
    /// Name of the identity provider, as the pool has it.
    pub provider_name: Str,
    /// Type of the identity provider.
    pub provider_type: InboundFederationProviderType,
    /// What the identity provider answered.
    pub attributes: InboundFederationAttributes,
}

/// Answer of an identity provider: the first three parts from OIDC and social ones, the last from SAML ones.
#[data_class(echo)]
pub struct InboundFederationAttributes {
    /// Answer of the token endpoint; absent for SAML.
    pub token_response: Option<InboundFederationTokenResponse>,
    /// Claims of the ID token, decoded; empty for SAML.
    pub id_token: Dict,
    /// Answer of the userinfo endpoint; empty for SAML.
    pub user_info: Dict,
    /// Attributes of the SAML assertion; empty for OIDC and social providers.
    pub saml_response: Dict,
}

/// Answer of an identity provider's token endpoint.
#[data_class(echo, rename_all = "snake_case")]
pub struct InboundFederationTokenResponse {
    /// Access token for the identity provider.
    pub access_token: Option<Sensitive<Str>>,
    /// ID token, as it was signed.
    pub id_token: Option<Sensitive<Str>>,
    /// Refresh token for the identity provider; absent when it gave none.
    pub refresh_token: Option<Sensitive<Str>>,
    /// Type of the access token, such as `Bearer`.
    pub token_type: Option<Str>,
    /// Seconds for which the access token is valid, as a number or as text.
    pub expires_in: Option<Str>,
    /// Scopes of the access token, separated by spaces.
    pub scope: Option<Str>,
}

/// What reaches the user's profile.
#[data_class(echo, response)]
pub struct InboundFederationTriggerEventResponse {
    /// Attributes in place of the identity provider's: those that are not here are dropped. Empty, all stay as they
    /// were.
    pub user_attributes_to_map: Option<CognitoUserAttributes>,
}

impl InboundFederationTriggerEventResponse {
    /// Sets the attributes in place of the identity provider's, by the names that it gave them.
    pub fn set_user_attributes_to_map<K: Into<Str>, V: Into<Str>>(
        &mut self,
        attributes: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.user_attributes_to_map = Some(attributes.into_iter().collect());
        self
    }
}

string_enum! {
    /// Type of an identity provider.
    pub enum InboundFederationProviderType {
        /// OpenID Connect.
        Oidc = "OIDC",
        /// SAML 2.0.
        Saml = "SAML",
        /// Facebook.
        Facebook = "Facebook",
        /// Google.
        Google = "Google",
        /// Sign in with Apple.
        SignInWithApple = "SignInWithApple",
        /// Login with Amazon.
        LoginWithAmazon = "LoginWithAmazon",
    }
}
