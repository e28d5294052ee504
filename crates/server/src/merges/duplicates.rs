//! People who may be one and the same.

use super::different::Different;
use super::model::{ContactDuplicates, DuplicateGroup};
use crate::contacts::Contact;
use crate::db::{Db, DbError, Query};
use maintainuk_domain::ids::{ContactId, OrgId};
use maintainuk_domain::merges::{DuplicateBy, MergeKind, still_alike};
use tokio_postgres::Row;

/// Groups of a page.
const PAGE: usize = 25;
/// Pages that are looked through until one has a group: where somebody said of many that they are
/// not the same, a page may have none, and says where to go on.
const BATCHES: usize = 10;

/// Groups of people with one `$column`, in its order; the index of that column is walked.
macro_rules! groups {
    ($column:literal) => {
        concat!(
            r#"SELECT g.key, c.* FROM (
                SELECT x."#,
            $column,
            r#" AS key FROM "ContactPoints" x
                WHERE x."OrgId" = $1 AND x."#,
            $column,
            r#" > $2 AND x."ArchivedAt" IS NULL
                GROUP BY x."#,
            $column,
            r#" HAVING count(*) > 1 ORDER BY x."#,
            $column,
            r#" LIMIT 26) g
            CROSS JOIN LATERAL (SELECT * FROM "ContactPoints" y
                WHERE y."OrgId" = $1 AND y."#,
            $column,
            r#" = g.key AND y."ArchivedAt" IS NULL
                ORDER BY y."CreatedAt", y."Id" LIMIT 10) c
            ORDER BY g.key, c."CreatedAt", c."Id""#
        )
    };
}

/// A page of groups, beyond a key.
pub async fn list(
    db: &Db,
    org: OrgId,
    by: DuplicateBy,
    beyond: &str,
) -> Result<ContactDuplicates, DbError> {
    let sql = match by {
        DuplicateBy::Phone => groups!(r#""PhoneE164""#),
        DuplicateBy::Email => groups!(r#""EmailKey""#),
        DuplicateBy::Name => groups!(r#""NameKey""#),
    };
    let (mut beyond, mut groups, mut next) = (beyond.to_owned(), Vec::new(), None);
    for _ in 0..BATCHES {
        let [rows] = db.read(org, [Query(sql, &[&org, &beyond])]).await?;
        let mut found = read(&rows)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        next = found.last().filter(|_| more).map(|group| group.key.clone());
        groups = apart(db, org, found).await?;
        match &next {
            Some(key) if groups.is_empty() => beyond.clone_from(key),
            _ => break,
        }
    }
    Ok(ContactDuplicates { groups, next })
}

fn read(rows: &[Row]) -> Result<Vec<DuplicateGroup>, DbError> {
    let mut groups: Vec<DuplicateGroup> = Vec::new();
    for row in rows {
        let key: String = row.try_get("key")?;
        let contact = Contact::try_from(row)?;
        match groups.last_mut() {
            Some(group) if group.key == key => group.contacts.push(contact),
            _ => groups.push(DuplicateGroup { key, contacts: vec![contact] }),
        }
    }
    Ok(groups)
}

/// Without those of whom somebody said that they are not the same.
async fn apart(
    db: &Db,
    org: OrgId,
    groups: Vec<DuplicateGroup>,
) -> Result<Vec<DuplicateGroup>, DbError> {
    let all = groups.iter().flat_map(|group| &group.contacts);
    let ids = all.map(|one| one.id.as_uuid()).collect();
    let known = Different::read(db, org, MergeKind::Contact, ids).await?;
    let mut left = Vec::new();
    for DuplicateGroup { key, contacts } in groups {
        let still =
            still_alike(contacts, |one, other| known.are(one.id.as_uuid(), other.id.as_uuid()));
        let group = |contacts| DuplicateGroup { key: key.clone(), contacts };
        left.extend(still.into_iter().map(group));
    }
    Ok(left)
}

/// Leaves out those of whom somebody said that they are not `$2`.
macro_rules! not_different {
    ($other:literal) => {
        concat!(
            r#" AND NOT EXISTS (SELECT 1 FROM "DifferentPairs" d WHERE d."OrgId" = $1 AND d."Kind" = 'Contact'
            AND LEAST(d."OneId", d."OtherId") = LEAST("#,
            $other,
            r#"."Id", $2) AND GREATEST(d."OneId", d."OtherId") = GREATEST("#,
            $other,
            r#"."Id", $2))"#
        )
    };
}

/// People who may be this one: with their number, their address, or a name much like theirs.
pub async fn of_contact(db: &Db, org: OrgId, of: &Contact) -> Result<Vec<Contact>, DbError> {
    let same = concat!(
        r#"SELECT * FROM "ContactPoints" x WHERE x."OrgId" = $1 AND x."ArchivedAt" IS NULL AND x."Id" <> $2
        AND (x."PhoneE164" = $3 OR x."EmailKey" = $4)"#,
        not_different!("x"),
        r#" ORDER BY x."CreatedAt", x."Id" LIMIT 10"#
    );
    // Nothing is spelt like the pattern, so the door looks for what is alike.
    let alike = concat!(
        r##"SELECT c.* FROM ops.search_contacts('{"% # %"}', $3, 20) s
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = s.id
        WHERE c."Id" <> $2 AND c."ArchivedAt" IS NULL AND public.similarity(c."NameKey", $3) >= 0.6"##,
        not_different!("c"),
        " LIMIT 10"
    );
    let id: ContactId = of.id;
    let email = of.email.as_deref().map(str::to_lowercase);
    let name = match (&of.first_name, &of.last_name) {
        (Some(first), Some(last)) => Some(format!("{first} {last}").to_lowercase()),
        _ => None,
    };
    let [same, alike] = db
        .read(
            org,
            [Query(same, &[&org, &id, &of.phone_e164, &email]), Query(alike, &[&org, &id, &name])],
        )
        .await?;
    let mut found: Vec<Contact> = Vec::new();
    for row in same.iter().chain(&alike) {
        let contact = Contact::try_from(row)?;
        if found.iter().all(|one| one.id != contact.id) {
            found.push(contact);
        }
    }
    Ok(found)
}
