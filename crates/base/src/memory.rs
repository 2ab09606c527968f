//! Default limit for data that grows in memory.

use std::{env, sync::OnceLock};

/// Returns the default limit for data that is decompressed or downloaded, in bytes: an eighth of the function's memory,
/// which Lambda sets in `AWS_LAMBDA_FUNCTION_MEMORY_SIZE`, or 16 MiB outside of Lambda.
///
/// The smallest function has 128 MB, and therefore a limit of 16 MiB. Log events that are parsed from 16 MiB of JSON need
/// up to 40 MiB more, the event needs 10 MiB, and the runtime 15 MiB. The rest is left to the handler.
pub fn default_limit() -> usize {
    static LIMIT: OnceLock<usize> = OnceLock::new();
    *LIMIT.get_or_init(|| limit_of(env::var("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").ok().as_deref()))
}

/// Returns the limit for a function with this memory, in megabytes.
fn limit_of(memory: Option<&str>) -> usize {
    let megabytes = memory.and_then(|text| text.parse().ok()).unwrap_or(128_usize);
    megabytes.saturating_mul(1024 * 1024 / 8)
}

#[cfg(test)]
mod tests {
    use super::limit_of;

    #[test]
    fn an_eighth_of_the_memory() {
        const MIB: usize = 1024 * 1024;
        assert_eq!(limit_of(Some("128")), 16 * MIB);
        assert_eq!(limit_of(Some("10240")), 1280 * MIB);
        assert_eq!(limit_of(None), 16 * MIB);
        assert_eq!(limit_of(Some("much")), 16 * MIB);
        assert_eq!(limit_of(Some("18446744073709551615")), usize::MAX);
    }
}
