//! An import as it is shown, and what is asked of one.

use crate::db::DbError;
use maintainuk_domain::ids::{ImportId, UserId};
use maintainuk_domain::import::{
    self, Duplicates, ImportKind, ImportMode, ImportStatus, Mapping, ProblemCode, UNDO_HOURS,
};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A file that is, was or will be brought in.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Import {
    pub id: ImportId,
    pub kind: ImportKind,
    pub status: ImportStatus,
    #[schema(example = "tenants.csv")]
    pub file_name: String,
    pub size_bytes: i64,
    /// `csv` or `xlsx`.
    pub format: String,
    /// Of a CSV file: `utf-8`, `windows-1252`, `utf-16le` or `utf-16be`.
    pub encoding: Option<String>,
    /// Of a CSV file: what stands between cells.
    pub separator: Option<String>,
    /// Of a workbook: which sheet is read.
    pub sheet: Option<String>,
    pub rows: RowCounts,
    /// Why it failed, in a sentence.
    pub error: Option<String>,
    pub mode: Option<ImportMode>,
    pub duplicates: Option<Duplicates>,
    /// Who uploaded it.
    pub user_id: UserId,
    pub user_name: String,
    pub created_at: Instant,
    pub updated_at: Instant,
    /// When its rows were written.
    pub finished_at: Option<Instant>,
    /// Until when it can be undone; only once it is done.
    pub undo_until: Option<Instant>,
    pub undone_at: Option<Instant>,
}

/// How many rows the file has, and what they are.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RowCounts {
    /// Read so far; all of them once it is checked.
    pub read: i32,
    /// Without a problem.
    pub good: i32,
    /// With one.
    pub bad: i32,
    /// Here already, or higher up in the file.
    pub duplicate: i32,
    /// Written so far.
    pub written: i32,
    /// Left by an undo because something refers to them.
    pub kept: i32,
}

/// Imports, newest first.
#[derive(Serialize, ToSchema)]
pub struct ImportList {
    pub items: Vec<Import>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// An import with its file's columns and what is known of its rows.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportPage {
    pub import: Import,
    /// The headers, in the file's order.
    pub columns: Vec<String>,
    /// The first rows, as they stand in the file.
    pub sample: Vec<Vec<String>>,
    /// What a row of this kind can say.
    pub fields: Vec<ImportField>,
    /// Fields, each with the number of its column from 0: as it was decided or, before that, as it
    /// is proposed from the headers and from the last import of this kind.
    #[schema(value_type = std::collections::BTreeMap<String, usize>)]
    pub mapping: Mapping,
    /// Problems by field and kind, most first.
    pub problem_counts: Vec<ProblemCount>,
    /// Whether duplicates may be added beside what is here.
    pub may_add_duplicates: bool,
    /// Duplicates for which something was chosen by themselves.
    pub chosen: Chosen,
    /// Rows that an undo left, and why; the first 100.
    pub kept: Vec<KeptRow>,
}

/// One thing that a row can say.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportField {
    #[schema(example = "lastName")]
    pub name: String,
    #[schema(example = "Last name")]
    pub label: String,
    pub required: bool,
    pub example: String,
    pub hint: String,
}

/// How often one thing is wrong with one field.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemCount {
    /// Null for the row as a whole.
    pub field: Option<String>,
    pub code: ProblemCode,
    pub count: i64,
}

/// A row that an undo left.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeptRow {
    /// As a spreadsheet counts: the header is 1.
    pub row: i32,
    pub label: String,
    #[schema(example = "WorkOrders refers to it.")]
    pub because: String,
}

/// Something that is wrong with a row.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportProblem {
    /// As a spreadsheet counts: the header is 1.
    pub row: i32,
    /// The field; null for the row as a whole.
    pub field: Option<String>,
    /// The header of its column.
    pub column: Option<String>,
    pub code: ProblemCode,
    /// What stands there.
    pub given: Option<String>,
    /// What would be right.
    pub detail: String,
}

/// Problems by row.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemList {
    pub items: Vec<ImportProblem>,
    /// What to send as `fromRow` for those behind; null at the end.
    pub next_row: Option<i32>,
}

/// A row of the file beside what is here already.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateRow {
    /// As a spreadsheet counts: the header is 1.
    pub row: i32,
    /// The row as it was read.
    pub incoming: String,
    /// What is here already.
    pub existing: Option<String>,
    /// Or the row higher up in the file that says the same.
    pub same_as_row: Option<i32>,
    /// What was chosen for this row; null for what the import does with duplicates.
    pub choice: Option<Duplicates>,
}

/// Duplicates by row.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateList {
    pub items: Vec<DuplicateRow>,
    /// What to send as `fromRow` for those behind; null at the end.
    pub next_row: Option<i32>,
}

/// Which columns are what.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckBody {
    /// Fields, each with the number of its column from 0.
    #[schema(value_type = std::collections::BTreeMap<String, usize>)]
    pub mapping: Mapping,
}

/// How many duplicates have a choice of their own.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Chosen {
    /// They are left out.
    pub skip: i64,
    /// They are added beside what is here.
    pub add: i64,
}

/// What becomes of some duplicates.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseBody {
    /// Their rows, as a spreadsheet counts.
    #[schema(min_items = 1, max_items = 200)]
    pub rows: Vec<i32>,
    /// Null for what the import does with the others.
    #[serde(deserialize_with = "Option::deserialize")]
    pub choice: Option<Duplicates>,
}

/// Which rows are written.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunBody {
    pub mode: ImportMode,
    pub duplicates: Duplicates,
}

/// How an import is undone.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct UndoBody {
    /// Leave rows that something refers to, and undo the others. Without it an undo is refused as
    /// soon as there is one such row.
    pub leave_used: bool,
}

/// What a row of a kind can say.
pub fn fields(kind: ImportKind) -> Vec<ImportField> {
    let field = |field: &import::Field| ImportField {
        name: field.name.into(),
        label: field.label.into(),
        required: field.required,
        example: field.example.into(),
        hint: field.hint.into(),
    };
    import::fields(kind).iter().map(field).collect()
}

/// JSON that this program wrote itself.
pub fn stored<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, DbError> {
    serde_json::from_value(value).map_err(DbError::from)
}

impl TryFrom<&Row> for Import {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let status: ImportStatus = row.try_get("Status")?;
        let finished_at: Option<Instant> = row.try_get("FinishedAt")?;
        let undo = finished_at.filter(|_| status == ImportStatus::Done);
        Ok(Self {
            id: row.try_get("Id")?,
            kind: row.try_get("Kind")?,
            status,
            file_name: row.try_get("FileName")?,
            size_bytes: row.try_get("SizeBytes")?,
            format: row.try_get("Format")?,
            encoding: row.try_get("Encoding")?,
            separator: row.try_get("Separator")?,
            sheet: row.try_get("Sheet")?,
            rows: RowCounts {
                read: row.try_get("RowsRead")?,
                good: row.try_get("RowsGood")?,
                bad: row.try_get("RowsBad")?,
                duplicate: row.try_get("RowsDuplicate")?,
                written: row.try_get("RowsWritten")?,
                kept: row.try_get("RowsKept")?,
            },
            error: row.try_get("ErrorText")?,
            mode: row.try_get("Mode")?,
            duplicates: row.try_get("Duplicates")?,
            user_id: row.try_get("UserId")?,
            user_name: crate::contacts::name(
                first.as_deref(),
                last.as_deref(),
                &[email.as_deref()],
            ),
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            finished_at,
            undo_until: undo.map(|at| at.plus_hours(UNDO_HOURS)),
            undone_at: row.try_get("UndoneAt")?,
        })
    }
}
