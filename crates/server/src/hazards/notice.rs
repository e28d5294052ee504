//! Texts that come in: whatever speaks of a hazard proposes a case.

use super::write::{self, Proposed};
use crate::db::OrgTx;
use crate::packs::sha256;
use crate::places::Vulnerable;
use maintainuk_domain::hazards::Spoken;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;

/// A text that came in on a ticket.
pub struct Notice<'a> {
    /// The ticket.
    pub ticket: TicketId,
    /// The title, or nothing.
    pub title: &'a str,
    /// The description, the note or the message.
    pub text: &'a str,
    /// Where the home is: it selects the law.
    pub nation: Nation,
    /// Whether somebody vulnerable is recorded there.
    pub vulnerable: Vulnerable,
    /// Who wrote it.
    pub by: Option<UserId>,
    /// When it came in.
    pub now: Instant,
}

/// Why a report is an emergency where its words alone do not make it one.
pub(super) const VULNERABLE: &str = "a vulnerable person is recorded at this home";

/// Characters of a text that are kept with a proposal.
const QUOTED: usize = 300;

/// Proposes a case for each hazard of a text that has been read already. It asks nothing of the
/// database: most texts speak of none.
pub fn propose(tx: OrgTx<'_>, notice: &Notice<'_>, spoken: &[Spoken]) {
    for spoken in spoken {
        write::propose(
            tx,
            &Proposed {
                ticket: notice.ticket,
                hazard: spoken.hazard,
                class: spoken.class,
                nation: notice.nation,
                rule: spoken.rule,
                because: (spoken.by_record && notice.vulnerable.known).then_some(VULNERABLE),
                quote: quote(notice.title, notice.text),
                text: Some(fingerprint(notice.title, notice.text)),
                by: notice.by,
                now: notice.now,
            },
        );
    }
}

/// What tells a text from others, whatever its case and spaces.
pub(super) fn fingerprint(title: &str, text: &str) -> String {
    let words: Vec<String> =
        title.split_whitespace().chain(text.split_whitespace()).map(str::to_lowercase).collect();
    sha256(words.join(" ").as_bytes())
}

pub(super) fn quote(title: &str, text: &str) -> String {
    let both = if title.is_empty() || text.is_empty() {
        format!("{title}{text}")
    } else {
        format!("{title}: {text}")
    };
    if both.chars().count() <= QUOTED {
        return both;
    }
    both.chars().take(QUOTED).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, quote};

    #[test]
    fn the_same_words_are_the_same_text_and_others_are_another() {
        let text = fingerprint("Mould", "in the  Bath");
        assert_eq!(text, fingerprint("mould", "in the\nbath "));
        assert_ne!(text, fingerprint("mould", "in the bathroom"));
        assert_eq!(text.len(), 64);
    }

    #[test]
    fn a_quote_is_short_and_whole_characters() {
        assert_eq!(quote("Mould", ""), "Mould");
        assert_eq!(quote("Mould", "again"), "Mould: again");
        assert_eq!(quote("", &"é".repeat(400)).chars().count(), 301);
    }
}
