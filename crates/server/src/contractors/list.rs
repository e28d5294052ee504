//! How contractors are listed.

use super::model::Contractor;
use super::store::{columns, joins};
use crate::auth::Caller;
use crate::db::{Db, DbError};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page};
use crate::ordered_sql;
use jiff::civil::Date;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::lists::ContractorSort;
use maintainuk_domain::tickets::Category;
use tokio_postgres::types::ToSql;

/// Which contractors are listed.
pub struct Filter {
    pub status: Option<ContractorStatus>,
    /// Whether archived ones are asked for, or all others.
    pub archived: Option<bool>,
    pub category: Option<Category>,
    /// A postcode district that they go to.
    pub covers: Option<String>,
    /// Only those of whom something runs out by this day.
    pub expires_by: Option<Date>,
    /// LIKE patterns over the firm's and the person's name.
    pub words: Option<Vec<String>>,
    /// Only this firm.
    pub only: Option<ContractorId>,
}

// An organisation has some hundred contractors at most: one statement reads through them.
const LIST: OrderedSql = ordered_sql!(
    r#""ContractorProfiles""#,
    "",
    r#" AND ($4::text IS NULL OR x."Status" = $4)
        AND ($5::bool IS NULL OR $5 = (x."Status" = 'Inactive'))
        AND ($6::text IS NULL OR x."ServiceCategories" ? $6)
        AND ($7::text IS NULL OR x."ServiceAreas" = '[]' OR x."ServiceAreas" ? $7)
        AND ($8::date IS NULL OR x."InsuranceExpiresOn" <= $8 OR EXISTS (
            SELECT 1 FROM jsonb_array_elements(CASE jsonb_typeof(x."TradeLicenses")
                WHEN 'array' THEN x."TradeLicenses" ELSE '[]' END) l
            GROUP BY lower(l ->> 'scheme')
            HAVING bool_and(l ->> 'expires' IS NOT NULL) AND max(l ->> 'expires') <= $8::text))
        AND ($9::uuid IS NULL OR x."Id" = $9)
        AND ($10::text[] IS NULL OR lower(concat_ws(' ', x."CompanyName", (
            SELECT concat_ws(' ', a."FirstName", a."LastName") FROM "ContactPoints" a
            WHERE a."OrgId" = $1 AND a."Id" = x."ContactId"))) LIKE ALL ($10::text[]))"#,
    columns!(),
    joins!()
);

/// The index that an order walks along.
pub const fn order(sort: ContractorSort) -> Order {
    use ContractorSort::{Name, NameBack, Newest, Oldest};
    let (column, kind) = match sort {
        Newest | Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        Name | NameBack => (r#""SortKey""#, KeyKind::Text),
    };
    Order { column, kind, falls: matches!(sort, Newest | NameBack) }
}

/// A page of contractors in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    caller: &Caller,
    filter: &Filter,
    (sort, ordered): (ContractorSort, Ordered),
    count: bool,
    today: Date,
) -> Result<Page<Contractor>, DbError> {
    let Filter { status, archived, category, covers, expires_by, words, only } = filter;
    let place = |c: &Contractor| {
        let key = match order(sort).kind {
            KeyKind::Moment => Key::Moment(c.created_at),
            _ => Key::Text(c.sort_key.clone()),
        };
        (key, c.profile.id.as_uuid())
    };
    let filters: [&(dyn ToSql + Sync); 7] =
        [status, archived, category, covers, expires_by, only, words];
    let read = |row: &_| Contractor::read(row, caller, today);
    ordered.read_with(db, caller.org(), (&LIST, &filters, count), read, place).await
}
