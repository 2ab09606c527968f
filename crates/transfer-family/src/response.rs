//! Responses of an identity provider.

use lambda_event_sources_base::{
    __private::json_text, DataClass, Dict, Error, ErrorKind, JsonText, Str, data_class, string_enum,
};

/// Response to an authentication request: the access that the user has, and the home directory.
///
/// See [Lambda values](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html#event-message-structure).
///
/// ```
/// use lambda_event_sources::{TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory};
///
/// let role = "arn:aws:iam::123456789012:role/uploads";
/// let home = TransferFamilyHomeDirectory::logical([("/", "/example-uploads/ada")]);
/// let response = TransferFamilyAuthorizerResponse::s3(role, home)?.try_with_public_keys(["ssh-ed25519 AAAAC3Nza"])?;
/// assert_eq!(
///     serde_json::to_value(&response)?,
///     serde_json::json!({
///         "Role": "arn:aws:iam::123456789012:role/uploads",
///         "HomeDirectoryType": "LOGICAL",
///         "HomeDirectoryDetails": "[{\"Entry\":\"/\",\"Target\":\"/example-uploads/ada\"}]",
///         "PublicKeys": ["ssh-ed25519 AAAAC3Nza"],
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct TransferFamilyAuthorizerResponse {
    /// ARN of the IAM role that controls access to the bucket or the file system; absent if access is denied.
    pub role: Option<Str>,
    /// Type of the home directory.
    pub home_directory_type: Option<TransferFamilyHomeDirectoryType>,
    /// Home directory of the user, as a path; only for a home directory of type `PATH`.
    pub home_directory: Option<Str>,
    /// Home directory mappings, as JSON text; only for a home directory of type `LOGICAL`.
    pub home_directory_details: Option<JsonText>,
    /// POSIX identity of the user in the file system; only for Amazon EFS.
    pub posix_profile: Option<TransferFamilyPosixProfile>,
    /// Session policy that restricts the access of the role, as JSON text; absent if there is no restriction.
    pub policy: Option<JsonText>,
    /// Public keys. The user must have the private key of one of them. Absent if the user authenticates with a
    /// password.
    pub public_keys: Option<Vec<Str>>,
}

impl TransferFamilyAuthorizerResponse {
    /// Allows access to Amazon S3.
    ///
    /// # Errors
    ///
    /// Returns an error if the role is empty, or if the home directory is invalid: an empty path, no mappings, or an
    /// empty path in a mapping.
    pub fn s3(role_arn: impl Into<Str>, home_directory: TransferFamilyHomeDirectory) -> Result<Self, Error> {
        let role = role_arn.into();
        if role.is_empty() {
            return Err(invalid("Role", "the role ARN is empty"));
        }
        let response = Self { role: Some(role), ..Self::default() };
        match home_directory {
            TransferFamilyHomeDirectory::Path(path) if path.is_empty() => {
                Err(invalid("HomeDirectory", "the home directory path is empty"))
            }
            TransferFamilyHomeDirectory::Path(path) => Ok(Self {
                home_directory_type: Some(TransferFamilyHomeDirectoryType::Path),
                home_directory: Some(path),
                ..response
            }),
            TransferFamilyHomeDirectory::Logical(mappings) => {
                if mappings.is_empty() || mappings.iter().any(|it| it.entry.is_empty() || it.target.is_empty()) {
                    return Err(invalid(
                        "HomeDirectoryDetails",
                        "expected at least one mapping, each with an entry and a target",
                    ));
                }
                let details = json_text(&mappings).map_err(|error| error.at(Self::NAME, "HomeDirectoryDetails"))?;
                Ok(Self {
                    home_directory_type: Some(TransferFamilyHomeDirectoryType::Logical),
                    home_directory_details: Some(details.into()),
                    ..response
                })
            }
        }
    }

    /// Allows access to Amazon EFS, with a POSIX identity in the file system.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`s3`](Self::s3).
    ///
    /// ```
    /// use lambda_event_sources::{
    ///     TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory, TransferFamilyPosixProfile,
    /// };
    ///
    /// let response = TransferFamilyAuthorizerResponse::efs(
    ///     "arn:aws:iam::123456789012:role/uploads",
    ///     TransferFamilyPosixProfile::new(1001, 1002),
    ///     TransferFamilyHomeDirectory::path("/fs-0123456789abcdef0/home/ada"),
    /// )?;
    /// assert_eq!(response.posix_profile.unwrap().gid, 1002);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn efs(
        role_arn: impl Into<Str>,
        posix_profile: TransferFamilyPosixProfile,
        home_directory: TransferFamilyHomeDirectory,
    ) -> Result<Self, Error> {
        Self::s3(role_arn, home_directory).map(|response| Self { posix_profile: Some(posix_profile), ..response })
    }

    /// Denies access. The response is an empty object.
    ///
    /// ```
    /// use lambda_event_sources::TransferFamilyAuthorizerResponse;
    ///
    /// let response = TransferFamilyAuthorizerResponse::denied();
    /// assert_eq!(serde_json::to_string(&response)?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn denied() -> Self {
        Self::default()
    }

    /// Sets a session policy, as JSON text, that restricts the access of the role. The policy can use variables such as
    /// `${transfer:HomeFolder}`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a JSON object.
    pub fn try_with_policy(mut self, policy: impl Into<JsonText>) -> Result<Self, Error> {
        let policy = policy.into();
        // Only the outermost object is checked, because IAM validates the content of the policy.
        policy.json::<Dict>().map_err(|_| invalid("Policy", "invalid policy: expected a JSON object"))?;
        self.policy = Some(policy);
        Ok(self)
    }

    /// Sets the public keys, in OpenSSH format. The user must have the private key of one of them.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no keys, or if a key is empty.
    pub fn try_with_public_keys<K: Into<Str>>(mut self, keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        let keys: Vec<Str> = keys.into_iter().map(Into::into).collect();
        if keys.is_empty() {
            return Err(invalid("PublicKeys", "expected at least one public key"));
        }
        if keys.iter().any(|key| key.is_empty()) {
            return Err(invalid("PublicKeys", "the public key is empty"));
        }
        self.public_keys = Some(keys);
        Ok(self)
    }
}

