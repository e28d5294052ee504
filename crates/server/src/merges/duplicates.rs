//! People who may be one and the same.

use super::model::{ContactDuplicates, DuplicateGroup};
use crate::contacts::Contact;
use crate::db::{Db, DbError, Query};
use maintainuk_domain::ids::{ContactId, OrgId};
use maintainuk_domain::merges::DuplicateBy;

/// Groups of a page.
const PAGE: usize = 25;

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
    let [rows] = db.read(org, [Query(sql, &[&org, &beyond])]).await?;
    let mut groups: Vec<DuplicateGroup> = Vec::new();
    for row in &rows {
        let key: String = row.try_get("key")?;
        let contact = Contact::try_from(row)?;
        match groups.last_mut() {
            Some(group) if group.key == key => group.contacts.push(contact),
            _ => groups.push(DuplicateGroup { key, contacts: vec![contact] }),
        }
    }
    let more = groups.len() > PAGE;
    groups.truncate(PAGE);
    let next = groups.last().filter(|_| more).map(|group| group.key.clone());
    Ok(ContactDuplicates { groups, next })
}

/// People who may be this one: with their number, their address, or a name much like theirs.
pub async fn of_contact(db: &Db, org: OrgId, of: &Contact) -> Result<Vec<Contact>, DbError> {
    let same = r#"SELECT * FROM "ContactPoints" x WHERE x."OrgId" = $1 AND x."ArchivedAt" IS NULL AND x."Id" <> $2
        AND (x."PhoneE164" = $3 OR x."EmailKey" = $4) ORDER BY x."CreatedAt", x."Id" LIMIT 10"#;
    // Nothing is spelt like the pattern, so the door looks for what is alike.
    let alike = r##"SELECT c.* FROM ops.search_contacts('{"% # %"}', $3, 20) s
        JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = s.id
        WHERE c."Id" <> $2 AND c."ArchivedAt" IS NULL AND public.similarity(c."NameKey", $3) >= 0.6 LIMIT 10"##;
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
