//! Detection of the source of an event from its JSON text.

use std::{borrow::Cow, ops::Range};

use bytes::Bytes;
use faststr::FastStr;

use super::reader::Reader;
use crate::{Error, Source};

/// Detects the source of an event by properties that only this source sends.
///
/// `event` is JSON text, as a string or as bytes. It is read once, and no part of it is kept. Returns `None` if no
/// source matches, or if the text is not valid JSON. If a type cannot read an event of another source, the errors of
/// [`from_slice`](crate::from_slice) name the source that this function detects.
///
/// ```
/// use lambda_event_sources::{Source, detect};
///
/// let event = r#"{"Records": [{"eventSource": "aws:sqs", "body": "Hello"}]}"#;
/// assert_eq!(detect(event), Some(Source::Sqs));
/// assert_eq!(detect(b"{\"name\": \"a test event of my own\"}"), None);
///
/// let event = serde_json::json!({"source": "aws.ec2", "detail-type": "EC2 Instance State-change Notification"});
/// assert_eq!(detect(event.to_string()), Some(Source::EventBridge));
/// ```
pub fn detect(event: impl AsRef<[u8]>) -> Option<Source> {
    super::copy_text(event.as_ref()).and_then(|text| document_source(&FastStr::from_string(text)))
}

/// Detects the source of an event like [`detect`], without a copy.
pub fn detect_bytes(event: &Bytes) -> Option<Source> {
    FastStr::from_bytes(event.clone()).ok().and_then(|text| document_source(&text))
}

/// Detects the source of a whole document.
pub(super) fn document_source(document: &FastStr) -> Option<Source> {
    let mut reader = Reader::new(document);
    let source = read_source(&mut reader).ok()?;
    reader.end().ok().and(source)
}

/// Detects the source of the next value, and skips the value.
///
/// # Errors
///
/// Returns an error if the value is not valid JSON.
pub fn read_source(reader: &mut Reader<'_>) -> Result<Option<Source>, Error> {
    let mut outline = Outline { found: [None; PLACES.len()], properties: 0, is_list: reader.peek() == b'[' };
    outline.read(reader, 0..PLACES.len(), 0)?;
    Ok(Source::ALL.iter().copied().find(|source| outline.is_of(*source)))
}

/// Returns `true` if the type is the event type of a source.
pub(crate) fn is_event(type_name: &str) -> bool {
    Source::ALL.iter().any(|source| source.type_name() == type_name)
}

/// Returns `true` if the type reads the events of the source.
pub(crate) fn reads(type_name: &str, source: Source) -> bool {
    let is_type_of = |source: Source| source.type_name() == type_name;
    is_type_of(source) || source.general().is_some_and(is_type_of)
}

