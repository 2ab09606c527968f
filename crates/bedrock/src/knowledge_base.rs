//! How an agent is to search its knowledge bases from now on.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, RawJson, Str, data_class, string_enum};
use serde::Serialize;

/// How the agent queries one of its knowledge bases in the rest of the session.
///
/// See [Control agent session context](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-session-state.html)
/// and [KnowledgeBaseConfiguration](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_KnowledgeBaseConfiguration.html).
///
/// ```
/// use lambda_event_sources_bedrock::{BedrockKnowledgeBaseConfiguration, BedrockSearchType};
/// use serde_json::json;
///
/// let teas = BedrockKnowledgeBaseConfiguration::new("KB12345678")?
///     .try_with_number_of_results(3)?
///     .with_search_type(BedrockSearchType::Hybrid)
///     .try_with_filter(&json!({"equals": {"key": "kind", "value": "tea"}}))?;
/// # let search = &teas.retrieval_configuration.vector_search_configuration;
/// # assert_eq!(search.number_of_results, Some(3));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(response)]
pub struct BedrockKnowledgeBaseConfiguration {
    /// Identifier of the knowledge base, which is one of the agent's.
    pub knowledge_base_id: Str,
    /// How it is queried.
    pub retrieval_configuration: BedrockRetrievalConfiguration,
}

/// How a knowledge base is queried.
#[data_class(response)]
pub struct BedrockRetrievalConfiguration {
    /// How vectors are searched.
    pub vector_search_configuration: BedrockVectorSearchConfiguration,
}

/// How the vectors of a knowledge base are searched.
///
/// See [KnowledgeBaseVectorSearchConfiguration](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_KnowledgeBaseVectorSearchConfiguration.html).
#[data_class(response)]
pub struct BedrockVectorSearchConfiguration {
    /// Number of results, 1 to 100; absent for Bedrock's default.
    pub number_of_results: Option<u32>,
    /// Way of searching; absent to let Bedrock decide.
    pub override_search_type: Option<BedrockSearchType>,
    /// Filter on the metadata of the documents; null for none.
    pub filter: RawJson,
}

string_enum! {
    /// Way of searching a knowledge base.
    pub enum BedrockSearchType {
        /// By vectors and by text.
        Hybrid = "HYBRID",
        /// By vectors only.
        Semantic = "SEMANTIC",
    }
}

impl BedrockKnowledgeBaseConfiguration {
    /// Creates a configuration for a knowledge base, by its identifier.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is not one of up to ten letters and digits.
    pub fn new(knowledge_base_id: impl Into<Str>) -> Result<Self, Error> {
        let knowledge_base_id = knowledge_base_id.into();
        let is_valid = (1..=10).contains(&knowledge_base_id.len())
            && knowledge_base_id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_valid {
            return Err(invalid("an identifier has one to ten letters and digits", "knowledgeBaseId"));
        }
        Ok(Self { knowledge_base_id, ..Self::default() })
    }

    /// Sets the number of results.
    ///
    /// # Errors
    ///
    /// Returns an error if the number is not one of 1 to 100.
    pub fn try_with_number_of_results(mut self, number: u32) -> Result<Self, Error> {
        if !(1..=100).contains(&number) {
            return Err(invalid("the number of results is 1 to 100", "numberOfResults"));
        }
        self.search().number_of_results = Some(number);
        Ok(self)
    }

    /// Sets the way of searching.
    pub fn with_search_type(mut self, search_type: BedrockSearchType) -> Self {
        self.search().override_search_type = Some(search_type);
        self
    }

    /// Sets the filter on the metadata of the documents, a
    /// [RetrievalFilter](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_RetrievalFilter.html).
    ///
    /// # Errors
    ///
    /// Returns an error if the filter has no form in JSON.
    pub fn try_with_filter<T: Serialize + ?Sized>(mut self, filter: &T) -> Result<Self, Error> {
        self.search().filter = RawJson::new(filter).map_err(|error| error.at(Self::NAME, "filter"))?;
        Ok(self)
    }

    fn search(&mut self) -> &mut BedrockVectorSearchConfiguration {
        &mut self.retrieval_configuration.vector_search_configuration
    }
}

fn invalid(message: &str, path: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(BedrockKnowledgeBaseConfiguration::NAME, path)
}
