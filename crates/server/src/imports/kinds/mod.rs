//! What an import's rows mean beside the rows that are here already, kind by kind, in sets.
//!
//! A kind says how its rows *look* ([`Sets::look`]): what they refer to, how many there are of
//! that, what is here already and what cannot be true. One statement around it writes that down
//! ([`resolve`]); others turn rows into the estate's.

mod homes;
mod insert;
mod look;

use super::check::Stopped;
use crate::db::{OrgTx, Query, sql};
use homes::Homes;
use maintainuk_domain::ids::{ImportId, OrgId};
use maintainuk_domain::import::ImportKind;
use tokio_postgres::types::ToSql;

/// A field by which a row refers to something, and what is said where that is not one thing.
pub struct Reference {
    /// The field, for the problem.
    pub field: &'static str,
    /// Its cell among those of a row, from 1.
    pub cell: i32,
    /// When there is none.
    pub none: &'static str,
    /// When there are several.
    pub several: &'static str,
}

/// The statements of a kind.
pub struct Sets {
    /// Reads rows as (row, parents, parent, contacts, contact, existing, earlier, clash).
    pub look: &'static str,
    /// The property or unit that a row names.
    pub parent: Option<Reference>,
    /// The person that a row names.
    pub contact: Option<Reference>,
    /// Reads which rows cannot be true beside what is here, as (row, field, told).
    pub clash: Option<&'static str>,
    /// Writes the rows after `$3` and up to `$4`, in turn, at `$5`.
    pub inserts: &'static [&'static str],
    /// The tables that they write, those that refer to others first.
    pub tables: &'static [&'static str],
    /// The existing rows of ids `$2`, as (id, label).
    pub existing: &'static str,
}

/// Resolves the rows: holds them against what is here, and writes down what was found.
///
/// # Errors
/// The database's refusal.
pub async fn resolve(tx: OrgTx<'_>, which: Which) -> Result<(), Stopped> {
    let Which { org, id, kind } = which;
    let sql = statement(kind);
    match kind {
        ImportKind::Contacts | ImportKind::Contractors => tx.execute(sql, &[&org, &id]).await?,
        ImportKind::Properties => {
            let Homes { places, keys, short, archived, likely, .. } =
                homes::read(tx, (org, id, kind)).await?;
            tx.execute(sql, &[&org, &id, &places, &keys, &short, &archived, &likely]).await?
        }
        ImportKind::Units | ImportKind::Tenancies | ImportKind::Tickets => {
            let Homes { places, keys, short, archived, units, of, names, units_archived, .. } =
                homes::read(tx, (org, id, kind)).await?;
            let places: [&(dyn ToSql + Sync); 4] = [&places, &keys, &short, &archived];
            let units: [&(dyn ToSql + Sync); 4] = [&units, &of, &names, &units_archived];
            let which: [&(dyn ToSql + Sync); 2] = [&org, &id];
            let params: Vec<_> = which.into_iter().chain(places).chain(units).collect();
            tx.execute(sql, &params).await?
        }
    };
    Ok(())
}

/// `look` around the staged rows of import `$2`.
fn statement(kind: ImportKind) -> &'static str {
    sql::join(&[
        r#"WITH s AS MATERIALIZED (
            SELECT r."RowNumber" AS row, r."Cells" AS c FROM ops."ImportRows" r
            WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound"), "#,
        sets(kind).look,
        r#" UPDATE ops."ImportRows" r
        SET "ParentCount" = l.parents, "ParentId" = l.parent, "ContactCount" = l.contacts,
            "ContactId" = coalesce(l.contact, r."ContactId"), "ExistingId" = l.existing,
            "ExistingRow" = l.earlier, "Clash" = l.clash,
            "Verdict" = CASE
                WHEN l.parents <> 1 OR l.contacts <> 1 OR l.clash THEN 'Bad'
                WHEN l.existing IS NOT NULL OR l.earlier IS NOT NULL THEN 'Duplicate'
                ELSE 'Good' END
        FROM look l WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" = l.row"#,
    ])
}

/// The statements of a kind.
pub fn sets(kind: ImportKind) -> &'static Sets {
    match kind {
        ImportKind::Properties => &PROPERTIES,
        ImportKind::Units => &UNITS,
        ImportKind::Tenancies => &TENANCIES,
        ImportKind::Contacts => &CONTACTS,
        ImportKind::Contractors => &CONTRACTORS,
        ImportKind::Tickets => &TICKETS,
    }
}

/// The statement that reads labels of rows that are here already.
pub fn existing<'a>(kind: ImportKind, params: &'a [&'a (dyn ToSql + Sync)]) -> Query<'a> {
    Query(sets(kind).existing, params)
}

/// An import, as most statements take it.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    pub org: OrgId,
    pub id: ImportId,
    pub kind: ImportKind,
}

