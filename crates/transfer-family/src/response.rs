//! The answer of an identity provider.

use lambda_event_sources_base::{
    __private::json_text, DataClass, Dict, Error, ErrorKind, JsonText, Str, data_class, string_enum,
};

/// Response to a login: what the user may do, and where.
///
/// See [Lambda values](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html#event-message-structure).
///
/// ```
/// use lambda_event_sources_transfer_family::{TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory};
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
    /// ARN of the role that gives access to the bucket or the file system; absent when the login is refused.
    pub role: Option<Str>,
    /// Kind of the home directory.
    pub home_directory_type: Option<TransferFamilyHomeDirectoryType>,
    /// Path that the user starts in; for a home directory by path.
    pub home_directory: Option<Str>,
    /// What the user sees, and what it stands for, as JSON text; for a logical home directory.
    pub home_directory_details: Option<JsonText>,
    /// User and groups in the file system; for Amazon EFS.
    pub posix_profile: Option<TransferFamilyPosixProfile>,
    /// Policy that narrows what the role allows, as JSON text; absent when nothing does.
    pub policy: Option<JsonText>,
    /// Public keys, one of which the user must have; absent for a login by password.
    pub public_keys: Option<Vec<Str>>,
}

impl TransferFamilyAuthorizerResponse {
    /// Lets the user in, to Amazon S3.
    ///
    /// # Errors
    ///
    /// Returns an error if the role is empty, or the home directory is: a path without text, no mappings, or an empty
    /// path in one.
    pub fn s3(role_arn: impl Into<Str>, home_directory: TransferFamilyHomeDirectory) -> Result<Self, Error> {
        let role = role_arn.into();
        if role.is_empty() {
            return Err(invalid("Role", "the ARN of the role is empty"));
        }
        let response = Self { role: Some(role), ..Self::default() };
        match home_directory {
            TransferFamilyHomeDirectory::Path(path) if path.is_empty() => {
                Err(invalid("HomeDirectory", "the path of the home directory is empty"))
            }
            TransferFamilyHomeDirectory::Path(path) => Ok(Self {
                home_directory_type: Some(TransferFamilyHomeDirectoryType::Path),
                home_directory: Some(path),
                ..response
            }),
            TransferFamilyHomeDirectory::Logical(mappings) => {
                if mappings.is_empty() || mappings.iter().any(|it| it.entry.is_empty() || it.target.is_empty()) {
                    return Err(invalid("HomeDirectoryDetails", "no mapping, or one without entry or target"));
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

    /// Lets the user in, to Amazon EFS, as a user of its file system.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`s3`](Self::s3).
    ///
    /// ```
    /// use lambda_event_sources_transfer_family::{
    ///     TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory, TransferFamilyPosixProfile,
    /// };
    ///
    /// let response = TransferFamilyAuthorizerResponse::efs(
    ///     "arn:aws:iam::123456789012:role/uploads",
    ///     TransferFamilyPosixProfile::new(1001, 1002),
    ///     TransferFamilyHomeDirectory::path("/fs-0123456789abcdef0/home/ada"),
    /// )?;
    /// assert_eq!(response.posix_profile.unwrap().gid, 1002);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn efs(
        role_arn: impl Into<Str>,
        posix_profile: TransferFamilyPosixProfile,
        home_directory: TransferFamilyHomeDirectory,
    ) -> Result<Self, Error> {
        Self::s3(role_arn, home_directory).map(|response| Self { posix_profile: Some(posix_profile), ..response })
    }

    /// Refuses the login: an empty object.
    ///
    /// ```
    /// use lambda_event_sources_transfer_family::TransferFamilyAuthorizerResponse;
    ///
    /// let response = TransferFamilyAuthorizerResponse::denied();
    /// assert_eq!(serde_json::to_string(&response)?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn denied() -> Self {
        Self::default()
    }

    /// Sets a policy, as JSON text, that narrows what the role allows. It can use variables such as
    /// `${transfer:HomeFolder}`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a JSON object.
    pub fn try_with_policy(mut self, policy: impl Into<JsonText>) -> Result<Self, Error> {
        let policy = policy.into();
        // An open object: what a policy says is IAM's matter.
        policy.json::<Dict>().map_err(|_| invalid("Policy", "not a JSON object"))?;
        self.policy = Some(policy);
        Ok(self)
    }

    /// Sets the public keys, in the form of OpenSSH, one of which the user must have.
    ///
    /// # Errors
    ///
    /// Returns an error if there is none, or one is empty.
    pub fn try_with_public_keys<K: Into<Str>>(mut self, keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        let keys: Vec<Str> = keys.into_iter().map(Into::into).collect();
        if keys.is_empty() || keys.iter().any(|key| key.is_empty()) {
            return Err(invalid("PublicKeys", "no public key, or an empty one"));
        }
        self.public_keys = Some(keys);
        Ok(self)
    }
}

fn invalid(path: &str, message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(TransferFamilyAuthorizerResponse::NAME, path)
}

/// Where a user starts, and what the user sees.
#[derive(Clone, Debug, PartialEq)]
pub enum TransferFamilyHomeDirectory {
    /// The paths of the bucket or the file system as they are, from this one on.
    Path(Str),
    /// Paths made for the user, each standing for one of a bucket or a file system.
    Logical(Vec<TransferFamilyHomeDirectoryMapping>),
}

impl TransferFamilyHomeDirectory {
    /// Creates a home directory by path, such as `/example-uploads/ada`.
    pub fn path(path: impl Into<Str>) -> Self {
        Self::Path(path.into())
    }

    /// Creates a logical home directory from mappings, or from pairs of an entry and its target, such as
    /// `("/", "/example-uploads/ada")`.
    ///
    /// ```
    /// use lambda_event_sources_transfer_family::{
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

/// One path that a user sees, and what it stands for.
///
/// See [HomeDirectoryMapEntry](https://docs.aws.amazon.com/transfer/latest/userguide/API_HomeDirectoryMapEntry.html).
#[data_class(rename_all = "PascalCase", response)]
pub struct TransferFamilyHomeDirectoryMapping {
    /// Path that the user sees.
    #[data_class(required)]
    pub entry: Str,
    /// Path of the bucket or the file system that it stands for.
    #[data_class(required)]
    pub target: Str,
    /// Whether the target is a file or a directory. Transfer Family takes an absent type for a directory.
    pub r#type: Option<TransferFamilyHomeDirectoryMappingType>,
}

impl TransferFamilyHomeDirectoryMapping {
    /// Creates a mapping from a path that the user sees to a path of a bucket or a file system.
    pub fn new(entry: impl Into<Str>, target: impl Into<Str>) -> Self {
        Self { entry: entry.into(), target: target.into(), r#type: None }
    }

    /// Sets whether the target is a file or a directory.
    pub fn with_type(mut self, r#type: TransferFamilyHomeDirectoryMappingType) -> Self {
        self.r#type = Some(r#type);
        self
    }
}

impl<E: Into<Str>, T: Into<Str>> From<(E, T)> for TransferFamilyHomeDirectoryMapping {
    /// Maps an entry to a target, without a type.
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
    /// Kind of a home directory.
    ///
    /// See [Lambda values](https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html#event-message-structure).
    pub enum TransferFamilyHomeDirectoryType {
        /// The user sees the paths as they are.
        Path = "PATH",
        /// The user sees paths made for the user.
        Logical = "LOGICAL",
    }
}

/// User and groups as which a login acts in an Amazon EFS file system.
///
/// See [PosixProfile](https://docs.aws.amazon.com/transfer/latest/userguide/API_PosixProfile.html).
#[data_class(rename_all = "PascalCase", response)]
pub struct TransferFamilyPosixProfile {
    /// User ID.
    #[data_class(required)]
    pub uid: u32,
    /// Group ID.
    #[data_class(required)]
    pub gid: u32,
    /// IDs of further groups; absent when there are none.
    pub secondary_gids: Option<Vec<u32>>,
}

impl TransferFamilyPosixProfile {
    /// Creates a profile of a user ID and a group ID.
    pub fn new(uid: u32, gid: u32) -> Self {
        Self { uid, gid, secondary_gids: None }
    }

    /// Sets the further groups of the user.
    pub fn with_secondary_gids(mut self, gids: impl IntoIterator<Item = u32>) -> Self {
        self.secondary_gids = Some(gids.into_iter().collect());
        self
    }
}
