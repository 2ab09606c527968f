//! The JSON reader compared with `serde_json`: accepted documents, values, and positions of errors.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use faststr::FastStr;
use lambda_event_sources_base::{Error, Reader};
use serde::de::IgnoredAny;
use serde_json::Value;

fn read(text: &str) -> Result<Value, Error> {
    // The text is not stored inline: short text would have no buffer to share.
    let padded = FastStr::from_string(text.to_owned() + &" ".repeat(64));
    let mut reader = Reader::new(&padded);
    let value = reader.value()?;
    reader.end()?;
    Ok(value)
}

fn position(error: &Error) -> (usize, usize) {
    (error.line().unwrap(), error.column().unwrap())
}

/// Documents that a reader must accept, by the sections of RFC 8259.
const ACCEPTED: &[&str] = &[
    // 2. Structural characters and white space
    "[]",
    "{}",
    " \t\n\r[ \t\n\r] \t\n\r",
    "{ \"a\" : 1 , \"b\" : [ 2 , 3 ] }",
    "[[],[[]],{}]",
    // 3. Values
    "true",
    "false",
    "null",
    "[true,false,null]",
    "0",
    "\"text\"",
    // 4. Objects
    r#"{"":0}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"a":{"a":{"a":{}}}}"#,
    r#"{"\u0061":1}"#,
    r#"{"a\nb":1}"#,
    // 6. Numbers
    "-0",
    "-1",
    "0.0",
    "-0.0",
    "1.5",
    "123456789012345678901234567890",
    "1e3",
    "1E3",
    "1e+3",
    "1e-3",
    "1.25E-2",
    "0e0",
    "-0e-0",
    "18446744073709551615",
    "-9223372036854775808",
    "1e308",
    "5e-324",
    "1e-400",
    "[0,1]",
    // 7. Strings
    r#""""#,
    r#""\"\\\/\b\f\n\r\t""#,
    r#""\u0000""#,
    r#""\u00e9\u00E9""#,
    r#""\ud83d\ude00""#,
    r#""\uDBFF\uDFFF""#,
    "\"é\u{7f}\u{80}\u{2028}\u{2029}\u{fffd}\u{10ffff}\"",
    r#""a string of more than thirty-two bytes, \\ and an escape""#,
];

/// Documents that a reader must reject.
const REFUSED: &[&str] = &[
    // 2. Structural characters and white space
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[,]",
    "[1 2]",
    "[1;2]",
    "[1]]",
    "[1],",
    "[1]1",
    "{]",
    "[}",
    "\u{b}[]",
    "\u{c}[]",
    "[\u{a0}]",
    "\u{feff}[]",
    "//c\n[]",
    "[]/**/",
    "[]#",
    // 3. Values
    "nul",
    "nulL",
    "Null",
    "tru",
    "True",
    "fals",
    "truefalse",
    "nan",
    "NaN",
    "Infinity",
    "-Infinity",
    "undefined",
    "a",
    // 4. Objects
    r#"{"a"}"#,
    r#"{"a":}"#,
    r#"{"a":1,}"#,
    r#"{,"a":1}"#,
    r#"{"a":1 "b":2}"#,
    r#"{"a" 1}"#,
    r#"{"a"::1}"#,
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    r#"{"a":1"#,
    r#"{"a":1]"#,
    r#"{"a":"#,
    r#"{"a"#,
    r#"{"a":1}}"#,
    r#"{"a",1}"#,
    // 6. Numbers
    "-",
    "+1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "1.e3",
    "1e",
    "1e+",
    "1e-",
    "1e3.5",
    "0x1",
    "1_000",
    "1,000",
    "--1",
    "-a",
    "1a",
    "0e",
    "1.5.5",
    "1e400",
    "-1e400",
    "[1.]",
    "[-]",
    "[01]",
    // 7. Strings
    "\"",
    "\"a",
    "'a'",
    "\"\n\"",
    "\"\t\"",
    "\"\u{0}\"",
    "\"\u{1f}\"",
    r#""\""#,
    r#""\a""#,
    r#""\x41""#,
    r#""\'""#,
    r#""\u""#,
    r#""\u12""#,
    r#""\u123""#,
    r#""\u12G4""#,
    r#""\ud800""#,
    r#""\udc00""#,
    r#""\ud800\ud800""#,
    r#""\ud800\u0041""#,
    r#""\ud800a""#,
    r#""\ud800\n""#,
    r#""\ud83d\ude0""#,
    r#""a" "b""#,
    r#"["a]"#,
    r#""\u00""#,
    "\"a string of more than thirty-two bytes that does not end",
    "\"a string of more than thirty-two bytes with a control character\u{1}\"",
];

#[test]
fn accepts_what_rfc_8259_allows() {
    for text in ACCEPTED {
        let expected: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("serde_json: {text}: {error}"));
        assert_eq!(read(text).unwrap_or_else(|error| panic!("{text}: {error}")), expected, "{text}");
        assert_eq!(
            lambda_event_sources_base::from_str::<lambda_event_sources_base::RawJson>(text)
                .unwrap()
                .to_value()
                .unwrap(),
            expected
        );
    }
}

#[test]
fn refuses_what_rfc_8259_forbids() {
    for text in REFUSED {
        assert!(serde_json::from_str::<Value>(text).is_err(), "serde_json accepts {text}");
        let error = read(text).expect_err(text);
        assert_eq!(error.kind(), lambda_event_sources_base::ErrorKind::Syntax, "{text}: {error}");
    }
}

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}