const NO_PROPERTY: Reference = Reference {
    field: "addressLine1",
    cell: 1,
    none: "There is no property with this address and postcode. Import properties first.",
    several: "Several properties have this address and postcode, so it is not clear which is meant.",
};
const NO_UNIT: Reference = Reference {
    field: "addressLine1",
    cell: 1,
    none: "There is no unit with this first line, postcode and unit number. Import properties and units first.",
    several: "Several units have this first line, postcode and unit number, so it is not clear which is meant.",
};

static PROPERTIES: Sets = Sets {
    look: look::PROPERTIES,
    parent: None,
    contact: Some(Reference {
        field: "ownerEmail",
        cell: 7,
        none: "There is no contact with this email address. Import contacts first.",
        several: "Several contacts have this email address, so it is not clear who is meant.",
    }),
    clash: None,
    inserts: &[insert::PROPERTIES],
    tables: &["Properties"],
    existing: r#"SELECT p."Id", concat_ws(', ', p."AddressLine1", p."AddressLine2", p."City" || ' ' || p."Postcode",
            p."PropertyType") FROM "Properties" p WHERE p."OrgId" = $1 AND p."Id" = ANY ($2)"#,
};

static UNITS: Sets = Sets {
    look: look::UNITS,
    parent: Some(NO_PROPERTY),
    contact: None,
    clash: None,
    inserts: &[insert::UNITS],
    tables: &["Units"],
    existing: r#"SELECT u."Id", concat_ws(', ', u."UnitNumber", p."AddressLine1", p."City" || ' ' || p."Postcode",
            u."Bedrooms" || ' bedrooms') FROM "Units" u
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        WHERE u."OrgId" = $1 AND u."Id" = ANY ($2)"#,
};

static TENANCIES: Sets = Sets {
    look: look::TENANCIES,
    parent: Some(NO_UNIT),
    contact: Some(Reference {
        field: "tenantEmail",
        cell: 4,
        none: "There is no contact with this email address and number. Import contacts first.",
        several: "Several contacts have this email address or number, so it is not clear who is meant.",
    }),
    clash: Some(look::TENANCY_CLASHES),
    inserts: &[
        insert::TENANCIES,
        insert::OCCUPANTS,
        insert::TENANCY_BEGINS,
        insert::TENANCY_ENDS,
        insert::OCCUPY,
    ],
    tables: &["Tenancies"],
    existing: r#"SELECT y."Id", concat_ws(', ', u."UnitNumber", p."AddressLine1", p."City" || ' ' || p."Postcode",
            concat_ws(' ', c."FirstName", c."LastName"), 'from ' || y."StartDate", y."RentAmountGBP")
        FROM "Tenancies" y JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = y."UnitId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = y."TenantContactId"
        WHERE y."OrgId" = $1 AND y."Id" = ANY ($2)"#,
};

static CONTACTS: Sets = Sets {
    look: look::CONTACTS,
    parent: None,
    contact: None,
    clash: None,
    inserts: &[insert::CONTACTS],
    tables: &["ContactPoints"],
    existing: r#"SELECT c."Id", concat_ws(', ', c."Type", nullif(concat_ws(' ', c."FirstName", c."LastName"), ''),
            c."Email", c."PhoneE164") FROM "ContactPoints" c WHERE c."OrgId" = $1 AND c."Id" = ANY ($2)"#,
};

static CONTRACTORS: Sets = Sets {
    look: look::CONTRACTORS,
    parent: None,
    contact: None,
    clash: None,
    inserts: &[insert::CONTRACTOR_PEOPLE, insert::CONTRACTORS],
    tables: &["ContractorProfiles", "ContactPoints"],
    existing: r#"SELECT f."Id", concat_ws(', ', f."CompanyName", nullif(concat_ws(' ', c."FirstName", c."LastName"), ''),
            c."Email", c."PhoneE164") FROM "ContractorProfiles" f
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = f."ContactId"
        WHERE f."OrgId" = $1 AND f."Id" = ANY ($2)"#,
};

static TICKETS: Sets = Sets {
    look: look::TICKETS,
    parent: Some(NO_UNIT),
    contact: Some(Reference {
        field: "reporterEmail",
        cell: 11,
        none: "There is no contact with this email address. Import contacts first.",
        several: "Several contacts have this email address, so it is not clear who is meant.",
    }),
    clash: None,
    inserts: &[insert::TICKETS, insert::TICKET_LINES],
    tables: &["MaintenanceTickets"],
    existing: r#"SELECT t."Id", concat_ws(', ', t."TicketNumber", t."Title", t."Status", 'reported ' || t."CreatedAt"::date)
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = ANY ($2)"#,
};
