//! Taking photographs in: read with limits, prepared off the executor, stored, then written.

use super::store::{self, NewAttachment, Owner};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{FieldError, Kind, Problem};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use bytes::Bytes;
use maintainuk_domain::estate::Stage;
use maintainuk_domain::ids::{AttachmentId, OrgId, TicketId};
use maintainuk_media::{Encoded, Prepared};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// Photographs at most in one upload.
pub const MOST_FILES: usize = 10;
/// A photograph's bytes at most.
pub const MOST_BYTES: usize = maintainuk_media::MAX_INPUT_BYTES;
/// The body's bytes at most: that many photographs and their headings.
pub const BODY_BYTES: usize = MOST_FILES * MOST_BYTES + 64 * 1024;

/// Decoding takes up to a few hundred megabytes; two at once are what a small machine bears.
static SLOTS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// A photograph as it was sent.
pub struct Sent {
    pub name: String,
    pub bytes: Bytes,
}

/// Takes all photographs of an upload, or none. One after the other, so that an upload never holds
/// more than one in memory.
pub async fn upload(
    app: &App,
    caller: &Caller,
    sight: Sight,
    owner: Owner,
    stage: Stage,
    mut form: Multipart,
) -> Result<(TicketId, Vec<AttachmentId>), Problem> {
    // Whether the caller may at all is asked before anything is read, and again in the end.
    let may = app.db.in_org(caller.org(), async |tx| ticket(tx, sight, owner).await).await;
    let mut stored = Stored::new(app);
    let taken = match may {
        Ok(_) => take(caller.org(), stage, &mut form, &mut stored).await,
        Err(problem) => Err(problem),
    };
    if let Err(problem) = taken {
        stored.discard().await;
        read_out(form).await;
        return Err(problem);
    }
    let written = write(app, caller, sight, owner, stage, &stored.files).await;
    // Where nobody knows whether the rows were written the files stay: a file without its row is
    // litter, a row without its file is a loss.
    let unknown = written.as_ref().is_err_and(|problem| {
        matches!(problem.kind(), Kind::Unavailable | Kind::Internal | Kind::Stale)
    });
    match &written {
        // What was there already needs no second copy.
        Ok((_, ids)) => stored.files.retain(|new| !ids.contains(&new.id)),
        Err(_) if unknown => stored.files.clear(),
        Err(_) => {}
    }
    stored.discard().await;
    written
}

/// Reads, checks and stores the photographs.
async fn take(
    org: OrgId,
    stage: Stage,
    form: &mut Multipart,
    stored: &mut Stored,
) -> Result<(), Problem> {
    let mut errors = Vec::new();
    for at in 0.. {
        let Some(field) = form.next_field().await.map_err(unreadable)? else { break };
        if field.name() != Some("files") {
            let told = "Send the photographs as the form field `files`.";
            return Err(Problem::invalid("/files", told));
        }
        if at == MOST_FILES {
            let told = format!("Send at most {MOST_FILES} photographs at a time.");
            return Err(Problem::invalid("/files", told));
        }
        let Sent { name, bytes } = read_one(field).await?;
        match prepare(bytes).await? {
            Ok(prepared) => stored.put(org, stage, &name, prepared).await?,
            Err(told) => errors.push(FieldError {
                pointer: format!("/files/{at}").into(),
                detail: format!("{name}: {told}").into(),
            }),
        }
    }
    match (errors.is_empty(), stored.files.is_empty()) {
        (false, _) => Err(Problem::fields(errors)),
        (true, true) => Err(Problem::invalid("/files", "Choose at least one photograph.")),
        (true, false) => Ok(()),
    }
}

/// Reads what is left of a refused upload and drops it. A browser that is cut off while it still
/// sends shows a broken connection instead of our answer.
pub async fn read_out(mut form: Multipart) {
    while let Ok(Some(mut field)) = form.next_field().await {
        while let Ok(Some(_)) = field.chunk().await {}
    }
}

/// The ticket, locked, and the number of the order that the photographs belong to.
async fn ticket(
    tx: crate::db::OrgTx<'_>,
    sight: Sight,
    owner: Owner,
) -> Result<(TicketId, Option<String>), Problem> {
    let (id, order) = match owner {
        Owner::Ticket(id) => (id, None),
        Owner::WorkOrder(id) => {
            let (ticket, number) = store::ticket_of_order(tx, sight, id).await?;
            (ticket, Some(number))
        }
    };
    Ok((tickets::lock_to_act(tx, sight, id).await?.id, order))
}

async fn write(
    app: &App,
    caller: &Caller,
    sight: Sight,
    owner: Owner,
    stage: Stage,
    stored: &[NewAttachment],
) -> Result<(TicketId, Vec<AttachmentId>), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let (ticket, order) = ticket(tx, sight, owner).await?;
            let known = store::sent_before(tx, owner, stage, caller.user(), stored).await?;
            let (ids, fresh) = told_apart(known, stored);
            if fresh.is_empty() {
                return Ok((ticket, ids));
            }
            for new in &fresh {
                store::insert(tx, owner, new, caller.user(), now);
            }
            let added: Vec<AttachmentId> = fresh.iter().map(|new| new.id).collect();
            let count = i32::try_from(added.len()).unwrap_or(i32::MAX);
            tickets::touch(tx, ticket, EventType::PhotosAdded, count, now);
            let entry = Audit::by(caller, "attachment.add", "MaintenanceTicket", ticket.as_uuid());
            let files: Vec<_> = fresh
                .iter()
                .map(|new| json!({ "id": new.id, "name": new.file_name, "sha256": new.sha256 }))
                .collect();
            let mut data = json!({ "count": count, "stage": stage, "attachmentIds": added });
            if let Some(order) = order {
                data["order"] = json!(order);
            }
            let line = Event::by(caller, ticket, EventType::PhotosAdded, data);
            record(tx, now, entry.values(None, Some(json!({ "files": files }))), line);
            Ok((ticket, ids))
        })
        .await
}

