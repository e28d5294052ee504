//! Everything that ever happened to a property, a unit, a tenancy, a person or an account, newest first: its
//! tickets, jobs, messages, tenancies and certificates, and the lines of the audit log.
//!
//! For staff. Each kind is cut to a page along its own index before they are put in one order, so
//! a page costs the same however much happened. Who added, edited, archived and
//! merged it is told to all of them; other lines of the audit log to who may read that.

mod api;
mod model;
mod store;
mod words;

pub use api::router;
pub use store::{Subject, page};
