//! Properties that may be one and the same: at one address, written in two ways.
//!
//! What makes two ways of writing one address is a rule of the domain crate, not of the database; so
//! properties are read along the index of postcodes, some thousands at a time, and compared here.

use super::different::Different;
use super::model::{DuplicateHome, HomeGroup, PropertyDuplicates};
use crate::db::{Db, DbError, Query};
use crate::properties::address::Lines;
use maintainuk_domain::addresses;
use maintainuk_domain::ids::{OrgId, PropertyId};
use maintainuk_domain::merges::{MergeKind, still_alike};
use maintainuk_domain::uk::Postcode;
use std::collections::{BTreeMap, HashMap};
use tokio_postgres::Row;
use uuid::Uuid;

/// Groups after which a page ends.
const PAGE: usize = 25;
/// Properties that are compared at once; the LIMIT of [`WALK`].
const BATCH: usize = 2_000;
/// Batches of a page: where duplicates are rare a page may have none, and says where to go on.
const BATCHES: usize = 10;

const WALK: &str = r#"SELECT "Id", "AddressLine1", "AddressLine2", "City", "Postcode", "Uprn",
        "CreatedAt"
    FROM "Properties" WHERE "OrgId" = $1 AND "Postcode" > $2 AND "ArchivedAt" IS NULL
    ORDER BY "Postcode", "Id" LIMIT 2000"#;

const UNITS: &str = r#"SELECT "PropertyId", count(*) FROM "Units"
    WHERE "OrgId" = $1 AND "PropertyId" = ANY ($2) GROUP BY "PropertyId""#;

/// A page of groups, beyond a postcode.
pub async fn list(db: &Db, org: OrgId, beyond: &str) -> Result<PropertyDuplicates, DbError> {
    let (mut beyond, mut groups, mut next) = (beyond.to_owned(), Vec::new(), None);
    for _ in 0..BATCHES {
        let [rows] = db.read(org, [Query(WALK, &[&org, &beyond])]).await?;
        let homes = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let (homes, last) = whole_postcodes(homes, BATCH);
        groups.extend(apart(db, org, alike(homes)).await?);
        next = last;
        match &next {
            Some(postcode) if groups.len() < PAGE => beyond.clone_from(postcode),
            _ => break,
        }
    }
    count_units(db, org, &mut groups).await?;
    Ok(PropertyDuplicates { groups, next })
}

/// The property itself, whatever it is now, and those that are used at its postcode. A postcode has
/// a hundred addresses at most.
const NEAR: &str = r#"SELECT b."Id", b."AddressLine1", b."AddressLine2", b."City", b."Postcode",
        b."Uprn", b."CreatedAt"
    FROM "Properties" p
    JOIN "Properties" b ON b."OrgId" = $1 AND b."Postcode" = p."Postcode"
        AND (b."ArchivedAt" IS NULL OR b."Id" = p."Id")
    WHERE p."OrgId" = $1 AND p."Id" = $2 ORDER BY b."Id" <> $2, b."Id" LIMIT 1001"#;

/// Those at the address of one property, written in another way; oldest first.
pub async fn of_property(
    db: &Db,
    org: OrgId,
    id: PropertyId,
) -> Result<Vec<DuplicateHome>, DbError> {
    let [rows] = db.read(org, [Query(NEAR, &[&org, &id])]).await?;
    if rows.is_empty() {
        return Err(DbError::NotFound);
    }
    let homes = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let mut groups = alike(homes);
    groups.retain(|group| group.properties.iter().any(|home| home.id == id));
    let known = Different::read(db, org, MergeKind::Property, ids(&groups)).await?;
    for group in &mut groups {
        group
            .properties
            .retain(|home| home.id != id && !known.are(home.id.as_uuid(), id.as_uuid()));
    }
    count_units(db, org, &mut groups).await?;
    Ok(groups.into_iter().flat_map(|group| group.properties).collect())
}

/// Without those of which somebody said that they are not the same.
async fn apart(db: &Db, org: OrgId, groups: Vec<HomeGroup>) -> Result<Vec<HomeGroup>, DbError> {
    let known = Different::read(db, org, MergeKind::Property, ids(&groups)).await?;
    let apart = |homes| {
        still_alike(homes, |one: &DuplicateHome, other| {
            known.are(one.id.as_uuid(), other.id.as_uuid())
        })
    };
    Ok(groups.into_iter().flat_map(|group| apart(group.properties)).map(named).collect())
}

fn ids(groups: &[HomeGroup]) -> Vec<Uuid> {
    groups.iter().flat_map(|group| &group.properties).map(|home| home.id.as_uuid()).collect()
}

