//! From rows to an answer: ranked, grouped, marked.

use super::model::{SearchAnswer, SearchGroup, SearchHit, SearchTarget};
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::numbers;
use maintainuk_domain::search::{Asked, Fit, SearchKind};
use std::cmp::Reverse;
use std::collections::HashSet;
use uuid::Uuid;

/// How many of a kind are looked at and counted.
pub const MOST: usize = 100;

/// Something that was found, before it is ranked.
#[derive(Debug, Clone)]
pub struct Found {
    pub kind: SearchKind,
    pub id: Uuid,
    pub ticket: Option<TicketId>,
    /// Where an asset or a set of keys is: a unit, or else a property.
    pub within: Option<(SearchKind, Uuid)>,
    pub title: String,
    pub detail: String,
    pub status: Option<String>,
    /// Its number is what was typed.
    pub exact: bool,
    /// Not spelt like this.
    pub alike: bool,
    /// Not found itself, but at a home or by somebody that was.
    pub related: bool,
}

impl Found {
    pub fn new(kind: SearchKind, id: Uuid, title: String, detail: String) -> Self {
        Self {
            kind,
            id,
            ticket: None,
            within: None,
            title,
            detail,
            status: None,
            exact: false,
            alike: false,
            related: false,
        }
    }

    fn fit(&self, asked: &Asked) -> Fit {
        asked.fit(&self.title).max(asked.fit(&format!("{} {}", self.title, self.detail)))
    }
}

/// Puts everything together, at most `limit` of a kind.
pub fn answer(asked: &Asked, mut found: Vec<Found>, limit: usize) -> SearchAnswer {
    let mut seen = HashSet::new();
    found.retain(|one| seen.insert((one.kind, one.id)));
    let mut groups = Vec::new();
    for &kind in SearchKind::ALL {
        let mut of_kind: Vec<&Found> = found.iter().filter(|one| one.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        // Stable: what fits as well stays newest first.
        let archived = |one: &Found| one.status.as_deref() == Some("Archived");
        let worth = |one: &&Found| (one.exact, !one.related, !archived(one), one.fit(asked));
        of_kind.sort_by_cached_key(|one| Reverse(worth(one)));
        let total = of_kind.len().min(MOST);
        groups.push(SearchGroup {
            kind,
            total,
            more: of_kind.len() > MOST,
            items: of_kind.iter().take(limit.min(total)).map(|one| hit(asked, one)).collect(),
        });
    }
    let mut exact = found.iter().filter(|one| one.exact);
    let opens = match (exact.next(), exact.next()) {
        (Some(one), None) => {
            let (kind, id) = one.within.unwrap_or((one.kind, one.id));
            Some(SearchTarget { kind, id, ticket_id: one.ticket })
        }
        _ => None,
    };
    // What was named comes first; the others keep their places.
    groups.sort_by_key(|group| !found.iter().any(|one| one.exact && one.kind == group.kind));
    let told = groups.is_empty().then(|| nothing(asked));
    SearchAnswer { groups, opens, told }
}

fn hit(asked: &Asked, one: &Found) -> SearchHit {
    let marked = |text: &str| asked.mark(text).into_iter().map(Into::into).collect();
    SearchHit {
        kind: one.kind,
        id: one.id,
        ticket_id: one.ticket,
        within: one.within.map(|(kind, id)| SearchTarget { kind, id, ticket_id: None }),
        title: marked(&one.title),
        detail: marked(&one.detail),
        status: one.status.clone(),
        alike: one.alike,
    }
}

/// Says that there is nothing, plainly.
fn nothing(asked: &Asked) -> String {
    match (asked.ticket, asked.order, asked.incident) {
        (Some(ticket), None, None) => format!("There is no {}.", numbers::ticket(ticket)),
        (None, Some(order), None) => format!("There is no {}.", numbers::work_order(order)),
        (None, None, Some(incident)) => format!("There is no {}.", numbers::incident(incident)),
        _ => format!("Nothing was found for “{}”.", asked.text),
    }
}
