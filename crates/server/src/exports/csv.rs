//! An export as CSV, a page a piece.

use super::{Cell, Rows, cut_off, stream};
use crate::http::Problem;
use crate::sheets::csv_row;
use axum::body::Body;
use tokio::sync::mpsc;

/// The file, written while it is sent.
pub fn body(
    headers: &'static [&'static str],
    mut rows: mpsc::Receiver<Result<Rows, Problem>>,
) -> Body {
    let (to, pieces) = mpsc::channel(2);
    tokio::spawn(async move {
        let mut text = String::from("\u{FEFF}");
        csv_row(&mut text, headers.iter().copied());
        while let Some(page) = rows.recv().await {
            let piece = match page {
                Ok(page) => {
                    for row in page {
                        let cells: Vec<String> = row.iter().map(Cell::text).collect();
                        csv_row(&mut text, cells.iter().map(String::as_str));
                    }
                    Ok(std::mem::take(&mut text).into())
                }
                Err(problem) => Err(cut_off(&problem)),
            };
            if to.send(piece).await.is_err() {
                return;
            }
        }
    });
    stream(pieces)
}
