//! Writing an archive in the background.

use super::sealed::Key;
use super::store;
use super::write::{Progress, write};
use crate::app::App;
use crate::files::Scratch;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use crate::seal::Owner;
use maintainuk_domain::ids::OrgId;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// How often its progress is told.
const EVERY: Duration = Duration::from_secs(1);

/// Writes the archive of an organisation.
#[derive(Debug, Serialize, Deserialize)]
pub struct WriteArchive {
    /// Which.
    pub archive: Uuid,
}

impl Job for WriteArchive {
    const KIND: &'static str = "archive-write";
    const PATIENCE: Option<Duration> = Some(Duration::from_secs(60 * 60));

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let begun = store::begin(&app.db, ctx.org, self.archive, ctx.attempt).await?;
        let Some(begun) = begun else { return Ok(()) };
        let outcome = self.write(&app, ctx, begun.key).await;
        match &outcome {
            Ok(()) => {}
            Err(error) if ctx.attempt >= 3 => {
                let told = "Something went wrong on our side. Ask for a new archive.";
                store::fail(&app.db, ctx.org, self.archive, told, app.clock.now()).await?;
                announce(&app, ctx.org, self.archive);
                return Err(JobError::GiveUp(anyhow::anyhow!("{error:#}")));
            }
            Err(error) => return Err(JobError::Retry(anyhow::anyhow!("{error:#}"))),
        }
        announce(&app, ctx.org, self.archive);
        Ok(())
    }
}

impl WriteArchive {
    async fn write(&self, app: &App, ctx: JobContext, key: Option<Vec<u8>>) -> anyhow::Result<()> {
        let owner = Owner { org: ctx.org.as_uuid(), row: self.archive };
        let key = key.map(|sealed| app.seal.open(owner, &sealed)).transpose()?;
        let key = key.as_deref().map(Key::read).transpose()?;
        let scratch = Scratch::new();
        let (to, from) = watch::channel(Progress::default());
        let telling = tokio::spawn(tell(app.clone(), ctx.org, self.archive, from));
        let written = write(app, ctx.org, scratch.path(), key.as_ref(), &to).await;
        drop(to);
        telling.await?;
        let manifest = written?;
        let size = std::fs::metadata(scratch.path())?.len();
        let key = format!("{}/archives/{}", ctx.org, self.archive);
        app.files.put_from(&key, scratch.path()).await?;
        let rows = manifest.tables.iter().map(|table| table.rows).sum();
        let done = Progress { rows, files: manifest.files };
        let done = store::Done { key, size, progress: done, missing: manifest.missing.len() };
        store::finish(&app.db, ctx.org, self.archive, done, app.clock.now()).await?;
        Ok(())
    }
}

/// Says how far it is, not too often, until it is done.
async fn tell(app: App, org: OrgId, id: Uuid, mut from: watch::Receiver<Progress>) {
    while from.changed().await.is_ok() {
        let progress = *from.borrow_and_update();
        // What cannot be told now is told the next time.
        if store::progress(&app.db, org, id, progress).await.is_ok() {
            announce(&app, org, id);
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            // The other end is gone: it is done.
            () = gone(&from) => return,
        }
    }
}

async fn gone(from: &watch::Receiver<Progress>) {
    let mut from = from.clone();
    while from.changed().await.is_ok() {}
}

pub fn announce(app: &App, org: OrgId, id: Uuid) {
    app.live.announce(Change {
        org,
        kind: "archive".into(),
        id,
        ticket_id: None,
        action: "updated".into(),
    });
}
