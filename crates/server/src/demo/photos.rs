//! The pictures: drawn once each, prepared as an upload would be, stored under each attachment.

use super::Stored;
use crate::app::App;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use maintainuk_demo::Demo;
use maintainuk_demo::model::Photo;
use maintainuk_domain::ids::AttachmentId;
use maintainuk_media::Prepared;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::Arc;

/// Draws and stores every photograph of the demo.
pub(super) async fn store(app: &App, demo: &Demo) -> anyhow::Result<HashMap<AttachmentId, Stored>> {
    let mut drawings: HashMap<String, Photo> = HashMap::new();
    for photo in &demo.photos {
        drawings.entry(same(photo)).or_insert_with(|| photo.clone());
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let drawn: HashMap<String, Arc<Prepared>> = stream::iter(drawings)
        .map(|(key, photo)| async move {
            let draw = move || maintainuk_media::prepare(&photo.draw());
            let prepared = tokio::task::spawn_blocking(draw).await??;
            anyhow::Ok((key, Arc::new(prepared)))
        })
        .buffer_unordered(cores)
        .try_collect()
        .await?;
    let kept = stream::iter(&demo.photos).map(|photo| {
        let prepared = drawn.get(&same(photo)).cloned();
        async move {
            let prepared = prepared.ok_or_else(|| anyhow::anyhow!("a drawing is missing"))?;
            anyhow::Ok((photo.id, keep(app, demo, photo.id, &prepared).await?))
        }
    });
    kept.buffer_unordered(8).try_collect().await
}

/// What two photographs share that look the same.
fn same(photo: &Photo) -> String {
    format!("{:?} {:?} {}", photo.scene, photo.look, photo.seed)
}

async fn keep(
    app: &App,
    demo: &Demo,
    id: AttachmentId,
    prepared: &Prepared,
) -> anyhow::Result<Stored> {
    let org = demo.organisation.id;
    let (key, thumbnail_key) = (format!("{org}/{id}/full"), format!("{org}/{id}/thumbnail"));
    let full = &prepared.full;
    app.files.put(&key, full.bytes.clone().into()).await?;
    app.files.put(&thumbnail_key, prepared.thumbnail.bytes.clone().into()).await?;
    Ok(Stored {
        key,
        thumbnail_key,
        sha256: Sha256::digest(&full.bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
        size: i64::try_from(full.bytes.len())?,
        width: i32::try_from(full.width)?,
        height: i32::try_from(full.height)?,
    })
}
