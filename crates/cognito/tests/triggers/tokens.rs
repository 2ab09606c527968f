//! Pre token generation, in all versions.

use crate::common::{fixture, response};
use lambda_event_sources_cognito::{
    CognitoTriggerSource, GroupOverrideDetails, PreTokenGenerationTriggerEvent, PreTokenGenerationV2TriggerEvent,
    PreTokenGenerationV3TriggerEvent, TokenClaimsAndScopeOverrideDetails,
};
use serde_json::json;

const STAFF: &str = "arn:aws:iam::123456789012:role/Staff";

#[test]
fn version_1() {
    let mut event: PreTokenGenerationTriggerEvent = fixture("pre-token-generation/sign-in");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationAuthentication);
    let groups = &event.request.group_configuration;
    assert_eq!(groups.groups(), ["staff", "tea"]);
    assert_eq!(groups.iam_roles(), [STAFF, "arn:aws:iam::123456789012:role/Tea"]);
    assert_eq!(groups.preferred_role.as_deref(), Some(STAFF));
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.client_metadata.get_str("channel"), Some("kiosk"));

    event
        .response
        .claims_override_details
        .set_claims_to_add_or_override([("tenant", "t-17")])
        .set_claims_to_suppress(["email"])
        .set_group_configuration_groups_to_override(["staff"])
        .set_group_configuration_iam_roles_to_override([STAFF])
        .set_group_configuration_preferred_role(STAFF);
    assert_eq!(
        response(&event),
        json!({"claimsOverrideDetails": {
            "claimsToAddOrOverride": {"tenant": "t-17"},
            "claimsToSuppress": ["email"],
            "groupOverrideDetails": {
                "groupsToOverride": ["staff"], "iamRolesToOverride": [STAFF], "preferredRole": STAFF,
            },
        }})
    );
}

#[test]
fn responses_have_only_what_is_set() {
    let mut event: PreTokenGenerationTriggerEvent = fixture("pre-token-generation/nulls");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationRefreshTokens);
    assert!(event.request.group_configuration.groups().is_empty());
    assert_eq!(event.request.group_configuration.preferred_role, None);
    assert_eq!(response(&event), json!({}));

    let details = &mut event.response.claims_override_details;
    details.claims_to_add_or_override.insert("tenant", "t-17".into());
    assert_eq!(response(&event), json!({"claimsOverrideDetails": {"claimsToAddOrOverride": {"tenant": "t-17"}}}));
}

#[test]
fn groups_can_be_removed_or_kept() {
    let mut event: PreTokenGenerationTriggerEvent = fixture("pre-token-generation/no-groups");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationHostedAuth);
    assert_eq!(event.request.group_configuration, GroupOverrideDetails::default());
    event.response.claims_override_details.set_group_configuration(GroupOverrideDetails::default());
    assert_eq!(response(&event), json!({"claimsOverrideDetails": {"groupOverrideDetails": {}}}));
    event.response.claims_override_details.set_group_configuration_groups_to_override::<&str>([]);
    assert_eq!(response(&event), json!({"claimsOverrideDetails": {"groupOverrideDetails": {"groupsToOverride": []}}}));

    let mut event: PreTokenGenerationTriggerEvent = fixture("pre-token-generation/nulls");
    let groups = event.request.group_configuration.clone();
    event.response.claims_override_details.set_group_configuration(groups);
    assert_eq!(
        response(&event)["claimsOverrideDetails"]["groupOverrideDetails"],
        json!({"groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null})
    );
}

#[test]
fn version_1_with_a_response() {
    let event: PreTokenGenerationTriggerEvent = fixture("pre-token-generation/answered");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationNewPasswordChallenge);
    let details = &event.response.claims_override_details;
    assert_eq!(details.claims_to_add_or_override.get_str("tenant"), Some("t-17"));
    assert_eq!(details.claims_to_suppress, ["email"]);
    assert_eq!(details.group_configuration.as_ref().unwrap().groups(), ["staff", "visitors"]);
}

