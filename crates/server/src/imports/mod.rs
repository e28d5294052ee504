//! Bringing data in from CSV and XLSX files: upload, map the columns, check every row, write all
//! or the good ones, undo the whole within a day.
//!
//! What a cell and a row mean is decided in [`maintainuk_domain::import`]; what they mean beside
//! the rows that are here already, set by set in the database ([`kinds`]). Nothing is guessed: what
//! is not understood is a problem by row and column.

mod answers;
mod api;
mod check;
mod commands;
mod export;
mod kinds;
mod model;
mod occupants;
mod reading;
mod risk;
mod run;
mod stage;
mod store;
mod undo;
mod upload;
mod words;

pub use api::router;
pub use check::CheckImport;
pub use run::RunImport;
pub use undo::UndoImport;

use crate::db::{DbError, OrgTx};
use std::time::Duration;

/// How long one import may keep a worker.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// A file's bytes at most.
pub const MOST_BYTES: u64 = 50_000_000;
/// Its rows at most.
pub const MOST_ROWS: u32 = 200_000;
/// Problems that are kept of one file; the counts of rows are exact however many there are.
pub const MOST_PROBLEMS: i64 = 20_000;
/// Prepares a transaction for statements over a whole file. Staged rows are newer than what the
/// planner knows of their table: it expects one and would look through all the others for each of
/// them. Nobody waits for a single statement here, the job as a whole has its patience.
async fn over_many_rows(tx: OrgTx<'_>) -> Result<(), DbError> {
    const SET: &str = "SELECT set_config('enable_nestloop', 'off', true),
        set_config('work_mem', '64MB', true), set_config('statement_timeout', '600000', true)";
    tx.one(SET, &[]).await?;
    Ok(())
}

/// Tries of a job before the import is given up and says so.
const TRIES: i32 = 3;
