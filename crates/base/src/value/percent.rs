use crate::Str;

/// Decodes URL-encoded text of a query or a form: `%2F` becomes `/`, and `+` becomes a space.
///
/// S3 encodes the keys of objects in this way. A `%` without two hexadecimal digits is kept, and bytes that are not
/// UTF-8 become replacement characters.
///
/// ```
/// use lambda_event_sources_base::unquote_plus;
///
/// assert_eq!(unquote_plus("holiday+photos%2Fsummer.jpg"), "holiday photos/summer.jpg");
/// assert_eq!(unquote_plus("100%"), "100%");
/// ```
pub fn unquote_plus(text: &str) -> Str {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = (*first == b'%').then(|| Some(digit(after.first())? << 4 | digit(after.get(1))?)).flatten();
        decoded.push(escaped.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&decoded).into_owned().into()
}

/// Returns the value of a hexadecimal digit.
fn digit(byte: Option<&u8>) -> Option<u8> {
    char::from(*byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::unquote_plus;

    #[test]
    fn text_is_decoded_as_python_does() {
        for (encoded, decoded) in [
            ("", ""),
            ("plain.txt", "plain.txt"),
            ("red+flower.jpg", "red flower.jpg"),
            ("a%2Bb%20c%2Fd", "a+b c/d"),
            ("%C3%BCber/%E6%97%A5%E6%9C%AC.txt", "über/日本.txt"),
            ("über+raw", "über raw"),
            ("100%", "100%"),
            ("100%zz%4", "100%zz%4"),
            ("%%41", "%A"),
            ("%FF%C3", "\u{fffd}\u{fffd}"),
            ("%E2%82x%E2%82é", "\u{fffd}x\u{fffd}é"),
            ("%ED%A0%80", "\u{fffd}\u{fffd}\u{fffd}"),
            ("%00%0A", "\0\n"),
        ] {
            assert_eq!(unquote_plus(encoded), decoded, "{encoded}");
        }
    }
}
