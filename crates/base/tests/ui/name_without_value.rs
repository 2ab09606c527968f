use lambda_event_sources_base::data_class;

#[data_class]
pub struct Message {
    #[data_class(name)]
    pub body: String,
}

fn main() {}
