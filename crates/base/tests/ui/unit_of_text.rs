use lambda_event_sources_base::{Str, data_class};

#[data_class]
pub struct Message {
    #[data_class(unit = "milliseconds")]
    pub sent: Str,
}

fn main() {}
