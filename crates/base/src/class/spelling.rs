/// The fields of a data class that were read under their alias, one bit for each field. They are serialized under the
/// same name again.
///
/// `==` ignores it: events with either name are equal.
#[doc(hidden)]
#[derive(Clone, Copy, Default)]
pub struct Spelling(u64);

impl Spelling {
    pub fn set(&mut self, field: usize, aliased: bool) {
        self.0 &= !(1 << field);
        self.0 |= u64::from(aliased) << field;
    }

    pub fn get(self, field: usize) -> bool {
        self.0 & (1 << field) != 0
    }
}

impl PartialEq for Spelling {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
