//! Changes on their way to open browsers.
//!
//! A command that has committed announces what changed. Browsers on this node hear it at once;
//! those on other nodes through LISTEN/NOTIFY. NOTIFY is not sent inside the command's own
//! transaction: it would take a lock of the whole database at each commit. A notice lost in a
//! crash costs nothing: a browser that reconnects reads everything again.

use crate::db::listening_client;
use maintainuk_domain::ids::{OrgId, TicketId, UserId};
use maintainuk_domain::presence::{Board, OpenPage, Present, Room};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{broadcast, mpsc, watch};
use tokio_postgres::AsyncMessage;
use uuid::Uuid;

const CHANNEL: &str = "maintainuk_live";
/// PostgreSQL takes notices of up to 8,000 bytes; one of ours is about 200, of presence at most 550.
const BATCH: usize = 14;
/// How long the first notice of a batch waits for others. Browsers on this node do not wait.
const GATHER: Duration = Duration::from_millis(10);
/// How long to wait before the link is tried again, and how long a quiet one may take to answer.
const RELINK_PAUSE: Duration = Duration::from_secs(2);

/// What changed, for those who look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Whose it is; not sent to browsers.
    pub org: OrgId,
    /// `ticket`, `workOrder`, `property` …
    pub kind: String,
    /// The row's id.
    pub id: Uuid,
    /// The ticket that it belongs to, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_id: Option<Uuid>,
    /// `created`, `updated` …
    pub action: String,
}

impl Change {
    /// That other people have a ticket open than before.
    fn presence((org, ticket): Room) -> Self {
        let id = ticket.as_uuid();
        Self { ticket_id: Some(id), ..Self::of(org, "presence", id, "updated") }
    }

    /// A change of a thing that belongs to no ticket.
    pub fn of(org: OrgId, kind: &str, id: Uuid, action: &str) -> Self {
        Self { org, kind: kind.to_owned(), id, ticket_id: None, action: action.to_owned() }
    }
}

/// What those who look at changes hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Something changed.
    Change(Change),
    /// Notices of other nodes may have been missed: anything may have changed.
    Missed,
}

/// Whose sessions are to be looked up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// Those of one user.
    User(Uuid),
    /// All, as notices of other nodes may be missed.
    Everybody,
}

/// Where somebody is, or was.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Whereabouts {
    /// A page has a ticket open.
    Here {
        /// The organisation.
        org: OrgId,
        /// The ticket.
        ticket: TicketId,
        /// The page.
        page: OpenPage,
    },
    /// A page no longer has it open.
    Left {
        /// The organisation.
        org: OrgId,
        /// The ticket.
        ticket: TicketId,
        /// Whose page.
        user: UserId,
        /// Which of theirs.
        page: Uuid,
        /// Since when.
        at: Instant,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Notice {
    Change(Change),
    Whereabouts(Whereabouts),
    /// A session, or all of a user's, is no longer what nodes remember of it.
    Forget(Uuid),
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    node: Uuid,
    notices: Vec<Notice>,
}

/// The hub of one node.
#[derive(Clone)]
pub struct Live(Arc<Hub>);

struct Hub {
    node: Uuid,
    changes: broadcast::Sender<Heard>,
    forget: broadcast::Sender<Forget>,
    /// Who has what open, on any node.
    board: std::sync::Mutex<Board>,
    outbound: mpsc::UnboundedSender<Notice>,
    queue: std::sync::Mutex<Option<mpsc::UnboundedReceiver<Notice>>>,
    /// Whether a link to others is held or sought.
    links: AtomicBool,
    linked: AtomicBool,
    closing: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        let (outbound, queue) = mpsc::unbounded_channel();
        Self(Arc::new(Hub {
            node: Uuid::now_v7(),
            changes: broadcast::channel(1024).0,
            forget: broadcast::channel(256).0,
            board: std::sync::Mutex::default(),
            outbound,
            queue: std::sync::Mutex::new(Some(queue)),
            links: AtomicBool::new(false),
            linked: AtomicBool::new(false),
            closing: watch::channel(false).0,
        }))
    }
}

impl Live {
    /// Tells everybody who looks that something changed. Call it after the commit.
    pub fn announce(&self, change: Change) {
        self.tell(Notice::Change(change));
    }

    /// Tells every node to ask the database again about a user's sessions.
    pub fn forget_user(&self, user: Uuid) {
        self.tell(Notice::Forget(user));
    }

