//! What the database may refuse, in our own words.

use tokio_postgres::error::SqlState;

/// A failure of a statement, a transaction or the pool.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A row that must be there is not, or is another organisation's: the two look alike.
    #[error("no such row")]
    NotFound,
    /// A row changed between being read and being written.
    #[error("the row was changed meanwhile")]
    Stale,
    /// No connection became free in time, or the server does not answer.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// JSON that this program keeps cannot be read or written.
    #[error("a stored value cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    /// PostgreSQL refused the statement.
    #[error("{}", told(.0))]
    Postgres(tokio_postgres::Error),
}

/// What PostgreSQL said, without its DETAIL: that quotes rows, and rows are people's.
fn told(error: &tokio_postgres::Error) -> String {
    let Some(db) = error.as_db_error() else { return error.to_string() };
    let constraint = db.constraint().map(|name| format!(" ({name})")).unwrap_or_default();
    format!("{} {}: {}{constraint}", db.severity(), db.code().code(), db.message())
}

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

impl DbError {
    /// The name of the constraint that refused the write, if one did.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Postgres(error) => error.as_db_error().and_then(|db| db.constraint()),
            _ => None,
        }
    }

    /// Whether a unique key refused the write.
    pub fn is_duplicate(&self) -> bool {
        self.has_code(&SqlState::UNIQUE_VIOLATION)
    }

    /// Whether a reference to a row that is not there refused the write.
    pub fn is_dangling(&self) -> bool {
        self.has_code(&SqlState::FOREIGN_KEY_VIOLATION)
    }

    /// Whether trying again may help: the server is away, restarting or too busy.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Unavailable(_) => true,
            Self::Postgres(error) => self.is_closed() || error.code().is_some_and(passes),
            _ => false,
        }
    }

    /// Whether the connection was gone before it was used.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Self::Postgres(error) if error.is_closed())
    }

    fn has_code(&self, code: &SqlState) -> bool {
        matches!(self, Self::Postgres(error) if error.code() == Some(code))
    }
}

fn passes(code: &SqlState) -> bool {
    let class = code.code().get(..2).unwrap_or_default();
    matches!(class, "08" | "53" | "57" | "58")
        || *code == SqlState::LOCK_NOT_AVAILABLE
        || *code == SqlState::T_R_DEADLOCK_DETECTED
        || *code == SqlState::T_R_SERIALIZATION_FAILURE
}

impl From<deadpool_postgres::PoolError> for DbError {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        Self::Unavailable(error.to_string())
    }
}
