//! Lists: how a page, and a count of the same rows, are asked for and read.

use super::plain::plain;
use super::problem::Problem;
use super::reply::{Cursor, Window};
use crate::db::{Db, DbError, Query, sql};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::search::{Asked, Ways};
use std::fmt::Display;
use std::str::FromStr;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// Words of a search that are looked at.
const MOST_WORDS: usize = 8;

/// The two statements of a list.
///
/// Both take the organisation as `$1`, the place before which rows lie as `$2` and `$3`, and then
/// the filters.
#[derive(Debug, Clone, Copy)]
pub struct ListSql {
    /// Reads a page: what stands before its LIMIT, and what stands behind.
    pub page: [&'static str; 2],
    /// Counts what the page is cut from.
    pub count: &'static str,
}

/// Counts, to ten thousand, what a list is cut from; the texts in turn are table, what else the
/// filter reads from, and filter.
#[macro_export]
macro_rules! count_sql {
    ($table:literal, $beside:expr, $filter:expr) => {
        concat!(
            "SELECT count(*) FROM (SELECT x.* FROM ",
            $table,
            " x ",
            $beside,
            r#" WHERE x."OrgId" = $1 AND (x."CreatedAt", x."Id") < ($2, $3) "#,
            $filter,
            " LIMIT 10000) p"
        )
    };
}

/// Writes the statements of a list, newest first: cut from table `x` first, joined as `p` after,
/// so that no join tempts the planner away from the index that has the order.
///
/// The texts in turn: table, what else the filter reads from, filter, columns, joins.
#[macro_export]
macro_rules! list_sql {
    ($table:literal, $beside:expr, $filter:expr, $columns:expr, $joins:expr) => {
        $crate::http::ListSql {
            page: [
                concat!(
                    "SELECT ",
                    $columns,
                    " FROM (SELECT x.* FROM ",
                    $table,
                    " x ",
                    $beside,
                    r#" WHERE x."OrgId" = $1 AND (x."CreatedAt", x."Id") < ($2, $3) "#,
                    $filter,
                    r#" ORDER BY x."CreatedAt" DESC, x."Id" DESC"#
                ),
                concat!(") p ", $joins, r#" ORDER BY p."CreatedAt" DESC, p."Id" DESC"#),
            ],
            count: $crate::count_sql!($table, $beside, $filter),
        }
    };
}

/// A page as it was read.
pub struct Page<T> {
    /// Its rows.
    pub items: Vec<T>,
    /// Where the next one starts.
    pub next: Option<String>,
    /// How many rows the whole list has, at most 10,000; only when asked for.
    pub total: Option<i64>,
}

/// A list that somebody asks for.
pub struct Listing<'a> {
    /// Its statements.
    pub sql: ListSql,
    /// What the statements take from `$4` on.
    pub filters: &'a [&'a (dyn ToSql + Sync)],
    /// Which part of it.
    pub window: Window,
    /// Whether it is counted too.
    pub count: bool,
}

impl Listing<'_> {
    /// Reads it in one round trip.
    ///
    /// # Errors
    /// The database's refusal, or a row that does not make sense.
    pub async fn read<T>(
        &self,
        db: &Db,
        org: OrgId,
        read: impl Fn(&Row) -> Result<T, DbError>,
        place: impl Fn(&T) -> Cursor,
    ) -> Result<Page<T>, DbError> {
        let (at, id) = self.window.place();
        let (first_at, first_id) = Window::beginning();
        let [head, tail] = self.sql.page;
        let sql = sql::join(&[head, self.window.limit_sql(), tail]);
        let page = self.params([&org, &at, &id]);
        let all = self.params([&org, &first_at, &first_id]);
        let (rows, total) = if self.count {
            // Counts stop at ten thousand: nobody acts differently on more.
            let queries = [Query(sql, &page), Query(self.sql.count, &all)];
            let [rows, counted] = db.read(org, queries).await?;
            let total = counted.first().map(|row| row.try_get(0)).transpose()?;
            (rows, total)
        } else {
            let [rows] = db.read(org, [Query(sql, &page)]).await?;
            (rows, None)
        };
        let items = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let (items, next) = self.window.cut(items, place);
        Ok(Page { items, next, total })
    }

    fn params<'p>(&'p self, fixed: [&'p (dyn ToSql + Sync); 3]) -> Vec<&'p (dyn ToSql + Sync)> {
        fixed.into_iter().chain(self.filters.iter().copied()).collect()
    }
}

