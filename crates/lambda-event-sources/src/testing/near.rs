//! Suggests names of sample events that are similar to a wrong name.

use super::NAMES;

/// Maximum number of names to suggest.
const MOST: usize = 5;

/// Returns the names with the fewest typing errors, or the names of the same kind if there are too many errors.
pub(super) fn names(wrong: &str) -> Vec<&'static str> {
    let errors = |name: &str| typing_errors(wrong, name);
    let fewest = NAMES.iter().map(|name| errors(name)).min().unwrap_or_default();
    let kind = wrong.split('/').next().unwrap_or_default();
    let is_near = |name: &str| {
        if fewest * 4 <= wrong.len() { errors(name) == fewest } else { !kind.is_empty() && name.starts_with(kind) }
    };
    NAMES.iter().copied().filter(|name| is_near(name)).take(MOST).collect()
}

/// Returns the Levenshtein distance of two texts: the number of characters to insert, remove or replace.
fn typing_errors(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (line, a) in one.chars().enumerate() {
        let mut before = line;
        let mut left = line + 1;
        for (above, b) in row.iter_mut().skip(1).zip(other.chars()) {
            let cost = (before + usize::from(a != b)).min(*above + 1).min(left + 1);
            before = std::mem::replace(above, cost);
            left = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
