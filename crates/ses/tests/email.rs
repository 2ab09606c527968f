//! Tests of received emails and responses.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_ses::{
    SesActionType, SesDisposition, SesDmarcPolicy, SesEvent, SesInvocationType, SesMessage, SesResponse, SesVerdict,
};
use serde_json::json;

fn fixture(name: &str) -> SesEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/ses").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].ses"], &[])
}

#[test]
fn received() -> Result<(), Error> {
    let event = fixture("received.json");
    let record = event.record().unwrap();
    assert_eq!((&*record.event_source, &*record.event_version), ("aws:ses", "1.0"));
    assert_eq!((&record.ses.notification_type, &record.ses.content), (&None, &None));

    let mail = event.mail().unwrap();
    assert_eq!(mail.timestamp, "2024-06-01T12:00:00.123Z");
    assert_eq!(mail.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(mail.source, "ada@example.com");
    assert_eq!(mail.message_id, "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1");
    assert_eq!(mail.destination, ["support@example.org"]);
    assert!(!mail.headers_truncated);
    assert_eq!((&*mail.headers[6].name, &*mail.headers[6].value), ("X-Ticket", "17"));
    assert_eq!(mail.header("x-ticket"), Some("17"));
    assert_eq!(mail.header("x-none"), None);
    assert_eq!(mail.header_values("received").count(), 2);

    let headers = &mail.common_headers;
    assert_eq!(headers.return_path, "ada@example.com");
    assert_eq!(headers.from, ["Ada Lovelace <ada@example.com>"]);
    assert_eq!(headers.date.as_deref(), Some("Sat, 1 Jun 2024 14:00:00 +0200"));
    assert_eq!(headers.to, ["support@example.org"]);
    assert_eq!(headers.message_id.as_deref(), Some("<a7@laptop.example.com>"));
    assert_eq!(headers.subject.as_deref(), Some("Where is A-7?"));
    assert!(
        headers.cc.is_empty() && headers.bcc.is_empty() && headers.sender.is_empty() && headers.reply_to.is_empty()
    );

    let receipt = event.receipt().unwrap();
    assert_eq!(receipt.timestamp, "2024-06-01T12:00:00.123Z");
    assert_eq!(receipt.timestamp.timestamp()?.as_second(), 1_717_243_200);
    assert_eq!(receipt.processing_time_millis, 574);
    assert_eq!(receipt.recipients, ["support@example.org"]);
    for verdict in [
        &receipt.spam_verdict,
        &receipt.virus_verdict,
        &receipt.spf_verdict,
        &receipt.dkim_verdict,
        &receipt.dmarc_verdict,
    ] {
        assert!(verdict.is_pass() && !verdict.is_fail());
    }
    assert_eq!(receipt.dmarc_policy, None);
    assert_eq!(receipt.action.r#type, SesActionType::Lambda);
    assert_eq!(
        receipt.action.function_arn.as_deref(),
        Some("arn:aws:lambda:eu-central-1:123456789012:function:tickets")
    );
    assert_eq!(receipt.action.invocation_type, Some(SesInvocationType::RequestResponse));
    assert_eq!(receipt.action.topic_arn, None);
    Ok(())
}

#[test]
fn spam_without_to() {
    let event = fixture("spam-without-to.json");
    let mail = event.mail().unwrap();
    assert!(mail.headers_truncated);
    let headers = &mail.common_headers;
    assert!(headers.to.is_empty());
    assert_eq!((&headers.subject, &headers.message_id, &headers.date), (&None, &None, &None));
    assert_eq!(headers.from, ["eve@example.net", "mallory@example.net"]);
    assert_eq!(headers.cc, ["list@example.org"]);
    assert_eq!(headers.bcc, ["support@example.org"]);
    assert_eq!(headers.sender, ["eve@example.net"]);
    assert_eq!(headers.reply_to, ["noreply@example.net"]);

    let receipt = event.receipt().unwrap();
    assert_eq!(receipt.spam_verdict.status, SesVerdict::Fail);
    assert_eq!(receipt.virus_verdict.status, SesVerdict::ProcessingFailed);
    assert_eq!(receipt.spf_verdict.status, SesVerdict::Gray);
    assert_eq!(receipt.dkim_verdict.status, SesVerdict::Disabled);
    assert!(receipt.dmarc_verdict.is_fail());
    assert_eq!(receipt.dmarc_policy, Some(SesDmarcPolicy::Reject));
    assert_eq!(receipt.action.invocation_type, Some(SesInvocationType::Event));
    assert_eq!(receipt.action.topic_arn.as_deref(), Some("arn:aws:sns:eu-central-1:123456789012:mail"));
}

#[test]
fn unknown_values_are_kept() {
    let event = fixture("of-the-future.json");
    let receipt = event.receipt().unwrap();
    assert_eq!(receipt.spam_verdict.status, "PERHAPS");
    assert!(!receipt.spam_verdict.is_pass() && !receipt.spam_verdict.is_fail());
    // A missing verdict is empty.
    assert_eq!(receipt.virus_verdict.status, "");
    assert!(!receipt.dmarc_verdict.is_pass());
    assert_eq!(receipt.dmarc_policy.as_ref().unwrap(), &"ask");
    assert_eq!(receipt.action.r#type, "Quantum");
    assert_eq!(receipt.action.header_name.as_deref(), Some("X-Seen"));
    assert_eq!(receipt.action.header_value.as_deref(), Some("yes"));
}

#[test]
fn notifications_of_other_actions() -> Result<(), Error> {
    let topic = "arn:aws:sns:eu-central-1:123456789012:mail";
    let action = |action: serde_json::Value| -> Result<SesMessage, Error> {
        let message =
            json!({"notificationType": "Received", "mail": {"messageId": "m-1"}, "receipt": {"action": action}});
        let message: SesMessage = from_str(&message.to_string())?;
        assert_eq!(message.notification_type.as_deref(), Some("Received"));
        assert_eq!(serde_json::to_value(&message.receipt.action).unwrap(), action);
        Ok(message)
    };

    let s3 = action(json!({
        "type": "S3", "topicArn": topic, "bucketName": "example-mail", "objectKeyPrefix": "in/", "objectKey": "in/m-1"
    }))?;
    assert_eq!(s3.receipt.action.r#type, SesActionType::S3);
    assert_eq!(s3.receipt.action.bucket_name.as_deref(), Some("example-mail"));
    assert_eq!(s3.receipt.action.object_key_prefix.as_deref(), Some("in/"));
    assert_eq!(s3.receipt.action.object_key.as_deref(), Some("in/m-1"));

    let bounce = action(json!({
        "type": "Bounce", "topicArn": topic, "smtpReplyCode": "550", "statusCode": "5.1.1",
        "message": "No such mailbox", "sender": "mailer@example.org"
    }))?;
    assert_eq!(bounce.receipt.action.r#type, SesActionType::Bounce);
    assert_eq!(bounce.receipt.action.smtp_reply_code.as_deref(), Some("550"));
    assert_eq!(bounce.receipt.action.status_code.as_deref(), Some("5.1.1"));
    assert_eq!(bounce.receipt.action.message.as_deref(), Some("No such mailbox"));
    assert_eq!(bounce.receipt.action.sender.as_deref(), Some("mailer@example.org"));

    let organization = "arn:aws:workmail:eu-west-1:123456789012:organization/m-0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    let work_mail = action(json!({"type": "WorkMail", "topicArn": topic, "organizationArn": organization}))?;
    assert_eq!(work_mail.receipt.action.r#type, SesActionType::WorkMail);
    assert_eq!(work_mail.receipt.action.organization_arn.as_deref(), Some(organization));

    let sns = action(json!({"type": "SNS", "topicArn": topic, "encoding": "BASE64"}))?;
    assert_eq!(sns.receipt.action.r#type, SesActionType::Sns);
    assert_eq!(sns.receipt.action.encoding.as_deref(), Some("BASE64"));

    assert_eq!(action(json!({"type": "Stop", "topicArn": topic}))?.receipt.action.r#type, SesActionType::Stop);
    let add = action(json!({"type": "AddHeader", "headerName": "X-Seen", "headerValue": "yes"}))?;
    assert_eq!(add.receipt.action.r#type, SesActionType::AddHeader);
    Ok(())
}

#[test]
fn bad_input_has_its_path() -> Result<(), Error> {
    let error = from_str::<SesEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records"));

    let sns = json!({"Records": [{"EventSource": "aws:sns", "Sns": {"Message": "hello"}}]});
    let error = from_str::<SesEvent>(&sns.to_string()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("expected an `SesEvent`, found an `SnsEvent`"), "{error}");

    let event: SesEvent = from_str(r#"{"Records": [{"ses": {"mail": {"timestamp": "yesterday"}}}]}"#)?;
    assert_eq!(event.mail().unwrap().timestamp, "yesterday");
    assert_eq!(event.mail().unwrap().timestamp.timestamp().unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(event.receipt().unwrap().timestamp.timestamp().unwrap_err().kind(), ErrorKind::Missing);

    let event: SesEvent = from_str(r#"{"Records": []}"#)?;
    assert!(event.record().is_none() && event.mail().is_none() && event.receipt().is_none());
    Ok(())
}

#[test]
fn responses() {
    for (response, text) in [
        (SesResponse::continue_rule_set(), "CONTINUE"),
        (SesResponse::stop_rule(), "STOP_RULE"),
        (SesResponse::stop_rule_set(), "STOP_RULE_SET"),
    ] {
        assert_eq!(serde_json::to_value(&response).unwrap(), json!({"disposition": text}));
        assert_eq!(response.disposition, SesDisposition::from(text));
    }
}
