use lambda_event_sources_eventbridge::{GameLiftMatchmakingEvent, GameLiftQueuePlacementEvent};

use crate::detail;

const SESSION: &str = "arn:aws:gamelift:eu-central-1:123456789012:gamesession/fleet-1/gs-1";

#[test]
fn match_with_a_game_session() {
    let event: GameLiftMatchmakingEvent = detail("gamelift-matchmaking-succeeded.json", &["type"]);
    assert_eq!((&*event.event_type, event.match_id.as_deref()), ("MatchmakingSucceeded", Some("m-1")));
    let ticket = &event.tickets[0];
    assert_eq!(ticket.ticket_id, "t-1");
    assert_eq!(ticket.start_time, "2024-05-14T09:25:40.972Z");
    let player = &ticket.players[0];
    assert_eq!((&*player.player_id, player.team.as_deref()), ("ada", Some("red")));
    assert_eq!((player.accepted, player.player_session_id.as_deref()), (Some(true), Some("psess-1")));
    let session = &event.game_session_info;
    assert_eq!(session.game_session_arn.as_deref(), Some(SESSION));
    assert_eq!((session.ip_address.as_deref(), session.port), (Some("198.51.100.40"), Some(7777)));
    assert_eq!((session.dns_name.as_deref(), session.players.len()), (Some("game.example.com"), 1));
    assert_eq!(event.custom_event_data.as_deref(), Some("season-7"));
    assert_eq!((event.reason, event.message, event.acceptance), (None, None, None));
}

#[test]
fn potential_match() {
    let event: GameLiftMatchmakingEvent = detail("gamelift-potential-match-created.json", &["type"]);
    assert_eq!((event.acceptance_required, event.acceptance_timeout), (Some(true), Some(60)));
    let rule = &event.rule_evaluation_metrics[0];
    assert_eq!((&*rule.rule_name, rule.passed_count, rule.failed_count), ("EvenSkill", 3, 1));
    assert_eq!((&event.tickets[0].players[0].team, &event.game_session_info.port), (&None, &None));
}

#[test]
fn timeout() {
    let event: GameLiftMatchmakingEvent = detail("gamelift-matchmaking-timed-out.json", &["type"]);
    assert_eq!((event.reason.as_deref(), event.acceptance.as_deref()), (Some("TimedOut"), Some("TimedOut")));
    assert_eq!(event.message.as_deref(), Some("Removed from matchmaking due to timing out."));
    assert_eq!((event.estimated_wait_millis.as_deref(), event.match_id), (Some("NOT_AVAILABLE"), None));
    assert!(event.tickets.is_empty());
}

#[test]
fn placement() {
    let event: GameLiftQueuePlacementEvent = detail("gamelift-placement-fulfilled.json", &["placementId"]);
    assert_eq!((&*event.placement_id, &*event.event_type), ("p-1", "PlacementFulfilled"));
    assert_eq!(event.start_time, "2024-05-14T09:25:49.741Z");
    assert_eq!(event.end_time, "2024-05-14T09:25:52.084Z");
    assert_eq!(
        (event.game_session_arn.as_deref(), event.game_session_region.as_deref()),
        (Some(SESSION), Some("eu-central-1"))
    );
    assert_eq!((event.ip_address.as_deref(), event.port.as_deref()), (Some("198.51.100.40"), Some("6262")));
    assert_eq!((event.dns_name.as_deref(), event.custom_event_data.as_deref()), (Some("game.example.com"), Some("q")));
    let player = &event.placed_player_sessions[0];
    assert_eq!((&*player.player_id, &*player.player_session_id), ("ada", "psess-1"));
}
