//! Events of Amazon GameLift Servers.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::detail::detail;

/// Progress of matchmaking with FlexMatch, `GameLift Matchmaking Event`.
///
/// See [FlexMatch matchmaking events](https://docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-events.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, GameLiftMatchmakingEvent, from_str};
///
/// let event: EventBridgeEvent<GameLiftMatchmakingEvent> = from_str(
///     r#"{
///         "detail-type": "GameLift Matchmaking Event",
///         "source": "aws.gamelift",
///         "detail": {
///             "type": "MatchmakingSucceeded",
///             "tickets": [{"ticketId": "t-1", "players": [{"playerId": "ada", "team": "red"}]}]
///         }
///     }"#,
/// )?;
/// assert_eq!(event.detail.event_type, "MatchmakingSucceeded");
/// assert_eq!(event.detail.tickets[0].players[0].team.as_deref(), Some("red"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias(
    "MatchmakingSearching",
    "PotentialMatchCreated",
    "AcceptMatch",
    "AcceptMatchCompleted",
    "MatchmakingSucceeded",
    "MatchmakingTimedOut",
    "MatchmakingCancelled",
    "MatchmakingFailed"
))]
#[data_class]
pub struct GameLiftMatchmakingEvent {
    /// Type: `MatchmakingSearching`, `PotentialMatchCreated`, `AcceptMatch`, `AcceptMatchCompleted`,
    /// `MatchmakingSucceeded`, `MatchmakingTimedOut`, `MatchmakingCancelled` or `MatchmakingFailed`.
    #[data_class(name = "type", required)]
    pub event_type: Str,
    /// Tickets of the event.
    pub tickets: Vec<GameLiftTicket>,
    /// Game session and its players.
    pub game_session_info: GameLiftGameSessionInfo,
    /// ID of the match; only if a match exists.
    pub match_id: Option<Str>,
    /// Estimated time to wait, in milliseconds, as text, or `NOT_AVAILABLE`; only for `MatchmakingSearching`.
    pub estimated_wait_millis: Option<Str>,
    /// Whether the players have to accept the match; only for `PotentialMatchCreated`.
    pub acceptance_required: Option<bool>,
    /// Time that the players have to accept the match, in seconds; only if they have to.
    pub acceptance_timeout: Option<u32>,
    /// Result of the acceptance, such as `Accepted` or `TimedOut`; only for `AcceptMatchCompleted`.
    pub acceptance: Option<Str>,
    /// Evaluations of each rule.
    pub rule_evaluation_metrics: Vec<GameLiftRuleEvaluation>,
    /// Reason for a failure, such as `TimedOut`; only if there is one.
    pub reason: Option<Str>,
    /// Human-readable message; only if there is one.
    pub message: Option<Str>,
    /// Data of the matchmaking configuration; absent if it has none.
    pub custom_event_data: Option<Str>,
}

detail!(GameLiftMatchmakingEvent, "aws.gamelift", "GameLift Matchmaking Event");

/// Ticket of a matchmaking request.
#[data_class]
pub struct GameLiftTicket {
    /// ID of the ticket.
    pub ticket_id: Str,
    /// Time at which the ticket was created, in RFC 3339 format.
    pub start_time: RawTimestamp,
    /// Players of the ticket.
    pub players: Vec<GameLiftPlayer>,
}

/// Player.
#[data_class]
pub struct GameLiftPlayer {
    /// ID of the player.
    pub player_id: Str,
    /// Team of the player; absent until there is a match.
    pub team: Option<Str>,
    /// Whether the player has accepted the match; absent until the player has responded.
    pub accepted: Option<bool>,
    /// ID of the player session; only if the match has a game session.
    pub player_session_id: Option<Str>,
}

/// Game session and its players.
#[data_class]
pub struct GameLiftGameSessionInfo {
    /// Players.
    pub players: Vec<GameLiftPlayer>,
    /// ARN of the game session; absent until it is placed.
    pub game_session_arn: Option<Str>,
    /// IP address of the game server; absent until the game session is placed.
    pub ip_address: Option<Str>,
    /// DNS name of the game server; absent until the game session is placed.
    pub dns_name: Option<Str>,
    /// Port of the game server; absent until the game session is placed.
    pub port: Option<u16>,
}

/// Evaluations of a rule.
#[data_class]
pub struct GameLiftRuleEvaluation {
    /// Name of the rule.
    pub rule_name: Str,
    /// Number of evaluations that passed.
    pub passed_count: u64,
    /// Number of evaluations that failed.
    pub failed_count: u64,
}

/// Result of the placement of a game session by a queue, `GameLift Queue Placement Event`.
///
/// See [Game session placement events](https://docs.aws.amazon.com/gameliftservers/latest/developerguide/queue-events.html).
#[data_class]
pub struct GameLiftQueuePlacementEvent {
    /// ID of the placement request.
    #[data_class(required)]
    pub placement_id: Str,
    /// Type: `PlacementFulfilled`, `PlacementCancelled`, `PlacementTimedOut` or `PlacementFailed`.
    #[data_class(name = "type")]
    pub event_type: Str,
    /// Time at which the request started, in RFC 3339 format.
    pub start_time: RawTimestamp,
    /// Time at which the request ended, in RFC 3339 format.
    pub end_time: RawTimestamp,
    /// ARN of the game session; only for `PlacementFulfilled`, as the following properties.
    pub game_session_arn: Option<Str>,
    /// AWS Region of the game session.
    pub game_session_region: Option<Str>,
    /// IP address of the game server.
    pub ip_address: Option<Str>,
    /// DNS name of the game server.
    pub dns_name: Option<Str>,
    /// Port of the game server, as text.
    pub port: Option<Str>,
    /// Player sessions that were created.
    pub placed_player_sessions: Vec<GameLiftPlacedPlayerSession>,
    /// Data of the queue; absent if it has none.
    pub custom_event_data: Option<Str>,
}

detail!(GameLiftQueuePlacementEvent, "aws.gamelift", "GameLift Queue Placement Event");

/// Player session that was created.
#[data_class]
pub struct GameLiftPlacedPlayerSession {
    /// ID of the player.
    pub player_id: Str,
    /// ID of the player session.
    pub player_session_id: Str,
}