/// The ids that an upload answers with, and what of it is new. A photograph whose answer got lost is sent
/// again; it is there once.
fn told_apart(
    mut known: HashMap<String, AttachmentId>,
    sent: &[NewAttachment],
) -> (Vec<AttachmentId>, Vec<&NewAttachment>) {
    let (mut ids, mut fresh) = (Vec::new(), Vec::new());
    for new in sent {
        let id = *known.entry(new.sha256.clone()).or_insert(new.id);
        if id == new.id {
            fresh.push(new);
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    (ids, fresh)
}

pub async fn read_one(mut field: Field<'_>) -> Result<Sent, Problem> {
    let name = clean_name(field.file_name().unwrap_or_default());
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        if bytes.len() + chunk.len() > MOST_BYTES {
            let limit = MOST_BYTES / 1_000_000;
            let told = format!("{name} is larger than {limit} MB.");
            return Err(Problem::new(Kind::TooLarge, told).naming("/files"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Sent { name, bytes: bytes.into() })
}

pub fn unreadable(error: MultipartError) -> Problem {
    if error.status().as_u16() == 413 {
        let told = "The upload is too large: at most 10 photographs of 20 MB each.";
        return Problem::new(Kind::TooLarge, told).naming("/files");
    }
    Problem::new(Kind::Malformed, "The upload did not arrive whole.").naming("/files")
}

/// What a person calls the file; never a path, never a control character.
fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(120).collect();
    if clean.trim().is_empty() { "photo".into() } else { clean.trim().to_owned() }
}

pub async fn prepare(bytes: Bytes) -> Result<Result<Prepared, String>, Problem> {
    let _slot = SLOTS.acquire().await.map_err(anyhow::Error::from)?;
    let prepared = tokio::task::spawn_blocking(move || maintainuk_media::prepare(&bytes));
    let prepared = prepared.await.map_err(anyhow::Error::from)?;
    Ok(prepared.map_err(|error| error.to_string()))
}

/// Files that were stored and have no rows yet; they go with this value, however the upload ends.
struct Stored {
    app: App,
    files: Vec<NewAttachment>,
}

impl Stored {
    fn new(app: &App) -> Self {
        Self { app: app.clone(), files: Vec::new() }
    }

    async fn put(
        &mut self,
        org: OrgId,
        stage: Stage,
        name: &str,
        prepared: Prepared,
    ) -> Result<(), Problem> {
        let Prepared { full, thumbnail } = prepared;
        let new = describe(org, stage, name, &full);
        let (key, thumbnail_key) = (new.key.clone(), new.thumbnail_key.clone());
        // Noted first: of two files the second may fail.
        self.files.push(new);
        self.app.files.put(&key, full.bytes.into()).await?;
        self.app.files.put(&thumbnail_key, thumbnail.bytes.into()).await?;
        Ok(())
    }

    fn keys(&mut self) -> Vec<String> {
        self.files.drain(..).flat_map(|new| [new.key, new.thumbnail_key]).collect()
    }

    async fn discard(&mut self) {
        let keys = self.keys();
        discard(self.app.clone(), keys).await;
    }
}

impl Drop for Stored {
    /// An upload that is cut off, because it takes too long, leaves nothing either.
    fn drop(&mut self) {
        let keys = self.keys();
        if !keys.is_empty() {
            tokio::spawn(discard(self.app.clone(), keys));
        }
    }
}

fn describe(org: OrgId, stage: Stage, name: &str, full: &Encoded) -> NewAttachment {
    let id = AttachmentId::fresh();
    NewAttachment {
        id,
        stage,
        file_name: name.to_owned(),
        content_type: full.content_type.to_string(),
        size: i64::try_from(full.bytes.len()).unwrap_or(i64::MAX),
        sha256: sha256(&full.bytes),
        width: i32::try_from(full.width).unwrap_or(i32::MAX),
        height: i32::try_from(full.height).unwrap_or(i32::MAX),
        key: format!("{org}/{id}/full"),
        thumbnail_key: format!("{org}/{id}/thumbnail"),
    }
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Deletes files; one that stays is litter and no more.
pub async fn discard(app: App, keys: Vec<String>) {
    for key in keys {
        if let Err(error) = app.files.delete(&key).await {
            tracing::warn!(error = format!("{error:#}"), key, "A file is left over");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::clean_name;

    #[test]
    fn a_file_name_is_never_a_path_or_empty() {
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("C:\\photos\\sink.jpg"), "sink.jpg");
        assert_eq!(clean_name("a\r\nb.png"), "ab.png");
        assert_eq!(clean_name("  "), "photo");
    }
}
