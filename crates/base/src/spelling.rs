/// Which fields of a data class came under their alias, one bit a field, so that they serialize under it again.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spelling(u64);

impl Spelling {
    pub fn set(&mut self, field: usize) {
        self.0 |= 1 << field;
    }

    pub fn get(self, field: usize) -> bool {
        self.0 & (1 << field) != 0
    }
}
