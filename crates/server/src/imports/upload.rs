//! Taking a file in: to the disk piece by piece, looked at, then to the store.

use super::MOST_BYTES;
use super::reading::{self, Reading, Unreadable};
use super::store::{self, NewImport};
use crate::app::App;
use crate::auth::Caller;
use crate::files::Scratch;
use crate::http::{Kind, Problem};
use crate::record::{Audit, audit};
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use maintainuk_domain::ids::ImportId;
use maintainuk_domain::import::ImportKind;
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

/// The body's bytes at most: a file and its heading.
pub const BODY_BYTES: usize = MOST_BYTES as usize + 64 * 1024;
/// For how long a file and its staged rows are kept.
const KEEP_DAYS: i64 = 7;

/// How a person wants the file to be read.
pub struct Wish {
    pub kind: ImportKind,
    pub reading: Reading,
}

/// A file on the disk.
struct Sent {
    name: String,
    size: u64,
    sha256: String,
    scratch: Scratch,
}

/// Takes one file.
pub async fn upload(
    app: &App,
    caller: &Caller,
    wish: Wish,
    mut form: Multipart,
) -> Result<ImportId, Problem> {
    let taken = take(&mut form).await;
    // A browser that is cut off while it still sends shows a broken connection, not our answer.
    while let Ok(Some(mut field)) = form.next_field().await {
        while let Ok(Some(_)) = field.chunk().await {}
    }
    let Sent { name, size, sha256, scratch } = taken?;
    let (scratch, look) = tokio::task::spawn_blocking(move || {
        let look = reading::look(scratch.path(), &wish.reading);
        (scratch, look)
    })
    .await
    .map_err(anyhow::Error::from)?;
    let look = look.map_err(|error| match error {
        Unreadable::Told(told) => Problem::invalid("/file", told),
        Unreadable::Sheet(told, sheets) => Problem::which_sheet(told, sheets),
        Unreadable::Disk(error) => anyhow::Error::from(error).into(),
    })?;
    let id = ImportId::fresh();
    let key = format!("{}/imports/{id}", caller.org());
    app.files.put_from(&key, scratch.path()).await?;
    let new = NewImport {
        id,
        kind: wish.kind,
        user: caller.user(),
        file_name: name,
        size: i64::try_from(size).unwrap_or(i64::MAX),
        sha256,
        storage_key: key,
        look,
    };
    write(app, caller, &new).await?;
    Ok(id)
}

async fn write(app: &App, caller: &Caller, new: &NewImport) -> Result<(), Problem> {
    let now = app.clock.now();
    let old = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            store::insert(tx, new, now)?;
            let entry = Audit::by(caller, "import.upload", "Import", new.id.as_uuid());
            let facts = json!({ "kind": new.kind, "fileName": new.file_name,
                "sizeBytes": new.size, "sha256": new.sha256 });
            audit(tx, now, entry.values(None, Some(facts)));
            Ok(store::tidy(tx, now.plus_days(-KEEP_DAYS)).await?)
        })
        .await?;
    for key in old {
        app.files.delete(&key).await.unwrap_or_else(|error| {
            tracing::warn!(error = format!("{error:#}"), key, "A file is left over");
        });
    }
    Ok(())
}

async fn take(form: &mut Multipart) -> Result<Sent, Problem> {
    let missing = || Problem::invalid("/file", "Choose a file.");
    let field = form.next_field().await.map_err(|_| broken())?.ok_or_else(missing)?;
    if !matches!(field.name(), Some("file" | "files")) {
        return Err(Problem::invalid("/file", "Send the file as the form field `file`."));
    }
    let sent = take_one(field).await?;
    if form.next_field().await.map_err(|_| broken())?.is_some() {
        return Err(Problem::invalid("/file", "Send one file at a time."));
    }
    Ok(sent)
}

async fn take_one(mut field: Field<'_>) -> Result<Sent, Problem> {
    let name = clean_name(field.file_name().unwrap_or_default());
    let scratch = Scratch::new();
    let mut file = tokio::fs::File::create(scratch.path()).await.map_err(anyhow::Error::from)?;
    let (mut size, mut hash) = (0_u64, Sha256::new());
    loop {
        let piece = field.chunk().await.map_err(|error| match error.status().as_u16() {
            413 => too_large(),
            _ => broken(),
        })?;
        let Some(piece) = piece else { break };
        size += piece.len() as u64;
        if size > MOST_BYTES {
            return Err(too_large());
        }
        hash.update(&piece);
        file.write_all(&piece).await.map_err(anyhow::Error::from)?;
    }
    file.flush().await.map_err(anyhow::Error::from)?;
    let sha256 = hash.finalize().iter().map(|b| format!("{b:02x}")).collect();
    Ok(Sent { name, size, sha256, scratch })
}

fn too_large() -> Problem {
    let told = format!("A file can have at most {} MB.", MOST_BYTES / 1_000_000);
    Problem::new(Kind::TooLarge, told).naming("/file")
}

fn broken() -> Problem {
    Problem::new(Kind::Malformed, "The upload did not arrive whole.").naming("/file")
}

/// What a person calls the file; never a path, never a control character.
fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(120).collect();
    if clean.trim().is_empty() { "file".into() } else { clean.trim().to_owned() }
}
