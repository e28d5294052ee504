//! What residents say of a finished repair: stars, and a few words. The contractor's figure is made
//! of the stars.

/// The firm that did the last work on ticket `$2`: a rating is said of it.
macro_rules! did_last_work {
    () => {
        r#"(SELECT o."AssignedContractorId" FROM "WorkOrders" o
                   WHERE o."OrgId" = $1 AND o."TicketId" = $2
                     AND o."Status" IN ('Completed', 'Verified')
                   ORDER BY o."ActualEndAt" DESC NULLS LAST, o."Id" DESC LIMIT 1)"#
    };
}

mod api;
pub(crate) mod demo;

pub(crate) use api::read;
pub use api::{Rating, router};
