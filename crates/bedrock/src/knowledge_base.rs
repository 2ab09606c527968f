//! Configurations for queries of knowledge bases.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, RawJson, Str, data_class, string_enum};
use serde::Serialize;

/// Configuration for queries of a knowledge base in the rest of the session.
///
/// See [Control agent session context](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-session-state.html)
/// and [KnowledgeBaseConfiguration](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_KnowledgeBaseConfiguration.html).
///
/// ```
/// use lambda_event_sources::{BedrockKnowledgeBaseConfiguration, BedrockSearchType};
/// use serde_json::json;
///
/// let teas = BedrockKnowledgeBaseConfiguration::new("KB12345678")?
///     .try_with_number_of_results(3)?
///     .with_search_type(BedrockSearchType::Hybrid)
///     .try_with_filter(&json!({"equals": {"key": "kind", "value": "tea"}}))?;
/// # let search = &teas.retrieval_configuration.vector_search_configuration;
/// # assert_eq!(search.number_of_results, Some(3));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct BedrockKnowledgeBaseConfiguration {
    /// Knowledge base ID. The knowledge base must be associated with the agent.
    pub knowledge_base_id: Str,
    /// Configuration of the query.
    pub retrieval_configuration: BedrockRetrievalConfiguration,
}

/// Configuration of a knowledge base query.
#[data_class(response)]
pub struct BedrockRetrievalConfiguration {
    /// Configuration of the vector search.
    pub vector_search_configuration: BedrockVectorSearchConfiguration,
}

/// Configuration of a vector search in a knowledge base.
///
/// See [KnowledgeBaseVectorSearchConfiguration](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_KnowledgeBaseVectorSearchConfiguration.html).
#[data_class(response)]
pub struct BedrockVectorSearchConfiguration {
    /// Number of results to return, from 1 to 100; absent to use Bedrock's default.
    pub number_of_results: Option<u32>,
    /// Search type; absent to let Bedrock choose.
    pub override_search_type: Option<BedrockSearchType>,
    /// Filter on the metadata of the documents; null for no filter.
    pub filter: RawJson,
}

string_enum! {
    /// Search type of a knowledge base query.
    pub enum BedrockSearchType {
        /// Search of both vector embeddings and text.
        Hybrid = "HYBRID",
        /// Search of vector embeddings only.
        Semantic = "SEMANTIC",
    }
}

impl BedrockKnowledgeBaseConfiguration {
    /// Creates a configuration for a knowledge base by its ID.
    ///
    /// # Errors
    ///
    /// Returns an error if the ID does not consist of 1 to 10 ASCII letters and digits.
    pub fn new(knowledge_base_id: impl Into<Str>) -> Result<Self, Error> {
        let knowledge_base_id = knowledge_base_id.into();
        let is_valid = (1..=10).contains(&knowledge_base_id.len())
            && knowledge_base_id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_valid {
            return Err(invalid(
                "invalid knowledge base ID: expected 1 to 10 ASCII letters and digits",
                "knowledgeBaseId",
            ));
        }
        Ok(Self { knowledge_base_id, ..Self::default() })
    }

    /// Sets the number of results to return.
    ///
    /// # Errors
    ///
    /// Returns an error if the number is not between 1 and 100.
    pub fn try_with_number_of_results(mut self, number: u32) -> Result<Self, Error> {
        if !(1..=100).contains(&number) {
            return Err(invalid("invalid number of results: expected 1 to 100", "numberOfResults"));
        }
        self.search().number_of_results = Some(number);
        Ok(self)
    }

    /// Sets the search type.
    pub fn with_search_type(mut self, search_type: BedrockSearchType) -> Self {
        self.search().override_search_type = Some(search_type);
        self
    }

    /// Sets the filter on the metadata of the documents, a
    /// [RetrievalFilter](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_RetrievalFilter.html).
    ///
    /// # Errors
    ///
    /// Returns an error if the filter cannot be serialized as JSON.
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
