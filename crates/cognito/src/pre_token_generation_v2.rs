//! Pre token generation, versions 2 and 3: claims, scopes and groups of ID and access tokens.

use lambda_event_sources_base::{Dict, Str, data_class};
use serde_json::Value;

use crate::{
    CognitoUserAttributes, GroupOverrideDetails, pre_token_generation::group_configuration_setters,
    trigger_event::text_list,
};

trigger_event! {
    /// ID and access tokens that are about to be made, whose claims, scopes and groups the function may change.
    ///
    /// Version 3 has the same form, and comes for the tokens of machines as well.
    ///
    /// See [Pre token generation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::PreTokenGenerationV2TriggerEvent;
    /// use serde_json::json;
    ///
    /// let mut event: PreTokenGenerationV2TriggerEvent = from_str(
    ///     r#"{"version": "2", "triggerSource": "TokenGeneration_Authentication",
    ///         "request": {"scopes": ["aws.cognito.signin.user.admin"]}}"#,
    /// )?;
    /// let details = &mut event.response.claims_scope_override_details;
    /// details.id_token_generation.set_claims_to_suppress(["phone_number"]);
    /// details
    ///     .access_token_generation
    ///     .set_claims_to_add_or_override([("tenant", json!({"id": "t-17", "plans": ["tea"]}))])
    ///     .set_scopes_to_add(["orders/read"])
    ///     .set_scopes_to_suppress(["aws.cognito.signin.user.admin"]);
    /// details.set_group_configuration_groups_to_override(["staff"]);
    /// # assert_eq!(serde_json::to_value(&event.response)?, json!({"claimsAndScopeOverrideDetails": {
    /// #     "idTokenGeneration": {"claimsToSuppress": ["phone_number"]},
    /// #     "accessTokenGeneration": {
    /// #         "claimsToAddOrOverride": {"tenant": {"id": "t-17", "plans": ["tea"]}},
    /// #         "scopesToAdd": ["orders/read"],
    /// #         "scopesToSuppress": ["aws.cognito.signin.user.admin"],
    /// #     },
    /// #     "groupOverrideDetails": {"groupsToOverride": ["staff"]},
    /// # }}));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct PreTokenGenerationV2TriggerEvent {
        pub request: PreTokenGenerationTriggerV2EventRequest,
        pub response: PreTokenGenerationTriggerV2EventResponse,
    }
}

/// Version 3 of the event before tokens are made: version 2, for the tokens of machines as well.
pub type PreTokenGenerationV3TriggerEvent = PreTokenGenerationV2TriggerEvent;

/// What Cognito tells of the tokens.
#[data_class(echo)]
pub struct PreTokenGenerationTriggerV2EventRequest {
    /// Groups and IAM roles of the user.
    pub group_configuration: GroupOverrideDetails,
    /// Attributes of the user; empty for a machine.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
    /// Scopes that the access token is to have.
    pub scopes: Vec<Str>,
}

/// What the function changes in the tokens.
#[data_class(echo, response)]
pub struct PreTokenGenerationTriggerV2EventResponse {
    /// Changes; left out of the answer when there are none.
    #[data_class(name = "claimsAndScopeOverrideDetails")]
    pub claims_scope_override_details: ClaimsAndScopeOverrideDetails,
}

/// Changes of claims, scopes and groups in ID and access tokens.
#[data_class(echo, response)]
pub struct ClaimsAndScopeOverrideDetails {
    /// Groups and roles in place of the user's; absent, they stay. An empty one takes all groups away.
    #[data_class(name = "groupOverrideDetails")]
    pub group_configuration: Option<GroupOverrideDetails>,
    /// Changes in the ID token.
    pub id_token_generation: TokenClaimsAndScopeOverrideDetails,
    /// Changes in the access token.
    pub access_token_generation: TokenClaimsAndScopeOverrideDetails,
}

impl ClaimsAndScopeOverrideDetails {
    /// Sets the changes in the ID token.
    pub fn set_id_token_generation(&mut self, changes: TokenClaimsAndScopeOverrideDetails) -> &mut Self {
        self.id_token_generation = changes;
        self
    }

    /// Sets the changes in the access token.
    pub fn set_access_token_generation(&mut self, changes: TokenClaimsAndScopeOverrideDetails) -> &mut Self {
        self.access_token_generation = changes;
        self
    }
}

group_configuration_setters!(ClaimsAndScopeOverrideDetails);

/// Changes of claims and scopes in one token.
#[data_class(echo, response)]
pub struct TokenClaimsAndScopeOverrideDetails {
    /// Claims to add, or to give another value, by name: text, numbers, truth values, lists or objects.
    pub claims_to_add_or_override: Dict,
    /// Names of claims to leave out.
    pub claims_to_suppress: Vec<Str>,
    /// Scopes to add; only in an access token.
    pub scopes_to_add: Vec<Str>,
    /// Scopes to leave out; only in an access token.
    pub scopes_to_suppress: Vec<Str>,
}

impl TokenClaimsAndScopeOverrideDetails {
    /// Makes changes without any.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the claims to add, or to give another value.
    pub fn set_claims_to_add_or_override<K: Into<Str>, V: Into<Value>>(
        &mut self,
        claims: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.claims_to_add_or_override = claims.into_iter().map(|(name, value)| (name, value.into())).collect();
        self
    }

    /// Sets the names of claims to leave out.
    pub fn set_claims_to_suppress<V: Into<Str>>(&mut self, claims: impl IntoIterator<Item = V>) -> &mut Self {
        self.claims_to_suppress = text_list(claims);
        self
    }

    /// Sets the scopes to add.
    pub fn set_scopes_to_add<V: Into<Str>>(&mut self, scopes: impl IntoIterator<Item = V>) -> &mut Self {
        self.scopes_to_add = text_list(scopes);
        self
    }

    /// Sets the scopes to leave out.
    pub fn set_scopes_to_suppress<V: Into<Str>>(&mut self, scopes: impl IntoIterator<Item = V>) -> &mut Self {
        self.scopes_to_suppress = text_list(scopes);
        self
    }
}
