use lambda_event_sources_base::data_class;

#[data_class(rename = "x")]
pub struct Message {
    pub body: String,
}

fn main() {}
