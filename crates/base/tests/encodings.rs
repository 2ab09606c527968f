//! Encodings that are decoded by a method: `Base64Data`, `JsonText`, `RawJson`, and `Sensitive` values.

use lambda_event_sources_base::{
    Base64Data, Dict, Error, ErrorKind, JsonText, RawJson, Sensitive, Str, data_class, from_slice, from_str, from_value,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// One field of each type.
#[data_class]
pub struct Encoded {
    /// Base64.
    pub data: Base64Data,
    /// JSON in a string.
    pub body: JsonText,
    /// JSON.
    pub detail: RawJson,
    /// Secret.
    pub secret: Sensitive<Str>,
    /// Secrets.
    pub secrets: Option<Sensitive<Dict<Str>>>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Order {
    id: u32,
    text: Str,
}

const LONG: &str = "longer than the thirty bytes that are kept inline";

#[test]
fn base64() {
    for (text, bytes) in [
        ("", &b""[..]),
        ("AA==", b"\0"),
        ("AA", b"\0"),
        ("SGVsbG8=", b"Hello"),
        ("SGVsbG8", b"Hello"),
        ("+/+/", b"\xfb\xff\xbf"),
    ] {
        assert_eq!(Base64Data::from(text).bytes().unwrap(), bytes, "{text}");
    }
    let all: Vec<u8> = (0..=255).collect();
    let data = Base64Data::encode(&all);
    assert_eq!(data.bytes().unwrap(), all);
    assert_eq!(from_str::<Base64Data>(&serde_json::to_string(&data).unwrap()).unwrap(), data);
    assert_eq!((data.is_empty(), Base64Data::default().is_empty()), (false, true));
}

#[test]
fn broken_base64() {
    for (text, message) in [
        ("hunter2!", "invalid base64: invalid character at offset 7"),
        ("A", "invalid base64: invalid length of 1 characters"),
        ("AAAAA", "invalid base64: invalid length of 5 characters"),
        ("AB==", "invalid base64: invalid last character at offset 1"),
        ("A=A=", "invalid base64: invalid character at offset 1"),
        ("SGVs bG8=", "invalid base64: invalid character at offset 4"),
        ("-_-_", "invalid base64: invalid character at offset 0"),
        ("ü", "invalid base64: invalid character at offset 0"),
    ] {
        let error = Base64Data::from(text).bytes().unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Base64, message), "{text}");
    }
}

#[test]
fn base64_of_text_and_json() {
    assert_eq!(Base64Data::encode("süß").text().unwrap(), "süß");
    let error = Base64Data::encode(b"abc\xff").text().unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (ErrorKind::Utf8, "the data is not valid UTF-8: invalid byte at offset 3")
    );

    let order: Order = Base64Data::encode(json!({"id": 7, "text": LONG}).to_string()).json().unwrap();
    assert_eq!(order, Order { id: 7, text: LONG.into() });
    assert_eq!(Base64Data::encode("{").json::<Value>().unwrap_err().kind(), ErrorKind::Syntax);
    assert_eq!(Base64Data::encode("[]").json::<Order>().unwrap_err().kind(), ErrorKind::WrongType);
    assert_eq!(Base64Data::from("?").json::<Order>().unwrap_err().kind(), ErrorKind::Base64);
}

