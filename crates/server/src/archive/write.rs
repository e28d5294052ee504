//! Writing an archive: the rows as of one moment, then the files.

use super::sealed::{self, Key};
use super::tables::TABLES;
use super::{FORMAT, Manifest, TableCount, VERSION};
use crate::app::App;
use crate::db::{DbError, OrgTx, sql};
use anyhow::Context;
use maintainuk_domain::ids::OrgId;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// How far it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Progress {
    /// Rows that were written.
    pub rows: u64,
    /// Files that were written.
    pub files: u64,
}

/// What is written next.
pub(crate) enum Piece {
    /// A new entry; files that are compressed already are stored as they are.
    Begin(String, bool),
    Bytes(Vec<u8>),
}

/// The zip, written off the executor.
pub(crate) struct Zip {
    to: mpsc::Sender<Piece>,
    done: JoinHandle<anyhow::Result<()>>,
}

impl Zip {
    pub(crate) fn create(path: &Path) -> Self {
        let (to, pieces) = mpsc::channel(4);
        let path: PathBuf = path.to_owned();
        Self { to, done: tokio::task::spawn_blocking(move || write_zip(&path, pieces)) }
    }

    /// An error here is told, with its cause, by [`finish`](Self::finish).
    pub(crate) async fn put(&self, piece: Piece) -> anyhow::Result<()> {
        self.to.send(piece).await.ok().context("the archive cannot be written")
    }

    pub(crate) async fn finish(self) -> anyhow::Result<()> {
        drop(self.to);
        self.done.await?
    }
}

fn write_zip(path: &Path, mut pieces: mpsc::Receiver<Piece>) -> anyhow::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(path)?));
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::Begin(name, stored) => {
                let method = if stored {
                    zip::CompressionMethod::Stored
                } else {
                    zip::CompressionMethod::Deflated
                };
                // No times: the same files are the same zip.
                let options = SimpleFileOptions::default()
                    .compression_method(method)
                    .last_modified_time(zip::DateTime::default());
                zip.start_file(name, options.large_file(true))?;
            }
            Piece::Bytes(bytes) => zip.write_all(&bytes)?,
        }
    }
    zip.finish()?.flush()?;
    Ok(())
}

/// Writes the archive of an organisation to a file, with a sealed part where there is a key for it.
/// `told` hears how far it is.
///
/// # Errors
/// The database's refusal, the store's, or the disk's.
pub async fn write(
    app: &App,
    org: OrgId,
    to: &Path,
    key: Option<&Key>,
    told: &watch::Sender<Progress>,
) -> anyhow::Result<Manifest> {
    let zip = Zip::create(to);
    let written = fill(app, org, &zip, key, told).await;
    // The zip's own failure says more than that nobody listened.
    zip.finish().await?;
    written
}

async fn fill(
    app: &App,
    org: OrgId,
    zip: &Zip,
    key: Option<&Key>,
    told: &watch::Sender<Progress>,
) -> anyhow::Result<Manifest> {
    let mut progress = Progress::default();
    let mut keys = BTreeSet::new();
    let created_at = app.clock.now().to_string();
    let rows = async |tx: OrgTx<'_>| -> Result<_, Failed> {
        // One moment for all tables; asked before the first look.
        tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", &[]).await?;
        let find = r#"SELECT to_jsonb(o)::text FROM "Organisations" o WHERE o."Id" = $1"#;
        let row = tx.one(find, &[&org]).await?;
        let organisation: Value = serde_json::from_str(row.get(0)).map_err(anyhow::Error::from)?;
        let mut tables = Vec::new();
        for table in TABLES {
            zip.put(Piece::Begin(format!("tables/{}.ndjson", table.file), false)).await?;
            let declare = sql::join(&[
                "DECLARE archive NO SCROLL CURSOR FOR SELECT (to_jsonb(t)",
                table.change,
                ")::text FROM ",
                table.name,
                r#" t WHERE t."OrgId" = nullif(current_setting('app.org_id'), '')::uuid"#,
            ]);
            tx.execute(declare, &[]).await?;
            let mut count = 0;
            loop {
                let rows = tx.rows("FETCH 500 FROM archive", &[]).await?;
                if rows.is_empty() {
                    break;
                }
                let mut lines = Vec::with_capacity(rows.len() * 400);
                for row in &rows {
                    let line: &str = row.get(0);
                    if table.has_files() {
                        let row: Map<String, Value> = serde_json::from_str(line)?;
                        keys.extend(table.files(&row).map(str::to_owned));
                    }
                    lines.extend_from_slice(line.as_bytes());
                    lines.push(b'\n');
                }
                count += rows.len() as u64;
                progress.rows += rows.len() as u64;
                zip.put(Piece::Bytes(lines)).await?;
                told.send_replace(progress);
            }
            tx.execute("CLOSE archive", &[]).await?;
            tables.push(TableCount { name: table.file.into(), rows: count });
        }
        let (apart, sealed) = match key {
            Some(key) => {
                sealed::write(tx, &app.seal, key).await.map(|(n, part)| (n, Some(part)))?
            }
            None => (sealed::count(tx).await?, None),
        };
        Ok((organisation, tables, apart, sealed))
    };
    let (organisation, tables, apart, sealed) =
        app.db.in_org(org, rows).await.map_err(|failed| failed.0)?;
    let mut missing = files(app, zip, keys, &mut progress, told).await?;
    if let Some(part) = sealed {
        zip.put(Piece::Begin(sealed::FILE.into(), true)).await?;
        zip.put(Piece::Bytes(part.bytes)).await?;
        missing.extend(part.shut);
    }
    let manifest = Manifest {
        format: FORMAT.into(),
        version: VERSION,
        written_by: env!("CARGO_PKG_VERSION").into(),
        created_at,
        organisation,
        tables,
        files: progress.files,
        missing,
        apart,
        lock: key.map(|key| key.lock().clone()),
    };
    zip.put(Piece::Begin("manifest.json".into(), false)).await?;
    zip.put(Piece::Bytes(serde_json::to_vec_pretty(&manifest)?)).await?;
    Ok(manifest)
}

/// Adds the files, and says which are not there.
async fn files(
    app: &App,
    zip: &Zip,
    keys: BTreeSet<String>,
    progress: &mut Progress,
    told: &watch::Sender<Progress>,
) -> anyhow::Result<Vec<String>> {
    let mut missing = Vec::new();
    for key in keys {
        let Some(bytes) = app.files.get(&key).await? else {
            missing.push(key);
            continue;
        };
        zip.put(Piece::Begin(format!("files/{key}"), true)).await?;
        for piece in bytes.chunks(256 * 1024) {
            zip.put(Piece::Bytes(piece.to_vec())).await?;
        }
        progress.files += 1;
        told.send_replace(*progress);
    }
    Ok(missing)
}

/// Whatever stopped the reading of rows.
struct Failed(anyhow::Error);

impl From<serde_json::Error> for Failed {
    fn from(error: serde_json::Error) -> Self {
        Self(error.into())
    }
}

impl From<DbError> for Failed {
    fn from(error: DbError) -> Self {
        Self(error.into())
    }
}

impl From<anyhow::Error> for Failed {
    fn from(error: anyhow::Error) -> Self {
        Self(error)
    }
}
