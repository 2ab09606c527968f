//! Responses to a custom action of an outbound campaign.

use lambda_event_sources_base::{__private::check_json_size, DataClass, Error, ErrorKind, RawJson, Str, data_class};
use serde::Serialize;

/// Response to a custom action of an outbound campaign: one result for each customer profile of the event.
///
/// A profile without a result is treated as an error. If the function fails, all profiles of the batch are.
///
/// See [Invoke Lambda functions](https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html).
///
/// ```
/// use lambda_event_sources::ConnectOutboundCampaignsResponse;
///
/// let mut response = ConnectOutboundCampaignsResponse::new();
/// response.add_result("p-7", &serde_json::json!({"product": "tea", "score": 85}))?;
/// assert_eq!(
///     serde_json::to_string(&response).unwrap(),
///     r#"{"Items":{"CustomerProfiles":[{"Id":"p-7","ResultData":{"product":"tea","score":85}}]}}"#
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct ConnectOutboundCampaignsResponse {
    /// Results of the batch.
    #[data_class(required)]
    pub items: ConnectOutboundCampaignsResultItems,
}

/// Results of a batch.
#[data_class(rename_all = "PascalCase", response)]
pub struct ConnectOutboundCampaignsResultItems {
    /// Results, one for each customer profile.
    #[data_class(required)]
    pub customer_profiles: Vec<ConnectOutboundCampaignsResult>,
}

/// Result for a customer profile.
#[data_class(rename_all = "PascalCase", response)]
pub struct ConnectOutboundCampaignsResult {
    /// ID of the customer profile.
    #[data_class(required)]
    pub id: Str,
    /// Result, as a JSON object; null if there is no data. The flow reads a value as
    /// `$.LambdaInvocation.ResultData.name`.
    pub result_data: RawJson,
}

impl ConnectOutboundCampaignsResponse {
    /// Maximum size of the result for a customer profile, in bytes of JSON.
    pub const MAX_BYTES: usize = 32 * 1024;

    /// Creates a response without results.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the result for a customer profile. The data must be an object in JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty or already has a result, if the data is not an object in JSON, or if the
    /// data is larger than [`MAX_BYTES`](Self::MAX_BYTES).
    pub fn add_result<T: Serialize + ?Sized>(
        &mut self,
        profile_id: impl Into<Str>,
        data: &T,
    ) -> Result<&mut Self, Error> {
        let invalid = |error: Error| error.at(Self::NAME, "Items.CustomerProfiles[].ResultData");
        let data = RawJson::new(data).map_err(invalid)?;
        if !data.text().starts_with('{') {
            return Err(invalid(Error::new(ErrorKind::Invalid, "invalid data: expected an object")));
        }
        check_json_size(&data, Self::MAX_BYTES).map_err(invalid)?;
        self.add(profile_id.into(), data)
    }

    /// Adds a result without data for a customer profile.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID is empty or already has a result.
    pub fn add_empty_result(&mut self, profile_id: impl Into<Str>) -> Result<&mut Self, Error> {
        self.add(profile_id.into(), RawJson::default())
    }

    fn add(&mut self, id: Str, result_data: RawJson) -> Result<&mut Self, Error> {
        let results = &mut self.items.customer_profiles;
        if id.is_empty() || results.iter().any(|result| result.id == id) {
            let error = Error::new(ErrorKind::Invalid, "the profile ID is empty or already has a result");
            return Err(error.at(Self::NAME, "Items.CustomerProfiles[].Id"));
        }
        results.push(ConnectOutboundCampaignsResult { id, result_data });
        Ok(self)
    }
}
