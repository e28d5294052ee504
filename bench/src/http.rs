//! The load: requests over HTTP/1.1 connections that are kept open, each after the other.
//!
//! It shares the cores with what it measures, so it does as little as can be: requests are bytes
//! made beforehand, and of an answer only the status and the length are read.

use crate::data::Random;
use anyhow::{Context, bail, ensure};
use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Requests after which a connection turns to another row of what it draws from; pgbench does the
/// same, so that both find as much in the caches.
pub const STAY: u64 = 128;

/// A connection to the server.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(port: u16) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; 256 * 1024] })
    }

    /// Sends a request and reads the whole answer: its status and body.
    ///
    /// # Errors
    /// When the connection breaks or the answer is none.
    pub async fn send(&mut self, request: &[u8]) -> anyhow::Result<(u16, &[u8])> {
        self.stream.write_all(request).await?;
        let (mut filled, mut head) = (0, None);
        loop {
            if filled == self.buffer.len() {
                self.buffer.resize(filled * 2, 0);
            }
            let read = self.stream.read(&mut self.buffer[filled..]).await?;
            ensure!(read > 0, "the server closed the connection");
            filled += read;
            if head.is_none() {
                head = parse_head(&self.buffer[..filled])?;
            }
            if let Some((status, start, length)) = head
                && filled >= start + length
            {
                return Ok((status, &self.buffer[start..start + length]));
            }
        }
    }
}

/// Status, where the body starts and how long it is, once the head is whole.
fn parse_head(bytes: &[u8]) -> anyhow::Result<Option<(u16, usize, usize)>> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&bytes[..end]).context("the head is no text")?;
    let status = head.get(9..12).and_then(|code| code.parse().ok()).context("no status")?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    });
    let Some(length) = length else { bail!("an answer without a length: {head}") };
    Ok(Some((status, end + 4, length)))
}

/// A request in bytes, with the session of `token`.
pub fn request(method: &str, path: &str, token: &str, body: Option<&str>) -> Bytes {
    let head = format!(
        "{method} /api/v1{path} HTTP/1.1\r\nhost: localhost\r\ncookie: maintainuk={token}\r\n\
         accept: application/json\r\nuser-agent: maintainuk-bench\r\n"
    );
    Bytes::from(match body {
        Some(body) => format!(
            "{head}content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ),
        None => head + "\r\n",
    })
}

/// Answers one request on a connection of its own.
///
/// # Errors
/// When the answer is no success.
pub async fn once(port: u16, request: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut connection = Connection::open(port).await?;
    let (status, body) = connection.send(request).await?;
    let text = String::from_utf8_lossy(&body[..body.len().min(300)]);
    ensure!((200..300).contains(&status), "the server answered {status}: {text}");
    Ok(body.to_vec())
}

/// What a load did.
#[derive(Debug, Default)]
pub struct Load {
    /// Requests answered.
    pub count: u64,
    /// Microseconds of each, shortest first.
    pub micros: Vec<u32>,
}

/// Sends `requests` over so many connections for so long.
///
/// # Errors
/// When any answer is no success.
pub async fn load(
    port: u16,
    requests: &Requests,
    connections: usize,
    time: Duration,
) -> anyhow::Result<Load> {
    let mut opened = Vec::new();
    for _ in 0..connections {
        opened.push(Connection::open(port).await?);
    }
    let deadline = Instant::now() + time;
    let work = opened.into_iter().enumerate().map(|(n, connection)| {
        tokio::spawn(drive(connection, requests.clone(), n as u64, deadline))
    });
    let mut load = Load::default();
    for work in work.collect::<Vec<_>>() {
        load.micros.extend(work.await??);
    }
    load.count = load.micros.len() as u64;
    load.micros.sort_unstable();
    Ok(load)
}

async fn drive(
    mut connection: Connection,
    requests: Requests,
    seed: u64,
    deadline: Instant,
) -> anyhow::Result<Vec<u32>> {
    let mut random = Random::of(seed, 9, u64::from(std::process::id()));
    let mut micros = Vec::with_capacity(4096);
    let mut at = Instant::now();
    while at < deadline {
        let (request, times) = requests.next(&mut random)?;
        for _ in 0..times {
            let (status, body) = connection.send(request).await?;
            if !(200..300).contains(&status) {
                bail!("the server answered {status}: {}", String::from_utf8_lossy(body));
            }
            let now = Instant::now();
            micros.push(u32::try_from((now - at).as_micros()).unwrap_or(u32::MAX));
            at = now;
            if at >= deadline {
                break;
            }
        }
    }
    Ok(micros)
}

/// What is sent.
#[derive(Debug, Clone)]
pub enum Requests {
    /// Any of them, and each so many times.
    Drawn(Arc<Vec<Bytes>>, u64),
    /// Each once, in order: what can be done only once.
    Once(Arc<Vec<Bytes>>, Arc<AtomicUsize>),
}

impl Requests {
    /// The next one, and how often it is sent.
    fn next(&self, random: &mut Random) -> anyhow::Result<(&Bytes, u64)> {
        match self {
            Self::Drawn(all, stay) => Ok((random.pick(all), *stay)),
            Self::Once(all, sent) => {
                let at = sent.fetch_add(1, Ordering::Relaxed);
                Ok((all.get(at).context("no request is left that was not sent")?, 1))
            }
        }
    }
}
