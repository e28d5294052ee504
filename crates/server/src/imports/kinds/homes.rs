//! Homes that are here already, by the keys that addresses are compared with: `89 Vicarage Ln` is
//! `89 Vicarage Lane`. SQL does not know how streets are abbreviated, so the keys of what is here
//! are made anew for each resolving, of the postcodes of the file only, and go along as arrays.

use crate::db::{DbError, OrgTx};
use crate::imports::check::Stopped;
use maintainuk_domain::addresses;
use maintainuk_domain::ids::{ImportId, OrgId};
use maintainuk_domain::import::{ImportKind, place_of};
use maintainuk_domain::uk::Postcode;
use std::collections::HashMap;
use tokio_postgres::Row;
use uuid::Uuid;

const PLACES: &str = r#"SELECT p."Id", p."AddressLine1", p."AddressLine2", p."Postcode",
        p."ArchivedAt" IS NOT NULL, p."City"
    FROM "Properties" p WHERE p."OrgId" = $1 AND p."Postcode" IN (SELECT r."Cells"[$3]
        FROM ops."ImportRows" r WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound")"#;

const UNITS: &str = r#"SELECT u."Id", u."PropertyId", u."UnitNumber", u."ArchivedAt" IS NOT NULL
    FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE u."OrgId" = $1 AND p."Postcode" IN (SELECT r."Cells"[$3]
        FROM ops."ImportRows" r WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound")"#;

/// What is here, column by column.
#[derive(Default)]
pub struct Homes {
    /// Properties by key; one whose address has a second line also by its first alone, marked as
    /// short.
    pub places: Vec<Uuid>,
    pub keys: Vec<String>,
    pub short: Vec<bool>,
    pub archived: Vec<bool>,
    /// The keys of what is likely the same.
    pub likely: Vec<String>,
    /// Units by their property and the key of their name.
    pub units: Vec<Uuid>,
    pub of: Vec<Uuid>,
    pub names: Vec<String>,
    pub units_archived: Vec<bool>,
}

/// Reads them.
///
/// # Errors
/// The database's refusal.
pub async fn read(
    tx: OrgTx<'_>,
    (org, id, kind): (OrgId, ImportId, ImportKind),
) -> Result<Homes, Stopped> {
    let cell = place_of(kind, "postcode").map_or(0, |place| place + 1);
    let cell = i32::try_from(cell).unwrap_or_default();
    let places = tx.rows(PLACES, &[&org, &id, &cell]).await?;
    let units = tx.rows(UNITS, &[&org, &id, &cell]).await?;
    // Reading a hundred thousand addresses is plain work, so it is done off the executor.
    let read = tokio::task::spawn_blocking(move || keyed(&places, &units, kind)).await;
    Ok(read.map_err(|error| Stopped::Failed(error.into()))?.map_err(DbError::from)?)
}

fn keyed(places: &[Row], units: &[Row], kind: ImportKind) -> Result<Homes, tokio_postgres::Error> {
    let mut homes = Homes::default();
    let mut at: HashMap<Uuid, &Row> = HashMap::with_capacity(places.len());
    for row in places {
        at.insert(row.try_get(0)?, row);
        homes.place(row, "", false)?;
        if row.try_get::<_, Option<&str>>(2)?.is_some() {
            homes.place(row, "", true)?;
        }
    }
    for row in units {
        let (unit, of): (Uuid, Uuid) = (row.try_get(0)?, row.try_get(1)?);
        let number: Option<&str> = row.try_get(2)?;
        // A file may have a flat as a property of its own that is a unit here, as the form knows.
        if let (ImportKind::Properties, Some(number), Some(place)) = (kind, number, at.get(&of)) {
            homes.place(place, number, false)?;
        }
        homes.units.push(unit);
        homes.of.push(of);
        homes.names.push(addresses::named_unit(number));
        homes.units_archived.push(row.try_get(3)?);
    }
    Ok(homes)
}

impl Homes {
    /// Adds a property, or a unit of it, by its whole address or by its first line.
    fn place(&mut self, row: &Row, unit: &str, short: bool) -> Result<(), tokio_postgres::Error> {
        let (first, second): (&str, Option<&str>) = (row.try_get(1)?, row.try_get(2)?);
        let Ok(code) = Postcode::parse(row.try_get(3)?) else { return Ok(()) };
        let second = second.filter(|_| !short).unwrap_or_default();
        self.places.push(row.try_get(0)?);
        let (written, town) = ([unit, first, second], row.try_get(5)?);
        self.keys.push(addresses::key(&written, town, &code));
        self.likely.push(addresses::likely_key(&written, town, &code));
        self.short.push(short);
        self.archived.push(row.try_get(4)?);
        Ok(())
    }
}