    /// Channel and text of the same for a process without a link, to be sent in its transaction.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn forgetting(&self, user: Uuid) -> serde_json::Result<(&'static str, String)> {
        let envelope = Envelope { node: self.0.node, notices: vec![Notice::Forget(user)] };
        Ok((CHANNEL, serde_json::to_string(&envelope)?))
    }

    /// Tells every node that somebody has a ticket open, or no longer has.
    pub fn tell_whereabouts(&self, whereabouts: Whereabouts) {
        self.tell(Notice::Whereabouts(whereabouts));
    }

    /// Who has a ticket open.
    pub fn present(&self, room: Room, now: Instant) -> Vec<Present> {
        self.board().present(room, now)
    }

    /// Takes off who has not been heard of for too long. Each node does so for itself.
    pub fn sweep_presence(&self, now: Instant) {
        let rooms = self.board().sweep(now);
        self.show(rooms);
    }

    /// Changes from now on, of every organisation; the receiver keeps its own only.
    pub fn subscribe(&self) -> broadcast::Receiver<Heard> {
        self.0.changes.subscribe()
    }

    /// Whose sessions are to be looked up again, from now on.
    pub fn forgotten(&self) -> broadcast::Receiver<Forget> {
        self.0.forget.subscribe()
    }

    /// Whether notices of other nodes arrive. While they do not, nothing may be remembered.
    pub fn is_linked(&self) -> bool {
        self.0.linked.load(Ordering::Relaxed)
    }

    /// Ends all streams: the server is stopping, and an open stream would hold it up.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
    }

    /// Turns true when the server is stopping.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    fn tell(&self, notice: Notice) {
        self.deliver(notice.clone());
        // Kept while the link is down; without one at all there is nobody else to tell.
        if self.0.links.load(Ordering::Relaxed) {
            drop(self.0.outbound.send(notice));
        }
    }

    fn deliver(&self, notice: Notice) {
        // An error only says that nobody listens.
        match notice {
            Notice::Change(change) => drop(self.0.changes.send(Heard::Change(change))),
            Notice::Whereabouts(whereabouts) => self.note(whereabouts),
            Notice::Forget(user) => {
                drop(self.0.forget.send(Forget::User(user)));
                // Whoever still has a page open says so again in some seconds.
                let rooms = self.board().gone(user);
                self.show(rooms);
            }
        }
    }

    fn note(&self, whereabouts: Whereabouts) {
        let (room, shows) = match whereabouts {
            Whereabouts::Here { org, ticket, page } => {
                ((org, ticket), self.board().arrive((org, ticket), page))
            }
            Whereabouts::Left { org, ticket, user, page, at } => {
                ((org, ticket), self.board().leave((org, ticket), user, page, at))
            }
        };
        self.show(shows.then_some(room));
    }

    /// Tells this node's browsers that others are there than before.
    fn show(&self, rooms: impl IntoIterator<Item = Room>) {
        for room in rooms {
            drop(self.0.changes.send(Heard::Change(Change::presence(room))));
        }
    }

    fn board(&self) -> std::sync::MutexGuard<'_, Board> {
        self.0.board.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Links this node with the others for as long as it runs, over a connection of its own.
    pub async fn link(self, url: String) {
        let queue = self.0.queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        let Some(mut queue) = queue else { return };
        self.0.links.store(true, Ordering::Relaxed);
        let mut unsent = Vec::with_capacity(BATCH);
        loop {
            let error = match self.hold_link(&url, &mut queue, &mut unsent).await {
                Ok(()) => "the connection was closed".to_owned(),
                Err(error) => format!("{error:#}"),
            };
            tracing::warn!(error, "Live updates between nodes are interrupted");
            self.0.linked.store(false, Ordering::Relaxed);
            drop(self.0.forget.send(Forget::Everybody));
            tokio::time::sleep(RELINK_PAUSE).await;
        }
    }

    /// Sends what this node tells and hears the others, until the connection ends.
    async fn hold_link(
        &self,
        url: &str,
        queue: &mut mpsc::UnboundedReceiver<Notice>,
        unsent: &mut Vec<Notice>,
    ) -> anyhow::Result<()> {
        let hub = self.clone();
        // Its other end goes with the connection.
        let (held, mut ended) = mpsc::channel::<()>(1);
        let hear = move |message| {
            let _with_the_connection = &held;
            hub.receive(&message);
        };
        let client = listening_client(url, hear).await?;
        // Telling others is a commit of its own; it need not wait for the disk.
        client.batch_execute("SET synchronous_commit = off").await?;
        let notify = client.prepare("SELECT pg_notify($1, $2)").await?;
        client.batch_execute(&format!("LISTEN {CHANNEL}")).await?;
        self.0.linked.store(true, Ordering::Relaxed);
        drop(self.0.changes.send(Heard::Missed));
        loop {
            if unsent.is_empty() {
                tokio::select! {
                    _ = ended.recv() => return Ok(()),
                    // A quiet link is asked now and then whether it still stands.
                    () = tokio::time::sleep(Duration::from_secs(5)) => {
                        tokio::time::timeout(RELINK_PAUSE, client.batch_execute("")).await??;
                    }
                    _ = queue.recv_many(unsent, BATCH) => {}
                }
                continue;
            }
            if unsent.len() < BATCH {
                tokio::time::sleep(GATHER).await;
                while unsent.len() < BATCH
                    && let Ok(notice) = queue.try_recv()
                {
                    unsent.push(notice);
                }
            }
            let envelope = Envelope { node: self.0.node, notices: unsent.clone() };
            let text = serde_json::to_string(&envelope)?;
            client.execute(&notify, &[&CHANNEL, &text]).await?;
            unsent.clear();
        }
    }

    fn receive(&self, message: &AsyncMessage) {
        let AsyncMessage::Notification(notification) = message else { return };
        match serde_json::from_str::<Envelope>(notification.payload()) {
            Ok(envelope) if envelope.node != self.0.node => {
                envelope.notices.into_iter().for_each(|notice| self.deliver(notice));
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "A live notice cannot be read"),
        }
    }
}