/// The places of an event that the rules use, as JSON pointers. Places with the same beginning are next to each other,
/// the shortest first.
const PLACES: &[&str] = &[
    "/0/info/fieldName",
    "/ClientRequestToken",
    "/CodePipeline.job",
    "/DDBStreamBatchInfo",
    "/Details/ContactData",
    "/Event",
    "/EventType",
    "/InvocationMetadata/CampaignContext",
    "/KafkaBatchInfo",
    "/KinesisBatchInfo",
    "/LifecycleEventHookExecutionId",
    "/LogicalResourceId",
    "/Messages/0/ReceiptHandle",
    "/Records/0/EventSource",
    "/Records/0/Sns",
    "/Records/0/codecommit",
    "/Records/0/dynamodb",
    "/Records/0/eventSource",
    "/Records/0/kinesis",
    "/Records/0/receiptHandle",
    "/Records/0/s3",
    "/Records/0/ses",
    "/RequestType",
    "/SecretId",
    "/Step",
    "/actionGroup",
    "/actionInvocationPoint",
    "/agent",
    "/alarmData",
    "/apiPath",
    "/arguments",
    "/authorizationToken",
    "/awslogs",
    "/bot",
    "/certificateId",
    "/connection-id",
    "/deliveryStreamArn",
    "/describe",
    "/detail/bucket",
    "/detail-type",
    "/endpoint-id",
    "/eventId",
    "/eventSource",
    "/eventSourceARN",
    "/eventType",
    "/executionDetails",
    "/external_function",
    "/fieldName",
    "/fileLocation",
    "/fragment",
    "/function",
    "/hookTypeName",
    "/httpMethod",
    "/info/channel",
    "/info/fieldName",
    "/interceptorInputVersion",
    "/invocationSchemaVersion",
    "/invokingEvent",
    "/lifecycleStage",
    "/messages/0/messageID",
    "/method",
    "/methodArn",
    "/protocol",
    "/protocolData",
    "/protocols",
    "/raw_path",
    "/records",
    "/request/scopes",
    "/requestContext",
    "/requestContext/connectionId",
    "/requestContext/domainName",
    "/requestContext/elb",
    "/requestContext/functionArn",
    "/requestContext/http",
    "/requestContext/operation",
    "/requestContext/queryString",
    "/requestContext/routeKey",
    "/requestContext/serviceNetworkArn",
    "/requestContext/targetGroupArn",
    "/resultToken",
    "/rmqMessagesByQueue",
    "/routeArn",
    "/serverId",
    "/serviceMetadata/executionDetails",
    "/sessionState",
    "/source",
    "/tasks",
    "/templateArn",
    "/thingName",
    "/transformId",
    "/triggerSource",
    "/type",
    "/typeName",
    "/userRequest",
    "/username",
    "/version",
    "/widgetContext",
    "/window",
    "/xAmzRequestId",
];

/// Returns the index of a place. It is evaluated at compile time.
#[expect(clippy::indexing_slicing, clippy::panic, reason = "evaluated by the compiler")]
const fn place(pointer: &str) -> usize {
    let mut index = 0;
    while index < PLACES.len() {
        let (one, other) = (PLACES[index].as_bytes(), pointer.as_bytes());
        let mut same = 0;
        while same < one.len() && same < other.len() && one[same] == other[same] {
            same += 1;
        }
        if same == one.len() && same == other.len() {
            return index;
        }
        index += 1;
    }
    panic!("`PLACES` does not have this place")
}

/// The values of an event at the [`PLACES`].
struct Outline<'a> {
    /// The JSON text of the value at each place. It is empty for an object or a list that contains other places.
    found: [Option<&'a str>; PLACES.len()],
    /// Number of properties of the event.
    properties: usize,
    /// `true` if the event is a list.
    is_list: bool,
}

impl<'a> Outline<'a> {
    /// Reads the next value, which contains some of the places. The first `start` bytes of their pointers lead to the
    /// value.
    fn read(&mut self, reader: &mut Reader<'a>, places: Range<usize>, start: usize) -> Result<(), Error> {
        match reader.peek() {
            b'{' => {
                reader.begin_object("an object")?;
                while let Some(key) = reader.next_key()? {
                    self.properties += usize::from(start == 0);
                    let (inner, end) = under_key(&places, start, key.as_str());
                    self.read_entry(reader, inner, end)?;
                }
            }
            b'[' => {
                reader.begin_list("an array")?;
                let (mut inner, end) = under_key(&places, start, "0");
                while reader.next_element()? {
                    self.read_entry(reader, inner, end)?;
                    inner = 0..0;
                }
            }
            _ => {
                reader.skip()?;
            }
        }
        Ok(())
    }

    /// Reads a value that is one of the places, contains some of them, or neither.
    fn read_entry(&mut self, reader: &mut Reader<'a>, mut places: Range<usize>, end: usize) -> Result<(), Error> {
        // If a key is repeated, its last value is used.
        for found in self.found.get_mut(places.clone()).unwrap_or_default() {
            *found = None;
        }
        let is_place = PLACES.get(places.start).is_some_and(|place| place.len() == end) && !places.is_empty();
        let found = if is_place { places.next().and_then(|index| self.found.get_mut(index)) } else { None };
        match (found, places.is_empty()) {
            (Some(found), true) => *found = Some(reader.raw()?.0),
            (None, true) => drop(reader.skip()?),
            (Some(found), false) => {
                *found = Some("");
                self.read(reader, places, end)?;
            }
            (None, false) => self.read(reader, places, end)?,
        }
        Ok(())
    }

