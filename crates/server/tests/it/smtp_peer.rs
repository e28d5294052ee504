//! A mail server that takes, refuses, puts off or swallows mail as a test wants.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::OwnedReadHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How the server answers a whole message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Takes,
    /// It has the message and says nothing, until the mode changes.
    Holds,
    /// 451
    Later,
    /// 550, with the address in it as real ones do.
    Refuses,
    /// It takes nobody's password.
    KnowsNobody,
    /// It hangs up instead of answering.
    HangsUp,
}

/// A message that arrived whole.
#[derive(Debug, Clone)]
pub struct Mail {
    pub from: String,
    pub to: String,
    /// Headers and body as they were sent.
    pub data: String,
    /// Whether the sender was told that it was taken.
    pub acknowledged: bool,
}

impl Mail {
    /// A header, unfolded and decoded.
    pub fn header(&self, name: &str) -> String {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let prefix = format!("{}:", name.to_lowercase());
        let found = head.lines().find(|line| line.to_lowercase().starts_with(&prefix));
        decode_words(found.map_or("", |line| line[prefix.len()..].trim()))
    }

    /// The decoded text of the first part of a type.
    pub fn part(&self, kind: &str) -> String {
        let at = self.data.find(&format!("Content-Type: {kind}")).expect(kind);
        let (head, body) = self.data[at..].split_once("\r\n\r\n").expect("a part");
        let body = body.split("\r\n--").next().unwrap_or_default();
        if head.contains("base64") {
            let packed: String = body.split_whitespace().collect();
            String::from_utf8(STANDARD.decode(packed).expect("base64")).expect("UTF-8")
        } else if head.contains("quoted-printable") {
            decode_quoted(&body.replace("=\r\n", ""))
        } else {
            body.to_owned()
        }
    }
}

fn decode_quoted(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'=' {
            let hex = std::str::from_utf8(&tail[..2]).expect("hex");
            bytes.push(u8::from_str_radix(hex, 16).expect("hex"));
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// RFC 2047, as far as lettre writes it.
fn decode_words(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("=?utf-8?b?") {
        decoded += rest[..at].trim_end();
        if !rest[..at].trim().is_empty() {
            decoded.push(' ');
        }
        let (word, tail) = rest[at + 10..].split_once("?=").expect("an end");
        decoded += &String::from_utf8(STANDARD.decode(word).expect("base64")).expect("UTF-8");
        rest = tail;
    }
    decoded + rest
}

#[derive(Default)]
struct Seen {
    mails: Vec<Mail>,
    connections: usize,
}

pub struct Peer {
    pub url: String,
    mode: watch::Sender<Mode>,
    seen: Arc<Mutex<Seen>>,
}

impl Peer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("smtp://{}", listener.local_addr().expect("bound"));
        let (mode, _) = watch::channel(Mode::Takes);
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (modes, kept) = (mode.clone(), Arc::clone(&seen));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                kept.lock().expect("unpoisoned").connections += 1;
                let conversation = converse(stream, modes.subscribe(), Arc::clone(&kept));
                tokio::spawn(async move {
                    // A client that is killed in the middle is what some tests are about.
                    drop(conversation.await);
                });
            }
        });
        Self { url, mode, seen }
    }

    pub fn be(&self, mode: Mode) {
        self.mode.send_replace(mode);
    }

    pub fn mails(&self) -> Vec<Mail> {
        self.seen.lock().expect("unpoisoned").mails.clone()
    }

    pub fn connections(&self) -> usize {
        self.seen.lock().expect("unpoisoned").connections
    }
}

async fn converse(
    stream: TcpStream,
    mut mode: watch::Receiver<Mode>,
    seen: Arc<Mutex<Seen>>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read);
    let (mut from, mut to) = (String::new(), String::new());
    write.write_all(b"220 mx.test ESMTP\r\n").await?;
    while let Some(line) = read_line(&mut lines).await? {
        let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer = match command.as_str() {
            "EHLO" => "250-mx.test\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 SMTPUTF8",
            "AUTH" if now_is(&mode, Mode::KnowsNobody) => "535 5.7.8 who are you",
            "AUTH" => "235 2.7.0 welcome",
            "MAIL" => {
                from = between(&line);
                "250 2.1.0 ok"
            }
            "RCPT" => {
                to = between(&line);
                "250 2.1.5 ok"
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let data = read_data(&mut lines).await?;
                let mail = Mail { from: from.clone(), to: to.clone(), data, acknowledged: false };
                let at = {
                    let mut seen = seen.lock().expect("unpoisoned");
                    seen.mails.push(mail);
                    seen.mails.len() - 1
                };
                let now = *mode.wait_for(|mode| *mode != Mode::Holds).await.map_err(gone)?;
                let answer = match now {
                    Mode::HangsUp => return Ok(()),
                    Mode::Later => "451 4.7.1 try again later".to_owned(),
                    Mode::Refuses => format!("550 5.1.1 <{to}>: no such user"),
                    Mode::Takes | Mode::Holds | Mode::KnowsNobody => "250 2.0.0 queued".to_owned(),
                };
                write.write_all(format!("{answer}\r\n").as_bytes()).await?;
                seen.lock().expect("unpoisoned").mails[at].acknowledged = now == Mode::Takes;
                continue;
            }
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            "NOOP" | "RSET" => "250 ok",
            _ => "502 what",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn now_is(mode: &watch::Receiver<Mode>, which: Mode) -> bool {
    *mode.borrow() == which
}

fn gone(_: watch::error::RecvError) -> std::io::Error {
    std::io::ErrorKind::BrokenPipe.into()
}

fn between(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}

async fn read_line(lines: &mut BufReader<OwnedReadHalf>) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    let count = lines.read_line(&mut line).await?;
    Ok((count > 0).then(|| line.trim_end().to_owned()))
}

async fn read_data(lines: &mut BufReader<OwnedReadHalf>) -> std::io::Result<String> {
    let mut data = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(data);
        }
        data += line.strip_prefix('.').unwrap_or(&line);
    }
}
