//! What refers to a thing of the estate, so that it cannot be taken back altogether.

use super::store::in_words;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use uuid::Uuid;

/// What refers to one kind of thing. A test holds it against the references that the database knows.
pub struct Referring {
    /// `Table.Column` of each reference, quoted as in SQL.
    pub names: &'static [&'static str],
    /// Counts the rows that refer to `$2`: words for one and for many, and how many.
    count: &'static str,
}

macro_rules! referring {
    ($($table:literal . $column:literal: $words:literal),+ $(,)?) => {
        Referring {
            names: &[$(concat!($table, ".", $column)),+],
            count: concat!(
                "SELECT '', 0::bigint WHERE FALSE",
                $(
                    " UNION ALL SELECT '", $words, "', count(*) FROM ", $table,
                    " WHERE \"OrgId\" = $1 AND ", $column, " = $2"
                ),+
            ),
        }
    };
}

/// What refers to a property.
pub const PROPERTY: Referring = referring! {
    r#""Units""# . r#""PropertyId""#: "unit|units",
    r#""ComplianceItems""# . r#""PropertyId""#: "certificate|certificates",
    r#""Attachments""# . r#""PropertyId""#: "file|files",
    r#""PlaceAlerts""# . r#""PropertyId""#: "alert|alerts",
    r#""PlaceHints""# . r#""PropertyId""#: "hint|hints",
    r#""PlaceKeys""# . r#""PropertyId""#: "set of keys|sets of keys",
    r#""AccessCodes""# . r#""PropertyId""#: "access code|access codes",
    r#""Assets""# . r#""PropertyId""#: "asset|assets",
    r#""IncidentPlaces""# . r#""PropertyId""#: "incident|incidents",
};

/// What refers to a unit.
pub const UNIT: Referring = referring! {
    r#""Tenancies""# . r#""UnitId""#: "tenancy|tenancies",
    r#""MaintenanceTickets""# . r#""UnitId""#: "ticket|tickets",
    r#""PlaceAlerts""# . r#""UnitId""#: "alert|alerts",
    r#""PlaceHints""# . r#""UnitId""#: "hint|hints",
    r#""PlaceKeys""# . r#""UnitId""#: "set of keys|sets of keys",
    r#""AccessCodes""# . r#""UnitId""#: "access code|access codes",
    r#""Assets""# . r#""UnitId""#: "asset|assets",
    r#""IncidentFollowers""# . r#""UnitId""#: "report in an incident|reports in incidents",
};

/// What refers to a person.
pub const CONTACT: Referring = referring! {
    r#""Tenancies""# . r#""TenantContactId""#: "tenancy|tenancies",
    r#""TenancyOccupants""# . r#""ContactId""#:
        "tenancy that they live in|tenancies that they live in",
    r#""Properties""# . r#""OwnerContactId""#: "property|properties",
    r#""MaintenanceTickets""# . r#""ReportedByContactId""#: "ticket|tickets",
    r#""MaintenanceTickets""# . r#""RatedByContactId""#: "rating|ratings",
    r#""TicketTimelineEvents""# . r#""ActorContactId""#:
        "line in a ticket’s timeline|lines in tickets’ timelines",
    r#""ContractorProfiles""# . r#""ContactId""#: "contractor|contractors",
    r#""Users""# . r#""ContactId""#: "account|accounts",
    r#"auth."Invitations""# . r#""ContactId""#: "invitation|invitations",
    r#""Messages""# . r#""ToContactId""#: "message|messages",
    r#""Messages""# . r#""FromContactId""#: "message|messages",
    r#""ConsentRecords""# . r#""ContactId""#: "consent|consents",
    r#""Notifications""# . r#""ContactId""#: "notice sent to them|notices sent to them",
    r#""Attachments""# . r#""UploadedByContactId""#: "file|files",
    r#""PlaceKeys""# . r#""HolderContactId""#: "set of keys|sets of keys",
    r#""PlaceAlerts""# . r#""ContactId""#: "alert|alerts",
    r#""HazardLetters""# . r#""ContactId""#: "hazard letter|hazard letters",
    r#""IncidentFollowers""# . r#""ContactId""#: "report in an incident|reports in incidents",
};

/// What refers to a contractor.
pub const CONTRACTOR: Referring = referring! {
    r#""WorkOrders""# . r#""AssignedContractorId""#: "work order|work orders",
    r#""WorkOrderOffers""# . r#""ContractorId""#: "offer|offers",
    r#""Visits""# . r#""ContractorId""#: "visit|visits",
    r#""Quotes""# . r#""ContractorId""#: "quote|quotes",
    r#""Invoices""# . r#""ContractorId""#: "invoice|invoices",
    r#""MaintenanceTickets""# . r#""ContractorId""#: "ticket|tickets",
    r#""MaintenanceTickets""# . r#""RatedContractorId""#: "rating|ratings",
    r#""Users""# . r#""ContractorId""#: "user|users",
    r#"auth."Invitations""# . r#""ContractorId""#: "invitation|invitations",
    r#""Operatives""# . r#""ContractorId""#: "operative|operatives",
    r#""ContractorAbsences""# . r#""ContractorId""#: "diary entry|diary entries",
    r#""VisitSlots""# . r#""ContractorId""#: "diary entry|diary entries",
    r#""RateLists""# . r#""ContractorId""#: "list of prices|lists of prices",
    r#""Conversations""# . r#""ContractorId""#: "thread of messages|threads of messages",
    r#""EvidencePacks""# . r#""ContractorId""#: "evidence pack|evidence packs",
    r#""AssetServices""# . r#""ContractorId""#: "service of an asset|services of assets",
};

impl Referring {
    /// What refers to the thing, in words: `2 tickets`.
    pub async fn to(&self, tx: OrgTx<'_>, id: Uuid) -> Result<Vec<String>, DbError> {
        in_words(&tx.rows(self.count, &[&tx.org, &id]).await?)
    }
}

/// Refuses to take back what others refer to.
///
/// # Errors
///
/// A conflict that names them.
pub fn refuse_referred(referring: &[String]) -> Result<(), Problem> {
    refuse(referring, "It cannot be deleted, only archived. What refers to it:")
}

/// The answer to a delete that only the database refused: somebody referred to the thing a moment ago.
pub fn referred_meanwhile(error: DbError) -> Problem {
    if error.is_dangling() {
        let told = "It cannot be deleted: something has come to refer to it. Archive it instead.";
        return Problem::conflict(told);
    }
    error.into()
}

pub(super) fn refuse(hinders: &[String], because: &str) -> Result<(), Problem> {
    match hinders.split_last() {
        None => Ok(()),
        Some((last, [])) => Err(Problem::conflict(format!("{because} {last}."))),
        Some((last, rest)) => {
            Err(Problem::conflict(format!("{because} {} and {last}.", rest.join(", "))))
        }
    }
}
