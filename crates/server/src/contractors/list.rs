//! How contractors are listed.

use super::model::Contractor;
use super::store::{columns, joins};
use crate::auth::Caller;
use crate::db::{Db, DbError};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use jiff::civil::Date;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::text_enum;
use maintainuk_domain::tickets::Category;

text_enum! {
    /// The order of a list of contractors.
    pub enum ContractorSort {
        /// Those added last come first.
        Newest = "newest",
        /// By the firm's name.
        Name = "name",
    }
}

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
    pub sort: ContractorSort,
}

/// The statements of a list: where the page begins, and its order for the cut and for the joined.
macro_rules! list {
    ($from:literal, $cut:literal, $joined:literal) => {
        ListSql {
            page: [
                concat!("SELECT ", columns!(), " FROM (SELECT x.* ", matching!($from), $cut),
                concat!(") p ", joins!(), $joined),
            ],
            count: concat!("SELECT count(*) FROM (SELECT 1 ", matching!($from), " LIMIT 10000) p"),
            table: r#""ContractorProfiles""#,
            beside: "",
            filter: "",
            columns: "",
            joins: "",
        }
    };
}

// An organisation has some hundred contractors at most: one statement reads through them.
macro_rules! matching {
    ($from:literal) => {
        concat!(
            r#"FROM "ContractorProfiles" x WHERE x."OrgId" = $1 AND "#,
            $from,
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
                    WHERE a."OrgId" = $1 AND a."Id" = x."ContactId"))) LIKE ALL ($10::text[]))"#
        )
    };
}

const NEWEST: ListSql = list!(
    r#"(x."CreatedAt", x."Id") < ($2, $3)"#,
    r#" ORDER BY x."CreatedAt" DESC, x."Id" DESC"#,
    r#" ORDER BY p."CreatedAt" DESC, p."Id" DESC"#
);

// The place is the name that the cursor's contractor has now.
const BY_NAME: ListSql = list!(
    r#"$2::timestamp IS NOT NULL AND ($3 = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid
       OR (lower(coalesce(x."CompanyName", '')), x."Id") > (
           SELECT lower(coalesce(y."CompanyName", '')), y."Id" FROM "ContractorProfiles" y
           WHERE y."OrgId" = $1 AND y."Id" = $3))"#,
    r#" ORDER BY lower(coalesce(x."CompanyName", '')), x."Id""#,
    r#" ORDER BY lower(coalesce(p."CompanyName", '')), p."Id""#
);

/// A page of contractors.
pub async fn list(
    db: &Db,
    caller: &Caller,
    filter: &Filter,
    window: Window,
    count: bool,
    today: Date,
) -> Result<Page<Contractor>, DbError> {
    let Filter { status, archived, category, covers, expires_by, words, only, sort } = filter;
    let sql = match sort {
        ContractorSort::Newest => NEWEST,
        ContractorSort::Name => BY_NAME,
    };
    let filters: [&(dyn tokio_postgres::types::ToSql + Sync); 7] =
        [status, archived, category, covers, expires_by, only, words];
    let listing = Listing { sql, filters: &filters, window, count };
    let place = |c: &Contractor| Cursor { at: c.created_at, id: c.profile.id.as_uuid() };
    listing.read(db, caller.org(), |row| Contractor::read(row, caller, today), place).await
}
