//! Tests of authentication requests and responses of Transfer Family.
#![cfg(feature = "transfer-family")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_transfer_family::{
    TransferFamilyAuthorizer, TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory,
    TransferFamilyHomeDirectoryMapping, TransferFamilyHomeDirectoryMappingType, TransferFamilyHomeDirectoryType,
    TransferFamilyPosixProfile, TransferFamilyProtocol,
};
use serde_json::{Value, json};

const ROLE: &str = "arn:aws:iam::123456789012:role/uploads";

fn fixture(name: &str) -> TransferFamilyAuthorizer {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/transfer-family-authorizer").join(name);
    testing::check(&path, &["username"], &[])
}

fn path() -> TransferFamilyHomeDirectory {
    TransferFamilyHomeDirectory::path("/example-uploads/ada")
}

#[test]
fn login_by_password() {
    let event = fixture("password.json");
    assert_eq!(event.username, "ada");
    assert_eq!(event.password.as_ref().unwrap().expose(), "correct horse battery");
    assert!(event.has_password());
    assert_eq!(event.protocol, TransferFamilyProtocol::Sftp);
    assert_eq!(event.server_id, "s-0123456789abcdef0");
    assert_eq!(event.source_ip, "198.51.100.7");
    assert!(!event.to_string().contains("correct"), "{event}");
    assert!(!format!("{event:?}").contains("correct"), "{event:?}");
}

#[test]
fn login_by_key() {
    let event = fixture("public-key.json");
    assert!(!event.has_password());
    assert_eq!(event.password.as_ref().unwrap().expose(), "");
    assert_eq!(event.source_ip, "2001:db8::7");

    let event = fixture("ftps-null-password.json");
    assert_eq!(event.protocol, TransferFamilyProtocol::Ftps);
    assert_eq!(event.password, None);
    assert!(!event.has_password());
}

#[test]
fn bad_input_has_its_path_and_is_not_quoted() {
    let error = from_str::<TransferFamilyAuthorizer>(r#"{"password": "hush"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "username"));
    let error = from_str::<TransferFamilyAuthorizer>(r#"{"username": "ada", "password": ["hush"]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "password"));
    assert!(!error.to_string().contains("hush"));
}

#[test]
fn s3_by_path() -> Result<(), Error> {
    let response = TransferFamilyAuthorizerResponse::s3(ROLE, path())?;
    assert_eq!(response.home_directory_type, Some(TransferFamilyHomeDirectoryType::Path));
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"Role": ROLE, "HomeDirectoryType": "PATH", "HomeDirectory": "/example-uploads/ada"})
    );
    Ok(())
}

#[test]
fn s3_by_logical_paths_with_policy_and_keys() -> Result<(), Error> {
    let home = TransferFamilyHomeDirectory::logical([("/", "/example-uploads/ada"), ("/shared", "/example-shared")]);
    let policy = json!({"Version": "2012-10-17", "Statement": []}).to_string();
    let response = TransferFamilyAuthorizerResponse::s3(ROLE, home)?
        .try_with_policy(policy.clone())?
        .try_with_public_keys(["ssh-ed25519 AAAAC3Nza ada", "ssh-rsa AAAAB3Nza ada"])?;
    let mut written = serde_json::to_value(&response).unwrap();
    let details = written.as_object_mut().unwrap().remove("HomeDirectoryDetails").unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(details.as_str().unwrap()).unwrap(),
        json!([
            {"Entry": "/", "Target": "/example-uploads/ada"},
            {"Entry": "/shared", "Target": "/example-shared"},
        ])
    );
    assert_eq!(
        written,
        json!({
            "Role": ROLE,
            "HomeDirectoryType": "LOGICAL",
            "Policy": policy,
            "PublicKeys": ["ssh-ed25519 AAAAC3Nza ada", "ssh-rsa AAAAB3Nza ada"],
        })
    );
    Ok(())
}

#[test]
fn efs_by_path() -> Result<(), Error> {
    let response = TransferFamilyAuthorizerResponse::efs(ROLE, TransferFamilyPosixProfile::new(0, 1002), path())?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "Role": ROLE,
            "HomeDirectoryType": "PATH",
            "HomeDirectory": "/example-uploads/ada",
            "PosixProfile": {"Uid": 0, "Gid": 1002},
        })
    );
    let profile = TransferFamilyPosixProfile::new(1001, 1002).with_secondary_gids([1003, 1004]);
    let response = TransferFamilyAuthorizerResponse::efs(ROLE, profile, path())?;
    assert_eq!(
        serde_json::to_value(&response.posix_profile).unwrap(),
        json!({"Uid": 1001, "Gid": 1002, "SecondaryGids": [1003, 1004]})
    );
    Ok(())
}

#[test]
fn refused_login() {
    assert_eq!(serde_json::to_value(TransferFamilyAuthorizerResponse::denied()).unwrap(), json!({}));
}

#[test]
fn responses_are_checked() -> Result<(), Error> {
    let no_mappings = TransferFamilyHomeDirectory::logical::<(&str, &str)>([]);
    for (response, field) in [
        (TransferFamilyAuthorizerResponse::s3("", path()), "Role"),
        (TransferFamilyAuthorizerResponse::s3(ROLE, TransferFamilyHomeDirectory::path("")), "HomeDirectory"),
        (TransferFamilyAuthorizerResponse::s3(ROLE, no_mappings), "HomeDirectoryDetails"),
        (
            TransferFamilyAuthorizerResponse::s3(ROLE, TransferFamilyHomeDirectory::logical([("/", "")])),
            "HomeDirectoryDetails",
        ),
        (TransferFamilyAuthorizerResponse::s3(ROLE, path())?.try_with_policy("Allow"), "Policy"),
        (TransferFamilyAuthorizerResponse::s3(ROLE, path())?.try_with_policy("[]"), "Policy"),
        (TransferFamilyAuthorizerResponse::s3(ROLE, path())?.try_with_public_keys([""]), "PublicKeys"),
        (TransferFamilyAuthorizerResponse::s3(ROLE, path())?.try_with_public_keys::<&str>([]), "PublicKeys"),
    ] {
        let error = response.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, field));
    }
    Ok(())
}

#[test]
fn mappings_with_a_type() -> Result<(), Error> {
    use TransferFamilyHomeDirectoryMappingType::{Directory, File};
    let home = TransferFamilyHomeDirectory::logical([
        ("/", "/example-uploads/ada").into(),
        TransferFamilyHomeDirectoryMapping::new("/in", "/example-uploads/in").with_type(Directory),
        TransferFamilyHomeDirectoryMapping::new("/guide.pdf", "/example-shared/guide.pdf").with_type(File),
    ]);
    let details = TransferFamilyAuthorizerResponse::s3(ROLE, home)?.home_directory_details.unwrap();
    assert_eq!(
        details.as_str(),
        concat!(
            r#"[{"Entry":"/","Target":"/example-uploads/ada"},"#,
            r#"{"Entry":"/in","Target":"/example-uploads/in","Type":"DIRECTORY"},"#,
            r#"{"Entry":"/guide.pdf","Target":"/example-shared/guide.pdf","Type":"FILE"}]"#,
        )
    );
    let mappings: Vec<TransferFamilyHomeDirectoryMapping> = details.json()?;
    assert_eq!(mappings[2].r#type, Some(File));
    assert_eq!((&mappings[0].r#type, &*mappings[0].target), (&None, "/example-uploads/ada"));
    Ok(())
}
