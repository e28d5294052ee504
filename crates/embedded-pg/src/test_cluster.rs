//! One PostgreSQL for all tests of a process.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::account::Runner;
use crate::config::Config;
use crate::error::{Error, at};
use crate::home::Home;
use crate::server::Embedded;
use crate::watchdog::Ending;

/// What the temporary folders are called, before a number.
const PREFIX: &str = "maintainuk-test-";

/// A folder of ours that nobody has locked and that is older than this was left by a process
/// that died before it had a server.
const LEFTOVER_AGE: Duration = Duration::from_secs(3600);

/// A PostgreSQL for tests: quick, forgetful, in a temporary folder that goes with the process.
///
/// ```no_run
/// let cluster = maintainuk_embedded_pg::TestCluster::shared().unwrap();
/// let url = cluster.url("postgres");
/// ```
#[derive(Debug)]
pub struct TestCluster {
    server: Embedded,
}

impl TestCluster {
    /// The cluster of this process, started by whichever test asks first.
    ///
    /// It is stopped, and its folder removed, when the process ends, however that happens.
    ///
    /// # Errors
    ///
    /// The same for each caller when the start failed.
    pub fn shared() -> Result<&'static Self, &'static Error> {
        static SHARED: OnceLock<Result<TestCluster, Error>> = OnceLock::new();
        SHARED.get_or_init(Self::start).as_ref()
    }

    /// A cluster of one's own, which ends when dropped.
    ///
    /// # Errors
    ///
    /// As [`Embedded::start`].
    pub fn start() -> Result<Self, Error> {
        let runner = Runner::detect()?;
        let base = base(&runner);
        sweep(&base);
        let home = make(&base)?;
        // The watchdog, which is not root, must be able to remove it.
        runner.give(&home.dir)?;
        let config = Config { quiet: true, ..Config::default() };
        let started =
            Embedded::start_in(home.clone(), &runner, &config, Ending::ThrowAway, &mut |_| {});
        match started {
            Ok(server) => Ok(Self { server }),
            Err(error) => {
                // The error tells more than a folder that is left over.
                let _left_over = fs::remove_dir_all(&home.dir);
                Err(error)
            }
        }
    }

    /// The URL of a database of this cluster, as the superuser.
    pub fn url(&self, database: &str) -> String {
        self.server.url(database)
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.server.port()
    }

    /// The temporary folder.
    pub fn data_dir(&self) -> &Path {
        self.server.data_dir()
    }
}

/// The temporary folder that PostgreSQL's account can reach.
fn base(runner: &Runner) -> PathBuf {
    let usual = env::temp_dir();
    let usable = usual.is_absolute() && runner.can_enter(&usual);
    if usable { usual } else { PathBuf::from("/var/tmp") }
}

fn make(base: &Path) -> Result<Home, Error> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let salt = &crate::secret::generate()?[..8];
    let dir = base.join(format!("{PREFIX}{}-{number}-{salt}", std::process::id()));
    fs::create_dir(&dir).map_err(at("make", &dir))?;
    Ok(Home { dir: dir.canonicalize().map_err(at("find", &dir))? })
}

/// Removes what earlier processes had to leave. Best effort: it is only tidying.
fn sweep(base: &Path) {
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let is_old = entry
            .metadata()
            .and_then(|metadata| metadata.modified())
            .is_ok_and(|time| time.elapsed().is_ok_and(|age| age > LEFTOVER_AGE));
        if is_ours && is_old && is_abandoned(&entry.path()) {
            let _not_ours_to_remove = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_abandoned(dir: &Path) -> bool {
    match File::open(dir.join("lock")) {
        Ok(lock) => lock.try_lock().is_ok(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
