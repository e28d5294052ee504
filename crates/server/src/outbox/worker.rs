//! The worker: claims what is due, does it, and says how it went.

use super::attempt::attempt;
use super::doors::{self, Claimed, Settled};
use super::{Registry, schedule};
use crate::app::App;
use crate::db::DbError;
use std::collections::VecDeque;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How often a worker looks for messages of workers that stopped, and for scheduled work.
const RESCUE_EVERY: Duration = Duration::from_secs(1);
/// How long what is done waits for others, so that messages that take no time are told of together.
const TOGETHER: Duration = Duration::from_millis(5);
/// The least pause after the database could not be reached.
const DATABASE_PAUSE: Duration = Duration::from_secs(1);

/// Works until `stop` turns true. What was begun is then finished, the rest given back.
pub async fn run(app: App, registry: Registry, mut stop: watch::Receiver<bool>) {
    let poll = Duration::from_millis(app.config.worker.poll_ms);
    let mut desk = Desk::new(app, registry);
    let mut last_rescue = None;
    while !*stop.borrow() {
        let pause = match round(&mut desk, &mut last_rescue, poll).await {
            Ok(()) => desk.pause(poll),
            Err(error) => {
                tracing::warn!(%error, "The outbox cannot be reached; trying again");
                poll.max(DATABASE_PAUSE)
            }
        };
        desk.begin();
        tokio::select! {
            () = desk.one_done() => {}
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
    desk.clear().await;
}

async fn round(
    desk: &mut Desk,
    last_rescue: &mut Option<Instant>,
    poll: Duration,
) -> Result<(), DbError> {
    // What is done is told before anything else, lest it be done again.
    let told = if desk.is_to_tell() { desk.settle().await? } else { 0 };
    if last_rescue.is_none_or(|at| at.elapsed() >= RESCUE_EVERY) {
        *last_rescue = Some(Instant::now());
        doors::rescue(&desk.app).await?;
        if let Err(error) = schedule::run_due(&desk.app, &desk.registry).await {
            tracing::warn!(%error, "Scheduled work failed");
        }
    }
    // One that is done may let the next of its order go.
    if desk.wants_more() && (told > 0 || desk.asked.is_none_or(|at| at.elapsed() >= poll)) {
        desk.claim().await?;
    }
    Ok(())
}

/// Does everything that is due now, once, and says how many messages that were.
///
/// # Errors
/// The database's refusal.
pub async fn run_due(app: &App, registry: &Registry) -> Result<usize, DbError> {
    doors::rescue(app).await?;
    let mut desk = Desk::new(app.clone(), registry.clone());
    let count = desk.claim().await?;
    while desk.begin() > 0 {
        desk.one_done().await;
        desk.settle().await?;
    }
    Ok(count)
}

/// What a worker has before it: messages that wait, are being done, and are done but not told.
struct Desk {
    app: App,
    registry: Registry,
    waiting: VecDeque<Claimed>,
    running: JoinSet<Settled>,
    done: Vec<Settled>,
    /// Since when the first of those waits.
    done_since: Option<Instant>,
    /// When it last asked for messages; none where it should ask again at once.
    asked: Option<Instant>,
}

impl Desk {
    fn new(app: App, registry: Registry) -> Self {
        let (waiting, running, done) = (VecDeque::new(), JoinSet::new(), Vec::new());
        Self { app, registry, waiting, running, done, done_since: None, asked: None }
    }

    fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.running.is_empty()
    }

    fn has_batch(&self, count: usize) -> bool {
        count >= usize::try_from(self.app.config.worker.batch).unwrap_or(usize::MAX)
    }

    /// Whether to tell now what is done: a batch of it, or when no other is to be expected soon.
    fn is_to_tell(&self) -> bool {
        let waited = self.done_since.is_some_and(|at| at.elapsed() >= TOGETHER);
        waited || self.is_idle() || self.has_batch(self.done.len())
    }

    /// How long to wait for one to be done before looking again.
    fn pause(&self, poll: Duration) -> Duration {
        self.done_since.map_or(poll, |at| poll.min(TOGETHER.saturating_sub(at.elapsed())))
    }

    /// A slow message holds one place; the others go on.
    fn wants_more(&self) -> bool {
        self.waiting.is_empty() && self.running.len() < self.app.config.worker.concurrency
    }

    async fn claim(&mut self) -> Result<usize, DbError> {
        let claimed = doors::claim(&self.app, &self.registry).await?;
        let count = claimed.len();
        self.asked = (!self.has_batch(count)).then(Instant::now);
        self.waiting.extend(claimed);
        Ok(count)
    }

    /// Begins as many as may run at once, and says how many run.
    fn begin(&mut self) -> usize {
        while self.running.len() < self.app.config.worker.concurrency {
            let Some(message) = self.waiting.pop_front() else { break };
            self.running.spawn(attempt(self.app.clone(), self.registry.clone(), message));
        }
        self.running.len()
    }

    /// Waits for one to be done and takes those that are done as well; waits for ever when none
    /// runs.
    async fn one_done(&mut self) {
        let Some(first) = self.running.join_next().await else {
            return std::future::pending().await;
        };
        let others = std::iter::from_fn(|| self.running.try_join_next());
        self.done_since.get_or_insert_with(Instant::now);
        for ended in std::iter::once(first).chain(others) {
            match ended {
                Ok(settled) => self.done.push(settled),
                // Its lease ends by itself.
                Err(error) => tracing::error!(%error, "A message was left undecided"),
            }
        }
    }

    /// Tells the database what is done, and says how many. What it could not be told is kept for
    /// the next time, as long as its lease lasts.
    async fn settle(&mut self) -> Result<usize, DbError> {
        if !self.done.is_empty() {
            doors::settle(&self.app, &self.done).await.inspect_err(|_| {
                let lease = Duration::from_secs(self.app.config.worker.lease_seconds);
                self.done.retain(|settled| settled.since.elapsed() < lease);
            })?;
        }
        self.done_since = None;
        Ok(std::mem::take(&mut self.done).len())
    }

    /// Gives back what waits, lets what runs end, and tells of both.
    async fn clear(&mut self) {
        self.done.extend(self.waiting.drain(..).map(Claimed::unbegun));
        loop {
            if let Err(error) = self.settle().await {
                tracing::warn!(%error, "The outbox cannot be reached; leases end by themselves");
            }
            if self.is_idle() {
                return;
            }
            self.one_done().await;
        }
    }
}
