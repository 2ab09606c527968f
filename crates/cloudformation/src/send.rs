//! Upload of responses to the presigned URL of a request.

use std::{
    net::IpAddr,
    time::{Duration, SystemTime},
};

use lambda_event_sources_base::{DataClass, Error, ErrorKind};
use reqwest::{Client, StatusCode, Url, redirect};

use crate::{CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse};

/// Client that uploads responses to the presigned URLs of CloudFormation requests.
///
/// Create it once, outside of the handler, so that connections are reused.
///
/// Server errors and connection errors are retried: there are up to five attempts of at most ten seconds each, with a
/// pause of 200 milliseconds that doubles after each one. All of them end a quarter of a second before the function's
/// deadline, so that the function can still report the error. Redirects are not followed, and the URL must be an
/// `https` URL, except for a server on the same machine. Errors never contain the URL or the response, because both can
/// contain secrets.
///
/// ```no_run
/// use std::time::SystemTime;
///
/// use lambda_event_sources::{
///     CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse, CloudFormationResponseSender, Error,
/// };
///
/// async fn respond(
///     sender: &CloudFormationResponseSender,
///     event: &CloudFormationCustomResourceEvent,
///     deadline: SystemTime,
/// ) -> Result<(), Error> {
///     let response = CloudFormationCustomResourceResponse::success(event, "orders-topic")?;
///     sender.send(event, &response, deadline).await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct CloudFormationResponseSender {
    client: Client,
    first_pause: Duration,
}

const ATTEMPTS: u32 = 5;
/// Maximum time of one attempt.
const ATTEMPT_TIME: Duration = Duration::from_secs(10);
/// Time before the deadline that is left to the function.
const RESERVE: Duration = Duration::from_millis(250);

/// Reason for the failure of an attempt.
enum Failure {
    /// Temporary failure, after which another attempt can succeed.
    Temporary(String),
    Final(String),
}

impl CloudFormationResponseSender {
    /// Creates a client.
    ///
    /// # Errors
    ///
    /// Returns an error if TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        let client = Client::builder()
            .timeout(ATTEMPT_TIME)
            .redirect(redirect::Policy::none())
            .referer(false)
            .build()
            .map_err(|_| error(ErrorKind::Service, "failed to set up the HTTP client"))?;
        Ok(Self { client, first_pause: Duration::from_millis(200) })
    }

    /// Sets the pause after the first attempt. Each later pause is twice as long as the previous one.
    pub fn with_first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Uploads the response to the presigned URL of the event, before the deadline of the invocation.
    ///
    /// `deadline` is the end of the function's time: `context.deadline()` of the `Context` that `lambda_runtime` passes
    /// to the handler.
    ///
    /// # Errors
    ///
    /// Returns an error if the response is too large, if the URL of the event is not an `https` URL, if the server
    /// responds with a status other than 2xx, if all attempts fail, or if the deadline is too close.
    pub async fn send(
        &self,
        event: &CloudFormationCustomResourceEvent,
        response: &CloudFormationCustomResourceResponse,
        deadline: SystemTime,
    ) -> Result<(), Error> {
        let body = response.to_json()?;
        let url = upload_url(event.response_url.expose())?;
        let left = deadline.duration_since(SystemTime::now()).unwrap_or_default().saturating_sub(RESERVE);
        let mut last_failure = "no attempt was completed".to_owned();
        // A timeout of zero would still begin the first attempt.
        if !left.is_zero()
            && let Ok(outcome) = tokio::time::timeout(left, self.attempts(&url, &body, &mut last_failure)).await
        {
            return outcome;
        }
        Err(error(ErrorKind::Service, format!("the deadline of the function is too close: {last_failure}")))
    }

    async fn attempts(&self, url: &Url, body: &str, last_failure: &mut String) -> Result<(), Error> {
        let mut pause = self.first_pause;
        for attempt in 1.. {
            match self.put(url, body).await {
                Ok(()) => break,
                Err(Failure::Temporary(message)) if attempt < ATTEMPTS => {
                    *last_failure = message;
                    tokio::time::sleep(pause).await;
                    pause = pause.saturating_mul(2);
                }
                Err(Failure::Temporary(message)) => {
                    return Err(error(ErrorKind::Service, format!("{message}, after {ATTEMPTS} attempts")));
                }
                Err(Failure::Final(message)) => return Err(error(ErrorKind::Service, message)),
            }
        }
        Ok(())
    }

    async fn put(&self, url: &Url, body: &str) -> Result<(), Failure> {
        // The URL is signed without a content type, so the request must not have one.
        let response = self.client.put(url.clone()).body(body.to_owned()).send().await;
        let status = response.map_err(|_| Failure::Temporary("failed to send the request".to_owned()))?.status();
        if status.is_success() {
            return Ok(());
        }
        let message = format!("the server returned status {}", status.as_u16());
        if status.is_server_error() || matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT) {
            Err(Failure::Temporary(message))
        } else {
            Err(Failure::Final(message))
        }
    }
}

/// Parses the URL. Returns an error if its scheme is not `https`, unless the server is on the same machine.
fn upload_url(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text).map_err(|_| error(ErrorKind::Invalid, "invalid URL"))?;
    let is_local = url.host_str().is_some_and(|host| {
        let address = host.trim_start_matches('[').trim_end_matches(']').parse();
        host == "localhost" || address.is_ok_and(|address: IpAddr| address.is_loopback())
    });
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_local => Ok(url),
        _ => Err(error(ErrorKind::Invalid, "invalid URL: expected the scheme `https`")),
    }
}

fn error(kind: ErrorKind, message: impl Into<String>) -> Error {
    Error::new(kind, message).at(CloudFormationCustomResourceEvent::NAME, "ResponseURL")
}
