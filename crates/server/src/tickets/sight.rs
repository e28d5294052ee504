//! Which tickets a caller may see.

use crate::auth::Caller;
use maintainuk_domain::access::Grant;
use maintainuk_domain::ids::{ContactId, ContractorId};
use uuid::Uuid;

/// The part of the organisation's tickets that somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All of them: staff.
    All,
    /// Those with a work order of this firm.
    Contractor(ContractorId),
    /// Those that this person reported, or at their home while they live there.
    Resident(ContactId),
    /// None: an account that is linked to nobody.
    Nothing,
}

impl Sight {
    /// What a caller sees whose permission reaches this far.
    pub fn of(caller: &Caller, reach: Grant) -> Self {
        match (reach, caller.info.contractor, caller.info.contact) {
            (Grant::All, ..) => Self::All,
            (Grant::Own, Some(firm), _) => Self::Contractor(firm),
            (Grant::Own, None, Some(person)) => Self::Resident(person),
            _ => Self::Nothing,
        }
    }

    /// Whether colleagues' notes and the like are hidden.
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::All)
    }

    /// Whether it is a resident who looks, and this is who they are.
    pub fn is_resident(self, person: Option<ContactId>) -> bool {
        matches!(self, Self::Resident(resident) if person == Some(resident))
    }

    /// The firm that looks, if it is one.
    pub const fn firm(self) -> Option<ContractorId> {
        match self {
            Self::Contractor(firm) => Some(firm),
            _ => None,
        }
    }

    /// As [`Self::condition`], for staff who look at what was put away.
    pub const PUT_AWAY: &str = r#" AND ($2::uuid IS NULL) AND t."DeletedAt" IS NOT NULL"#;

    /// A condition on the ticket `t` with `$1` the organisation and `$2` whom [`Self::id`] names.
    pub const fn condition(self) -> &'static str {
        match self {
            Self::All => r#" AND ($2::uuid IS NULL) AND t."DeletedAt" IS NULL"#,
            Self::Contractor(_) => {
                r#" AND t."DeletedAt" IS NULL AND EXISTS (SELECT 1 FROM "WorkOrders" o
                    WHERE o."OrgId" = $1 AND o."TicketId" = t."Id" AND o."AssignedContractorId" = $2
                      AND o."Status" <> 'Declined'
                      AND (o."Status" <> 'Created' OR o."PricingWaits" IS DISTINCT FROM 'Original'))"#
            }
            Self::Resident(_) => {
                r#" AND t."DeletedAt" IS NULL AND (t."ReportedByContactId" = $2 OR EXISTS (SELECT 1 FROM "Residents" y
                    WHERE y."OrgId" = $1 AND y."UnitId" = t."UnitId" AND y."ContactId" = $2
                      AND t."CreatedAt" >= y."StartDate"))"#
            }
            Self::Nothing => " AND $2::uuid IS NOT NULL AND false",
        }
    }

    /// Whom the condition is about.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Self::Contractor(firm) => Some(firm.as_uuid()),
            Self::Resident(person) => Some(person.as_uuid()),
            Self::All | Self::Nothing => None,
        }
    }
}
