use lambda_event_sources_base::data_class;

#[data_class]
pub struct Message {
    #[data_class(unit = "minutes")]
    pub sent: String,
}

fn main() {}
