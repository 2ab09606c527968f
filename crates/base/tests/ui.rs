//! Compiler errors for incorrect uses of `#[data_class]`.
//!
//! The messages of the compiler itself change with its version. To update the expected messages, run the test with
//! `TRYBUILD=overwrite`, and review them.

#[test]
fn messages_of_the_compiler() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