#[cfg(feature = "flate2")]
mod gunzip {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder, write::ZlibEncoder};

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
    }

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
    }

    #[test]
    fn gzip_and_zlib() {
        for bytes in [&b""[..], b"{\"id\":7,\"text\":\"a\"}", &vec![0; 100_000]] {
            assert_eq!(Base64Data::encode(gzip(bytes)).gunzip_bytes().unwrap(), bytes);
            assert_eq!(Base64Data::encode(zlib(bytes)).gunzip_bytes().unwrap(), bytes);
        }
        let members = [gzip(b"{\"id\":7,"), gzip(b"\"text\":\"a\"}")].concat();
        let order: Order = Base64Data::encode(members).gunzip_json().unwrap();
        assert_eq!(order, Order { id: 7, text: "a".into() });
    }

    #[test]
    fn gzip_members_and_trailing_data() {
        let members = [gzip(b"one "), gzip(b""), gzip(b"two")].concat();
        assert_eq!(Base64Data::encode(&members).gunzip_bytes().unwrap(), b"one two");
        for padding in [1, 8, 512] {
            for data in [&members, &zlib(b"one two")] {
                let padded = [data.as_slice(), &vec![0; padding]].concat();
                assert_eq!(Base64Data::encode(padded).gunzip_text().unwrap(), "one two", "{padding} zeros");
            }
        }
        for (data, next) in [(&members, &b"three"[..]), (&zlib(b"one"), b"\0x"), (&zlib(b"one"), &gzip(b"two"))] {
            let error = Base64Data::encode([data.as_slice(), next].concat()).gunzip_bytes().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Compression);
            assert_eq!(error.to_string(), "unexpected data after the compressed data");
        }
        let cut_off = Base64Data::encode(&members[..members.len() - 1]);
        assert_eq!(cut_off.gunzip_bytes().unwrap_err().to_string(), "unexpected end of the compressed data");

        // The limit applies to all members together.
        assert_eq!(Base64Data::encode(&members).gunzip_text_up_to(7).unwrap(), "one two");
        for limit in 0..7 {
            let error = Base64Data::encode(&members).gunzip_text_up_to(limit).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
            assert!(error.to_string().contains(&format!("the limit of {limit} bytes")), "{error}");
        }
    }

    #[test]
    fn damaged_compressed_data() {
        let good = gzip(b"{\"id\":7,\"text\":\"some text\"}");
        for length in 0..good.len() {
            let error = Base64Data::encode(&good[..length]).gunzip_bytes().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Compression, "{length} bytes");
        }
        let error = Base64Data::encode(&good[..good.len() - 9]).gunzip_bytes().unwrap_err();
        assert_eq!(error.to_string(), "unexpected end of the compressed data");
        for position in 0..good.len() {
            let mut flipped = good.clone();
            flipped[position] ^= 0x40;
            // Most damage is detected, at the latest by the checksum. The test only requires that nothing panics.
            let _ = Base64Data::encode(flipped).gunzip_json::<Order>();
        }
        let mut checksum = good.clone();
        let at = checksum.len() - 5;
        checksum[at] ^= 1;
        assert_eq!(Base64Data::encode(checksum).gunzip_bytes().unwrap_err().kind(), ErrorKind::Compression);
        assert_eq!(Base64Data::encode("plain").gunzip_bytes().unwrap_err().kind(), ErrorKind::Compression);
        assert_eq!(Base64Data::from("hunter2!").gunzip_bytes().unwrap_err().kind(), ErrorKind::Base64);
        let not_utf8 = Base64Data::encode(gzip(b"\"\xff\""));
        assert_eq!(not_utf8.gunzip_json::<Value>().unwrap_err().kind(), ErrorKind::Utf8);
    }

    #[test]
    fn decompression_limit() {
        let bomb = Base64Data::encode(gzip(&vec![b' '; Base64Data::gunzip_limit() + 1]));
        assert!(bomb.as_str().len() < 100_000);
        let error = bomb.gunzip_bytes().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        assert_eq!(error.to_string(), "the decompressed data exceeds the limit of 16777216 bytes");

        let data = Base64Data::encode(zlib(b"0123456789"));
        assert_eq!(data.gunzip_bytes_up_to(10).unwrap(), b"0123456789");
        assert_eq!(data.gunzip_bytes_up_to(9).unwrap_err().kind(), ErrorKind::TooLarge);
        assert_eq!(data.gunzip_bytes_up_to(0).unwrap_err().kind(), ErrorKind::TooLarge);
        assert_eq!(data.gunzip_bytes_up_to(usize::MAX).unwrap(), b"0123456789");
        assert_eq!(data.gunzip_json_up_to::<u64>(9).unwrap_err().kind(), ErrorKind::TooLarge);
    }
}

#[test]
fn json_text() -> Result<(), Error> {
    let order = json!({"id": 7, "text": LONG}).to_string();
    let event: Encoded = from_str(&json!({"body": order}).to_string())?;
    assert_eq!(event.body, order.as_str());
    assert_eq!(event.body.json::<Order>()?, Order { id: 7, text: LONG.into() });
    assert_eq!(event.body.json::<Value>()?["id"], 7);
    assert_eq!(event.body.json::<RawJson>()?.text(), order);
    // It can be used like any other text, too.
    assert!(event.body.contains("longer") && event.body.to_string() == order);

    let nested: Encoded = from_str(&json!({"body": json!({"body": order}).to_string()}).to_string())?;
    assert_eq!(nested.body.json::<Encoded>()?.body.json::<Order>()?.id, 7);

    for (text, kind) in [("", ErrorKind::Syntax), ("Hello", ErrorKind::Syntax), ("[1]", ErrorKind::WrongType)] {
        assert_eq!(JsonText::from(text).json::<Order>().unwrap_err().kind(), kind, "{text}");
    }
    Ok(())
}

#[test]
fn texts_of_nested_json_share_one_buffer() -> Result<(), Error> {
    let inner = json!({"one": LONG, "other": LONG.to_uppercase()}).to_string();
    let event: Encoded = from_str(&json!({"body": inner, "detail": {"one": LONG, "other": "x"}}).to_string())?;
    let texts: Dict<Str> = event.body.json()?;
    let distance = texts.get("other").unwrap().as_ptr() as usize - texts.get("one").unwrap().as_ptr() as usize;
    assert_eq!(distance, inner.find(&LONG.to_uppercase()).unwrap() - inner.find(LONG).unwrap());
    // A raw part is not copied at all.
    let part: Dict<Str> = event.detail.json()?;
    let offset = event.detail.text().find(LONG).unwrap();
    assert_eq!(part.get("one").unwrap().as_ptr(), event.detail.text()[offset..].as_ptr());
    Ok(())
}