/// A group by the address of its oldest.
fn named(properties: Vec<DuplicateHome>) -> HomeGroup {
    let key = properties.first().map(|home| home.address.clone()).unwrap_or_default();
    HomeGroup { key, properties }
}

fn read(row: &Row) -> Result<(Lines, DuplicateHome), DbError> {
    let at = Lines::read(row)?;
    let home = DuplicateHome {
        id: row.try_get("Id")?,
        address: at.one_line(None),
        uprn: row.try_get("Uprn")?,
        unit_count: 0,
        created_at: row.try_get("CreatedAt")?,
    };
    Ok((at, home))
}

/// Leaves the last postcode of a full batch to the next one, because it may be cut; says beyond which
/// postcode that begins. A postcode that fills a batch alone is not read on.
fn whole_postcodes<T>(
    mut homes: Vec<(Lines, T)>,
    batch: usize,
) -> (Vec<(Lines, T)>, Option<String>) {
    let Some(last) = homes.last().filter(|_| homes.len() >= batch) else { return (homes, None) };
    let last = last.0.postcode.clone();
    let begins = homes.iter().position(|(at, _)| at.postcode == last).unwrap_or_default();
    if begins > 0 {
        homes.truncate(begins);
    }
    let next = homes.last().map(|(at, _)| at.postcode.clone());
    (homes, next)
}

/// Those at one address, oldest first, in the order of their postcodes.
fn alike(homes: Vec<(Lines, DuplicateHome)>) -> Vec<HomeGroup> {
    let mut found: BTreeMap<String, Vec<DuplicateHome>> = BTreeMap::new();
    for (at, home) in homes {
        let Ok(postcode) = Postcode::parse(&at.postcode) else { continue };
        let line2 = at.line2.as_deref().unwrap_or_default();
        found
            .entry(addresses::likely_key(&[&at.line1, line2], &at.city, &postcode))
            .or_default()
            .push(home);
    }
    let several = found.into_values().filter(|homes| homes.len() > 1);
    several
        .map(|mut properties| {
            properties.sort_by_key(|home| (home.created_at, home.id));
            named(properties)
        })
        .collect()
}

async fn count_units(db: &Db, org: OrgId, groups: &mut [HomeGroup]) -> Result<(), DbError> {
    let ids: Vec<PropertyId> =
        groups.iter().flat_map(|group| group.properties.iter().map(|home| home.id)).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let [rows] = db.read(org, [Query(UNITS, &[&org, &ids])]).await?;
    let counts: HashMap<PropertyId, i64> = rows
        .iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .collect::<Result<_, DbError>>()?;
    for home in groups.iter_mut().flat_map(|group| &mut group.properties) {
        home.unit_count = counts.get(&home.id).copied().unwrap_or_default();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use maintainuk_domain::time::Instant;

    fn lines(line1: &str, postcode: &str) -> Lines {
        let (line1, postcode) = (line1.to_owned(), postcode.to_owned());
        Lines { line1, line2: None, city: "Leeds".into(), postcode }
    }

    fn home(line1: &str, postcode: &str, day: i64) -> (Lines, DuplicateHome) {
        let at = lines(line1, postcode);
        let created_at = Instant::from(jiff::Timestamp::UNIX_EPOCH).plus_days(day);
        let address = at.one_line(None);
        let (id, uprn) = (PropertyId::fresh(), None);
        (at, DuplicateHome { id, address, uprn, unit_count: 0, created_at })
    }

    #[test]
    fn a_full_batch_leaves_its_last_postcode_to_the_next() {
        for (postcodes, kept, next) in [
            (vec!["A", "B"], 2, None),
            (vec!["A", "A", "B"], 2, Some("A")),
            (vec!["A", "B", "B"], 1, Some("A")),
            (vec!["B", "B", "B"], 3, Some("B")),
            (vec![], 0, None),
        ] {
            let homes = postcodes.iter().map(|code| (lines("1", code), ())).collect();
            let (homes, beyond) = whole_postcodes(homes, 3);
            assert_eq!((homes.len(), beyond.as_deref()), (kept, next), "{postcodes:?}");
        }
    }

    #[test]
    fn one_address_in_two_spellings_is_a_group_that_the_oldest_names() {
        let groups = alike(vec![
            home("1 Mill Ln", "LS1 4AB", 5),
            home("1 Mill Lane", "LS1 4AB", 2),
            home("2 Mill Lane", "LS1 4AB", 1),
            home("1 Mill Lane", "LS1 4AD", 1),
        ]);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].key, "1 Mill Lane, Leeds LS1 4AB");
        assert_eq!(groups[0].properties.len(), 2);
    }
}
