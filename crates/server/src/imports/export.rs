//! What an export says of an import.

use super::model::Import;
use crate::exports::{Cell, Exported};

impl Exported for Import {
    const HEADERS: &'static [&'static str] = &[
        "File",
        "Rows are",
        "Status",
        "Rows",
        "Good",
        "With problems",
        "Duplicates",
        "Written",
        "By",
        "Uploaded",
        "Finished",
        "Undone",
        "Why it failed",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.file_name).into(),
            self.kind.as_str().into(),
            self.status.as_str().into(),
            self.rows.read.into(),
            self.rows.good.into(),
            self.rows.bad.into(),
            self.rows.duplicate.into(),
            self.rows.written.into(),
            (&self.user_name).into(),
            self.created_at.into(),
            self.finished_at.into(),
            self.undone_at.into(),
            self.error.as_deref().into(),
        ]
    }
}
