//! Lists in an order that the reader chooses: each page is a walk along one index, whatever page
//! it is.

use super::list::Page;
use super::problem::Problem;
use super::reply::{Cursor, Window};
use crate::db::{Db, DbError, Query, sql};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::{Date, date};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

/// What a list is made of whose order the reader chooses: the statement is put together with it.
///
/// It takes the organisation as `$1`, the place where the page starts as `$2` and `$3`, and then the
/// filters.
#[derive(Debug, Clone, Copy)]
pub struct OrderedSql {
    /// What is cut from, as `x`.
    pub table: &'static str,
    /// What else the filter reads from.
    pub beside: &'static str,
    /// Which rows; starts with AND, takes `$4` on.
    pub filter: &'static str,
    /// What is shown, of the page `p` and what is joined to it.
    pub columns: &'static str,
    /// What is joined to the page.
    pub joins: &'static str,
    /// Counts what the page is cut from.
    pub count: &'static str,
}

/// Writes what an ordered list is made of.
///
/// The texts in turn: table, what else the filter reads from, filter, columns, joins.
#[macro_export]
macro_rules! ordered_sql {
    ($table:literal, $beside:expr, $filter:expr, $columns:expr, $joins:expr) => {
        $crate::http::OrderedSql {
            table: $table,
            beside: $beside,
            filter: $filter,
            columns: $columns,
            joins: $joins,
            count: $crate::count_sql!($table, $beside, $filter),
        }
    };
}

/// What kind of value a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// An instant.
    Moment,
    /// Words.
    Text,
    /// A date.
    Day,
}

/// An order: a column of the list's table that is never null, as SQL names it, and its direction.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// Such as `"Postcode"`. An index starts with the organisation, has it next, and then the id.
    pub column: &'static str,
    /// What it holds.
    pub kind: KeyKind,
    /// Whether the last comes first.
    pub falls: bool,
}

/// A row's place in an order.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// An instant.
    Moment(Instant),
    /// Words.
    Text(String),
    /// A date.
    Day(Date),
    /// Before all words.
    First,
}

impl Key {
    fn param(&self) -> &(dyn ToSql + Sync) {
        match self {
            Self::Moment(at) => at,
            Self::Text(text) => text,
            Self::Day(day) => day,
            Self::First => &None::<&str>,
        }
    }
}

/// Which part of a list is asked for, and in which order.
#[derive(Debug)]
pub struct Ordered {
    order: Order,
    window: Window,
    after: Option<(Key, Uuid)>,
}

impl Ordered {
    /// Reads `limit` (50 when absent) and `after`, which must be a cursor of this order.
    ///
    /// # Errors
    /// When either is out of range or unreadable.
    pub fn new(order: Order, limit: Option<i64>, after: Option<&str>) -> Result<Self, Problem> {
        let window = Window::new(limit, None)?;
        let after = after.map(|text| decode(order.kind, text)).transpose()?;
        Ok(Self { order, window, after })
    }

    /// The place where the page starts, and how it is compared with.
    fn place(&self) -> (Key, Option<Uuid>) {
        if let Some((key, id)) = &self.after {
            return (key.clone(), Some(*id));
        }
        let (last_id, first_id) = (Some(Uuid::max()), Some(Uuid::nil()));
        match (self.order.kind, self.order.falls) {
            (KeyKind::Moment, true) => (Key::Moment(Window::beginning().0), last_id),
            (KeyKind::Moment, false) => (Key::Moment(jiff::Timestamp::UNIX_EPOCH.into()), first_id),
            (KeyKind::Day, true) => (Key::Day(date(9999, 12, 31)), last_id),
            (KeyKind::Day, false) => (Key::Day(date(1, 1, 1)), first_id),
            (KeyKind::Text, false) => (Key::Text(String::new()), first_id),
            // No text comes after all others, so there is nothing to compare with.
            (KeyKind::Text, true) => (Key::First, None),
        }
    }

