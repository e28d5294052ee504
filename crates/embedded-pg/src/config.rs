//! What a caller may choose, and the settings that suit a small machine.

use std::path::PathBuf;

/// How to start a private PostgreSQL.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The folder to keep everything in; made when missing. Read the real place from
    /// [`crate::Embedded::data_dir`]: it is another one when root's folder is closed to others.
    pub data_dir: PathBuf,
    /// The port on 127.0.0.1. `None`: the one of the last start, or else any free one.
    pub port: Option<u16>,
    /// Server settings that win over [`SMALL_BOX`], as `name`, `value`.
    pub settings: Vec<(String, String)>,
    /// Report only what differs from the expected, not each step.
    pub quiet: bool,
}

impl Config {
    /// A configuration with nothing chosen but the folder.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into(), ..Self::default() }
    }
}

/// Settings for production use on a small machine: a burst of connections, a bounded log, and a
/// planner that knows that disks are solid-state today.
pub(crate) const SMALL_BOX: &[(&str, &str)] = &[
    ("max_connections", "120"),
    ("shared_buffers", "128MB"),
    ("effective_cache_size", "512MB"),
    ("work_mem", "8MB"),
    ("maintenance_work_mem", "64MB"),
    ("max_wal_size", "512MB"),
    ("wal_compression", "on"),
    ("random_page_cost", "1.1"),
    ("jit", "off"),
];

/// Settings for tests, where a lost row costs nothing and each millisecond counts.
pub(crate) const THROW_AWAY: &[(&str, &str)] = &[
    ("max_connections", "300"),
    ("shared_buffers", "64MB"),
    ("fsync", "off"),
    ("synchronous_commit", "off"),
    ("full_page_writes", "off"),
    ("wal_level", "minimal"),
    ("max_wal_senders", "0"),
    ("max_wal_size", "1GB"),
    ("checkpoint_timeout", "1h"),
    ("autovacuum", "off"),
    ("random_page_cost", "1.1"),
    ("jit", "off"),
];

/// Settings that no caller may forget: loopback only, no socket file, UTC.
pub(crate) const ALWAYS: &[(&str, &str)] = &[
    ("listen_addresses", "127.0.0.1"),
    ("unix_socket_directories", ""),
    ("timezone", "UTC"),
    ("log_timezone", "UTC"),
    ("lc_messages", "C"),
    ("log_line_prefix", "%m [%p] "),
    ("password_encryption", "scram-sha-256"),
];
