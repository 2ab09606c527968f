//! Scanning of JSON strings, sixteen bytes at a time.

#![expect(clippy::inline_always, reason = "measured: these are on the path of every key and value")]

/// The character for each escape such as `\n`, by the byte after the backslash. It is 0 for `u` and for bytes that do
/// not form an escape.
#[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
const ESCAPES: [u8; 256] = {
    let mut escapes = [0; 256];
    let known = [(b'"', b'"'), (b'\\', b'\\'), (b'/', b'/'), (b'b', 8), (b'f', 12), (b'n', 10), (b'r', 13), (b't', 9)];
    let mut index = 0;
    while index < known.len() {
        escapes[known[index].0 as usize] = known[index].1;
        index += 1;
    }
    escapes
};

/// Returns the character for an escape, given the byte after the backslash.
#[inline(always)]
pub(super) fn escaped(byte: u8) -> Option<u8> {
    ESCAPES.get(usize::from(byte)).copied().filter(|character| *character != 0)
}

/// Returns the index of the first byte from `at` on that is a quote, a backslash or a control character.
#[inline(always)]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    // Most strings are short. Their end is found without a call.
    for _ in 0..3 {
        let Some((block, after)) = rest.split_first_chunk() else { break };
        let plain = plain_bytes(block);
        if plain < 16 {
            return bytes.len() - rest.len() + plain;
        }
        rest = after;
    }
    long_plain_end(bytes, bytes.len() - rest.len())
}

/// Counts the plain bytes at the beginning of a block.
///
/// The compiler generates vector instructions for `map`, but not for a loop. Measure before you change this.
#[expect(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
#[inline(always)]
pub(super) fn plain_bytes(block: &[u8; 16]) -> usize {
    let needs_attention = block.map(|byte| u8::from((byte == b'"') | (byte == b'\\') | (byte < 32)));
    (u128::from_le_bytes(needs_attention).trailing_zeros() / 8) as usize
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
