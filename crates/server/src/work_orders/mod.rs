//! Work orders: the instruction to one contractor, and its visits.
//!
//! An order moves by the table in the domain crate; each move takes its ticket along in the same
//! transaction, writes the timeline and promises the resident's email.

mod alerts;
mod api;
mod commands;
mod done;
mod ends;
mod export;
mod filter;
mod model;
mod needs;
mod raise;
mod store;
mod told;

pub use api::router;
pub use commands::{Move, apply};
pub use ends::{called_off, cancel_open, offered, refused, take_offer_back};
pub use model::{Brief, WorkOrder};
pub use needs::whole_without_orders;
pub(crate) use raise::{NewWorkOrder, raise};
pub use store::{Current, OF_TICKET, Reach, current, in_reach, of_ticket, ticket_of};
pub(crate) use store::{find, search_own};
pub(crate) use told::{Change, firms as tell_firms};

use maintainuk_domain::work_orders::WorkOrderStatus;

/// Work is going on.
pub const STARTED: WorkOrderStatus = WorkOrderStatus::InProgress;
/// The contractor says that it is done and nobody has checked.
pub const UNVERIFIED: WorkOrderStatus = WorkOrderStatus::Completed;
