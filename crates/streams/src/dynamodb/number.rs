//! Numbers of DynamoDB: decimals of up to 38 digits, written as text.

use std::borrow::Cow;

use serde_json::Number;

/// A decimal number, taken apart: `digits × 10^exponent`, without zeros at either end of the digits. Two of the same
/// value are equal, however they are written.
#[derive(PartialEq)]
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

/// What stands in the text of a number.
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
    // Neither length comes near the limits of the type.
    let shift = i64::try_from(all.len() - digits.len()).ok()? - i64::try_from(fraction.len()).ok()?;
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(Decimal { negative: false, digits: String::new(), exponent: 0 });
    }
    Some(Decimal { negative, digits: digits.to_owned(), exponent: exponent + shift })
}

/// Writes the number as JSON does, digit by digit; `None` when the text is not a number.
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

/// A number of Rust's that has the value of the text, to the last digit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Exact {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

/// Reads the number if 64 bits hold it without a loss: whole, or as a float that is written with the same digits.
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
    /// `None` never comes: a float of `to_exact` is finite.
    pub(super) fn to_number(self) -> Option<Number> {
        match self {
            Self::Unsigned(number) => Some(number.into()),
            Self::Signed(number) => Some(number.into()),
            Self::Float(number) => Number::from_f64(number),
        }
    }
}

/// Reads the number if it is whole; all whole numbers of 38 digits fit.
pub(super) fn to_whole(text: &str) -> Option<i128> {
    text.parse().ok().or_else(|| {
        let Decimal { negative, digits, exponent } = decimal(text)?;
        let digits: i128 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        let number = digits.checked_mul(10_i128.checked_pow(u32::try_from(exponent).ok()?)?)?;
        Some(if negative { -number } else { number })
    })
}

/// Reads the number as a float, the nearest that there is; `None` when the text is not a number or too large.
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
