//! The database: one pool, and transactions that see a single organisation.
//!
//! [`Db::in_org`] and [`Db::read`] are the only ways to a connection for a feature. What must
//! cross organisations goes through [`Db::door`] and the few functions listed in `docs/doors.md`.

mod error;
mod migrate;
mod pool;
pub mod sql;
mod turns;
mod tx;

pub use error::DbError;
pub use migrate::{Migrator, Step};
pub use pool::{PoolSettings, admin_client, check_server, listening_client};
pub use tx::{OrgTx, Params, Query};

use deadpool_postgres::{Object, Pool};
use futures_util::future::{join_all, try_join_all};
use maintainuk_domain::ids::OrgId;
use std::sync::Mutex;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Row, Statement};
use turns::Turns;

/// A handle on the pool. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool,
    turns: Turns,
}

impl Db {
    /// Opens a pool for the app role; no connection is made yet.
    ///
    /// # Errors
    /// When the URL cannot be read.
    pub fn connect(url: &str, settings: &PoolSettings) -> anyhow::Result<Self> {
        Ok(Self { pool: pool::build(url, settings)?, turns: Turns::of(settings) })
    }

    /// The pool, for its upkeep and its figures.
    pub const fn pool(&self) -> &Pool {
        &self.pool
    }

    async fn get(&self) -> Result<Object, DbError> {
        self.pool.get().await.map_err(DbError::from)
    }

