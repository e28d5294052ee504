//! A connection inside a transaction of one organisation.

use super::{Bound, DbError, sql};
use deadpool_postgres::Object;
use maintainuk_domain::ids::OrgId;
use std::sync::Mutex;
use tokio_postgres::Row;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;

/// A statement and its parameters.
pub struct Query<'a>(pub &'static str, pub Bound<'a>);

/// Parameters that a write keeps until the transaction ends; made by [`params!`](crate::params).
pub type Params = Vec<Box<dyn ToSql + Sync + Send>>;

/// Boxes values as the parameters of a later write.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        vec![$(Box::new($value) as Box<dyn tokio_postgres::types::ToSql + Sync + Send>),*]
    };
}

pub(super) struct Write {
    pub sql: &'static str,
    pub params: Params,
    pub must_hit: bool,
}

impl Write {
    /// What a refusal of this write means.
    pub fn refusal(&self, error: tokio_postgres::Error) -> DbError {
        match error.code() {
            Some(code) if self.must_hit && *code == SqlState::DIVISION_BY_ZERO => DbError::Stale,
            _ => error.into(),
        }
    }

    pub fn borrowed(&self) -> Vec<&(dyn ToSql + Sync)> {
        self.params.iter().map(|p| &**p as &(dyn ToSql + Sync)).collect()
    }
}

/// A connection inside a transaction of one organisation.
///
/// Queries take this, not a connection, so none can be written that forgets its tenant: row-level
/// security hides every other organisation's rows. It is a shared borrow, so independent queries
/// can be joined and travel together.
#[derive(Clone, Copy)]
pub struct OrgTx<'a> {
    pub(super) conn: &'a Object,
    /// Whose transaction it is.
    pub org: OrgId,
    pub(super) queue: &'a Mutex<Vec<Write>>,
}

impl OrgTx<'_> {
    /// All rows of a query.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn rows(&self, sql: &'static str, params: Bound<'_>) -> Result<Vec<Row>, DbError> {
        let statement = self.conn.prepare_cached(sql).await?;
        Ok(self.conn.query(&statement, params).await?)
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn opt(&self, sql: &'static str, params: Bound<'_>) -> Result<Option<Row>, DbError> {
        Ok(self.rows(sql, params).await?.into_iter().next())
    }

    /// The first row of a query; [`DbError::NotFound`] when there is none.
    ///
    /// # Errors
    /// The database's refusal, or that there is no row.
    pub async fn one(&self, sql: &'static str, params: Bound<'_>) -> Result<Row, DbError> {
        self.opt(sql, params).await?.ok_or(DbError::NotFound)
    }

    /// Runs a write now and says how many rows it touched.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn execute(&self, sql: &'static str, params: Bound<'_>) -> Result<u64, DbError> {
        let statement = self.conn.prepare_cached(sql).await?;
        Ok(self.conn.execute(&statement, params).await?)
    }

    /// Leaves a write to the end of the transaction, where all of them travel with COMMIT.
    pub fn later(&self, sql: &'static str, params: Params) {
        self.push(Write { sql, params, must_hit: false });
    }

    /// Like [`later`](Self::later), for a write without RETURNING that must touch a row: when it
    /// does not, because another transaction was first, nothing is written and the answer is
    /// [`DbError::Stale`].
    ///
    /// COMMIT is on its way before the count comes back, so the statement itself must fail: it
    /// divides by the rows that it touched.
    pub fn later_once(&self, sql: &'static str, params: Params) {
        let parts = ["WITH hit AS (", sql, " RETURNING 1) SELECT 1 / count(*) FROM hit"];
        self.push(Write { sql: sql::join(&parts), params, must_hit: true });
    }

    fn push(&self, write: Write) {
        self.queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(write);
    }
}
