//! Plants a text in every place whose value is masked, and looks for it in everything that shows the event.

use crate::{
    json::{Place, quoted},
    kind::{Kind, Views},
};

const MASK: &str = "[SENSITIVE]";
const CANARY: &str = "canary-2b7e151628aed2a6abf7158809cf4f3c";
/// Places of values that are masked as a whole, and whose part before the question mark is also shown on its own.
const SECRET_QUERIES: [&str; 1] = ["protocolData.mqtt.username"];

/// Plants the text in a place. Returns `None` if the value there is not masked, and otherwise whether it is shown.
pub(crate) fn is_shown(kind: &Kind, text: &str, place: &Place) -> Option<bool> {
    let before = if SECRET_QUERIES.contains(&place.path.as_str()) { "?" } else { "" };
    let planted = place.replaced(text, &quoted(&format!("{before}{CANARY}")));
    let views = (kind.views)(&planted).ok()?;
    if !views.written.contains(CANARY) || !is_masked(kind, &views, &place.dropped(text)) {
        return None;
    }
    let mut shown = views.all;
    let wrong = place.replaced(text, &format!("[[{}]]", quoted(CANARY)));
    let cut_off = planted.find(CANARY).and_then(|at| planted.get(..at + CANARY.len())).unwrap_or_default();
    for damaged in [wrong.as_str(), cut_off] {
        match (kind.views)(damaged) {
            Ok(views) => shown.push_str(&views.all),
            Err(error) => shown.extend([error.to_string(), format!("{error:?}")]),
        }
    }
    Some(shown.contains(CANARY))
}

/// Returns `true` if the value is masked in at least one view of the event: a view that shows other values does not
/// show it, or there are fewer masks without it.
fn is_masked(kind: &Kind, views: &Views, without: &str) -> bool {
    let masks = |views: &Views| views.all.matches(MASK).count();
    let has_own_mask = (kind.views)(without).is_ok_and(|without| masks(&without) < masks(views));
    has_own_mask || (views.debug.contains(MASK) && !views.debug.contains(CANARY))
}

#[cfg(test)]
mod tests {
    use lambda_event_sources::{Error, ErrorKind};

    use super::*;

    fn found(views: fn(&str) -> Result<Views, Error>) -> Option<bool> {
        let text = r#"{"a": "b"}"#;
        let kind = Kind { check: |text| Ok(text.to_owned()), is_same: |_, _| true, views };
        let place = crate::places(text).pop()?;
        is_shown(&kind, text, &place)
    }

    fn debug(text: &str) -> String {
        if text.contains(CANARY) { MASK.to_owned() } else { String::new() }
    }

    #[test]
    fn a_shown_secret_is_found() {
        assert_eq!(found(|text| Ok(Views { written: text.into(), debug: debug(text), all: debug(text) })), Some(false));
        assert_eq!(found(|text| Ok(Views { written: text.into(), debug: debug(text), all: text.into() })), Some(true));
        let in_error = |text: &str| {
            if text.contains("[[") {
                return Err(Error::new(ErrorKind::Invalid, text));
            }
            Ok(Views { written: text.into(), debug: debug(text), all: debug(text) })
        };
        assert_eq!(found(in_error), Some(true));
    }

    #[test]
    fn a_value_that_is_not_masked_is_no_secret() {
        assert_eq!(found(|text| Ok(Views { written: text.into(), debug: text.into(), all: text.into() })), None);
    }
}