/// All fixtures of moderate size, compact and indented, and some documents with every form of JSON.
fn documents() -> Vec<String> {
    let mut documents: Vec<String> = [
        r#"{"a":[1,-2,3.5,1e3,-0,0.0,1E-7,12345678901234567890,123456789012345678901234567890,1e400,null,true,false]}"#,
        r#"["","\"","\\\/\b\f\n\r\t","\u00e9\ud83d\ude00\u0000","äß€語😀","plain text that is longer than thirty-two bytes"]"#,
        r#"{"":{"":{"":[[[[]]],{},[{}],[[],[]]]}},"dup":1,"dup":2,"\u0061":"b","a key that has more than thirty-two bytes":0}"#,
        "  [ 1 , 2 ,\n { \"a\" : \"b\" ,\r\n \"c\" : [ ] } , null ]  ",
        "\"a quote after exactly thirty-two\\\"\"",
    ]
    .map(str::to_owned)
    .into();
    documents.extend(ACCEPTED.iter().map(|text| (*text).to_owned()));
    for kind in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")).unwrap() {
        let kind = kind.unwrap().path();
        if !kind.is_dir() {
            continue;
        }
        for file in fs::read_dir(kind).unwrap() {
            let file = file.unwrap().path();
            if file.is_file() {
                let text = fs::read_to_string(file).unwrap();
                if text.len() < 3_000 {
                    documents.push(serde_json::from_str::<Value>(&text).unwrap().to_string());
                    documents.push(text);
                }
            }
        }
    }
    documents
}

/// Damages a document in one to three places.
fn mutated(document: &str, random: &mut Random) -> Vec<u8> {
    const PIECES: [&[u8]; 40] = [
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"-",
        b"0",
        b"1",
        b".",
        b"e",
        b"E",
        b"+",
        b" ",
        b"\n",
        b"\t",
        b"\r",
        b"\x00",
        b"\x1f",
        b"\x0b",
        b"\x7f",
        b"\\u",
        b"\\ud83d",
        b"\\ude00",
        b"\\u0041",
        b"\\n",
        b"\\q",
        b"null",
        b"true",
        b"false",
        b"nul",
        b"01",
        b"1e",
        b"\xc3\xa9",
        b"\xff",
        b"\"\":",
        b"[]",
        b"{}",
    ];
    let mut bytes = document.as_bytes().to_vec();
    for _ in 0..=random.below(3) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        let piece = PIECES[random.below(PIECES.len())];
        match random.below(7) {
            0 => drop(bytes.splice(at..at, piece.iter().copied())),
            1 => drop(bytes.splice(at..=at, piece.iter().copied())),
            2 => drop(bytes.remove(at)),
            3 => bytes.truncate(at),
            4 => bytes[at] = u8::try_from(random.below(128)).unwrap(),
            5 => drop(bytes.drain(at..(at + random.below(12)).min(bytes.len()))),
            _ => {
                let copied = bytes[at..(at + random.below(40)).min(bytes.len())].to_vec();
                let at = random.below(bytes.len());
                drop(bytes.splice(at..at, copied));
            }
        }
    }
    bytes
}

/// `READER_DOCUMENTS` sets the number of documents.
#[test]
fn agrees_with_serde_json() {
    let (documents, mut random) = (documents(), Random(0x9e37_79b9_7f4a_7c15));
    let count = std::env::var("READER_DOCUMENTS").map_or(20_000, |count| count.parse().unwrap());
    let (mut accepted, mut refused) = (0, 0);
    for number in 0..count {
        let document = &documents[number % documents.len()];
        let bytes = if number < documents.len() { document.clone().into() } else { mutated(document, &mut random) };
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let buffer = FastStr::from_string(text.clone());
        let mut reader = Reader::new(&buffer);
        let ours = reader.value().and_then(|value| reader.end().map(|()| value));
        let error = ours.as_ref().err().cloned();
        // Only a reader of the value rejects these.
        let out_of_range = |error: &Error| error.to_string().contains("out of range");
        let half_a_pair = |error: &Error| error.to_string().contains("hex escape");
        match (ours, serde_json::from_str::<Value>(&text)) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(ours, theirs, "{text}");
                accepted += 1;
            }
            (Err(ours), Err(theirs)) => {
                let expected = (theirs.line(), theirs.column());
                // Our position is the end of the number, and that of `serde_json` the first digit that is too many.
                let at = if out_of_range(&ours) { position(&ours).max(expected) } else { expected };
                assert_eq!(position(&ours), at, "{text:?}\n{ours}\n{theirs}");
                refused += 1;
            }
            (ours, theirs) => panic!("{text}\n{ours:?}\n{theirs:?}"),
        }
        let mut reader = Reader::new(&buffer);
        let skipped = reader.skip().and_then(|_| reader.end());
        assert_eq!(skipped.is_ok(), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{text}\n{skipped:?}");
        match (skipped, error) {
            (Ok(()), None) => {}
            (_, Some(error)) if out_of_range(&error) || half_a_pair(&error) => {}
            (Err(skipped), Some(error)) => assert_eq!(position(&skipped), position(&error), "{text:?}"),
            (skipped, error) => panic!("{text}\n{skipped:?}\n{error:?}"),
        }
    }
    println!("{accepted} documents accepted by both, {refused} refused by both");
    assert!(accepted > count / 20 && refused > count / 4);
}
