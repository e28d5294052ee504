//! Bringing data in from files, without guessing: which columns are what, what each cell says, and
//! what is wrong with a row. A value that is not understood is a problem and never a default.

mod cell;
mod date;
mod fields;
mod licences;
mod mapping;
mod row;

pub use cell::{Cell, Choice};
pub use date::{DateProblem, Day, Order, read_date};
pub use fields::{Field, YES, fields, place_of};
pub use licences::{Listed, write_licences};
pub use mapping::{Mapping, MappingProblem, check_mapping, guess, recall, remember};
pub use row::{Checked, EMERGENCY, Now, check_row};

use crate::text_enum::text_enum;

text_enum! {
    /// What a file holds, one a row.
    pub enum ImportKind {
        /// Buildings and single homes.
        Properties,
        /// Homes within properties that are here already.
        Units,
        /// Lettings of units to contacts that are here already.
        Tenancies,
        /// People and firms.
        Contacts,
        /// Firms that do repairs, each with the person to reach.
        Contractors,
        /// Repairs, open or done.
        Tickets,
    }
}

text_enum! {
    /// What is wrong with a cell or a row.
    pub enum ProblemCode {
        /// It must be given.
        Missing = "missing",
        /// A word that is none of the known ones.
        Unknown = "unknown",
        /// Not in a form that is read.
        Shape = "shape",
        /// It could mean two things.
        Ambiguous = "ambiguous",
        /// A date with the month first, which makes its neighbours ambiguous.
        MonthFirst = "monthFirst",
        /// Bytes that are no text in the file's encoding, or a spreadsheet's error value.
        Unreadable = "unreadable",
        /// It does not go together with another cell of the row.
        Conflict = "conflict",
        /// It refers to something that is not here.
        NotFound = "notFound",
        /// It refers to more than one thing.
        NotOne = "notOne",
        /// More cells than the header has.
        Columns = "columns",
    }
}

text_enum! {
    /// Where an import stands.
    pub enum ImportStatus {
        /// The file is here; its columns are to be mapped.
        Uploaded,
        /// Every row is being checked; nothing is written.
        Checking,
        /// What would happen is known.
        Checked,
        /// The rows are being written.
        Running,
        /// They are written.
        Done,
        /// They are being taken out again.
        Undoing,
        /// They were taken out again.
        Undone,
        /// It could not go on; nothing was written.
        Failed,
    }
}

impl ImportStatus {
    /// Whether a worker has it.
    pub const fn is_busy(self) -> bool {
        matches!(self, Self::Checking | Self::Running | Self::Undoing)
    }

    /// Whether it may be checked (again): nothing of it is written, and nobody works on it.
    pub const fn may_check(self) -> bool {
        matches!(self, Self::Uploaded | Self::Checked | Self::Failed)
    }
}

text_enum! {
    /// Which rows are written.
    pub enum ImportMode {
        /// All, or none when any has a problem.
        All = "all",
        /// Those without a problem.
        Good = "good",
    }
}

text_enum! {
    /// What becomes of rows that are here already.
    pub enum Duplicates {
        /// They are left out.
        Skip = "skip",
        /// They are added beside what is here.
        Add = "add",
    }
}

impl Duplicates {
    /// Whether the kind bears the choice: two people may share an address, a repair may recur, and a
    /// property may be another than the one that it is likely; but what is surely the same home is
    /// there once.
    pub const fn fits(self, kind: ImportKind) -> bool {
        matches!(self, Self::Skip)
            || matches!(kind, ImportKind::Contacts | ImportKind::Tickets | ImportKind::Properties)
    }
}

/// For how many hours an import can be undone.
pub const UNDO_HOURS: i64 = 24;

/// Something that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The field's place among those of the kind; `None` for the row as a whole.
    pub field: Option<usize>,
    /// What kind of thing is wrong.
    pub code: ProblemCode,
    /// What would be right, in a sentence.
    pub detail: String,
}

#[cfg(test)]
mod tests;
