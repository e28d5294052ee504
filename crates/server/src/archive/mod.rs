//! The whole organisation as one archive, and back into an empty one with nothing lost.
//!
//! A zip: `tables/<Name>.ndjson`, a row a line, as of one moment; `files/<key>`, the photographs
//! and documents; `sealed.bin`, where a passphrase was given: access codes and alerts; and
//! `manifest.json`, written last, with the counts of all.

mod api;
mod ids;
mod job;
mod model;
mod names;
mod read;
mod sealed;
mod store;
mod tables;
mod write;

pub use api::router;
pub(crate) use api::send;
pub use ids::Ids;
pub use job::WriteArchive;
pub use read::{Restored, Source, find_organisation, restore};
pub use sealed::{Key, Lock};
pub use tables::{FILE_COLUMNS, LEFT_OUT, SEALED, TABLES, Table};
pub(crate) use write::{Piece, Zip};
pub use write::{Progress, write};

use serde::{Deserialize, Serialize};

/// What the archive is called inside.
pub const FORMAT: &str = "maintainuk-archive";
/// The version of its form; an older one is read, a newer one refused.
pub const VERSION: u32 = 2;

/// What an archive holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The version of the program that wrote it.
    pub written_by: String,
    /// When its rows were read.
    pub created_at: String,
    /// The organisation, as it was.
    pub organisation: serde_json::Value,
    /// Its tables, in the order in which they were written.
    pub tables: Vec<TableCount>,
    /// Files that are in it.
    pub files: u64,
    /// Files that rows speak of and that were not there, and codes that did not open with the
    /// installation's key.
    pub missing: Vec<String>,
    /// Rows of the tables that travel under a passphrase alone; without one they stayed behind.
    #[serde(default)]
    pub apart: Vec<TableCount>,
    /// How the key of the sealed part is made of the passphrase; none where there is no such part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

/// How many rows of a table an archive holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCount {
    /// The table.
    pub name: String,
    /// Its rows.
    pub rows: u64,
}
