//! Log events of CloudWatch in the records of a stream, to which a subscription filter writes them.

use lambda_event_sources_base::{DataClass, Error};
use lambda_event_sources_cloudwatch::CloudWatchLogsDecodedData;

#[cfg(feature = "kinesis")]
impl crate::KinesisStreamRecord {
    /// Decompresses and parses the log events that a subscription filter of CloudWatch Logs has written.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`data_gunzip_json`](crate::KinesisStreamRecordPayload::data_gunzip_json).
    pub fn cloudwatch_logs(&self) -> Result<CloudWatchLogsDecodedData, Error> {
        self.kinesis.data_gunzip_json().map_err(|error| error.at(crate::KinesisStreamRecord::NAME, "kinesis"))
    }
}

#[cfg(feature = "kinesis")]
impl crate::KinesisStreamEvent {
    /// Decompresses and parses the log events of each record, for a stream to which a subscription filter of
    /// CloudWatch Logs writes.
    ///
    /// A record that cannot be read is an error with its path, and the others are read all the same.
    pub fn cloudwatch_logs(&self) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        self.records.iter().enumerate().map(|(index, record)| {
            record.cloudwatch_logs().map_err(|error| in_record(error, "KinesisStreamEvent", "Records", index))
        })
    }
}

#[cfg(feature = "kinesis-firehose")]
impl crate::KinesisFirehoseRecord {
    /// Decompresses and parses the log events that a subscription filter of CloudWatch Logs has written.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`data_gunzip_json`](Self::data_gunzip_json).
    pub fn cloudwatch_logs(&self) -> Result<CloudWatchLogsDecodedData, Error> {
        self.data_gunzip_json()
    }
}

#[cfg(feature = "kinesis-firehose")]
impl crate::KinesisFirehoseEvent {
    /// Decompresses and parses the log events of each record, for a Firehose stream to which a subscription filter of
    /// CloudWatch Logs writes.
    ///
    /// A record that cannot be read is an error with its path, and the others are read all the same.
    pub fn cloudwatch_logs(&self) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        self.records.iter().enumerate().map(|(index, record)| {
            record.cloudwatch_logs().map_err(|error| in_record(error, "KinesisFirehoseEvent", "records", index))
        })
    }
}

#[cfg(any(feature = "kinesis", feature = "kinesis-firehose"))]
fn in_record(error: Error, type_name: &str, records: &str, index: usize) -> Error {
    error.at(type_name, format!("{records}[{index}]"))
}
