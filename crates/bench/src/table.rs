//! Formatting of numbers in tables.

/// Formats a number with a comma before every three digits, such as `12,345,678`.
pub(crate) fn grouped(number: u64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1_000), number % 1_000) }
}

pub(crate) fn duration(nanoseconds: f64) -> String {
    if nanoseconds < 1e6 { format!("{:.1} µs", nanoseconds / 1e3) } else { format!("{:.2} ms", nanoseconds / 1e6) }
}

#[expect(clippy::cast_precision_loss, reason = "a ratio is shown with two digits")]
pub(crate) fn ratio(one: u64, of: u64) -> f64 {
    one as f64 / of as f64
}

pub(crate) fn geometric_mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value.ln(), count + 1.0));
    f64::exp(sum / count)
}
