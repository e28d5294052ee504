//! Which files of a ticket somebody is shown who sees the ticket: the one place that decides it.

use crate::estate::AttachmentKind;
use crate::ids::ContractorId;

/// Who looks at a ticket that they may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// A colleague.
    Staff,
    /// Somebody of a firm.
    Firm(ContractorId),
    /// Who reported it, or lives there.
    Resident,
}

/// What decides who is shown a file.
#[derive(Debug, Clone, Copy)]
pub struct SharedFile {
    /// What it is.
    pub kind: AttachmentKind,
    /// Whether it is the certificate of a job.
    pub certificate: bool,
    /// For a file of an order, whether the order is one of the firm that looks; none for a file of the
    /// ticket itself.
    pub own_order: Option<bool>,
    /// The firm of who sent it; none for colleagues and residents.
    pub sender: Option<ContractorId>,
}

impl SharedFile {
    /// Whether it is shown. From outside these are photographs and certificates; letters and the like
    /// are for colleagues, and for whom they were sent to. A firm is shown what belongs to its own
    /// orders, and the photographs of the report, unless another firm sent them: also on an order that
    /// was another firm's before, and on the ticket itself.
    pub fn is_shown_to(&self, viewer: Viewer) -> bool {
        let photo = self.kind == AttachmentKind::Photo;
        match viewer {
            Viewer::Staff => true,
            Viewer::Resident => photo || self.certificate,
            Viewer::Firm(firm) => {
                let owned = self.own_order.map_or(photo, |own| own && (photo || self.certificate));
                owned && self.sender.is_none_or(|sender| sender == firm)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estate::AttachmentKind::{Document, Photo};

    #[test]
    fn a_firm_is_shown_nothing_of_another_firms() {
        let (firm, rival) = (ContractorId::fresh(), ContractorId::fresh());
        for (kind, certificate, own_order, sender, shown) in [
            (Photo, false, None, None, true),
            (Photo, false, None, Some(firm), true),
            (Photo, false, None, Some(rival), false),
            (Photo, false, Some(true), None, true),
            (Photo, false, Some(true), Some(firm), true),
            (Photo, false, Some(true), Some(rival), false),
            (Photo, false, Some(false), None, false),
            (Photo, false, Some(false), Some(firm), false),
            (Document, true, Some(true), Some(firm), true),
            (Document, true, Some(true), Some(rival), false),
            (Document, true, Some(false), None, false),
            (Document, false, Some(true), None, false),
            (Document, false, None, None, false),
        ] {
            let file = SharedFile { kind, certificate, own_order, sender };
            assert_eq!(file.is_shown_to(Viewer::Firm(firm)), shown, "{file:?}");
            assert!(file.is_shown_to(Viewer::Staff), "{file:?}");
            let home = kind == Photo || certificate;
            assert_eq!(file.is_shown_to(Viewer::Resident), home, "{file:?}");
        }
    }
}
