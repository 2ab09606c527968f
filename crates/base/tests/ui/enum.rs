use lambda_event_sources_base::data_class;

#[data_class]
pub enum Message {
    Text,
}

fn main() {}
