//! What becomes of the things of the estate: put away with a reason, brought back, or, where
//! nothing ever came to refer to them, taken back altogether.
//!
//! Something archived is out of the lists and takes no new tickets or tenancies; all that happened
//! to it stays to be read.

mod api;
mod commands;
mod refer;
mod standing;
mod store;

pub use api::router;
pub use refer::{
    CONTACT as REFERS_TO_CONTACT, CONTRACTOR as REFERS_TO_CONTRACTOR,
    PROPERTY as REFERS_TO_PROPERTY, UNIT as REFERS_TO_UNIT, referred_meanwhile, refuse_referred,
};
pub use standing::{refuse_archived, refuse_named};
pub use store::Kind;
