//! CloudWatch log events in the records of a stream, sent by a subscription filter.

use lambda_event_sources_base::{Base64Data, Error, ErrorKind, from_bytes};
use lambda_event_sources_cloudwatch::CloudWatchLogsDecodedData;

#[cfg(feature = "kinesis-firehose")]
use crate::kinesis_firehose::payload_field;

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
    /// All records together may have up to [`Base64Data::gunzip_limit`] bytes when decompressed. A record that exceeds
    /// this limit is an error of kind [`TooLarge`](ErrorKind::TooLarge).
    pub fn cloudwatch_logs(&self) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        self.cloudwatch_logs_up_to(Base64Data::gunzip_limit())
    }

    /// Decompresses and parses the log events of each record like [`cloudwatch_logs`](Self::cloudwatch_logs), with your
    /// own limit for the decompressed size of all records together, in bytes.
    pub fn cloudwatch_logs_up_to(
        &self,
        limit: usize,
    ) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        let mut budget = Budget { limit, left: limit };
        self.records.iter().enumerate().map(move |(index, record)| {
            let logs = budget.parse(&record.kinesis.data);
            logs.map_err(|error| error.at("KinesisStreamEvent", format!("Records[{index}].kinesis.data")))
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
    /// All records together may have up to [`Base64Data::gunzip_limit`] bytes when decompressed. A record that exceeds
    /// this limit is an error of kind [`TooLarge`](ErrorKind::TooLarge).
    pub fn cloudwatch_logs(&self) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        self.cloudwatch_logs_up_to(Base64Data::gunzip_limit())
    }

    /// Decompresses and parses the log events of each record like [`cloudwatch_logs`](Self::cloudwatch_logs), with your
    /// own limit for the decompressed size of all records together, in bytes.
    pub fn cloudwatch_logs_up_to(
        &self,
        limit: usize,
    ) -> impl Iterator<Item = Result<CloudWatchLogsDecodedData, Error>> {
        let mut budget = Budget { limit, left: limit };
        self.records.iter().enumerate().map(move |(index, record)| {
            budget.parse(record.payload()).map_err(|error| {
                let field = payload_field(record.kafka_record_value.is_some());
                error.at("KinesisFirehoseEvent", format!("records[{index}].{field}"))
            })
        })
    }
}

/// Limit for the decompressed size of the records of an event.
struct Budget {
    limit: usize,
    /// Number of bytes that the next records may have.
    left: usize,
}

impl Budget {
    /// Decompresses and parses the log events of the next record.
    fn parse(&mut self, data: &Base64Data) -> Result<CloudWatchLogsDecodedData, Error> {
        let text = data.gunzip_text_up_to(self.left).map_err(|error| {
            if error.kind() != ErrorKind::TooLarge {
                return error;
            }
            let message = format!(
                "the decompressed data of the records up to this one exceeds the limit of {} bytes",
                self.limit
            );
            Error::new(ErrorKind::TooLarge, message)
        })?;
        self.left -= text.len();
        from_bytes(text)
    }
}
