use lambda_event_sources_base::data_class;

#[data_class]
pub struct Message {
    pub message_id: String,
    #[data_class(alias = "messageId")]
    pub id: String,
}

fn main() {}
