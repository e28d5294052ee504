//! The zip of a pack: the record, the files as they are, and a list of hashes.

use super::gather::{Filed, Gathered};
use super::model::{EvidencePack, PackAudience};
use super::pdf::{self, Shown};
use crate::app::App;
use crate::archive::{Piece, Zip};
use bytes::Bytes;
use maintainuk_domain::estate::AttachmentKind;
use maintainuk_domain::time::Instant;
use maintainuk_pdf::Picture;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;
use tokio::sync::watch;

/// What the list is called, and the version of its form.
const FORMAT: &str = "maintainuk-evidence";
const VERSION: u32 = 1;

/// The list of what a pack holds.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest<'a> {
    format: &'static str,
    version: u32,
    organisation: &'a str,
    ticket: &'a str,
    audience: PackAudience,
    contractor: Option<&'a str>,
    /// The newest thing that is in it.
    record_up_to: Instant,
    no_access: Vec<NoAccess>,
    files: Vec<Entry>,
}

/// A visit that found nobody in.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct NoAccess {
    order: String,
    visit_start: Instant,
    visit_end: Instant,
    /// When somebody stood at the door.
    at: Option<Instant>,
    home: String,
    card_left: bool,
    /// Where the photograph of the door or the card is in the zip.
    photo: Option<String>,
}

/// A file of a pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_bytes: Option<usize>,
    /// Of the file as it is in the zip.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    /// As it was recorded when the file came in, where that differs or the file is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded_sha256: Option<String>,
}

/// What was made.
pub struct Made {
    pub pdf: Vec<u8>,
    pub files: usize,
    /// Files that are gone or are not what was recorded.
    pub missing: usize,
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes the record and the zip; `told` hears how many files are in it.
///
/// # Errors
/// The store's refusal, or the disk's.
pub async fn make(
    app: &App,
    pack: &EvidencePack,
    all: Gathered,
    to: &Path,
    told: &watch::Sender<usize>,
) -> anyhow::Result<Made> {
    let zip = Zip::create(to);
    let made = fill(app, pack, all, &zip, told).await;
    // The zip's own failure says more than that nobody listened.
    zip.finish().await?;
    made
}

async fn fill(
    app: &App,
    pack: &EvidencePack,
    all: Gathered,
    zip: &Zip,
    told: &watch::Sender<usize>,
) -> anyhow::Result<Made> {
    let mut entries = Vec::new();
    let mut shown = Vec::new();
    let mut missing = 0;
    for (at, file) in all.files.iter().enumerate() {
        let path = path(at + 1, file);
        let bytes = match &file.key {
            Some(key) => app.files.get(key).await?,
            None => None,
        };
        let found = bytes.as_ref().map(|bytes| sha256(bytes));
        let differs = found != file.sha256;
        missing += usize::from(differs);
        entries.push(Entry {
            path: path.clone(),
            size_bytes: bytes.as_ref().map(Bytes::len),
            sha256: found.clone(),
            recorded_sha256: file.sha256.clone().filter(|_| differs),
        });
        if let Some(bytes) = bytes {
            put(zip, &path, &bytes, true).await?;
        }
        let small = thumbnail(app, file).await?;
        shown.push(Shown { path, sha256: found, differs, small });
        told.send_replace(at + 1);
    }
    let up_to = pdf::up_to(&all);
    let no_access = attempts(&all, &shown);
    let (owned, facts) = (pack.clone(), (all.about.organisation.clone(), all.about.number.clone()));
    // Setting a long record takes a while: not on the executor.
    let pdf = tokio::task::spawn_blocking(move || pdf::record(&owned, &all, &shown)).await??;
    entries.insert(
        0,
        Entry {
            path: "record.pdf".into(),
            size_bytes: Some(pdf.len()),
            sha256: Some(sha256(&pdf)),
            recorded_sha256: None,
        },
    );
    put(zip, "record.pdf", &pdf, true).await?;
    let files = entries.len();
    let manifest = Manifest {
        format: FORMAT,
        version: VERSION,
        organisation: &facts.0,
        ticket: &facts.1,
        audience: pack.audience,
        contractor: pack.contractor_name.as_deref(),
        record_up_to: up_to,
        no_access,
        files: entries,
    };
    put(zip, "manifest.json", &serde_json::to_vec_pretty(&manifest)?, false).await?;
    Ok(Made { pdf, files, missing })
}

fn attempts(all: &Gathered, shown: &[Shown]) -> Vec<NoAccess> {
    let listed = all.attempts.iter().map(|attempt| NoAccess {
        order: attempt.order.clone(),
        visit_start: attempt.visit.0,
        visit_end: attempt.visit.1,
        at: attempt.at,
        home: all.about.address.clone(),
        card_left: attempt.card_left,
        photo: pdf::photo_of(attempt, &all.files, shown).map(|file| file.path.clone()),
    });
    listed.collect()
}

async fn put(zip: &Zip, path: &str, bytes: &[u8], stored: bool) -> anyhow::Result<()> {
    zip.put(Piece::Begin(path.to_owned(), stored)).await?;
    for piece in bytes.chunks(256 * 1024) {
        zip.put(Piece::Bytes(piece.to_vec())).await?;
    }
    Ok(())
}

/// Where a file stands in the zip: in the order in which it came in, under a name that is safe
/// everywhere.
fn path(number: usize, file: &Filed) -> String {
    let folder = match file.kind {
        AttachmentKind::Photo => "photos",
        AttachmentKind::Document if file.certificate.is_some() => "certificates",
        AttachmentKind::Document => "documents",
    };
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    let name: String = file.name.chars().map(plain).take(80).collect();
    format!("{folder}/{number:03}-{}", name.trim_matches('.'))
}

/// The small version of a photograph, for the record.
async fn thumbnail(app: &App, file: &Filed) -> anyhow::Result<Option<Picture>> {
    let Some(key) = file.thumbnail_key.as_ref().filter(|_| file.kind == AttachmentKind::Photo)
    else {
        return Ok(None);
    };
    let Some(bytes) = app.files.get(key).await? else { return Ok(None) };
    let side = |n: i32| u32::try_from(n).unwrap_or_default().max(1);
    let size = (side(file.size.0), side(file.size.1));
    Ok(Some(Picture { jpeg: bytes.to_vec(), size, caption: String::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use maintainuk_domain::ids::AttachmentId;

    fn named(name: &str, kind: AttachmentKind) -> Filed {
        Filed {
            id: AttachmentId::fresh(),
            kind,
            stage: None,
            name: name.into(),
            sha256: None,
            key: None,
            thumbnail_key: None,
            size: (1, 1),
            created_at: Instant::new(jiff::Timestamp::UNIX_EPOCH),
            by: None,
            certificate: None,
        }
    }

    #[test]
    fn a_name_in_the_zip_is_safe_everywhere() {
        let photo = named("../küche 1.jpg", AttachmentKind::Photo);
        assert_eq!(path(1, &photo), "photos/001--k-che-1.jpg");
        let letter = named("TKT-1 written summary.pdf", AttachmentKind::Document);
        assert_eq!(path(12, &letter), "documents/012-TKT-1-written-summary.pdf");
    }
}
