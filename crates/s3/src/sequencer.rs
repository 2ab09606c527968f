//! Order of the events for one key. S3 can deliver events out of order.

use std::cmp::Ordering;

/// Compares two sequencers. A sequencer is a hexadecimal number, and the two may differ in length.
pub(crate) fn compare_sequencers(one: &str, other: &str) -> Ordering {
    let significant = |sequencer: &str| sequencer.trim_start_matches('0').to_ascii_uppercase();
    let (one, other) = (significant(one), significant(other));
    one.len().cmp(&other.len()).then_with(|| one.cmp(&other))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::compare_sequencers;

    #[test]
    fn sequencers_are_numbers() {
        for (one, other, expected) in [
            ("0055AED6DCD90281E5", "0055AED6DCD90281E6", Ordering::Less),
            ("9", "10", Ordering::Less),
            ("00A", "A", Ordering::Equal),
            ("FF", "0f", Ordering::Greater),
            ("", "1", Ordering::Less),
        ] {
            assert_eq!(compare_sequencers(one, other), expected, "{one} and {other}");
        }
    }
}