    /// Returns the string at a place, or an empty string if there is none.
    fn text(&self, place: usize) -> Cow<'a, str> {
        let value = self.found.get(place).copied().flatten().unwrap_or_default();
        let text = value.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or_default();
        if text.contains('\\') { serde_json::from_str(value).unwrap_or_default() } else { text.into() }
    }

    /// Returns `true` if the records name this source. Also returns `true` if the records name no source but have a
    /// part that only records of this source have.
    fn is_record(&self, source: &str, has_part: bool) -> bool {
        let named =
            self.text(const { place("/Records/0/eventSource") }) + self.text(const { place("/Records/0/EventSource") });
        if named.is_empty() { has_part } else { named == source }
    }

    /// Returns `true` if a dashboard requests the documentation of a widget. It sends nothing else then.
    fn asks_for_documentation(&self) -> bool {
        self.properties == 1 && self.found.get(const { place("/describe") }) == Some(&Some("true"))
    }

    /// Returns `true` if the event is the last of a tumbling window of this service, which may have no records.
    fn ends_window_of(&self, service: &str) -> bool {
        let has_window = self.found.get(const { place("/window") }).is_some_and(Option::is_some);
        has_window && self.text(const { place("/eventSourceARN") }).split(':').nth(2) == Some(service)
    }

    /// Returns `true` if the event matches the rule of a source.
    #[expect(clippy::too_many_lines, reason = "one arm for each source")]
    fn is_of(&self, source: Source) -> bool {
        /// Returns `true` if all places exist. Their values may be null.
        macro_rules! has {
            ($($pointer:literal),+) => {
                [$(const { place($pointer) }),+].iter().all(|place| self.found.get(*place).is_some_and(Option::is_some))
            };
        }
        macro_rules! text {
            ($pointer:literal) => {
                self.text(const { place($pointer) })
            };
        }
        match source {
            Source::Sqs => self.is_record("aws:sqs", has!("/Records/0/receiptHandle")),
            Source::SqsApi => has!("/Messages/0/ReceiptHandle"),
            Source::Sns => self.is_record("aws:sns", has!("/Records/0/Sns")),
            Source::S3 => self.is_record("aws:s3", has!("/Records/0/s3")) || text!("/Event") == "s3:TestEvent",
            Source::KinesisStream => {
                self.is_record("aws:kinesis", has!("/Records/0/kinesis")) || self.ends_window_of("kinesis")
            }
            Source::DynamoDbStream => {
                self.is_record("aws:dynamodb", has!("/Records/0/dynamodb")) || self.ends_window_of("dynamodb")
            }
            Source::DocumentDb => text!("/eventSource") == "aws:docdb",
            Source::Ses => self.is_record("aws:ses", has!("/Records/0/ses")),
            Source::Kafka => {
                matches!(&*text!("/eventSource"), "aws:kafka" | "SelfManagedKafka" | "aws:SelfManagedKafka")
            }
            Source::KinesisFirehose => has!("/deliveryStreamArn", "/records"),
            Source::ActiveMq => text!("/eventSource") == "aws:amq" || has!("/messages/0/messageID"),
            Source::RabbitMq => has!("/rmqMessagesByQueue"),
            Source::CloudWatchLogs => has!("/awslogs"),
            Source::CloudWatchAlarm => has!("/alarmData"),
            Source::CloudWatchDashboardWidget => has!("/widgetContext") || self.asks_for_documentation(),
            Source::CloudWatchDataSource => {
                matches!(&*text!("/EventType"), "GetMetricData" | "DescribeGetMetricData")
            }
            Source::ApiGatewayAuthorizerV2 => has!("/routeArn"),
            Source::ApiGatewayAuthorizerToken => has!("/methodArn") && text!("/type") == "TOKEN",
            Source::ApiGatewayAuthorizerRequest => has!("/methodArn"),
            Source::Alb => has!("/requestContext/elb"),
            Source::VpcLatticeV2 => {
                has!("/requestContext/serviceNetworkArn") || has!("/requestContext/targetGroupArn", "/method")
            }
            Source::VpcLattice => has!("/raw_path", "/method"),
            Source::LambdaFunctionUrl => {
                has!("/requestContext/http") && text!("/requestContext/domainName").contains(".lambda-url.")
            }
            Source::ApiGatewayProxyV2 => has!("/requestContext/http"),
            Source::ApiGatewayWebSocket => has!("/requestContext/connectionId", "/requestContext/routeKey"),
            Source::ApiGatewayProxy => has!("/httpMethod", "/requestContext"),
            Source::AppSyncAuthorizer => {
                has!("/authorizationToken", "/requestContext/queryString")
                    || has!("/authorizationToken") && text!("/requestContext/operation").starts_with("EVENT_")
            }
            Source::AppSyncEvents => has!("/info/channel"),
            Source::AppSyncResolverBatch => self.is_list && has!("/0/info/fieldName"),
            Source::AppSyncResolver => has!("/info/fieldName") || has!("/fieldName", "/typeName"),
            Source::BedrockAgentFunction => has!("/agent", "/actionGroup", "/function"),
            Source::BedrockAgent => has!("/agent", "/actionGroup", "/apiPath"),
            Source::AgentCoreGateway => has!("/interceptorInputVersion"),
            Source::CloudFormationCustomResource => has!("/RequestType", "/LogicalResourceId"),
            Source::CloudFormationHook => has!("/hookTypeName", "/actionInvocationPoint"),
            Source::CloudFormationMacro => has!("/transformId", "/fragment"),
            Source::CodeCommit => self.is_record("aws:codecommit", has!("/Records/0/codecommit")),
            Source::CodeDeployLifecycleHook => has!("/LifecycleEventHookExecutionId"),
            Source::CodePipelineJob => has!("/CodePipeline.job"),
            Source::CognitoPreSignUp => text!("/triggerSource").starts_with("PreSignUp_"),
            Source::CognitoPostConfirmation => text!("/triggerSource").starts_with("PostConfirmation_"),
            Source::CognitoUserMigration => text!("/triggerSource").starts_with("UserMigration_"),
            Source::CognitoCustomMessage => text!("/triggerSource").starts_with("CustomMessage_"),
            Source::CognitoPreAuthentication => text!("/triggerSource").starts_with("PreAuthentication_"),
            Source::CognitoPostAuthentication => text!("/triggerSource").starts_with("PostAuthentication_"),
            Source::CognitoPreTokenGenerationV2 => {
                text!("/triggerSource").starts_with("TokenGeneration_")
                    && (matches!(&*text!("/version"), "2" | "3") || has!("/request/scopes"))
            }
            Source::CognitoPreTokenGeneration => text!("/triggerSource").starts_with("TokenGeneration_"),
            Source::CognitoDefineAuthChallenge => text!("/triggerSource").starts_with("DefineAuthChallenge_"),
            Source::CognitoCreateAuthChallenge => text!("/triggerSource").starts_with("CreateAuthChallenge_"),
            Source::CognitoVerifyAuthChallengeResponse => {
                text!("/triggerSource").starts_with("VerifyAuthChallengeResponse_")
            }
            Source::CognitoCustomEmailSender => text!("/triggerSource").starts_with("CustomEmailSender_"),
            Source::CognitoCustomSmsSender => text!("/triggerSource").starts_with("CustomSMSSender_"),
            Source::CognitoInboundFederation => text!("/triggerSource").starts_with("InboundFederation_"),
            Source::ConfigRule => has!("/invokingEvent", "/resultToken"),
            Source::ConnectContactFlow => has!("/Details/ContactData"),
            Source::ConnectOutboundCampaigns => has!("/InvocationMetadata/CampaignContext"),
            Source::EcsDeploymentHook => has!("/lifecycleStage", "/executionDetails"),
            Source::S3BatchOperation => has!("/invocationSchemaVersion", "/tasks"),
            Source::S3ObjectLambda => has!("/xAmzRequestId", "/userRequest"),
            Source::S3EventBridgeNotification => text!("/source") == "aws.s3" && has!("/detail-type", "/detail/bucket"),
            Source::EventBridge => has!("/detail-type"),
            Source::IotAuthorizer => has!("/protocols", "/protocolData"),
            Source::IotCoreThing => (has!("/eventId") || has!("/thingName")) && text!("/eventType") == "THING_EVENT",
            Source::IotCoreThingType => has!("/eventId") && text!("/eventType") == "THING_TYPE_EVENT",
            Source::IotCoreThingTypeAssociation => {
                has!("/eventId") && text!("/eventType") == "THING_TYPE_ASSOCIATION_EVENT"
            }
            Source::IotCoreThingGroup => has!("/eventId") && text!("/eventType") == "THING_GROUP_EVENT",
            Source::IotCoreAddOrRemoveFromThingGroup => {
                has!("/eventId") && text!("/eventType") == "THING_GROUP_MEMBERSHIP_EVENT"
            }
            Source::IotCoreAddOrDeleteFromThingGroup => {
                has!("/eventId") && text!("/eventType") == "THING_GROUP_HIERARCHY_EVENT"
            }
            Source::IotPreProvisioningHook => has!("/certificateId", "/templateArn"),
            Source::LexV2 => has!("/bot", "/sessionState"),
            Source::RedshiftUdf => has!("/external_function", "/arguments"),
            Source::SecretsManager => has!("/SecretId", "/ClientRequestToken", "/Step"),
            Source::TransferFamilyAuthorizer => has!("/serverId", "/username", "/protocol"),
            Source::TransferWorkflowStep => has!("/serviceMetadata/executionDetails", "/fileLocation"),
            Source::StreamOnFailure => {
                has!("/requestContext/functionArn")
                    && (has!("/DDBStreamBatchInfo") || has!("/KafkaBatchInfo") || has!("/KinesisBatchInfo"))
            }
            Source::LambdaDestination => has!("/requestContext/functionArn"),
            Source::ClientVpn => has!("/connection-id", "/endpoint-id"),
        }
    }
}

