//! A Lambda Runtime API on loopback, and the function that it invokes. The function is the same test, run again in its
//! own process, because the runtime reads the address from the environment.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{self, Child, Command},
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, Sender},
    },
    thread,
    time::Duration,
};

use lambda_event_sources::runtime::Error;
use serde_json::Value;

/// Environment variable with the address of the Runtime API.
const ADDRESS: &str = "AWS_LAMBDA_RUNTIME_API";

/// Response of the function to one invocation.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Index of the event in the list of events.
    pub(crate) invocation: usize,
    /// `true` if it is a response, and `false` if it is an error.
    pub(crate) ok: bool,
    /// Body, or null if it is not JSON.
    pub(crate) body: Value,
    /// Body as it was sent, without the framing of the chunks, if the response was streamed.
    #[allow(dead_code, reason = "not all tests stream")]
    pub(crate) streamed: Option<Vec<u8>>,
}

/// The function under test. It is ended together with the test.
struct Function(Child);

impl Drop for Function {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the function, invokes it with each event and returns its responses, in the order of the events. `test` is the
/// name of the calling test.
pub(crate) fn invoke<F: Future<Output = Result<(), Error>>>(
    test: &str,
    concurrency: usize,
    events: &[&'static [u8]],
    function: impl FnOnce() -> F,
) -> Vec<Answer> {
    if env::var_os(ADDRESS).is_some() {
        // This is the process that the test has started.
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(function()).unwrap();
        process::exit(1);
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let waiting = Arc::new(Mutex::new(events.iter().copied().enumerate().collect::<Vec<_>>().into_iter()));
    let (send, answers) = mpsc::channel();
    thread::spawn(move || {
        for connection in listener.incoming() {
            let (waiting, send) = (Arc::clone(&waiting), send.clone());
            thread::spawn(move || serve(connection.unwrap(), &waiting, &send));
        }
    });
    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(ADDRESS, address.to_string())
        .env("AWS_LAMBDA_FUNCTION_NAME", "orders")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_MAX_CONCURRENCY", concurrency.to_string())
        .spawn()
        .unwrap();
    let _function = Function(child);
    collect(&answers, events.len())
}

fn collect(answers: &Receiver<Answer>, count: usize) -> Vec<Answer> {
    let mut found: Vec<Answer> =
        (0..count).map(|_| answers.recv_timeout(Duration::from_secs(60)).expect("the function answers")).collect();
    found.sort_by_key(|answer| answer.invocation);
    found
}

type Waiting = Mutex<std::vec::IntoIter<(usize, &'static [u8])>>;

/// Serves one connection: `GET …/next`, and `POST …/invocation/ID/response` or `…/error`.
fn serve(mut connection: TcpStream, waiting: &Waiting, answers: &Sender<Answer>) {
    let mut reader = BufReader::new(connection.try_clone().unwrap());
    while let Some(Request { path, is_streaming, body }) = request(&mut reader) {
        if path.ends_with("/next") {
            let next = waiting.lock().unwrap().next();
            let Some((number, event)) = next else {
                // No more events: the function waits until it is ended.
                thread::park();
                return;
            };
            let head = format!(
                "HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: {number}\r\nlambda-runtime-deadline-ms: 4102444800000\
                 \r\ncontent-length: {}\r\n\r\n",
                event.len()
            );
            connection.write_all(&[head.as_bytes(), event].concat()).unwrap();
        } else {
            let (head, what) = path.rsplit_once('/').unwrap();
            let (_, number) = head.rsplit_once('/').unwrap();
            connection.write_all(b"HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n").unwrap();
            let json = serde_json::from_slice(&body).unwrap_or_default();
            let streamed = is_streaming.then_some(body);
            let answer = Answer { invocation: number.parse().unwrap(), ok: what == "response", body: json, streamed };
            // Sending fails if the test has ended.
            let _ = answers.send(answer);
        }
    }
}

struct Request {
    path: String,
    /// `true` if the response mode is `streaming`.
    is_streaming: bool,
    body: Vec<u8>,
}

/// Reads one request. Returns `None` at the end of the connection.
fn request(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let path = line.split(' ').nth(1)?.to_owned();
    let (mut length, mut is_chunked, mut is_streaming) = (0, false, false);
    loop {
        let header = read_line(reader)?.to_ascii_lowercase();
        match header.split_once(": ") {
            Some(("content-length", value)) => length = value.parse().ok()?,
            Some(("transfer-encoding", value)) => is_chunked = value == "chunked",
            Some(("lambda-runtime-function-response-mode", value)) => is_streaming = value == "streaming",
            Some(_) => {}
            None => break,
        }
    }
    let body = if is_chunked { chunks(reader)? } else { read(reader, length)? };
    Some(Request { path, is_streaming, body })
}

/// Reads a chunked body, and the trailers after it.
fn chunks(reader: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let length = usize::from_str_radix(&read_line(reader)?, 16).ok()?;
        if length == 0 {
            while !read_line(reader)?.is_empty() {}
            return Some(body);
        }
        body.extend(read(reader, length)?);
        read_line(reader)?;
    }
}

fn read(reader: &mut BufReader<TcpStream>, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// Reads a line without its line ending.
fn read_line(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    Some(line.trim_end().to_owned())
}
