//! What README says about `aws_lambda_events`.

use aws_lambda_events::event::cognito::CognitoEventUserPoolsMigrateUser;
use lambda_event_sources::{UserMigrationTriggerEvent, testing};

#[test]
fn debug_prints_passwords() {
    let text = testing::fixture("cognito-user-migration/sign-in").unwrap();
    let ours = testing::cognito_user_migration::sign_in().unwrap();
    let password = ours.request.password.as_ref().unwrap().expose().to_string();
    let theirs: CognitoEventUserPoolsMigrateUser = serde_json::from_str(text).unwrap();
    assert!(format!("{theirs:?}").contains(&password));
    assert!(!format!("{ours:?} {ours}").contains(&password));
}

#[test]
fn an_unknown_enum_value_fails_the_event() {
    let text = testing::fixture("cognito-user-migration/sign-in").unwrap();
    let text = text.replace("UserMigration_Authentication", "UserMigration_New");
    assert!(serde_json::from_str::<CognitoEventUserPoolsMigrateUser>(&text).is_err());
    let ours: UserMigrationTriggerEvent = lambda_event_sources::from_str(&text).unwrap();
    assert_eq!(ours.trigger_source.as_str(), "UserMigration_New");
}
