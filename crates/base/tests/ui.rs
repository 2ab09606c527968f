//! What the compiler says of a `#[data_class]` that is written wrongly.
//!
//! The messages of the compiler itself change with its version: to write the expected ones again, run with
//! `TRYBUILD=overwrite`, and read them.

#[test]
fn messages() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
