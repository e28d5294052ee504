//! The table of a run.

use std::fmt::Write as _;

/// A line of the table.
#[derive(Debug, Default)]
pub struct Line {
    /// What was measured.
    pub operation: String,
    /// Our figure.
    pub ours: String,
    /// The other side's.
    pub theirs: String,
    /// Ours as a share of theirs, with the lowest and highest round.
    pub ratio: String,
    /// What we mean to reach.
    pub target: &'static str,
    /// Whether it was reached; nothing where there is no target.
    pub reached: Option<bool>,
    /// Milliseconds that 99 of 100 requests stayed below.
    pub p99: Option<f64>,
    /// What bounds it, where it was not reached.
    pub bound: String,
}

/// All lines of a run.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<Line>,
    notes: Vec<String>,
}

impl Report {
    /// Adds a line.
    pub fn line(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Adds a remark below the table.
    pub fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    /// The table in Markdown.
    pub fn text(&self) -> String {
        let mut text = String::from(
            "| operation | ours | other side | ratio (lowest–highest round) | target | reached | p99 ms |\n\
             | --- | --- | --- | --- | --- | --- | --- |\n",
        );
        for line in &self.lines {
            let reached = match line.reached {
                Some(true) => "yes",
                Some(false) => "no",
                None => "",
            };
            let p99 = line.p99.map(|ms| format!("{ms:.1}")).unwrap_or_default();
            let Line { operation, ours, theirs, ratio, target, .. } = line;
            writeln!(
                text,
                "| {operation} | {ours} | {theirs} | {ratio} | {target} | {reached} | {p99} |"
            )
            .unwrap_or_default();
        }
        text.push('\n');
        for line in self.lines.iter().filter(|line| line.reached == Some(false)) {
            writeln!(text, "- {}: not reached. {}", line.operation, line.bound).unwrap_or_default();
        }
        for note in &self.notes {
            writeln!(text, "- {note}").unwrap_or_default();
        }
        text
    }
}

/// A ratio with its range.
pub fn range([median, low, high]: [f64; 3]) -> String {
    format!("{median:.2} ({low:.2}–{high:.2})")
}