/// Returns the places under a key, and the number of bytes of their pointers that lead to the key's value.
fn under_key(places: &Range<usize>, start: usize, key: &str) -> (Range<usize>, usize) {
    let lies_under = |place: &&str| {
        let rest = place.get(start + 1..).and_then(|rest| rest.strip_prefix(key));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let candidates = PLACES.get(places.clone()).unwrap_or_default();
    // No place has a slash in a key.
    let first = if key.contains('/') { None } else { candidates.iter().position(lies_under) };
    let Some(first) = first else { return (0..0, 0) };
    let count = candidates.iter().skip(first).take_while(|place| lies_under(place)).count();
    let first = places.start + first;
    (first..first + count, start + 1 + key.len())
}

/// Returns the name of a type without its modules. For a wrapper, returns the name of the wrapped event.
pub(crate) fn type_name<T>() -> &'static str {
    short(std::any::type_name::<T>())
}

fn short(full: &'static str) -> &'static str {
    match full.split_once('<') {
        Some((outer, inner)) if outer.ends_with("::DictWrapper") || outer.ends_with("::Vec") => {
            short(inner.strip_suffix('>').unwrap_or(inner))
        }
        Some((outer, _)) => short(outer),
        None => full.rsplit("::").next().unwrap_or(full),
    }
}

/// Returns the indefinite article for the name of a type, by its pronunciation.
pub fn article(type_name: &str) -> &'static str {
    let spoken_with_vowel = ["A", "E", "I", "O", "S3", "Ses", "Sns", "Sqs"];
    if spoken_with_vowel.iter().any(|start| type_name.starts_with(start)) { "an" } else { "a" }
}

#[cfg(test)]
mod tests {
    use super::PLACES;

    #[test]
    fn places_with_the_same_beginning_stand_together() {
        assert!(PLACES.is_sorted_by_key(|place| place.split('/').collect::<Vec<_>>()));
    }
}
