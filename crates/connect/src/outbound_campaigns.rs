//! Custom actions of outbound campaigns.

use lambda_event_sources_base::{DataClass, Error, JsonText, Str, data_class};
use serde::de::DeserializeOwned;

/// Batch of customer profiles from a custom action of an outbound campaign.
///
/// Respond with a [`ConnectOutboundCampaignsResponse`](crate::ConnectOutboundCampaignsResponse) within 30 seconds.
///
/// See [Invoke Lambda functions](https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html).
///
/// ```
/// use lambda_event_sources::{ConnectOutboundCampaignsEvent, from_str};
///
/// let event: ConnectOutboundCampaignsEvent = from_str(
///     r#"{
///         "InvocationMetadata": {"CampaignContext": {"CampaignName": "Spring"}},
///         "Items": {"CustomerProfiles": [{"ProfileId": "p-7", "CustomerData": "{\"firstName\": \"Ada\"}"}]}
///     }"#,
/// )?;
/// let profile = &event.items.customer_profiles[0];
/// assert_eq!(profile.customer_data_json::<serde_json::Value>()?["firstName"], "Ada");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct ConnectOutboundCampaignsEvent {
    /// Campaign that invokes the function.
    #[data_class(required)]
    pub invocation_metadata: ConnectOutboundCampaignsInvocationMetadata,
    /// Customer profiles to process.
    #[data_class(required)]
    pub items: ConnectOutboundCampaignsItems,
}

/// Metadata of an invocation by an outbound campaign.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectOutboundCampaignsInvocationMetadata {
    /// Campaign that invokes the function.
    pub campaign_context: ConnectOutboundCampaignsContext,
}

/// Outbound campaign, with its run and its action.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectOutboundCampaignsContext {
    /// Campaign ID.
    pub campaign_id: Str,
    /// ID of this run of the campaign.
    pub run_id: Str,
    /// ID of the action of the flow.
    pub action_id: Str,
    /// Name of the campaign.
    pub campaign_name: Str,
}

/// Items of a batch.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectOutboundCampaignsItems {
    /// Customer profiles of the batch.
    pub customer_profiles: Vec<ConnectOutboundCampaignsCustomerProfile>,
}

/// Customer profile.
#[data_class(rename_all = "PascalCase")]
pub struct ConnectOutboundCampaignsCustomerProfile {
    /// ID of the profile. The result for the profile in the response has the same ID.
    pub profile_id: Str,
    /// Customer profile, as JSON text.
    pub customer_data: JsonText,
    /// Token that stays the same if the invocation is repeated.
    pub idempotency_token: Str,
}

impl ConnectOutboundCampaignsCustomerProfile {
    /// Parses the customer profile as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that matches the type.
    pub fn customer_data_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.customer_data.json().map_err(|error: Error| error.at(Self::NAME, "CustomerData"))
    }
}
