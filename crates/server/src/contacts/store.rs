//! How contacts are read and written.

use super::model::Contact;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page};
use crate::{ordered_sql, params};
use maintainuk_domain::estate::ContactType;
use maintainuk_domain::ids::{ContactId, OrgId};
use maintainuk_domain::lists::ContactSort;
use maintainuk_domain::messaging::Channel;
use tokio_postgres::types::ToSql;

/// Which contacts are listed.
pub struct Filter {
    pub r#type: Option<ContactType>,
    pub channel: Option<Channel>,
    /// Only those whom what is sent reaches, or only those whom it does not.
    pub valid: Option<bool>,
    /// Those that were put away, rather than those that were not.
    pub archived: bool,
    /// LIKE patterns over names, email and telephone number.
    pub words: Option<Vec<String>>,
    /// Only this person.
    pub only: Option<ContactId>,
}

macro_rules! narrowed {
    () => {
        r#"AND ($4::text IS NULL OR x."Type" = $4)
       AND ($5::text IS NULL OR x."PreferredChannel" = $5) AND (x."ArchivedAt" IS NOT NULL) = $6
       AND ($7::boolean IS NULL OR x."IsValid" = $7) "#
    };
}

macro_rules! list {
    ($filter:expr) => {
        ordered_sql!(r#""ContactPoints""#, "", $filter, "p.*", "")
    };
}

const ALL: OrderedSql = list!(narrowed!());

// A number is found in international and in national form.
const SEARCH: OrderedSql = list!(concat!(
    narrowed!(),
    r#"AND lower(concat_ws(' ', x."FirstName", x."LastName", x."Email", x."PhoneE164",
           replace(x."PhoneE164", '+44', '0'))) LIKE ALL ($8::text[])"#
));

const OWN: OrderedSql = list!(concat!(narrowed!(), r#"AND x."Id" = $8"#));

/// The index that an order walks along.
pub const fn order(sort: ContactSort) -> Order {
    let (column, kind) = match sort {
        ContactSort::Newest | ContactSort::Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        ContactSort::Name | ContactSort::NameBack => (r#""SortName""#, KeyKind::Text),
    };
    Order { column, kind, falls: matches!(sort, ContactSort::Newest | ContactSort::NameBack) }
}

/// A page of contacts in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    (sort, ordered): (ContactSort, Ordered),
    count: bool,
) -> Result<Page<Contact>, DbError> {
    let Filter { r#type, channel, valid, archived, words, only } = filter;
    let place = |c: &Contact| {
        let key = match sort {
            ContactSort::Newest | ContactSort::Oldest => Key::Moment(c.created_at),
            ContactSort::Name | ContactSort::NameBack => Key::Text(c.sort_name.clone()),
        };
        (key, c.id.as_uuid())
    };
    let read = async |sql: &OrderedSql, filters: &[&(dyn ToSql + Sync)]| {
        ordered.read(db, org, sql, filters, count, place).await
    };
    match (only, words) {
        (Some(only), _) => read(&OWN, &[r#type, channel, archived, valid, only]).await,
        (None, Some(words)) => read(&SEARCH, &[r#type, channel, archived, valid, words]).await,
        (None, None) => read(&ALL, &[r#type, channel, archived, valid]).await,
    }
}

const FIND: &str = r#"SELECT * FROM "ContactPoints"
    WHERE "OrgId" = $1 AND "Id" = $2 AND ($3::uuid IS NULL OR "Id" = $3)"#;

/// A contact, if it is there and the caller may see it.
pub async fn find(
    db: &Db,
    org: OrgId,
    id: ContactId,
    only: Option<ContactId>,
) -> Result<Contact, DbError> {
    let [rows] = db.read(org, [Query(FIND, &[&org, &id, &only])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A contact that is about to be changed.
pub async fn find_in(tx: OrgTx<'_>, id: ContactId) -> Result<Contact, DbError> {
    (&tx.one(FIND, &[&tx.org, &id, &None::<ContactId>]).await?).try_into()
}

/// Leaves a new contact to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &Contact) {
    tx.later(
        r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
               "PhoneE164", "PreferredChannel", "IsValid", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
        params![
            new.id,
            tx.org,
            new.r#type,
            new.first_name.clone(),
            new.last_name.clone(),
            new.email.clone(),
            new.phone_e164.clone(),
            new.preferred_channel,
            new.is_valid,
            new.created_at
        ],
    );
}

/// Leaves a changed contact to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &Contact) {
    tx.later_once(
        r#"UPDATE "ContactPoints" SET "Type" = $4, "FirstName" = $5, "LastName" = $6,
               "Email" = $7, "PhoneE164" = $8, "PreferredChannel" = $9, "IsValid" = $10,
               "UpdatedAt" = $11, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.r#type,
            new.first_name.clone(),
            new.last_name.clone(),
            new.email.clone(),
            new.phone_e164.clone(),
            new.preferred_channel,
            new.is_valid,
            new.updated_at
        ],
    );
}