    /// Runs `work` in a transaction of `org`; commits on `Ok`, rolls back on `Err`.
    ///
    /// BEGIN, the setting and the first query travel together; writes that were left to the end
    /// with [`OrgTx::later`] travel together with COMMIT. Work without a query is one round trip.
    ///
    /// # Errors
    /// What `work` answers, or the database's refusal of a write or of the commit.
    pub async fn in_org<T, E>(
        &self,
        org: OrgId,
        work: impl AsyncFnOnce(OrgTx<'_>) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<DbError>,
    {
        let busy = Busy(Some(self.get().await?));
        let conn = busy.conn();
        let queue = Mutex::new(Vec::new());
        let tx = OrgTx { conn, org, queue: &queue };
        let begin = begin_in(org, "BEGIN");
        let mut ended = false;
        let whole = async {
            let value = work(tx).await?;
            let writes = std::mem::take(
                &mut *queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
            );
            commit(conn, writes, &mut ended).await?;
            Ok(value)
        };
        // Polled in this order, so BEGIN is sent first and the first query of `work` right behind;
        // where there is no query, the writes and COMMIT. Without BEGIN the wall refuses them all.
        let (begun, result) = tokio::join!(biased; conn.batch_execute(&begin), whole);
        begun.map_err(DbError::from)?;
        if ended || conn.batch_execute("ROLLBACK").await.is_ok() {
            busy.done();
        }
        result
    }

    /// Asks `queries` of `org` in one round trip, each in a transaction of its own.
    ///
    /// # Errors
    /// The database's refusal of any of them.
    pub async fn read<const N: usize>(
        &self,
        org: OrgId,
        queries: [Query<'_>; N],
    ) -> Result<[Vec<Row>; N], DbError> {
        let _turn = self.turns.take().await?;
        let rows = match self.asked(org, &queries).await {
            // The server was started anew and the pool had not noticed; a read may be asked twice.
            Err(error) if error.is_closed() => self.asked(org, &queries).await?,
            rows => rows?,
        };
        Ok(rows.try_into().unwrap_or_else(|_| unreachable!("as many answers as questions")))
    }

    /// Calls one of the functions that cross organisations; see `docs/doors.md`.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn door(&self, query: Query<'_>) -> Result<Vec<Row>, DbError> {
        let conn = self.get().await?;
        let statement = conn.prepare_cached(query.0).await?;
        Ok(conn.query(&statement, query.1).await?)
    }

    /// The next number of `counter` in `org`, from 1, and the rows of a question that travels
    /// along.
    ///
    /// Committed by itself and asynchronously, just before the change that uses it: a busy
    /// organisation does not queue behind each commit. A number is never given twice: a change
    /// that is on disk has its counter's record before it in the same log. A failed change leaves
    /// a gap.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn next_number(
        &self,
        org: OrgId,
        counter: &'static str,
        along: Option<Query<'_>>,
    ) -> Result<(i64, Vec<Row>), DbError> {
        const NEXT: &str = r#"INSERT INTO ops."Counters" ("OrgId", "Name", "Value") VALUES ($1, $2, 1)
            ON CONFLICT ("OrgId", "Name") DO UPDATE SET "Value" = "Counters"."Value" + 1
            RETURNING "Value""#;
        let begin = begin_in(org, "BEGIN; SET LOCAL synchronous_commit = off");
        // The counter last: its lock is held for as short as can be.
        let next = Query(NEXT, &[&org, &counter]);
        let queries: Vec<Query<'_>> = along.into_iter().chain([next]).collect();
        let mut answers = self.pipeline(&begin, &queries).await?;
        let number = answers.pop().and_then(|rows| rows.first().map(|row| row.get(0)));
        Ok((number.ok_or(DbError::NotFound)?, answers.pop().unwrap_or_default()))
    }

    /// Each question brings its organisation with it ([`sql::scoped`]), so PostgreSQL answers once
    /// for each and not for BEGIN and COMMIT too, which costs more than looking a row up. Nothing
    /// is lost: statements of a READ COMMITTED transaction do not see the same moment either.
    async fn asked(&self, org: OrgId, queries: &[Query<'_>]) -> Result<Vec<Vec<Row>>, DbError> {
        let busy = Busy(Some(self.get().await?));
        let conn = busy.conn();
        let prepare = queries.iter().map(|query| conn.prepare_cached(sql::scoped(query)));
        let statements: Vec<Statement> = try_join_all(prepare).await?;
        let work = queries.iter().zip(&statements).map(async |(query, statement)| {
            let params: Vec<&(dyn ToSql + Sync)> =
                query.1.iter().copied().chain([&org as _]).collect();
            let mut rows = conn.query(statement, &params).await?;
            // A question without an answer is one row of NULLs beside the organisation.
            let here = statement.columns().len() - 1;
            rows.retain(|row| row.get::<_, Option<bool>>(here).is_some());
            Ok(rows)
        });
        let answers = join_all(work).await;
        busy.done();
        answers.into_iter().collect()
    }

    async fn pipeline(&self, begin: &str, queries: &[Query<'_>]) -> Result<Vec<Vec<Row>>, DbError> {
        let busy = Busy(Some(self.get().await?));
        let conn = busy.conn();
        // Prepared beforehand (from the connection's cache), so that nothing waits in between.
        let prepare = queries.iter().map(|query| conn.prepare_cached(query.0));
        let statements: Vec<Statement> = try_join_all(prepare).await?;
        let work = queries.iter().zip(&statements).map(|(query, s)| conn.query(s, query.1));
        let (begun, rows, committed) = tokio::join!(
            biased;
            conn.batch_execute(begin),
            join_all(work),
            conn.batch_execute("COMMIT")
        );
        begun?;
        let rows = rows.into_iter().collect::<Result<Vec<_>, _>>();
        committed?;
        busy.done();
        Ok(rows?)
    }
}

/// Sends what was left to the end together with COMMIT, and waits for all of it at once. `ended`
/// turns true when the server has answered COMMIT, whether by keeping or by dropping the work.
async fn commit(conn: &Object, writes: Vec<tx::Write>, ended: &mut bool) -> Result<(), DbError> {
    let prepare = writes.iter().map(|write| conn.prepare_cached(write.sql));
    let statements: Vec<Statement> = try_join_all(prepare).await?;
    let params: Vec<Vec<&(dyn ToSql + Sync)>> = writes.iter().map(tx::Write::borrowed).collect();
    let work = statements.iter().zip(&params).map(|(statement, p)| conn.execute(statement, p));
    let (written, committed) = tokio::join!(biased; join_all(work), conn.batch_execute("COMMIT"));
    *ended = committed.is_ok();
    // After a failed write COMMIT is a ROLLBACK and no error: the writes' own answers count, the
    // first of them above all, since those behind it only say that the transaction had failed.
    for (written, write) in written.into_iter().zip(&writes) {
        written.map_err(|error| write.refusal(error))?;
    }
    committed?;
    Ok(())
}

fn begin_in(org: OrgId, begin: &str) -> String {
    // The id is a parsed uuid, so its text is safe inside SQL.
    format!("{begin}; SET LOCAL app.org_id = '{org}'")
}

/// A pooled connection that is in the middle of a transaction or a statement.
///
/// A request can be dropped at any await; then the connection is closed rather than handed back
/// to the pool half way through.
struct Busy(Option<Object>);

impl Busy {
    fn conn(&self) -> &Object {
        match &self.0 {
            Some(conn) => conn,
            None => unreachable!("present until done, and done consumes it"),
        }
    }

    fn done(mut self) {
        self.0 = None;
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        if let Some(conn) = self.0.take() {
            drop(Object::take(conn));
        }
    }
}

/// The caller's own statement: text that lives as long as the program, and its parameters.
pub(crate) type Bound<'a> = &'a [&'a (dyn ToSql + Sync)];
