//! Making a pack in the background.

use super::files::{self, sha256};
use super::gather::gather;
use super::store::{self, Done};
use crate::app::App;
use crate::files::Scratch;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use maintainuk_domain::ids::{OrgId, PackId, TicketId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Read;
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;

/// How often its progress is told.
const EVERY: Duration = Duration::from_secs(1);

/// Makes the evidence of a ticket.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakePack {
    /// Which.
    pub pack: PackId,
}

impl Job for MakePack {
    const KIND: &'static str = "evidence-pack";
    const PATIENCE: Option<Duration> = Some(Duration::from_secs(30 * 60));

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        if !store::begin(&app.db, ctx.org, self.pack, ctx.attempt).await? {
            return Ok(());
        }
        let (pack, _) = store::find(&app.db, ctx.org, self.pack).await?;
        let ticket = pack.ticket_id;
        match self.make(&app, ctx.org, pack).await {
            Ok(()) => {}
            Err(error) if ctx.attempt >= 3 => {
                let told = "Something went wrong on our side. Ask for a new one.";
                store::fail(&app.db, ctx.org, self.pack, told, app.clock.now()).await?;
                announce(&app, ctx.org, self.pack, ticket);
                return Err(JobError::GiveUp(error));
            }
            Err(error) => return Err(JobError::Retry(error)),
        }
        announce(&app, ctx.org, self.pack, ticket);
        Ok(())
    }
}

impl MakePack {
    async fn make(
        &self,
        app: &App,
        org: OrgId,
        pack: super::model::EvidencePack,
    ) -> anyhow::Result<()> {
        let all = gather(app, org, &pack).await?;
        let scratch = Scratch::new();
        let (to, from) = watch::channel(0);
        let total = all.files.len();
        let telling =
            tokio::spawn(tell(app.clone(), org, (self.pack, pack.ticket_id), total, from));
        let made = files::make(app, &pack, all, scratch.path(), &to).await;
        drop(to);
        telling.await?;
        let made = made?;
        let path = scratch.path().to_owned();
        let zip_sha256 = tokio::task::spawn_blocking(move || hash(&path)).await??;
        let size = std::fs::metadata(scratch.path())?.len().cast_signed();
        let key = |part: &str| format!("{org}/packs/{}.{part}", self.pack);
        let (pdf_key, zip_key) = (key("pdf"), key("zip"));
        let pdf_sha256 = sha256(&made.pdf);
        app.files.put(&pdf_key, made.pdf.into()).await?;
        app.files.put_from(&zip_key, scratch.path()).await?;
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        let (files, missing) = (count(made.files), count(made.missing));
        let done = Done { pdf_key, zip_key, pdf_sha256, zip_sha256, size, files, missing };
        store::finish(&app.db, org, self.pack, &done, app.clock.now()).await?;
        Ok(())
    }
}

/// The SHA-256 of a file, in hexadecimal.
fn hash(path: &Path) -> std::io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
        }
        hash.update(&piece[..read]);
    }
}

/// Says how far it is, not too often, until it is done.
async fn tell(
    app: App,
    org: OrgId,
    (id, ticket): (PackId, TicketId),
    total: usize,
    mut from: watch::Receiver<usize>,
) {
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    while from.changed().await.is_ok() {
        let done = *from.borrow_and_update();
        // What cannot be told now is told the next time.
        if store::progress(&app.db, org, id, count(done), count(total)).await.is_ok() {
            announce(&app, org, id, ticket);
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            // The other end is gone: it is done.
            () = gone(&from) => return,
        }
    }
}

async fn gone(from: &watch::Receiver<usize>) {
    let mut from = from.clone();
    while from.changed().await.is_ok() {}
}

/// Tells open browsers.
pub fn announce(app: &App, org: OrgId, id: PackId, ticket: TicketId) {
    app.live.announce(Change {
        org,
        kind: "pack".into(),
        id: id.as_uuid(),
        ticket_id: Some(ticket.as_uuid()),
        action: "updated".into(),
    });
}
