//! Folders, SQL and helper processes for the tests.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use maintainuk_embedded_pg::{Config, Embedded, Error, TestCluster};
use tokio_postgres::{NoTls, SimpleQueryMessage};

/// Tells the helper what to hold: a server in this folder, or a test cluster.
const HELPER: &str = "EMBEDDED_PG_TEST_HELPER";

/// A folder that goes with the test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("embedded-pg-{}-{number}", std::process::id());
        let path = env::temp_dir().join(name);
        fs::create_dir(&path).unwrap();
        Self(path.canonicalize().unwrap())
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        remove_moved(&self.0);
        fs::remove_dir_all(&self.0).unwrap();
    }
}

/// Removes what root had to put elsewhere because this folder is closed to others.
fn remove_moved(dir: &Path) {
    if let Ok(moved) = fs::read_to_string(dir.join("moved-to")) {
        fs::remove_dir_all(moved.trim()).unwrap();
    }
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            remove_moved(&entry.path());
        }
    }
}

pub fn is_root() -> bool {
    let own = Folder::new();
    fs::metadata(&own.0).unwrap().uid() == 0
}

pub fn start(dir: &Path) -> Result<Embedded, Error> {
    start_told(dir).map(|(server, _)| server)
}

/// Starts and returns what was reported, too.
pub fn start_told(dir: &Path) -> Result<(Embedded, Vec<String>), Error> {
    let mut told = Vec::new();
    let server = Embedded::start(Config::new(dir), &mut |line| told.push(line.to_owned()))?;
    Ok((server, told))
}

/// Runs statements and returns the first value of the last row.
pub fn sql(url: &str, statements: &str) -> Result<Option<String>, tokio_postgres::Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        tokio::spawn(connection);
        let messages = client.simple_query(statements).await?;
        Ok(messages.iter().rev().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        }))
    })
}

/// Looks again and again, for half a minute at most.
pub fn comes_true(mut met: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(30);
    while Instant::now() < end {
        if met() {
            return true;
        }
        std::thread::park_timeout(Duration::from_millis(20));
    }
    false
}

/// Another process that holds a server; this test program, asked for its one ignored test.
pub struct Helper {
    pub child: Child,
    pub url: String,
    pub data_dir: PathBuf,
}

impl Helper {
    /// Has a process start a server in the folder, or a test cluster when there is none.
    pub fn hold(dir: Option<&Path>, bin: Option<&Path>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", "support::helper", "--ignored", "--nocapture"]);
        command.env(HELPER, dir.unwrap_or(Path::new("")));
        if let Some(bin) = bin {
            command.env("MAINTAINUK_PG_BIN", bin);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut value =
            |name: &str| lines.find_map(|line| Some(line.split_once(name)?.1.to_owned())).unwrap();
        let (url, data_dir) = (value("url="), value("data_dir=").into());
        Self { child, url, data_dir }
    }

    /// `kill -9`, as the system does when memory runs out.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
#[ignore = "not a test: run by others in a process of its own"]
fn helper() {
    let dir = PathBuf::from(env::var_os(HELPER).unwrap());
    let hold = |url: String, data_dir: &Path| {
        println!("\nurl={url}\ndata_dir={}", data_dir.display());
        std::io::stdin().lines().for_each(drop);
    };
    if dir.as_os_str().is_empty() {
        let cluster = TestCluster::shared().unwrap();
        hold(cluster.url("postgres"), cluster.data_dir());
    } else {
        let server = start(&dir).unwrap();
        hold(server.url("postgres"), server.data_dir());
    }
}
