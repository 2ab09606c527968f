//! Peak size of the heap while an event of full size is parsed, in multiples of the event's size.

use std::error::Error;

use crate::{
    cases::{Case, Group},
    contenders::NAMES,
    event_file::EventFile,
    table::ratio,
    valgrind,
};

/// Prints the peaks for the batches and for the lists of the smallest elements.
pub(crate) fn print(cases: &[Case]) -> Result<(), Box<dyn Error>> {
    println!(
        "\n| event with as many records as 6 MB hold | peak of `from_slice` | peak of what users run |\n|---|---:|---:|"
    );
    for (number, case) in cases.iter().enumerate() {
        if case.records().is_none() && case.group != Group::Minimal {
            continue;
        }
        let event = case.full_event();
        let file = EventFile::new(&event)?;
        let peak = |contender| -> Result<String, Box<dyn Error>> {
            if case.parse.get(contender).is_none_or(|parse| parse(&event).is_err()) {
                return Ok("cannot be read".to_owned());
            }
            let peak = valgrind::peak(&["parse", file.path(), &number.to_string(), contender])?;
            // The process holds the event itself, too.
            Ok(format!("{:.2}", ratio(peak.saturating_sub(event.len() as u64), event.len() as u64)))
        };
        println!("| {} | {} | {} |", case.name, peak(NAMES.ours)?, peak(NAMES.users)?);
    }
    Ok(())
}
