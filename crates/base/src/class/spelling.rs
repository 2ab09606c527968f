/// Which fields of a data class came under their alias, one bit a field, so that they serialize under it again.
///
/// It is no part of an event's value: events in either spelling are equal.
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
