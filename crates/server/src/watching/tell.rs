//! Who is told of a note and of a move.

use super::store;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::{DbError, OrgTx};
use crate::tickets::{Locked, full_name};
use crate::timeline::spaced;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::tags::mentioned;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;

/// Characters of a note that an alert shows.
const SHOWN: usize = 200;

/// Tells of a note: those whom it names that they are named, the others that there is one.
///
/// # Errors
/// The database's refusal.
pub async fn noted(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    note: &str,
    now: Instant,
) -> Result<(), DbError> {
    let me = caller.user();
    let mut named: Vec<UserId> = Vec::new();
    if note.contains('@') {
        named = mentioned(note, &store::colleagues(tx).await?);
        named.retain(|&who| who != me);
    }
    let names = (caller.info.first_name.as_deref(), caller.info.last_name.as_deref());
    let who = full_name(names.0, names.1).unwrap_or_else(|| "A colleague".into());
    let body = Some(note.chars().take(SHOWN).collect());
    if !named.is_empty() {
        let title = format!("{who} named you in a note on {}", ticket.number);
        let alert = Alert { kind: "Mentioned", title, body: body.clone() };
        bell::users(tx, ticket.id, named.clone(), &alert, now);
    }
    let title = format!("A note by {who} on {}: {}", ticket.number, ticket.title);
    let alert = Alert { kind: "TicketNoted", title, body };
    let but = named.iter().copied().chain([me]).collect();
    store::tell(tx, ticket.id, but, &alert, now);
    // After the others were told, so that who is named is told once.
    for &who in &named {
        store::follow(tx, ticket.id, who, true, now);
    }
    Ok(())
}

/// Tells of a move.
pub fn moved(tx: OrgTx<'_>, by: Option<UserId>, ticket: &Locked, to: TicketStatus, now: Instant) {
    let to = spaced(to.as_str()).to_lowercase();
    let title = format!("{} is {to}: {}", ticket.number, ticket.title);
    let alert = Alert { kind: "TicketMoved", title, body: None };
    store::tell(tx, ticket.id, by.into_iter().collect(), &alert, now);
}
