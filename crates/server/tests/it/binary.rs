//! The real binary as a process.

use crate::support;
use crate::wait::soon;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, ChildStdout, Command};

/// `maintainuk` in a folder of its own, with nothing but the settings given here.
pub struct Binary {
    pub dir: PathBuf,
    settings: Vec<(String, String)>,
}

impl Binary {
    pub fn new() -> Self {
        let dir = std::env::temp_dir().join(format!("maintainuk-bin-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&dir).expect("a folder");
        Self { dir, settings: Vec::new() }
    }

    /// On a database of the test cluster.
    pub fn on(database: &str) -> Self {
        Self::new().set("DATABASE_URL", support::url(database))
    }

    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.settings.push((name.to_owned(), value.into()));
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maintainuk"));
        command
            .args(arguments)
            .env_clear()
            .envs(std::env::vars().filter(|(name, _)| {
                matches!(name.as_str(), "PATH" | "HOME" | "USER" | "TMPDIR" | "MAINTAINUK_PG_BIN")
            }))
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .current_dir(&self.dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Runs it to its end.
    pub async fn run(&self, arguments: &[&str]) -> Ended {
        let output = soon("the process to end", self.command(arguments).output()).await;
        output.expect("it starts").into()
    }

    /// Starts it and leaves it running.
    pub fn start(&self, arguments: &[&str]) -> Child {
        self.command(arguments).spawn().expect("it starts")
    }

    /// Starts `serve` on a free port; gives the process, its address and what it prints from then.
    pub async fn serve(self, arguments: &[&str]) -> Served {
        let binary = self.set("MAINTAINUK_HTTP__LISTEN", "127.0.0.1:0");
        let mut child = binary.start(&[&["serve"], arguments].concat());
        let mut lines = BufReader::new(child.stdout.take().expect("piped"));
        let log = child.stderr.take().expect("piped");
        let log = tokio::spawn(read_all(log));
        let base = soon("the server to be ready", async {
            let mut line = String::new();
            while lines.read_line(&mut line).await.expect("text") > 0 {
                if let Some((_, rest)) = line.split_once("(listening on ") {
                    return Some(format!("http://{}", rest.trim_end().trim_end_matches(')')));
                }
                line.clear();
            }
            None
        });
        let Some(base) = base.await else { panic!("it ended: {}", log.await.expect("text")) };
        Served { binary, child, base, lines, log }
    }
}

impl Drop for Binary {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.dir).unwrap_or_default();
    }
}

pub struct Served {
    pub binary: Binary,
    pub child: Child,
    pub base: String,
    lines: BufReader<ChildStdout>,
    log: tokio::task::JoinHandle<String>,
}

impl Served {
    /// Runs another command with the same settings.
    pub async fn binary_run(&self, arguments: &[&str]) -> Ended {
        self.binary.run(arguments).await
    }

    /// Sends SIGTERM and waits for the end.
    pub async fn stop(self) -> Ended {
        terminate(&self.child).await;
        self.ended().await
    }

    /// Waits for the end.
    pub async fn ended(mut self) -> Ended {
        let status = soon("the server to stop", self.child.wait()).await.expect("it ended");
        let out = read_all(&mut self.lines).await;
        let err = self.log.await.expect("text");
        Ended { code: status.code(), out, err }
    }
}

/// Sends SIGTERM.
pub async fn terminate(child: &Child) {
    signal(child, "-TERM").await;
}

/// Sends a signal, such as `-STOP`.
pub async fn signal(child: &Child, name: &str) {
    let pid = child.id().expect("it runs").to_string();
    let sent = Command::new("kill").args([name, &pid]).status().await.expect("kill starts");
    assert!(sent.success());
}

async fn read_all(mut from: impl AsyncRead + Unpin) -> String {
    let mut text = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut from, &mut text).await.expect("output");
    String::from_utf8_lossy(&text).into_owned()
}

/// How a process ended, and what it said.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Ended {
    /// It failed, with one line that says what to do; gives that line.
    #[track_caller]
    pub fn one_line(&self) -> &str {
        assert_eq!(self.code, Some(1), "{self:?}");
        let lines: Vec<&str> = self.err.lines().collect();
        assert!(lines.len() == 1 && lines[0].starts_with("maintainuk: "), "{self:?}");
        lines[0]
    }
}
