//! Candidates for the string type inside of `Str`: the cost of taking strings from an event's buffer.

use std::{error::Error, hint::black_box};

use bytestring::ByteString;
use compact_str::CompactString;
use faststr::FastStr;
use hipstr::HipStr;

use crate::valgrind;

const STRINGS: u32 = 1000;
/// A length that every candidate with inline storage stores inline, and a length that none stores inline.
const LENGTHS: [usize; 2] = [20, 60];

struct Candidate {
    name: &'static str,
    bytes: usize,
    /// Takes all parts of the buffer, one after the other.
    take: fn(&str, usize),
}

/// Creates the function that measures a candidate: `$buffer` creates a buffer from the text, and `$slice` takes a part
/// of it.
macro_rules! candidate {
    ($name:literal, $type:ty, $buffer:expr, $slice:expr) => {
        Candidate {
            name: $name,
            bytes: size_of::<$type>(),
            take: |text, length| {
                let buffer = $buffer(text.to_owned());
                let parts: Vec<&str> = parts(&buffer, length).collect();
                valgrind::measured(&mut || {
                    for part in &parts {
                        let taken: $type = $slice(&buffer, *part);
                        drop(black_box(taken));
                    }
                });
            },
        }
    };
}

fn candidates() -> [Candidate; 5] {
    [
        candidate!("faststr", FastStr, FastStr::from_string, FastStr::slice_ref),
        candidate!("bytestring", ByteString, ByteString::from, |buffer: &ByteString, part: &str| {
            buffer.slice_ref(part)
        }),
        candidate!("hipstr", HipStr<'static>, HipStr::from, |buffer: &HipStr<'static>, part: &str| {
            buffer.slice_ref(part)
        }),
        candidate!("compact_str", CompactString, String::from, |_: &String, part: &str| CompactString::new(part)),
        candidate!("String", String, String::from, |_: &String, part: &str| part.to_owned()),
    ]
}

fn parts(text: &str, length: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (part, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(part)
    })
}

/// Measures one candidate, in the process that `run` starts under callgrind.
pub(crate) fn measure(candidate: usize, length: usize) -> Option<()> {
    let text = "x".repeat(length).repeat(usize::try_from(STRINGS).ok()?);
    (candidates().get(candidate)?.take)(&text, length);
    Some(())
}

/// Measures all candidates and prints the table.
pub(crate) fn run() -> Result<(), Box<dyn Error>> {
    println!(
        "| string | bytes | {} bytes of text: instructions, allocations | {} bytes of text |",
        LENGTHS[0], LENGTHS[1]
    );
    println!("|---|---:|---:|---:|");
    for (number, candidate) in candidates().iter().enumerate() {
        print!("| {} | {} |", candidate.name, candidate.bytes);
        for length in LENGTHS {
            let cost = valgrind::cost(&["string", &number.to_string(), &length.to_string()])?;
            print!(" {}, {} |", cost.instructions / u64::from(STRINGS), cost.allocations / u64::from(STRINGS));
        }
        println!();
    }
    Ok(())
}