fn invalid(path: &str, message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(TransferFamilyAuthorizerResponse::NAME, path)
}

/// Home directory of a user.
#[derive(Clone, Debug, PartialEq)]
pub enum TransferFamilyHomeDirectory {
    /// Path in the bucket or the file system. The user sees the actual paths.
    Path(Str),
    /// Mappings from paths that the user sees to paths in a bucket or a file system.
    Logical(Vec<TransferFamilyHomeDirectoryMapping>),
}

impl TransferFamilyHomeDirectory {
    /// Creates a home directory from a path, such as `/example-uploads/ada`.
    pub fn path(path: impl Into<Str>) -> Self {
        Self::Path(path.into())
    }

    /// Creates a logical home directory from mappings, or from pairs of an entry and a target, such as
    /// `("/", "/example-uploads/ada")`.
    ///
    /// ```
    /// use lambda_event_sources::{
    ///     TransferFamilyHomeDirectory, TransferFamilyHomeDirectoryMapping, TransferFamilyHomeDirectoryMappingType,
    /// };
    ///
    /// let guide = TransferFamilyHomeDirectoryMapping::new("/guide.pdf", "/example-uploads/guide.pdf")
    ///     .with_type(TransferFamilyHomeDirectoryMappingType::File);
    /// let home = TransferFamilyHomeDirectory::logical([("/in", "/example-uploads/ada").into(), guide]);
    /// # assert!(matches!(home, TransferFamilyHomeDirectory::Logical(mappings) if mappings.len() == 2));
    /// ```
    pub fn logical<M: Into<TransferFamilyHomeDirectoryMapping>>(mappings: impl IntoIterator<Item = M>) -> Self {
        Self::Logical(mappings.into_iter().map(Into::into).collect())
    }
}

/// Mapping from a path that the user sees to a path in a bucket or a file system.
///
/// See [HomeDirectoryMapEntry](https://docs.aws.amazon.com/transfer/latest/userguide/API_HomeDirectoryMapEntry.html).
#[data_class(rename_all = "PascalCase", response)]
pub struct TransferFamilyHomeDirectoryMapping {
    /// Path that the user sees.
    #[data_class(required)]
    pub entry: Str,
    /// Path in the bucket or the file system.
    #[data_class(required)]
    pub target: Str,
    /// Type of the target. If it is absent, Transfer Family treats the target as a directory.
    pub r#type: Option<TransferFamilyHomeDirectoryMappingType>,
}

impl TransferFamilyHomeDirectoryMapping {
    /// Creates a mapping from a path that the user sees to a path in a bucket or a file system.
    pub fn new(entry: impl Into<Str>, target: impl Into<Str>) -> Self {
        Self { entry: entry.into(), target: target.into(), r#type: None }
    }

    /// Sets the type of the target.
    pub fn with_type(mut self, r#type: TransferFamilyHomeDirectoryMappingType) -> Self {
        self.r#type = Some(r#type);
        self
    }
}

impl<E: Into<Str>, T: Into<Str>> From<(E, T)> for TransferFamilyHomeDirectoryMapping {
    /// Creates a mapping from an entry and a target, without a type.
    fn from((entry, target): (E, T)) -> Self {
        Self::new(entry, target)
    }
}

string_enum! {
    /// Type of the target of a mapping.
    ///
    /// See [HomeDirectoryMapEntry](https://docs.aws.amazon.com/transfer/latest/userguide/API_HomeDirectoryMapEntry.html).
    pub enum TransferFamilyHomeDirectoryMappingType {
        /// The target is a file.
        File = "FILE",
        /// The target is a directory.
        Directory = "DIRECTORY",
    }
}

string_enum! {
    /// Type of a home directory.
    ///
    /// See [Lambda values](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html#event-message-structure).
    pub enum TransferFamilyHomeDirectoryType {
        /// The user sees the actual paths of the bucket or the file system.
        Path = "PATH",
        /// The user sees the paths that the mappings define.
        Logical = "LOGICAL",
    }
}

/// POSIX identity of a user in an Amazon EFS file system.
///
/// See [PosixProfile](https://docs.aws.amazon.com/transfer/latest/userguide/API_PosixProfile.html).
#[data_class(rename_all = "PascalCase", response)]
pub struct TransferFamilyPosixProfile {
    /// POSIX user ID.
    #[data_class(required)]
    pub uid: u32,
    /// POSIX group ID.
    #[data_class(required)]
    pub gid: u32,
    /// Secondary POSIX group IDs; absent if there are none.
    pub secondary_gids: Option<Vec<u32>>,
}

impl TransferFamilyPosixProfile {
    /// Creates a profile from a user ID and a group ID.
    pub fn new(uid: u32, gid: u32) -> Self {
        Self { uid, gid, secondary_gids: None }
    }

    /// Sets the secondary group IDs.
    pub fn with_secondary_gids(mut self, gids: impl IntoIterator<Item = u32>) -> Self {
        self.secondary_gids = Some(gids.into_iter().collect());
        self
    }
}