#[test]
fn version_2() {
    let mut event: PreTokenGenerationV2TriggerEvent = fixture("pre-token-generation-v2/version-2");
    assert_eq!(event.version, "2");
    assert_eq!(event.request.group_configuration.groups(), ["staff"]);
    assert_eq!(event.request.scopes, ["aws.cognito.signin.user.admin", "openid", "email"]);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.client_metadata.get_str("channel"), Some("kiosk"));

    let mut id_token = TokenClaimsAndScopeOverrideDetails::new();
    id_token.set_claims_to_add_or_override([("level", 3)]).set_claims_to_suppress(["email"]);
    let mut access_token = TokenClaimsAndScopeOverrideDetails::new();
    access_token
        .set_claims_to_add_or_override([("tenant", json!({"id": "t-17"})), ("trial", true.into())])
        .set_claims_to_suppress(["device_key"])
        .set_scopes_to_add(["orders/read"])
        .set_scopes_to_suppress(["openid"]);
    event
        .response
        .claims_scope_override_details
        .set_id_token_generation(id_token)
        .set_access_token_generation(access_token)
        .set_group_configuration_groups_to_override(["staff"])
        .set_group_configuration_iam_roles_to_override([STAFF])
        .set_group_configuration_preferred_role(STAFF);
    assert_eq!(
        response(&event),
        json!({"claimsAndScopeOverrideDetails": {
            "idTokenGeneration": {"claimsToAddOrOverride": {"level": 3}, "claimsToSuppress": ["email"]},
            "accessTokenGeneration": {
                "claimsToAddOrOverride": {"tenant": {"id": "t-17"}, "trial": true},
                "claimsToSuppress": ["device_key"],
                "scopesToAdd": ["orders/read"],
                "scopesToSuppress": ["openid"],
            },
            "groupOverrideDetails": {
                "groupsToOverride": ["staff"], "iamRolesToOverride": [STAFF], "preferredRole": STAFF,
            },
        }})
    );
}

#[test]
fn version_3_for_a_machine() {
    let mut event: PreTokenGenerationV3TriggerEvent = fixture("pre-token-generation-v2/version-3-client-credentials");
    assert_eq!(event.version, "3");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationClientCredentials);
    assert_eq!(event.user_name, "");
    assert!(event.request.user_attributes.is_empty());
    assert_eq!(event.request.scopes, ["https://api.example.com/orders/read"]);
    event.response.claims_scope_override_details.access_token_generation.set_scopes_to_add(["orders/write"]);
    assert_eq!(
        response(&event),
        json!({"claimsAndScopeOverrideDetails": {"accessTokenGeneration": {"scopesToAdd": ["orders/write"]}}})
    );
}

#[test]
fn version_3_for_a_user() {
    let mut event: PreTokenGenerationV3TriggerEvent = fixture("pre-token-generation-v2/version-3-user");
    assert_eq!((event.version.as_str(), event.user_name.as_str()), ("3", "ana"));
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationHostedAuth);
    assert_eq!(event.request.group_configuration.groups(), ["staff"]);
    assert_eq!(event.request.group_configuration.iam_roles(), [STAFF]);
    assert_eq!(event.request.scopes, ["openid", "orders/read"]);
    assert_eq!(event.request.client_metadata.get_str("channel"), Some("kiosk"));
    let details = &mut event.response.claims_scope_override_details;
    assert_eq!(details.group_configuration, None);
    assert_eq!(details.id_token_generation.claims_to_add_or_override.get("shops").unwrap(), &json!(["berlin", 7]));
    let access_token = &mut details.access_token_generation;
    assert_eq!(access_token.claims_to_add_or_override.get("limits").unwrap(), &json!({"orders": 12.5, "trial": false}));
    assert_eq!(
        (&*access_token.scopes_to_add, &*access_token.scopes_to_suppress),
        (&["orders/write".into()][..], &["orders/read".into()][..])
    );
    access_token.set_scopes_to_suppress(["openid"]);
    assert_eq!(
        response(&event)["claimsAndScopeOverrideDetails"]["accessTokenGeneration"]["scopesToSuppress"],
        json!(["openid"])
    );
}

#[test]
fn version_2_with_a_response() {
    let event: PreTokenGenerationV2TriggerEvent = fixture("pre-token-generation-v2/answered");
    assert_eq!(event.trigger_source, CognitoTriggerSource::TokenGenerationAuthenticateDevice);
    let details = &event.response.claims_scope_override_details;
    assert_eq!(details.id_token_generation.claims_to_add_or_override.get_str("tenant"), Some("t-17"));
    assert_eq!(details.id_token_generation.claims_to_suppress, ["email"]);
    let access_token = &details.access_token_generation;
    assert_eq!(
        access_token.claims_to_add_or_override.get("tenant").unwrap(),
        &json!({"id": "t-17", "plans": ["tea", 3]})
    );
    assert_eq!(access_token.claims_to_add_or_override.get_bool("trial"), Some(true));
    assert_eq!(access_token.claims_to_suppress, ["device_key"]);
    assert_eq!(access_token.scopes_to_add, ["orders/read"]);
    assert_eq!(access_token.scopes_to_suppress, ["openid"]);
    let groups = details.group_configuration.as_ref().unwrap();
    assert_eq!(groups.groups_to_override.as_deref(), Some([].as_slice()));
    assert_eq!(groups.iam_roles_to_override, None);
    assert_eq!(groups.preferred_role.as_deref(), Some(STAFF));

    let event: PreTokenGenerationV2TriggerEvent = fixture("pre-token-generation-v2/partly-answered");
    assert!(event.request.scopes.is_empty());
    let details = &event.response.claims_scope_override_details;
    assert_eq!(details.group_configuration, None);
    assert_eq!(details.id_token_generation, TokenClaimsAndScopeOverrideDetails::new());
    assert_eq!(details.access_token_generation.scopes_to_add, ["orders/read"]);
}
