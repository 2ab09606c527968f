use std::fmt;

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose},
};
use serde::de::DeserializeOwned;

use crate::{Error, ErrorKind, Str};

/// Base64-encoded data, which is decoded on demand.
///
/// Padding is optional. Text that is not valid base64 does not fail the event: only the methods that decode it return
/// an error.
///
/// ```
/// use lambda_event_sources::Base64Data;
///
/// let data = Base64Data::from("SGVsbG8=");
/// assert_eq!(data.bytes()?, b"Hello");
/// assert_eq!(data.text()?, "Hello");
/// assert!(Base64Data::from("not base64!").bytes().is_err());
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Base64Data(Str);

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Base64Data {
    /// Encodes bytes as base64.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(general_purpose::STANDARD.encode(bytes).into())
    }

    /// Returns the base64 text as it appears in the event.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns `true` if there is no data.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Decodes the data as bytes.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid base64.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        use base64::DecodeError;
        LENIENT.decode(self.as_str()).map_err(|error| {
            let message = match error {
                DecodeError::InvalidByte(offset, _) => format!("invalid base64: invalid character at offset {offset}"),
                DecodeError::InvalidLength(length) => {
                    format!("invalid base64: invalid length of {length} characters")
                }
                DecodeError::InvalidLastSymbol(offset, _) => {
                    format!("invalid base64: invalid last character at offset {offset}")
                }
                DecodeError::InvalidPadding => "invalid base64: invalid padding".to_owned(),
            };
            Error::new(ErrorKind::Base64, message)
        })
    }

    /// Decodes the data as text.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid base64, or if the data is not UTF-8.
    pub fn text(&self) -> Result<String, Error> {
        utf8(self.bytes()?)
    }

    /// Decodes the data and parses it as JSON of your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid base64, or if the data is not JSON that fits the type.
    ///
    /// ```
    /// use lambda_event_sources::Base64Data;
    ///
    /// let data = Base64Data::encode(r#"{"speed": 11}"#);
    /// let value: serde_json::Value = data.json()?;
    /// assert_eq!(value["speed"], 11);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        crate::from_bytes(self.text()?)
    }
}

fn utf8(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        Error::new(ErrorKind::Utf8, format!("the data is not valid UTF-8: invalid byte at offset {offset}"))
    })
}

#[cfg(feature = "flate2")]
mod gunzip {
    use std::io::{self, Read};

    use flate2::bufread::{GzDecoder, ZlibDecoder};
    use serde::de::DeserializeOwned;

    use super::{Base64Data, utf8};
    use crate::{Error, ErrorKind, memory::default_limit};

    /// The first bytes of a gzip member.
    const GZIP: &[u8] = &[0x1f, 0x8b];

    impl Base64Data {
        /// Returns the maximum number of bytes that the `gunzip` methods without a limit of their own return: an eighth
        /// of the function's memory, or 16 MiB outside of Lambda.
        ///
        /// Lambda sets the memory in `AWS_LAMBDA_FUNCTION_MEMORY_SIZE`. Data can be a thousand times as large when
        /// decompressed, and a function that runs out of memory ends without an error that it can report. With this
        /// limit, parsed log events fit into the smallest function, which has 128 MB.
        ///
        /// The limit applies to one call. Drop the result of a record before you decompress the next one, or divide a
        /// limit of your own among the records.
        pub fn gunzip_limit() -> usize {
            default_limit()
        }

        /// Decodes the data and decompresses it, from gzip or zlib.
        ///
        /// Gzip data may have several members, whose contents are concatenated. Zeros after the data are ignored.
        ///
        /// # Errors
        ///
        /// Returns an error if the text is not valid base64, if the data is not compressed or ends too early, if other
        /// data follows it, or if it is larger than [`gunzip_limit`](Self::gunzip_limit) when decompressed. The kind of
        /// the last error is [`TooLarge`](ErrorKind::TooLarge).
        pub fn gunzip_bytes(&self) -> Result<Vec<u8>, Error> {
            self.gunzip_bytes_up_to(Self::gunzip_limit())
        }

        /// Decodes and decompresses the data like [`gunzip_bytes`](Self::gunzip_bytes), with your own limit in bytes.
        ///
        /// # Errors
        ///
        /// Returns an error in the same cases as [`gunzip_bytes`](Self::gunzip_bytes).
        pub fn gunzip_bytes_up_to(&self, limit: usize) -> Result<Vec<u8>, Error> {
            let compressed = self.bytes()?;
            let mut rest = compressed.as_slice();
            let mut bytes = Vec::new();
            loop {
                rest = inflate(rest, limit, &mut bytes)?;
                if rest.iter().all(|byte| *byte == 0) {
                    return Ok(bytes);
                }
                if !(compressed.starts_with(GZIP) && rest.starts_with(GZIP)) {
                    return Err(Error::new(ErrorKind::Compression, "unexpected data after the compressed data"));
                }
            }
        }

        /// Decodes and decompresses the data as text.
        ///
        /// # Errors
        ///
        /// Returns an error in the same cases as [`gunzip_bytes`](Self::gunzip_bytes), or if the data is not UTF-8.
        pub fn gunzip_text(&self) -> Result<String, Error> {
            self.gunzip_text_up_to(Self::gunzip_limit())
        }

        /// Decodes and decompresses the data like [`gunzip_text`](Self::gunzip_text), with your own limit in bytes.
        ///
        /// # Errors
        ///
        /// Returns an error in the same cases as [`gunzip_text`](Self::gunzip_text).
        pub fn gunzip_text_up_to(&self, limit: usize) -> Result<String, Error> {
            utf8(self.gunzip_bytes_up_to(limit)?)
        }

