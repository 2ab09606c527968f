use lambda_event_sources_base::data_class;

#[data_class]
pub struct Message {
    #[data_class(rename = "Body")]
    pub body: String,
}

fn main() {}
