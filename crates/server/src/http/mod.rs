//! The HTTP frame: the accept loop, the layers, and what handlers are written with.

mod assets;
mod checks;
mod docs;
mod extract;
mod frame;
mod health;
mod idempotency;
mod list;
mod patch;
mod patience;
mod plain;
mod problem;
mod reply;
mod router;
mod serve;
mod sorted;

pub use checks::Checks;
pub use extract::{Form, IfMatch, Json, Path, Query};
pub use frame::note_caller;
pub use idempotency::{Once, Reply};
pub use list::{ListSql, Listing, Page, Sought, names, patterns, sought};
pub use patch::{given, nullable};
pub use problem::{
    Duplicate, FieldError, Kind, OrganisationChoice, Problem, ProblemBody, Problems,
};
pub use reply::{Cursor, Tagged, Versioned, Window, etag};
pub use router::{document, router};
pub use serve::serve;
pub use sorted::{Key, KeyKind, Order, Ordered, OrderedSql};
