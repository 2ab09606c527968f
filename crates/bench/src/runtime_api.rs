//! A Lambda Runtime API on loopback that sends the same event again and again.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    thread,
};

/// Starts the Runtime API and returns its address. It runs until this process ends.
pub(crate) fn start(event: Vec<u8>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let head = format!(
        "HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\r\n\
         lambda-runtime-deadline-ms: 4102444800000\r\ncontent-length: {}\r\n\r\n",
        event.len()
    );
    let next: Arc<[u8]> = [head.into_bytes(), event].concat().into();
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let next = Arc::clone(&next);
            // The function closes the connection when it ends.
            thread::spawn(move || serve(connection, &next));
        }
    });
    Ok(address)
}

/// Handles the requests of a connection: responds to `GET …/next` with the event, and ignores the body of
/// `POST …/response`.
fn serve(connection: TcpStream, next: &[u8]) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut writer = connection.try_clone()?;
    let mut reader = BufReader::new(connection);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let is_next = line.starts_with("GET");
        let length = body_length(&mut reader)?;
        io::copy(&mut reader.by_ref().take(length), &mut io::sink())?;
        writer.write_all(if is_next { next } else { b"HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n" })?;
    }
}

/// Reads the headers of a request, and returns the length of its body.
fn body_length(reader: &mut impl BufRead) -> io::Result<u64> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        match line.trim().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.parse().map_err(io::Error::other)?;
            }
            Some(_) => {}
            None => return Ok(length),
        }
    }
}