    fn sql(&self, list: &OrderedSql, key: &Key) -> &'static str {
        let column = self.order.column;
        let (compare, direction) = if self.order.falls { ("<", " DESC") } else { (">", "") };
        let mut parts = vec!["SELECT ", list.columns, " FROM (SELECT x.* FROM ", list.table, " x "];
        parts.extend([list.beside, r#" WHERE x."OrgId" = $1 AND "#]);
        match key {
            Key::First => parts.push("$2::text IS NULL AND $3::uuid IS NULL "),
            _ => parts.extend(["(x.", column, r#", x."Id") "#, compare, " ($2, $3) "]),
        }
        parts.extend([list.filter, " ORDER BY x.", column, direction, r#", x."Id""#, direction]);
        parts.extend([self.window.limit_sql(), ") p ", list.joins, " ORDER BY p.", column]);
        parts.extend([direction, r#", p."Id""#, direction]);
        sql::join(&parts)
    }

    /// Reads the page, and its count when `count`, in one round trip. `place` says where a row
    /// stands in this order.
    ///
    /// # Errors
    /// The database's refusal, or a row that does not make sense.
    pub async fn read<T: for<'r> TryFrom<&'r Row, Error = DbError>>(
        &self,
        db: &Db,
        org: OrgId,
        list: &OrderedSql,
        filters: &[&(dyn ToSql + Sync)],
        count: bool,
        place: impl Fn(&T) -> (Key, Uuid),
    ) -> Result<Page<T>, DbError> {
        self.read_with(db, org, (list, filters, count), |row| T::try_from(row), place).await
    }

    /// The same, of rows that take more than themselves to be read.
    ///
    /// # Errors
    /// The database's refusal, or a row that does not make sense.
    pub async fn read_with<T>(
        &self,
        db: &Db,
        org: OrgId,
        (list, filters, count): (&OrderedSql, &[&(dyn ToSql + Sync)], bool),
        read: impl Fn(&Row) -> Result<T, DbError>,
        place: impl Fn(&T) -> (Key, Uuid),
    ) -> Result<Page<T>, DbError> {
        let (key, id) = self.place();
        let (first_at, first_id) = Window::beginning();
        let mut page: Vec<&(dyn ToSql + Sync)> = vec![&org, key.param(), &id];
        let mut all: Vec<&(dyn ToSql + Sync)> = vec![&org, &first_at, &first_id];
        page.extend(filters);
        all.extend(filters);
        let page = Query(self.sql(list, &key), &page);
        let (rows, total) = if count {
            let [rows, counted] = db.read(org, [page, Query(list.count, &all)]).await?;
            (rows, counted.first().map(|row| row.try_get(0)).transpose()?)
        } else {
            let [rows] = db.read(org, [page]).await?;
            (rows, None)
        };
        let mut items = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let limit = usize::try_from(self.window.limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| more).map(|last| encode(place(last)));
        Ok(Page { items, next, total })
    }
}

/// The opaque text of a place. One in time is a [`Cursor`]; others are the id and the words.
fn encode((key, id): (Key, Uuid)) -> String {
    let words = match key {
        Key::Moment(at) => return Cursor { at, id }.encode(),
        Key::Text(words) => words,
        Key::Day(day) => day.to_string(),
        Key::First => String::new(),
    };
    URL_SAFE_NO_PAD.encode([id.as_bytes().as_slice(), words.as_bytes()].concat())
}

fn decode(kind: KeyKind, text: &str) -> Result<(Key, Uuid), Problem> {
    if kind == KeyKind::Moment {
        return Cursor::decode(text).map(|cursor| (Key::Moment(cursor.at), cursor.id));
    }
    let wrong = || Problem::parameter("`after` is not a cursor of this list; start without it.");
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
    let (id, words) = bytes.split_at_checked(16).ok_or_else(wrong)?;
    let id = Uuid::from_slice(id).map_err(|_| wrong())?;
    let words = std::str::from_utf8(words).map_err(|_| wrong())?;
    if words.contains('\0') || words.len() > 1_000 {
        return Err(wrong());
    }
    let key = match kind {
        KeyKind::Day => Key::Day(words.parse().map_err(|_| wrong())?),
        _ => Key::Text(words.to_owned()),
    };
    Ok((key, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_its_cursor_in_the_order_that_it_is_of() {
        let id = Uuid::now_v7();
        for (kind, key) in [
            (KeyKind::Text, Key::Text("Łódź Court, 12".into())),
            (KeyKind::Text, Key::Text(String::new())),
            (KeyKind::Text, Key::Text("8 bytes!".into())),
            (KeyKind::Day, Key::Day(date(2026, 2, 28))),
            (KeyKind::Moment, Key::Moment(jiff::Timestamp::UNIX_EPOCH.into())),
        ] {
            let text = encode((key.clone(), id));
            assert_eq!(decode(kind, &text).unwrap(), (key, id));
        }
        let day = encode((Key::Text("not a day".into()), id));
        assert!(decode(KeyKind::Day, &day).is_err());
        for bad in ["", "rubbish", "AAAA", "%00"] {
            assert!(decode(KeyKind::Text, bad).is_err() || bad.is_empty(), "{bad}");
            assert!(decode(KeyKind::Moment, bad).is_err(), "{bad}");
        }
        assert!(decode(KeyKind::Text, "").is_err());
    }
}
