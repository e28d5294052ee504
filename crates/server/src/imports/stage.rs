//! Rows of a file on their way into the staging table, some thousands at a time.
//!
//! COPY does not write through row-level security, so a piece travels as arrays in one INSERT.

use super::kinds::Which;
use super::reading::{Fault, RawRow, shown};
use crate::db::{DbError, OrgTx};
use maintainuk_domain::import::{
    Cell, Checked, ImportKind, Mapping, Now, ProblemCode, RowProblem, check_row, fields,
};
use uuid::Uuid;

/// Rows in one piece.
pub const PIECE: usize = 4_000;

/// Between the cells of a row, and in place of one that is empty: characters that no cell holds.
const CELL: char = '\u{1F}';
const NOTHING: &str = "\u{1E}";

/// Some rows, column by column.
#[derive(Default)]
pub struct Piece {
    numbers: Vec<i32>,
    cells: Vec<String>,
    sound: Vec<bool>,
    either_way: Vec<String>,
    /// The same dates as the file has them.
    either_given: Vec<String>,
    ids: Vec<Uuid>,
    people: Vec<Option<Uuid>>,
    problems: Problems,
}

#[derive(Default)]
struct Problems {
    rows: Vec<i32>,
    numbers: Vec<i32>,
    fields: Vec<Option<&'static str>>,
    codes: Vec<&'static str>,
    given: Vec<Option<String>>,
    details: Vec<String>,
}

/// Where the fields of a kind stand in a file.
pub struct Reader {
    kind: ImportKind,
    places: Vec<Option<usize>>,
    columns: usize,
    now: Now,
}

impl Reader {
    pub fn new(kind: ImportKind, mapping: &Mapping, columns: usize, now: Now) -> Self {
        let place = |field: &maintainuk_domain::import::Field| mapping.get(field.name).copied();
        Self { kind, places: fields(kind).iter().map(place).collect(), columns, now }
    }

    /// Checks a row and adds it to a piece.
    pub fn add(&self, row: &RawRow, to: &mut Piece) {
        let text =
            |place: &Option<usize>| place.and_then(|at| row.cells.get(at).map(String::as_str));
        let texts: Vec<Option<&str>> = self.places.iter().map(text).collect();
        let surplus = row.cells.iter().skip(self.columns).any(|cell| !cell.trim().is_empty());
        let mut checked = check_row(self.kind, &texts, surplus, self.now);
        if !row.faults.is_empty() {
            // What its cells say is not known: nothing more is said of them.
            checked.problems = row.faults.iter().map(|fault| self.problem(fault)).collect();
        }
        self.refuse_dates(row, &mut checked);
        to.push(self.kind, row.number, &texts, checked);
    }
}

impl Reader {
    /// Excel makes a date of a text such as `2/1`; what stood there is not known any more.
    fn refuse_dates(&self, row: &RawRow, checked: &mut Checked) {
        let known = fields(self.kind);
        for (place, at) in self.places.iter().enumerate() {
            let dated = at.is_some_and(|at| row.dates.contains(&at));
            if dated && !matches!(known[place].cell, Cell::Date) {
                checked.problems.retain(|problem| problem.field != Some(place));
                let detail = "Excel holds a date here. Format the cell as text and write it again.";
                let (field, code) = (Some(place), ProblemCode::Shape);
                checked.problems.push(RowProblem { field, code, detail: detail.into() });
            }
        }
    }

    /// A fault by the field of its column; one of a column that is not mapped is the row's.
    fn problem(&self, Fault { column, told }: &Fault) -> RowProblem {
        let field = self.places.iter().position(|place| *place == Some(*column));
        let detail = match field {
            Some(_) => (*told).to_owned(),
            None => format!("{told} (column {})", column + 1),
        };
        RowProblem { field, code: ProblemCode::Shape, detail }
    }
}

impl Piece {
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    fn push(&mut self, kind: ImportKind, number: u32, texts: &[Option<&str>], checked: Checked) {
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        self.sound.push(checked.problems.is_empty());
        for (at, problem) in (0..).zip(checked.problems) {
            let given = problem.field.and_then(|place| texts.get(place).copied().flatten());
            let to = &mut self.problems;
            to.rows.push(number);
            to.numbers.push(at);
            to.fields.push(problem.field.map(|place| fields(kind)[place].name));
            to.codes.push(problem.code.as_str());
            to.given.push(given.map(shown));
            to.details.push(problem.detail);
        }
        let mut line = String::with_capacity(128);
        for (place, cell) in checked.cells.iter().enumerate() {
            if place > 0 {
                line.push(CELL);
            }
            line.push_str(cell.as_deref().unwrap_or(NOTHING));
        }
        self.cells.push(line);
        let ways = checked.either_way.iter().map(usize::to_string).collect::<Vec<_>>();
        self.either_way.push(ways.join(","));
        let given = checked.either_way.iter().map(|place| texts.get(*place).copied().flatten());
        let given: Vec<String> = given.map(|text| shown(text.unwrap_or_default())).collect();
        self.either_given.push(given.join(&CELL.to_string()));
        self.numbers.push(number);
        self.ids.push(Uuid::now_v7());
        self.people.push((kind == ImportKind::Contractors).then(Uuid::now_v7));
    }

    /// Writes the rows, and their problems unless there are too many already.
    pub async fn write(&self, tx: OrgTx<'_>, which: Which, full: bool) -> Result<(), DbError> {
        const ROWS: &str = r#"INSERT INTO ops."ImportRows" ("OrgId", "ImportId", "RowNumber", "Cells",
                "Sound", "Verdict", "EitherWay", "EntityId", "ContactId", "EitherGiven")
            SELECT $1, $2, r.row, string_to_array(r.cells, E'\x1f', E'\x1e'), r.sound,
                CASE WHEN r.sound THEN 'Good' ELSE 'Bad' END,
                string_to_array(r.ways, ',')::int[], r.id, r.person, string_to_array(r.given, E'\x1f')
            FROM unnest($3::int[], $4::text[], $5::bool[], $6::text[], $7::uuid[], $8::uuid[],
                    $9::text[])
                AS r (row, cells, sound, ways, id, person, given)"#;
        const PROBLEMS: &str = r#"INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber",
                "Number", "Field", "Code", "Given", "Detail")
            SELECT $1, $2, p.row, p.number, p.field, p.code, p.given, p.detail
            FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])
                AS p (row, number, field, code, given, detail)"#;
        let Self { numbers, cells, sound, either_way, either_given, ids, people, problems } = self;
        let Which { org, id, .. } = which;
        let given = either_given;
        tx.execute(ROWS, &[&org, &id, numbers, cells, sound, either_way, ids, people, given])
            .await?;
        if !full && !problems.rows.is_empty() {
            let Problems { rows, numbers, fields, codes, given, details } = problems;
            tx.execute(PROBLEMS, &[&org, &id, rows, numbers, fields, codes, given, details])
                .await?;
        }
        Ok(())
    }
}
