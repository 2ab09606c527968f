//! Pre token generation trigger, versions 2 and 3, which customizes the ID and access tokens.

use lambda_event_sources_base::{Dict, Str, data_class};
use serde_json::Value;

use crate::{
    CognitoUserAttributes, GroupOverrideDetails, pre_token_generation::group_configuration_setters,
    trigger_event::text_list,
};

trigger_event! {
    /// Pre token generation event, version 2, sent before Amazon Cognito generates ID and access tokens.
    ///
    /// The function can change the claims, scopes and groups in the tokens.
    ///
    /// Version 3 has the same form. It also covers access tokens for machines, from client credentials grants.
    ///
    /// See [Pre token generation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html).
    ///
    /// ```
    /// use lambda_event_sources::{PreTokenGenerationV2TriggerEvent, from_str};
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

/// Pre token generation event, version 3, which has the same form as version 2.
pub type PreTokenGenerationV3TriggerEvent = PreTokenGenerationV2TriggerEvent;

/// Request parameters of the pre token generation trigger, versions 2 and 3.
#[data_class(echo)]
pub struct PreTokenGenerationTriggerV2EventRequest {
    /// Current groups and IAM roles of the user.
    pub group_configuration: GroupOverrideDetails,
    /// User attributes; empty for a client credentials grant.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the request, or from the `aws_client_metadata` of a
    /// client credentials grant.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
    /// Scopes of the access token.
    pub scopes: Vec<Str>,
}

/// Response parameters of the pre token generation trigger, versions 2 and 3.
#[data_class(echo, response)]
pub struct PreTokenGenerationTriggerV2EventResponse {
    /// Changes to the tokens; left out of the JSON if there are none.
    #[data_class(name = "claimsAndScopeOverrideDetails")]
    pub claims_scope_override_details: ClaimsAndScopeOverrideDetails,
}

/// Changes to the claims, scopes and groups in ID and access tokens.
#[data_class(echo, response)]
pub struct ClaimsAndScopeOverrideDetails {
    /// Groups and IAM roles that replace those of the user; absent to leave them unchanged. An empty value removes all
    /// groups.
    #[data_class(name = "groupOverrideDetails")]
    pub group_configuration: Option<GroupOverrideDetails>,
    /// Changes to the ID token.
    pub id_token_generation: TokenClaimsAndScopeOverrideDetails,
    /// Changes to the access token.
    pub access_token_generation: TokenClaimsAndScopeOverrideDetails,
}

impl ClaimsAndScopeOverrideDetails {
    /// Sets the changes to the ID token.
    pub fn set_id_token_generation(&mut self, changes: TokenClaimsAndScopeOverrideDetails) -> &mut Self {
        self.id_token_generation = changes;
        self
    }

    /// Sets the changes to the access token.
    pub fn set_access_token_generation(&mut self, changes: TokenClaimsAndScopeOverrideDetails) -> &mut Self {
        self.access_token_generation = changes;
        self
    }
}

group_configuration_setters!(ClaimsAndScopeOverrideDetails);

/// Changes to the claims and scopes in a token.
#[data_class(echo, response)]
pub struct TokenClaimsAndScopeOverrideDetails {
    /// Claims to add or override, by name. A value can be a string, a number, a Boolean, an array or an object.
    pub claims_to_add_or_override: Dict,
    /// Names of the claims to suppress.
    pub claims_to_suppress: Vec<Str>,
    /// Scopes to add; only for an access token.
    pub scopes_to_add: Vec<Str>,
    /// Scopes to suppress; only for an access token.
    pub scopes_to_suppress: Vec<Str>,
}

impl TokenClaimsAndScopeOverrideDetails {
    /// Creates an empty set of changes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the claims to add or override.
    pub fn set_claims_to_add_or_override<K: Into<Str>, V: Into<Value>>(
        &mut self,
        claims: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.claims_to_add_or_override = claims.into_iter().map(|(name, value)| (name, value.into())).collect();
        self
    }

    /// Sets the names of the claims to suppress.
    pub fn set_claims_to_suppress<V: Into<Str>>(&mut self, claims: impl IntoIterator<Item = V>) -> &mut Self {
        self.claims_to_suppress = text_list(claims);
        self
    }

    /// Sets the scopes to add.
    pub fn set_scopes_to_add<V: Into<Str>>(&mut self, scopes: impl IntoIterator<Item = V>) -> &mut Self {
        self.scopes_to_add = text_list(scopes);
        self
    }

    /// Sets the scopes to suppress.
    pub fn set_scopes_to_suppress<V: Into<Str>>(&mut self, scopes: impl IntoIterator<Item = V>) -> &mut Self {
        self.scopes_to_suppress = text_list(scopes);
        self
    }
}
