//! A private PostgreSQL for MaintainUK: found, initialised, started, watched over and stopped.
//!
//! [`Embedded`] keeps one server in one folder, for one process. A small watchdog (a shell script
//! in a process group of its own) is PostgreSQL's parent and holds a pipe of which this process
//! has the other end: however this process ends, even by `kill -9`, the pipe closes and the
//! watchdog stops the server. It also starts the server again when that alone has died.
//!
//! What lies in the folder:
//!
//! | name | what |
//! | --- | --- |
//! | `pgdata/` | PostgreSQL's own data directory |
//! | `password` | of the superuser `maintainuk`, mode 0600 |
//! | `port` | the port of the last start, used again when it is free |
//! | `lock` | locked while a process uses the folder; holds its process number |
//! | `postgres.log` | the server's log |
//! | `moved-to` | where the data really is, when root's folder cannot be reached by others |
//!
//! [`TestCluster`] is the same for tests: no fsync, in a temporary folder, gone afterwards.

mod account;
mod config;
mod copy;
mod data;
mod error;
mod find;
mod home;
mod init;
mod links;
mod postmaster;
mod process;
mod secret;
mod server;
mod test_cluster;
mod watchdog;

pub use config::Config;
pub use error::Error;
pub use postmaster::{Info, running};
pub use server::Embedded;
pub use test_cluster::TestCluster;

/// The superuser that owns the cluster and in whose name [`Embedded::url`] signs in.
pub const SUPERUSER: &str = "maintainuk";

/// The oldest major version of PostgreSQL that MaintainUK runs on.
pub const OLDEST_MAJOR: u32 = 16;
