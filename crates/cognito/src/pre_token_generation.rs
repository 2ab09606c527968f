//! Pre token generation trigger, version 1, which customizes the ID token.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{
    CognitoUserAttributes,
    trigger_event::{text_dict, text_list},
};

trigger_event! {
    /// Pre token generation event, version 1, sent before Amazon Cognito generates an ID token.
    ///
    /// The function can change the claims and groups in the token.
    ///
    /// User pools with access token customization send a
    /// [`PreTokenGenerationV2TriggerEvent`](crate::PreTokenGenerationV2TriggerEvent) instead.
    ///
    /// See [Pre token generation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html).
    ///
    /// ```
    /// use lambda_event_sources::{PreTokenGenerationTriggerEvent, from_str};
    ///
    /// let mut event: PreTokenGenerationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "TokenGeneration_Authentication",
    ///         "request": {"groupConfiguration": {"groupsToOverride": ["staff", "tea"]}}}"#,
    /// )?;
    /// let groups: Vec<_> = event.request.group_configuration.groups().iter().filter(|group| *group != "tea").collect();
    /// event
    ///     .response
    ///     .claims_override_details
    ///     .set_claims_to_add_or_override([("tenant", "t-17")])
    ///     .set_claims_to_suppress(["phone_number"])
    ///     .set_group_configuration_groups_to_override(groups.into_iter().cloned());
    /// # assert_eq!(event.response.claims_override_details.group_configuration.unwrap().groups(), ["staff"]);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct PreTokenGenerationTriggerEvent {
        pub request: PreTokenGenerationTriggerEventRequest,
        pub response: PreTokenGenerationTriggerEventResponse,
    }
}

/// Request parameters of the pre token generation trigger, version 1.
#[data_class(echo)]
pub struct PreTokenGenerationTriggerEventRequest {
    /// Current groups and IAM roles of the user.
    pub group_configuration: GroupOverrideDetails,
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the response to a challenge.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the pre token generation trigger, version 1.
#[data_class(echo, response)]
pub struct PreTokenGenerationTriggerEventResponse {
    /// Changes to the ID token; left out of the JSON if there are none.
    pub claims_override_details: ClaimsOverrideDetails,
}

/// Changes to the claims and groups in an ID token.
#[data_class(echo, response)]
pub struct ClaimsOverrideDetails {
    /// Claims to add or override, by name.
    pub claims_to_add_or_override: Dict<Str>,
    /// Names of the claims to suppress.
    pub claims_to_suppress: Vec<Str>,
    /// Groups and IAM roles that replace those of the user; absent to leave them unchanged. An empty value removes all
    /// groups.
    #[data_class(name = "groupOverrideDetails")]
    pub group_configuration: Option<GroupOverrideDetails>,
}

impl ClaimsOverrideDetails {
    /// Sets the claims to add or override.
    pub fn set_claims_to_add_or_override<K: Into<Str>, V: Into<Str>>(
        &mut self,
        claims: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.claims_to_add_or_override = text_dict(claims);
        self
    }

    /// Sets the names of the claims to suppress.
    pub fn set_claims_to_suppress<V: Into<Str>>(&mut self, claims: impl IntoIterator<Item = V>) -> &mut Self {
        self.claims_to_suppress = text_list(claims);
        self
    }
}

/// Implements the setters of the group configuration for each version of the response.
macro_rules! group_configuration_setters {
    ($type:ident) => {
        impl $type {
            /// Sets the groups and IAM roles that replace those of the user. An empty value removes all groups. To
            /// leave them unchanged, pass the group configuration of the request.
            pub fn set_group_configuration(&mut self, groups: $crate::GroupOverrideDetails) -> &mut Self {
                self.group_configuration = Some(groups);
                self
            }

            /// Sets the names of the groups.
            pub fn set_group_configuration_groups_to_override<V: Into<::lambda_event_sources_base::Str>>(
                &mut self,
                groups: impl IntoIterator<Item = V>,
            ) -> &mut Self {
                let groups = $crate::trigger_event::text_list(groups);
                self.group_configuration.get_or_insert_default().groups_to_override = Some(groups);
                self
            }

            /// Sets the ARNs of the IAM roles of the groups.
            pub fn set_group_configuration_iam_roles_to_override<V: Into<::lambda_event_sources_base::Str>>(
                &mut self,
                roles: impl IntoIterator<Item = V>,
            ) -> &mut Self {
                let roles = $crate::trigger_event::text_list(roles);
                self.group_configuration.get_or_insert_default().iam_roles_to_override = Some(roles);
                self
            }

            /// Sets the ARN of the preferred IAM role.
            pub fn set_group_configuration_preferred_role(
                &mut self,
                role: impl Into<::lambda_event_sources_base::Str>,
            ) -> &mut Self {
                self.group_configuration.get_or_insert_default().preferred_role = Some(role.into());
                self
            }
        }
    };
}

pub(crate) use group_configuration_setters;

group_configuration_setters!(ClaimsOverrideDetails);

/// Groups of a user and their IAM roles: the current ones in a request, and the new ones in a response.
#[data_class(echo)]
pub struct GroupOverrideDetails {
    /// Names of the groups.
    #[data_class(display_with = groups)]
    pub groups_to_override: Option<Vec<Str>>,
    /// ARNs of the IAM roles of the groups.
    #[data_class(display_with = iam_roles)]
    pub iam_roles_to_override: Option<Vec<Str>>,
    /// ARN of the preferred IAM role; absent if there is none.
    pub preferred_role: Option<Str>,
}

impl GroupOverrideDetails {
    /// Returns the names of the groups; empty if there are none.
    pub fn groups(&self) -> &[Str] {
        self.groups_to_override.as_deref().unwrap_or_default()
    }

    /// Returns the ARNs of the IAM roles; empty if there are none.
    pub fn iam_roles(&self) -> &[Str] {
        self.iam_roles_to_override.as_deref().unwrap_or_default()
    }
}
