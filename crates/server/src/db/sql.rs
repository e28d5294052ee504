//! Statements that are put together from fixed parts.

use super::Query;
use std::collections::HashMap;
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

/// Every statement that was put together so far; the plan test explains each.
pub fn built() -> Vec<&'static str> {
    let built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.as_ref().map(|built| built.values().copied().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_same_parts_are_the_same_statement() {
        let one = super::join(&["SELECT ", "1"]);
        let two = super::join(&["SELECT 1"]);
        assert!(std::ptr::eq(one, two));
    }
}