/// Reads the values of a parameter that stand in it separated by commas.
///
/// # Errors
/// The parameter, and what is wrong with the first value that is none.
pub fn names<T: FromStr<Err: Display>>(name: &str, text: Option<&str>) -> Result<Vec<T>, Problem> {
    let parts = text.unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty());
    let read = |part: &str| {
        part.parse().map_err(|told: T::Err| {
            let told = told.to_string();
            // Our own names say in whole what is known.
            let told = if told.starts_with("invalid ") { plain(&told) } else { told };
            Problem::parameter(format!("`{name}`: {told}"))
        })
    };
    parts.map(read).collect()
}

/// The words of a search as LIKE patterns, which a row's lower-cased text must all match; `None`
/// when nothing is looked for.
///
/// # Errors
/// When the text is longer than 200 characters.
pub fn patterns(q: Option<&str>) -> Result<Option<Vec<String>>, Problem> {
    let text = q.unwrap_or_default().trim();
    if text.chars().count() > 200 {
        return Err(Problem::parameter("`q` is at most 200 characters."));
    }
    let pattern = |word: &str| {
        let word = word.to_lowercase().replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
        format!("%{word}%")
    };
    let split = |c: char| c.is_whitespace() || c == ',';
    let words = text.split(split).filter(|word| !word.is_empty()).take(MOST_WORDS);
    let patterns: Vec<_> = words.map(pattern).collect();
    Ok((!patterns.is_empty()).then_some(patterns))
}

/// What is looked for among addresses: words as they were typed, or one of a street in another
/// spelling, as search everything knows it.
#[derive(Debug, Clone)]
pub struct Sought {
    /// Patterns over the lower-cased text, all of which it must match; or else
    pub typed: Vec<String>,
    /// all of one of these over the folded text.
    pub respelt: Ways,
}

impl Sought {
    /// The parameters of [`address_matches!`](crate::address_matches); all null when nothing is
    /// looked for.
    pub fn params(of: Option<&Self>) -> (Option<&Vec<String>>, [Option<&Vec<String>>; 3]) {
        let way = |at: usize| of.and_then(|sought| sought.respelt[at].as_ref());
        (of.map(|sought| &sought.typed), std::array::from_fn(way))
    }
}

/// The words of a search among addresses; `None` when nothing is looked for.
///
/// # Errors
/// When the text is longer than 200 characters.
pub fn sought(q: Option<&str>) -> Result<Option<Sought>, Problem> {
    let Some(typed) = patterns(q)? else { return Ok(None) };
    let asked = q.and_then(Asked::read);
    let respelt = asked.map(|asked| asked.respelt_patterns()).unwrap_or_default();
    Ok(Some(Sought { typed, respelt }))
}

/// Whether an address matches what is [`sought`]: its lower-cased text, its folded text, and the four
/// parameters in turn.
#[macro_export]
macro_rules! address_matches {
    ($lower:expr, $folded:expr, $typed:literal, $one:literal, $two:literal, $three:literal) => {
        concat!(
            "(",
            $lower,
            " LIKE ALL (",
            $typed,
            "::text[]) OR ",
            $folded,
            " LIKE ALL (",
            $one,
            "::text[]) OR ",
            $folded,
            " LIKE ALL (",
            $two,
            "::text[]) OR ",
            $folded,
            " LIKE ALL (",
            $three,
            "::text[]))"
        )
    };
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn each_word_is_looked_for_and_wildcards_are_plain_characters() {
        let found = patterns(Some(" Flat 2A,  100%_ ")).unwrap().unwrap();
        assert_eq!(found, ["%flat%", "%2a%", r"%100\%\_%"]);
        assert_eq!(patterns(Some(" ")).unwrap(), None);
        assert_eq!(patterns(None).unwrap(), None);
        assert!(patterns(Some(&"x".repeat(201))).is_err());
    }
}
