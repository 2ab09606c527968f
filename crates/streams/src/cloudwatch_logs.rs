//! CloudWatch log events in the records of a stream, sent by a subscription filter.

use lambda_event_sources_base::Error;
use lambda_event_sources_cloudwatch::CloudWatchLogsDecodedData;

#[cfg(feature = "kinesis")]
impl crate::KinesisStreamRecord {
    /// Decompresses and parses log events that a subscription filter of CloudWatch Logs sent to the stream.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`data_gunzip_json`](crate::KinesisStreamRecordPayload::data_gunzip_json).
    pub fn cloudwatch_logs(&self) -> Result<CloudWatchLogsDecodedData, Error> {
        self.kinesis.data_gunzip_json().map_err(|error| error.at("KinesisStreamRecord", "kinesis"))
    }
}

#[cfg(feature = "kinesis")]
impl crate::KinesisStreamEvent {
    /// Decompresses and parses the log events of each record. Use it for a stream that receives records only from a
    /// subscription filter of CloudWatch Logs.
    ///
    /// If a record is invalid, its item is an error with the path of the record. The other records are still parsed.
    pub fn cloudwatch_logs(&self) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        self.records.iter().enumerate().map(|(index, record)| {
            record.cloudwatch_logs().map_err(|error| in_record(error, "KinesisStreamEvent", "Records", index))
        })
    }
}

#[cfg(feature = "kinesis-firehose")]
impl crate::KinesisFirehoseRecord {
    /// Decompresses and parses log events that a subscription filter of CloudWatch Logs sent to the stream.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`data_gunzip_json`](Self::data_gunzip_json).
    pub fn cloudwatch_logs(&self) -> Result<CloudWatchLogsDecodedData, Error> {
        self.data_gunzip_json()
    }
}

#[cfg(feature = "kinesis-firehose")]
impl crate::KinesisFirehoseEvent {
    /// Decompresses and parses the log events of each record. Use it for a Firehose stream that receives records only
    /// from a subscription filter of CloudWatch Logs.
    ///
    /// If a record is invalid, its item is an error with the path of the record. The other records are still parsed.
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
