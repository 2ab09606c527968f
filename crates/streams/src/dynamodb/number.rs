//! DynamoDB numbers: decimal numbers with up to 38 digits, as text.

use std::borrow::Cow;

use serde_json::Number;

/// Decimal number in the normalized form `digits × 10^exponent`, where `digits` has no leading or trailing zeros. Two
/// numbers with the same value are equal, even if their texts differ.
#[derive(PartialEq)]
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

/// Parts of the text of a number.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

fn parts(text: &str) -> Option<Parts<'_>> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = whole.bytes().chain(fraction.bytes()).peekable();
    (digits.peek().is_some() && digits.all(|byte| byte.is_ascii_digit())).then_some(Parts {
        negative: text.starts_with('-'),
        whole,
        fraction,
        exponent: i64::from(exponent),
    })
}

fn decimal(text: &str) -> Option<Decimal> {
    let Parts { negative, whole, fraction, exponent } = parts(text)?;
    let all = format!("{whole}{fraction}");
    let digits = all.trim_end_matches('0');
    // The lengths are small, so the conversions do not fail.
    let shift = i64::try_from(all.len() - digits.len()).ok()? - i64::try_from(fraction.len()).ok()?;
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(Decimal { negative: false, digits: String::new(), exponent: 0 });
    }
    Some(Decimal { negative, digits: digits.to_owned(), exponent: exponent + shift })
}

/// Converts the number to JSON with the same digits. Returns `None` if the text is not a number.
pub(super) fn to_json(text: &str) -> Option<Cow<'_, str>> {
    let Parts { negative, whole, fraction, exponent } = parts(text)?;
    let trimmed = whole.trim_start_matches('0');
    let is_whole_plain = whole == "0" || !trimmed.is_empty() && trimmed == whole;
    let is_fraction_plain = !fraction.is_empty() || !text.contains('.');
    if is_whole_plain && is_fraction_plain && !text.starts_with('+') {
        return Some(text.into());
    }
    let sign = if negative { "-" } else { "" };
    let whole = if trimmed.is_empty() { "0" } else { trimmed };
    let fraction = if fraction.is_empty() { String::new() } else { format!(".{fraction}") };
    let exponent = if exponent == 0 { String::new() } else { format!("e{exponent}") };
    Some(format!("{sign}{whole}{fraction}{exponent}").into())
}

/// Rust number with exactly the same value as the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Exact {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

/// Parses the number if it can be represented exactly in 64 bits: as an integer, or as a float that is written with the
/// same digits.
pub(super) fn to_exact(text: &str) -> Option<Exact> {
    if let Ok(number) = text.parse() {
        return Some(Exact::Unsigned(number));
    }
    if let Ok(number) = text.parse() {
        return Some(Exact::Signed(number));
    }
    let float = to_float(text)?;
    (decimal(&float.to_string())? == decimal(text)?).then_some(Exact::Float(float))
}

impl Exact {
    /// Returns the JSON number. It is never `None`, because the floats of `to_exact` are finite.
    pub(super) fn to_number(self) -> Option<Number> {
        match self {
            Self::Unsigned(number) => Some(number.into()),
            Self::Signed(number) => Some(number.into()),
            Self::Float(number) => Number::from_f64(number),
        }
    }
}

/// Parses the number if it is a whole number. All whole numbers with 38 digits fit.
pub(super) fn to_whole(text: &str) -> Option<i128> {
    text.parse().ok().or_else(|| {
        let Decimal { negative, digits, exponent } = decimal(text)?;
        let digits: i128 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        let number = digits.checked_mul(10_i128.checked_pow(u32::try_from(exponent).ok()?)?)?;
        Some(if negative { -number } else { number })
    })
}

/// Parses the number as the nearest float. Returns `None` if the text is not a number, or if the number is too large.
pub(super) fn to_float(text: &str) -> Option<f64> {
    parts(text)?;
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "12345678901234567890123456789012345678";

    #[test]
    fn json_has_the_same_digits() {
        for same in ["0", "-1", "1.50", LONG, "1e5", "-0.000001", "2.5E-7", "10", "100.0"] {
            assert_eq!(to_json(same).unwrap(), same);
            assert!(serde_json::from_str::<&serde_json::value::RawValue>(same).is_ok());
        }
        for (text, json) in
            [("+5", "5"), ("007", "7"), (".5", "0.5"), ("-.5e3", "-0.5e3"), ("1.", "1"), ("00", "0"), ("+1E+2", "1e2")]
        {
            assert_eq!(to_json(text).unwrap(), json);
        }
        for not in ["", ".", "-", "abc", "1,5", "0x1", "NaN", "Infinity", "1e", "1e1.5", "--1", "1 ", "١"] {
            assert_eq!(to_json(not), None, "{not}");
            assert_eq!((to_exact(not), to_whole(not), to_float(not)), (None, None, None), "{not}");
        }
    }

    #[test]
    fn exact_numbers_only() {
        for exact in ["0", "-0", "42", "18446744073709551615", "-9223372036854775808", "0.1", "1.50", "1e21", "99.99"] {
            let number = to_exact(exact).and_then(Exact::to_number).unwrap_or_else(|| panic!("{exact}"));
            assert!(decimal(&number.to_string()) == decimal(exact), "{exact}");
        }
        assert_eq!(to_exact("+7"), Some(Exact::Unsigned(7)));
        assert_eq!(to_exact("-7"), Some(Exact::Signed(-7)));
        assert_eq!(to_exact("7.50"), Some(Exact::Float(7.5)));
        for long in [LONG, "18446744073709551616", "0.12345678901234567890", "1e400"] {
            assert_eq!(to_exact(long), None, "{long}");
        }
    }

    #[test]
    fn whole_numbers() {
        assert_eq!(to_whole(LONG), Some(12_345_678_901_234_567_890_123_456_789_012_345_678));
        assert_eq!(to_whole("5.0"), Some(5));
        assert_eq!(to_whole("-1.2e3"), Some(-1_200));
        assert_eq!(to_whole("0.0"), Some(0));
        assert_eq!(to_whole("0.5"), None);
        assert_eq!(to_whole("1e99"), None);
    }

    #[test]
    fn floats() {
        assert_eq!(to_float("2.5"), Some(2.5));
        assert_eq!(to_float(".5"), Some(0.5));
        assert_eq!(to_float("1e999"), None);
    }
}
