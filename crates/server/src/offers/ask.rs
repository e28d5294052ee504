//! Asking: a firm is told, and what happens when it says nothing is promised.

use super::chase::ChaseOffer;
use super::store::Kept;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::notifications::{self, Template};
use crate::outbox;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::offers::{answer_by, chase_at};
use maintainuk_domain::time::Instant;

/// Tells a firm that it is asked, and promises the reminder and the end of its time.
///
/// # Errors
/// Never in practice: when a payload cannot be written as JSON.
pub fn ask(tx: OrgTx<'_>, ticket: TicketId, offer: &Kept, now: Instant) -> Result<(), Problem> {
    let order = Some(offer.order);
    notifications::promise(tx, now, Template::JobOffered, ticket, offer.contact, order)?;
    for (over, due) in [(false, chase_at(now, offer.hours)), (true, answer_by(now, offer.hours))] {
        outbox::enqueue_at(tx, now, &ChaseOffer { offer: offer.id, over }, due)?;
    }
    Ok(())
}
