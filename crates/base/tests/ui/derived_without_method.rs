use lambda_event_sources_base::{Str, data_class};

#[data_class(derived(summary))]
pub struct Message {
    pub body: Str,
}

fn main() {}
