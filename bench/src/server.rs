//! Our server: the release binary as a process of its own.

use crate::cluster::Cluster;
use crate::http::Connection;
use anyhow::{Context, bail};
use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Server {
    /// Starts it, or the one that `BENCH_SERVER` names, and waits until it is ready. Its log lines go to `.bench/server.log`.
    ///
    /// # Errors
    /// When it does not come up.
    pub async fn start(cluster: &Cluster) -> anyhow::Result<Self> {
        let binary = match std::env::var_os("BENCH_SERVER") {
            Some(other) => other.into(),
            None => std::env::current_exe()?.with_file_name("maintainuk"),
        };
        let port = free_port()?;
        let log = File::create(".bench/server.log")?;
        // As `serve` with its own database has it.
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let reads = 2 * cores;
        let child = Command::new(&binary)
            .args(["serve", "--no-worker"])
            .env("DATABASE_URL", &cluster.url)
            .env("MAINTAINUK_HTTP__LISTEN", format!("127.0.0.1:{port}"))
            .env("MAINTAINUK_DATABASE__POOL__MINIMUM", "2")
            .env("MAINTAINUK_DATABASE__POOL__MAXIMUM", "40")
            .env("MAINTAINUK_DATABASE__POOL__READS", reads.to_string())
            .env("MAINTAINUK_FILES__DIR", ".bench/files")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} does not start", binary.display()))?;
        let mut server = Self { child, port };
        server.wait().await?;
        Ok(server)
    }

    async fn wait(&mut self) -> anyhow::Result<()> {
        let request = b"GET /ready HTTP/1.1\r\nhost: localhost\r\n\r\n";
        for _ in 0..300 {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status}; see .bench/server.log");
            }
            if let Ok(mut connection) = Connection::open(self.port).await
                && let Ok((200, _)) = connection.send(request).await
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("the server is not ready; see .bench/server.log");
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // In order, as an operator would; what it answers is of no interest any more.
        drop(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status());
        drop(self.child.wait());
    }
}

fn free_port() -> anyhow::Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
