//! Whether an address that is about to be added is there already, written in another way.

use super::address::Lines;
use crate::db::{DbError, OrgTx};
use crate::http::Duplicate;
use maintainuk_domain::addresses;
use maintainuk_domain::ids::{PropertyId, UnitId};
use maintainuk_domain::uk::Postcode;

/// What one postcode is compared with at most; a postcode has a hundred addresses at most, a tower
/// some hundred flats.
const OF_POSTCODE: &str = r#"SELECT b."Id", b."AddressLine1", b."AddressLine2", b."City", b."Postcode",
        b."ArchivedAt" IS NOT NULL OR u."ArchivedAt" IS NOT NULL AS "IsArchived",
        u."Id" AS "UnitId", u."UnitNumber"
    FROM "Properties" b
    LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = b."Id" AND u."UnitNumber" IS NOT NULL
    WHERE b."OrgId" = $1 AND b."Postcode" = $2 ORDER BY b."Id" LIMIT 1001"#;

// No index keeps two ways of writing one address apart: whoever takes one waits for whoever is taking
// the same one, and then reads what they did.
const WAIT: &str =
    r#"SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || 'address' || $2, 0))"#;

/// Whether two ways of writing an address are one address.
pub fn same_address(one: &Lines, other: &Lines) -> bool {
    let key = |at: &Lines| {
        let line2 = at.line2.as_deref().unwrap_or_default();
        let code = Postcode::parse(&at.postcode).ok()?;
        Some(addresses::key(&[&at.line1, line2], &at.city, &code))
    };
    one == other || key(one).is_some_and(|key_of_one| Some(key_of_one) == key(other))
}

/// What is at the same address, or likely is, whichever way it is written: properties and single
/// units. Nobody else takes it until this transaction is over.
///
/// # Errors
/// The database's refusal.
pub async fn of_address(tx: OrgTx<'_>, lines: &Lines) -> Result<Vec<Duplicate>, DbError> {
    let Ok(postcode) = Postcode::parse(&lines.postcode) else { return Ok(Vec::new()) };
    let key = |unit: Option<&str>, at: &Lines| {
        let line2 = at.line2.as_deref().unwrap_or_default();
        let written = [unit.unwrap_or_default(), &at.line1, line2];
        addresses::likely_key(&written, &at.city, &postcode)
    };
    let wanted = key(None, lines);
    tx.rows(WAIT, &[&tx.org, &wanted]).await?;
    let mut found: Vec<Duplicate> = Vec::new();
    for row in tx.rows(OF_POSTCODE, &[&tx.org, &lines.postcode]).await? {
        let at = Lines::read(&row)?;
        let property: PropertyId = row.try_get("Id")?;
        let archived = row.try_get("IsArchived")?;
        let known = found.iter().any(|one| one.property_id == property.as_uuid());
        if !known && key(None, &at) == wanted {
            let (property_id, address) = (property.as_uuid(), at.one_line(None));
            found.push(Duplicate { property_id, unit_id: None, address, archived });
        }
        let unit: Option<UnitId> = row.try_get("UnitId")?;
        let number: Option<String> = row.try_get("UnitNumber")?;
        if let (Some(unit), Some(number)) = (unit, number)
            && key(Some(&number), &at) == wanted
        {
            let (property_id, unit_id) = (property.as_uuid(), Some(unit.as_uuid()));
            let address = at.one_line(Some(&number));
            found.push(Duplicate { property_id, unit_id, address, archived });
        }
    }
    Ok(found)
}

/// The unit of a property that has the same name, whichever way it is written. Without a name it is
/// the whole of the property.
///
/// # Errors
/// The database's refusal.
pub async fn in_property(
    tx: OrgTx<'_>,
    property: PropertyId,
    name: Option<&str>,
    except: Option<UnitId>,
) -> Result<Option<Duplicate>, DbError> {
    let sql = r#"SELECT u."Id" AS "UnitId", u."UnitNumber", u."ArchivedAt" IS NOT NULL AS "IsArchived",
            b."AddressLine1", b."AddressLine2", b."City", b."Postcode"
        FROM "Units" u JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
        WHERE u."OrgId" = $1 AND u."PropertyId" = $2"#;
    let wanted = name.map(addresses::unit_key);
    for row in tx.rows(sql, &[&tx.org, &property]).await? {
        let unit: UnitId = row.try_get("UnitId")?;
        let number: Option<String> = row.try_get("UnitNumber")?;
        if Some(unit) != except && number.as_deref().map(addresses::unit_key) == wanted {
            return Ok(Some(Duplicate {
                property_id: property.as_uuid(),
                unit_id: Some(unit.as_uuid()),
                address: Lines::read(&row)?.one_line(number.as_deref()),
                archived: row.try_get("IsArchived")?,
            }));
        }
    }
    Ok(None)
}
