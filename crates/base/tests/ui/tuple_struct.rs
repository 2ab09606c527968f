use lambda_event_sources_base::data_class;

#[data_class]
pub struct Message(String);

fn main() {}
