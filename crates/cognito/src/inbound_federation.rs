//! Inbound federation trigger.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Inbound federation event, sent when a user signs in with an external identity provider.
    ///
    /// The function can change the attributes that Amazon Cognito applies to the user profile.
    ///
    /// Amazon Cognito invokes the trigger at each such sign-in, before it creates or updates the user profile.
    ///
    /// See [Inbound federation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html).
    ///
    /// ```
    /// use lambda_event_sources::{InboundFederationProviderType, InboundFederationTriggerEvent, from_str};
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
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct InboundFederationTriggerEvent {
        pub request: InboundFederationTriggerEventRequest,
        pub response: InboundFederationTriggerEventResponse,
    }
}

/// Request parameters of the inbound federation trigger.
#[data_class(echo)]
pub struct InboundFederationTriggerEventRequest {
    /// Name of the identity provider in the user pool.
    pub provider_name: Str,
    /// Type of the identity provider.
    pub provider_type: InboundFederationProviderType,
    /// Attributes from the identity provider, before Amazon Cognito processes them.
    pub attributes: InboundFederationAttributes,
}

/// Attributes from an identity provider. OIDC and social providers send the first three fields, and SAML providers the
/// last one.
#[data_class(echo)]
pub struct InboundFederationAttributes {
    /// Response of the token endpoint; absent for SAML providers.
    pub token_response: Option<InboundFederationTokenResponse>,
    /// Claims of the ID token, decoded; empty for SAML providers.
    #[data_class(redact = keys)]
    pub id_token: Dict,
    /// Response of the `userInfo` endpoint; empty for SAML providers.
    #[data_class(redact = keys)]
    pub user_info: Dict,
    /// Attributes of the SAML assertion; empty for OIDC and social providers.
    #[data_class(redact = keys)]
    pub saml_response: Dict,
}

/// Response of an identity provider's token endpoint.
#[data_class(echo, rename_all = "snake_case")]
pub struct InboundFederationTokenResponse {
    /// Access token of the identity provider.
    pub access_token: Option<Sensitive<Str>>,
    /// Signed ID token.
    pub id_token: Option<Sensitive<Str>>,
    /// Refresh token of the identity provider; absent if there is none.
    pub refresh_token: Option<Sensitive<Str>>,
    /// Type of the access token, such as `Bearer`.
    pub token_type: Option<Str>,
    /// Lifetime of the access token in seconds, as a number or a string.
    pub expires_in: Option<Str>,
    /// Scopes of the access token, separated by spaces.
    pub scope: Option<Str>,
}

/// Response parameters of the inbound federation trigger.
#[data_class(echo, response)]
pub struct InboundFederationTriggerEventResponse {
    /// Attributes that replace those of the identity provider. Attributes that are not included are dropped. If it is
    /// empty, the attributes stay unchanged.
    pub user_attributes_to_map: Option<CognitoUserAttributes>,
}

impl InboundFederationTriggerEventResponse {
    /// Sets the attributes that replace those of the identity provider. Use the attribute names of the identity
    /// provider.
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
