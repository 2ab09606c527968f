use lambda_event_sources::{
    Error, SesEvent, SesResponse,
    runtime::{self, Context, event_source},
};

async fn handler(event: SesEvent, _: Context) -> Result<SesResponse, Error> {
    let (Some(mail), Some(receipt)) = (event.mail(), event.receipt()) else {
        return Ok(SesResponse::continue_rule_set());
    };
    if receipt.spam_verdict.is_fail() || receipt.virus_verdict.is_fail() {
        println!("rejected {}", mail.message_id);
        return Ok(SesResponse::stop_rule_set());
    }
    let headers = &mail.common_headers;
    let ticket = mail.header("X-Ticket").unwrap_or("new");
    println!("ticket {ticket}: {:?} from {:?}", headers.subject, headers.from);
    Ok(SesResponse::continue_rule_set())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
