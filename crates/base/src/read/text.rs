//! Scanning and unescaping of JSON strings, eight bytes at a time.

/// The character that an escape such as `\n` stands for, by the byte after the backslash; 0 for `u` and for bytes that
/// are no escape.
pub(super) const ESCAPES: [u8; 256] = {
    let mut escapes = [0; 256];
    let known = [(b'"', b'"'), (b'\\', b'\\'), (b'/', b'/'), (b'b', 8), (b'f', 12), (b'n', 10), (b'r', 13), (b't', 9)];
    let mut index = 0;
    while index < known.len() {
        escapes[known[index].0 as usize] = known[index].1;
        index += 1;
    }
    escapes
};

/// Returns the index of the first byte from `at` on that needs attention: a quote, a backslash or a control character.
#[inline(always)]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    // Most strings are short: they are found without a call.
    for _ in 0..4 {
        let Some((chunk, after)) = rest.split_first_chunk() else { break };
        let plain = plain_bytes(u64::from_le_bytes(*chunk));
        if plain < 8 {
            return bytes.len() - rest.len() + plain;
        }
        rest = after;
    }
    long_plain_end(bytes, bytes.len() - rest.len())
}

/// Counts the plain bytes at the beginning of a word: those that are neither quote, backslash nor control character.
#[inline(always)]
pub(super) fn plain_bytes(word: u64) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH_BITS: u64 = ONES << 7;
    // Subtracting sets the high bit of every byte that is smaller than what is subtracted. A borrow reaches only higher
    // bytes, and only the lowest hit counts. The first subtraction finds all bytes below 32 and the quote: flipping
    // bit 1 turns 34 into 32, and keeps the others below 32.
    let control_or_quote = (word ^ (ONES * 2)).wrapping_sub(ONES * 33);
    let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    // Bytes of 128 and above had the high bit before: they are plain.
    let hits = (control_or_quote | backslash) & !word & HIGH_BITS;
    if hits == 0 { 8 } else { (hits.trailing_zeros() / 8) as usize }
}

#[inline(never)]
fn long_plain_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let end = memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
    let text = rest.get(..end).unwrap_or_default();
    // The compiler vectorizes this fold, but not a search that stops.
    if text.iter().fold(u8::MAX, |smallest, byte| smallest.min(*byte)) < 32 {
        return at + text.iter().position(|byte| *byte < 32).unwrap_or(end);
    }
    at + end
}
