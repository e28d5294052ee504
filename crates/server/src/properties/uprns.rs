//! A UPRN is one home's within the organisation: a property's, or a unit's. The only unit of a house
//! may have the house's own.

use super::address::Lines;
use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::ids::{PropertyId, UnitId};

/// Who is to have it.
#[derive(Debug, Clone, Copy)]
pub enum Holder {
    /// A property.
    Property(PropertyId),
    /// A unit, and the property that it is in.
    Unit(UnitId, PropertyId),
}

// Two tables have UPRNs, so no index keeps them apart: whoever wants one waits for whoever is taking
// the same one, and then reads what they did.
const WAIT: &str =
    r#"SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || 'uprn' || $2, 0))"#;

// `$3` the property itself or of the unit, `$4` the unit.
const HELD: &str = r#"SELECT NULL AS "UnitNumber", p."AddressLine1", p."AddressLine2", p."City",
        p."Postcode" FROM "Properties" p
    WHERE p."OrgId" = $1 AND p."Uprn" = $2 AND p."Id" <> $3
    UNION ALL
    SELECT u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE u."OrgId" = $1 AND u."Uprn" = $2 AND CASE WHEN $4::uuid IS NULL
        THEN u."PropertyId" <> $3 ELSE u."Id" <> $4 END
    LIMIT 1"#;

/// Whose a UPRN is, if it is not free for `to`; it stays so until this transaction is over.
///
/// # Errors
/// The database's refusal.
pub async fn held_by(tx: OrgTx<'_>, uprn: &str, to: Holder) -> Result<Option<String>, Problem> {
    tx.rows(WAIT, &[&tx.org, &uprn]).await?;
    let (property, unit) = match to {
        Holder::Property(property) => (property, None),
        Holder::Unit(unit, property) => (property, Some(unit)),
    };
    let Some(row) = tx.opt(HELD, &[&tx.org, &uprn, &property, &unit]).await? else {
        return Ok(None);
    };
    let number: Option<String> = row.try_get("UnitNumber").map_err(crate::db::DbError::from)?;
    Ok(Some(Lines::read(&row)?.one_line(number.as_deref())))
}

/// Refuses a UPRN that another has, and says whose it is.
///
/// # Errors
/// At `/uprn`, when it is not free.
pub async fn claim(tx: OrgTx<'_>, uprn: Option<&str>, to: Holder) -> Result<(), Problem> {
    let Some(uprn) = uprn else { return Ok(()) };
    match held_by(tx, uprn, to).await? {
        None => Ok(()),
        Some(whose) => {
            Err(Problem::invalid("/uprn", format!("This is the UPRN of {whose} already.")))
        }
    }
}
