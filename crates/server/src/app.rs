//! What handlers and jobs can reach.

use crate::auth::{Attempts, Hasher, Sessions};
use crate::channels::Mailer;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::files::FileStore;
use crate::live::Live;
use crate::seal::Seal;
use crate::telemetry::Metrics;
use std::ops::Deref;
use std::sync::Arc;

/// The running application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// Settings.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Who is signed in.
    pub sessions: Sessions,
    /// Password hashing, a few at a time.
    pub hasher: Hasher,
    /// Failed sign-ins.
    pub attempts: Attempts,
    /// Changes on their way to open browsers.
    pub live: Live,
    /// Photographs and documents.
    pub files: FileStore,
    /// Outgoing email.
    pub mailer: Mailer,
    /// Secrets that are kept.
    pub seal: Seal,
    /// Figures.
    pub metrics: Metrics,
}

impl App {
    /// Puts the parts together.
    ///
    /// # Errors
    /// When a setting does not make sense here: a folder that cannot be made, an SMTP URL that
    /// cannot be read.
    pub fn new(config: Config, db: Db, clock: Clock) -> anyhow::Result<Self> {
        let files = FileStore::open(&config.files)?;
        let mailer = Mailer::new(&config.mail, db.clone(), clock.clone())?;
        Ok(Self(Arc::new(Parts {
            sessions: Sessions::new(db.clone(), config.auth.idle_hours),
            hasher: Hasher::default(),
            attempts: Attempts::new(config.auth.failures_per_minute),
            seal: Seal::new(&config),
            live: Live::default(),
            metrics: Metrics::default(),
            files,
            mailer,
            config,
            db,
            clock,
        })))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
