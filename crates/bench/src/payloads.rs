//! The events that are measured. They are generated here, and are the same in every run.

mod messages;
mod requests;
mod streams;

use serde_json::{Value, json};

pub(crate) use messages::{s3, ses, sns, sqs_json, sqs_plain};
pub(crate) use requests::{api_gateway_browser, api_gateway_small};
pub(crate) use streams::{cloudwatch_logs, dynamodb, firehose, kafka, kinesis};

const ACCOUNT: &str = "123456789012";
const REGION: &str = "eu-central-1";

/// Pseudorandom numbers, so that values differ as they do in real events.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn text(&mut self, length: usize, alphabet: &str) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        (0..length).filter_map(|_| letters.get(usize::try_from(self.below(letters.len() as u64)).ok()?)).collect()
    }

    fn base64(&mut self, length: usize) -> String {
        self.text(length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    }

    fn hex(&mut self, length: usize) -> String {
        self.text(length, "0123456789abcdef")
    }

    fn digits(&mut self, length: usize) -> String {
        self.text(length, "0123456789")
    }

    fn uuid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|length| self.hex(length)).join("-")
    }
}

fn batch(records: usize, seed: u64, record: impl Fn(&mut Numbers) -> Value) -> Vec<u8> {
    let mut numbers = Numbers(seed);
    let records: Vec<Value> = (0..records).map(|_| record(&mut numbers)).collect();
    json!({ "Records": records }).to_string().into_bytes()
}