        /// Decodes and decompresses the data and parses it as JSON of your own type.
        ///
        /// # Errors
        ///
        /// Returns an error in the same cases as [`gunzip_bytes`](Self::gunzip_bytes), or if the data is not JSON that
        /// fits the type.
        pub fn gunzip_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
            self.gunzip_json_up_to(Self::gunzip_limit())
        }

        /// Decodes, decompresses and parses the data like [`gunzip_json`](Self::gunzip_json), with your own limit in
        /// bytes.
        ///
        /// # Errors
        ///
        /// Returns an error in the same cases as [`gunzip_json`](Self::gunzip_json).
        pub fn gunzip_json_up_to<T: DeserializeOwned>(&self, limit: usize) -> Result<T, Error> {
            crate::from_bytes(self.gunzip_text_up_to(limit)?)
        }
    }

    /// Decompresses the first member of gzip data, or zlib data, and returns the data after it. `bytes` may have up to
    /// `limit` bytes afterwards.
    fn inflate<'a>(data: &'a [u8], limit: usize, bytes: &mut Vec<u8>) -> Result<&'a [u8], Error> {
        // One byte more than the limit is read, to find out whether the data is larger.
        let most = u64::try_from(limit - bytes.len()).unwrap_or(u64::MAX).saturating_add(1);
        let rest = if data.starts_with(GZIP) {
            let mut decoder = GzDecoder::new(data);
            decoder.by_ref().take(most).read_to_end(bytes).map(|_| decoder.into_inner())
        } else {
            let mut decoder = ZlibDecoder::new(data);
            decoder.by_ref().take(most).read_to_end(bytes).map(|_| decoder.into_inner())
        };
        let rest = rest.map_err(|error| {
            let message = match error.kind() {
                io::ErrorKind::UnexpectedEof => "unexpected end of the compressed data",
                _ => "invalid gzip or zlib data",
            };
            Error::new(ErrorKind::Compression, message)
        })?;
        if bytes.len() > limit {
            let message = format!("the decompressed data exceeds the limit of {limit} bytes");
            return Err(Error::new(ErrorKind::TooLarge, message));
        }
        Ok(rest)
    }
}

impl<T: Into<Str>> From<T> for Base64Data {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Base64Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Base64Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

crate::read::scalar::text_property!(Base64Data, "a base64 string");

/// Writes the methods that decode the data of a record: its field `data`, or the data and the name of its field that an
/// expression returns.
#[doc(hidden)]
#[macro_export]
macro_rules! data_methods {
    ($type:ident) => {
        $crate::data_methods!($type, |record| (&record.data, "data"));
    };
    ($type:ident, |$record:ident| $data:expr) => {
        $crate::data_plain_methods!($type, |$record| $data);
        $crate::data_gunzip_methods!($type, |$record| $data);
    };
}

/// Writes the methods for data that is not compressed.
#[doc(hidden)]
#[macro_export]
macro_rules! data_plain_methods {
    ($type:ident, |$record:ident| $data:expr) => {
        impl $type {
            /// Decodes the data as bytes.
            ///
            /// # Errors
            ///
            /// Returns an error if the data is not valid base64.
            #[doc(alias = "data_as_bytes")]
            pub fn data_bytes(&self) -> ::std::result::Result<::std::vec::Vec<u8>, $crate::Error> {
                let $record = self;
                let (data, field) = $data;
                data.bytes().map_err(|error| error.at(stringify!($type), field))
            }

            /// Decodes the data as text.
            ///
            /// # Errors
            ///
            /// Returns an error if the data is not valid base64, or not UTF-8.
            #[doc(alias = "data_as_text")]
            #[doc(alias = "decoded_data")]
            pub fn data_text(&self) -> ::std::result::Result<::std::string::String, $crate::Error> {
                let $record = self;
                let (data, field) = $data;
                data.text().map_err(|error| error.at(stringify!($type), field))
            }

            /// Decodes the data and parses it as JSON of your own type, or of the event that it contains.
            ///
            /// # Errors
            ///
            /// Returns an error if the data is not valid base64, or not JSON that fits the type.
            #[doc(alias = "data_as_json")]
            #[doc(alias = "json_data")]
            pub fn data_json<T: $crate::__private::serde::de::DeserializeOwned>(
                &self,
            ) -> ::std::result::Result<T, $crate::Error> {
                let $record = self;
                let (data, field) = $data;
                data.json().map_err(|error| error.at(stringify!($type), field))
            }
        }
    };
}

#[cfg(feature = "flate2")]
#[doc(hidden)]
#[macro_export]
macro_rules! data_gunzip_methods {
    ($type:ident, |$record:ident| $data:expr) => {
        impl $type {
            /// Decodes and decompresses the data, from gzip or zlib, and parses it as JSON of your own type.
            ///
            /// # Errors
            ///
            /// Returns an error if the data is not valid base64, not compressed, larger than
            /// [`gunzip_limit`]($crate::Base64Data::gunzip_limit) when decompressed, or not JSON that fits the type.
            #[doc(alias = "data_zlib_compressed_as_json")]
            pub fn data_gunzip_json<T: $crate::__private::serde::de::DeserializeOwned>(
                &self,
            ) -> ::std::result::Result<T, $crate::Error> {
                let $record = self;
                let (data, field) = $data;
                data.gunzip_json().map_err(|error| error.at(stringify!($type), field))
            }
        }
    };
}

#[cfg(not(feature = "flate2"))]
#[doc(hidden)]
#[macro_export]
macro_rules! data_gunzip_methods {
    ($type:ident, |$record:ident| $data:expr) => {};
}