#[test]
fn raw_json_is_kept_as_it_is_written() -> Result<(), Error> {
    for raw in [
        r#"{ "a" : 1.50, "b": [ ] }"#,
        "[1e2, 12345678901234567890123456789012345678]",
        r#""text \u00fc""#,
        "1.0",
        "true",
        r#"{"a": "long enough not to be inline, so that it is shared"}"#,
    ] {
        let text = format!(r#"{{"detail": {raw}}}"#);
        let ways: [Encoded; 4] = [
            from_slice(text.as_bytes())?,
            from_str(&text)?,
            serde_json::from_str(&text).unwrap(),
            serde_json::from_reader(text.as_bytes()).unwrap(),
        ];
        for event in ways {
            assert_eq!(event.detail.text(), raw);
            assert_eq!(serde_json::to_string(&event).unwrap(), format!(r#"{{"detail":{raw}}}"#));
            assert_eq!(event.detail.to_value()?, serde_json::from_str::<Value>(raw).unwrap());
            assert!(!event.detail.is_null());
        }
    }
    Ok(())
}

#[test]
fn raw_json_that_is_absent_reads_as_null() -> Result<(), Error> {
    for text in ["{}", r#"{"detail": null}"#] {
        let event: Encoded = from_str(text)?;
        assert!(event.detail.is_null());
        assert_eq!((event.detail.text(), event.detail.to_value()?), ("null", Value::Null));
        assert_eq!(event.detail.json::<Option<Order>>()?, None);
        assert_eq!(event.detail, RawJson::default());
        assert_eq!(serde_json::to_string(&event).unwrap(), "{}");
    }
    assert!(from_str::<RawJson>("null")?.is_null());
    Ok(())
}

#[test]
fn raw_json_from_values() -> Result<(), Error> {
    let value = json!({"detail": {"b": 1, "a": [1.5, null]}});
    let event: Encoded = from_value(&value)?;
    assert_eq!(event.detail.to_value()?, value["detail"]);
    assert_eq!(event.detail, RawJson::new(&value["detail"])?);
    assert_eq!(from_str::<RawJson>(r#"{"a": 1, "b": 2}"#)?, from_str::<RawJson>(r#"{"b":2,"a":1}"#)?);
    assert_ne!(RawJson::new(&1)?, RawJson::new(&2)?);
    assert_eq!(format!("{:?}", RawJson::new(&[1])?), "[1]");
    assert_eq!(RawJson::new(&std::collections::HashMap::from([([1], 2)])).unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(RawJson::new("a")?.json::<Order>().unwrap_err().kind(), ErrorKind::WrongType);
    Ok(())
}

#[test]
fn raw_json_with_the_maximum_depth() -> Result<(), Error> {
    let deep = "[".repeat(126) + &"]".repeat(126);
    let event: Encoded = from_str(&format!(r#"{{"detail": {deep}}}"#))?;
    assert_eq!(event.detail.text(), deep);
    assert_eq!(event.detail.to_value()?.to_string(), deep);
    assert_eq!(serde_json::to_string(&event).unwrap(), format!(r#"{{"detail":{deep}}}"#));
    assert!(event == event.clone());
    let deeper = from_str::<Encoded>(&format!(r#"{{"detail": [{deep}]}}"#)).unwrap_err();
    assert_eq!((deeper.kind(), deeper.path()), (ErrorKind::Syntax, "detail"));
    Ok(())
}

#[test]
fn secrets_are_never_shown() -> Result<(), Error> {
    let text = r#"{"secret":"hunter2","secrets":{"token":"hunter3"}}"#;
    let event: Encoded = from_str(text)?;
    assert_eq!(event.secret.expose(), "hunter2");
    assert_eq!(event.secrets.as_ref().unwrap().expose().get_str("token"), Some("hunter3"));
    let shown = format!("{event} {event:?} {:#?} {}", event, event.secret);
    assert!(!shown.contains("hunter") && !shown.contains("token"), "{shown}");
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
    assert_eq!(serde_json::to_string(&from_str::<Encoded>("{}")?.secret).unwrap(), "null");
    assert_eq!(event.secret.clone().into_exposed(), "hunter2");
    assert_eq!(Sensitive::from(Str::from("hunter2")), event.secret);

    let error = from_str::<Encoded>(r#"{"secret": {"hunter2": 1}}"#).unwrap_err();
    assert_eq!(error.to_string(), "Encoded: secret: expected a string, found an object (line 1, column 12)");
    let error = from_str::<Encoded>(r#"{"secrets": "hunter2"}"#).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter"));
    Ok(())
}
