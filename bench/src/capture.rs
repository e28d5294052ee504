//! The statements of an operation exactly as our server sends them.
//!
//! The operation is asked for over a single connection to the database, in this process; what that
//! connection has prepared afterwards is what was sent. So the other side cannot drift from ours.

use crate::http;
use anyhow::{Context, ensure};
use maintainuk::app::App;
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::db::{Db, PoolSettings, sql};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Our server in this process, with a single connection to the database.
pub struct OneConnection {
    /// What the server is made of.
    pub app: App,
    /// Where it listens.
    pub port: u16,
    stop: watch::Sender<bool>,
    serving: tokio::task::JoinHandle<()>,
}

impl OneConnection {
    /// Starts it.
    ///
    /// # Errors
    /// When there is no database at `url`.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let mut config = Config::default();
        config.files.dir = ".bench/files".into();
        config.database.pool = PoolSettings { minimum: 0, maximum: 1, ..PoolSettings::default() };
        let db = Db::connect(url, &config.database.pool)?;
        let app = App::new(config, db, Clock::system())?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let (stop, stopped) = watch::channel(false);
        let router = maintainuk::http::router(&app);
        let serving = tokio::spawn(maintainuk::http::serve(app.clone(), router, listener, stopped));
        Ok(Self { app, port, stop, serving })
    }

    /// Stops it.
    ///
    /// # Errors
    /// When it had failed.
    pub async fn close(self) -> anyhow::Result<()> {
        self.stop.send_replace(true);
        Ok(self.serving.await?)
    }
}

/// The statements of an operation.
#[derive(Debug)]
pub struct Statements {
    all: Vec<String>,
}

impl Statements {
    /// Asks for `request` and sees what was sent.
    ///
    /// # Errors
    /// When the request does not succeed.
    pub async fn of(url: &str, request: &[u8]) -> anyhow::Result<Self> {
        let one = OneConnection::open(url).await?;
        http::once(one.port, request).await?;
        let connection = one.app.db.pool().get().await?;
        let sql = "SELECT statement FROM pg_prepared_statements
            WHERE statement NOT LIKE '%auth.session(%' AND statement NOT LIKE '%pg_prepared%'
              AND statement NOT LIKE '%\"LastSeenAt\"%' ORDER BY prepare_time";
        let rows = connection.query(sql, &[]).await?;
        let all = rows.iter().map(|row| sql::unscoped(row.get(0)).to_owned()).collect();
        drop(connection);
        one.close().await?;
        Ok(Self { all })
    }

    /// Checks that no statement was overlooked.
    ///
    /// # Errors
    /// When there are more, or fewer.
    pub fn are(&self, known: usize) -> anyhow::Result<()> {
        let sent = self.all.len();
        ensure!(sent == known, "{sent} statements were sent, {known} are known: {:#?}", self.all);
        Ok(())
    }

    /// The statement that holds `part`, with what `values` say in place of its parameters.
    ///
    /// # Errors
    /// When there is none, or it has another number of parameters: then it has changed, and what
    /// each of them is must be told anew.
    pub fn with(&self, part: &str, values: &[&str]) -> anyhow::Result<String> {
        let found = self.all.iter().find(|sql| sql.contains(part));
        let sql = found.with_context(|| format!("no statement holds {part}: {:#?}", self.all))?;
        let place = |n: usize| format!("${n}");
        let most = (1..40).rev().find(|n| sql.contains(&place(*n))).unwrap_or(0);
        ensure!(
            most == values.len(),
            "the statement has {most} parameters, {} are known: {sql}",
            values.len()
        );
        Ok(filled(sql, values))
    }
}

/// A statement with values in place of its parameters, ended.
pub fn filled(sql: &str, values: &[impl AsRef<str>]) -> String {
    // From the last, so that $1 does not eat into $10.
    let values = values.iter().enumerate().rev();
    let sql = values.fold(without_colons(sql), |sql, (k, value)| {
        sql.replace(&format!("${}", k + 1), value.as_ref())
    });
    sql.trim().trim_end_matches(';').to_owned() + ";\n"
}

/// Texts that hold a colon with it escaped, because pgbench takes what follows one for a variable.
fn without_colons(sql: &str) -> String {
    let mut all = String::new();
    for (n, piece) in sql.split('\'').enumerate() {
        match n {
            0 => all += piece,
            _ if n % 2 == 0 || !piece.contains(':') => all = all + "'" + piece,
            _ => all = all + "U&'" + &piece.replace('\\', "\\\\").replace(':', "\\003A"),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colon_in_a_text_is_no_variable() {
        let sql = r#"SELECT to_char(x, 'HH24:MI"Z"'), 'a', $1::text"#;
        let filled = filled(sql, &[":v"]);
        assert_eq!(filled, "SELECT to_char(x, U&'HH24\\003AMI\"Z\"'), 'a', :v::text;\n");
    }
}
