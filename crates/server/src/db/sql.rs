//! Statements that are put together from fixed parts.

use super::Query;
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
use tokio_postgres::types::ToSql;

static BUILT: Mutex<Option<HashMap<String, &'static str>>> = Mutex::new(None);

/// Joins fixed parts to one statement that lives as long as the program.
///
/// Parts are text of ours alone (`&'static str`), so nothing a client sent can be in a statement;
/// and there are only as many statements as combinations of parts, so keeping each is bounded.
pub fn join(parts: &[&'static str]) -> &'static str {
    let text = parts.concat();
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let built = built.get_or_insert_default();
    if let Some(known) = built.get(&text) {
        return known;
    }
    let kept: &'static str = String::leak(text.clone());
    built.insert(text, kept);
    kept
}

/// Placeholders by number, so that a statement is made of fixed parts only.
const PLACES: [&str; 16] = [
    "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15",
    "$16",
];

/// A statement that grows with its filters, and its parameters.
///
/// PostgreSQL's generic plan does not fold `$n IS NULL OR …` away, so a filter that is not asked
/// for is not in the text.
pub struct Builder<'a> {
    parts: Vec<&'static str>,
    params: Vec<&'a (dyn ToSql + Sync)>,
}

impl<'a> Builder<'a> {
    /// Starts with a part and the parameters that it speaks of.
    pub fn new(part: &'static str, params: Vec<&'a (dyn ToSql + Sync)>) -> Self {
        Self { parts: vec![part], params }
    }

    /// Adds a part.
    pub fn push(&mut self, part: &'static str) {
        self.parts.push(part);
    }

    /// Adds `before $n after` with the value of the next parameter.
    pub fn bind(
        &mut self,
        before: &'static str,
        value: &'a (dyn ToSql + Sync),
        after: &'static str,
    ) {
        self.params.push(value);
        self.parts.extend([before, PLACES[self.params.len() - 1], after]);
    }

    /// The statement, to run.
    pub fn query(&self) -> Query<'_> {
        Query(join(&self.parts), &self.params)
    }
}

static SCOPED: Mutex<BTreeMap<(usize, usize), &'static str>> = Mutex::new(BTreeMap::new());
const SCOPE: [&str; 3] = [
    "SELECT q.* FROM (SELECT set_config('app.org_id', ",
    "::uuid::text, true) AS org OFFSET 0) AS scope LEFT JOIN (SELECT p.*, true AS here FROM (\n",
    "\n) AS p) AS q ON scope.org IS NOT NULL",
];

/// A question with the organisation as one more parameter, for a transaction that is this
/// statement alone. It has one more column, true in each row of the answer; where there is no
/// answer, one row of NULLs.
///
/// A left join reads its left side first, so the organisation is set before a row is looked for;
/// if it were not, the wall would show no row. It is gone with the statement's transaction.
pub fn scoped(query: &Query<'_>) -> &'static str {
    let mut known = SCOPED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    // Statements live as long as the program, so where one stands is which it is.
    known.entry((query.0.as_ptr().addr(), query.0.len())).or_insert_with(|| {
        let org = format!("${}", query.1.len() + 1);
        String::leak([SCOPE[0], &org, SCOPE[1], query.0, SCOPE[2]].concat())
    })
}

/// The question inside a statement of [`scoped`]; any other as it is.
pub fn unscoped(statement: &str) -> &str {
    let inner = statement.split_once(SCOPE[1]).map_or(statement, |(_, rest)| rest);
    inner.strip_suffix(SCOPE[2]).unwrap_or(inner)
}

/// Every statement that was put together so far; the plan test explains each.
pub fn built() -> Vec<&'static str> {
    let built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.as_ref().map(|built| built.values().copied().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Query, scoped, unscoped};

    #[test]
    fn a_scoped_question_has_one_more_parameter_and_is_the_same_each_time() {
        const SQL: &str = "SELECT $1::int";
        let one = scoped(&Query(SQL, &[&1]));
        assert!(one.contains("'app.org_id', $2::uuid"), "{one}");
        assert!(std::ptr::eq(one, scoped(&Query(SQL, &[&2]))));
        assert_eq!(unscoped(one), SQL);
        assert_eq!(unscoped(SQL), SQL);
    }

    #[test]
    fn the_same_parts_are_the_same_statement() {
        let one = super::join(&["SELECT ", "1"]);
        let two = super::join(&["SELECT 1"]);
        assert!(std::ptr::eq(one, two));
    }
}
