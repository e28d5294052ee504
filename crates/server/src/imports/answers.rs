//! Files that an import gives back: the template of a kind, and the list of problems.

use super::kinds::Which;
use super::store;
use crate::app::App;
use crate::http::Problem;
use crate::sheets::csv_row;
use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use maintainuk_domain::import::{ImportKind, fields};
use tokio_stream::StreamExt;

/// Problems that are read at once.
const PAGE: i64 = 1_000;

/// The headers of a kind and a row that is good, as CSV.
pub fn template(kind: ImportKind) -> Response {
    let mut text = String::from("\u{FEFF}");
    csv_row(&mut text, fields(kind).iter().map(|field| field.label));
    csv_row(&mut text, fields(kind).iter().map(|field| field.example));
    let name = kind.as_str().to_lowercase();
    attached(&format!("{name}-template.csv"), Body::from(text))
}

/// All problems that were kept, as CSV, read page by page while it is sent.
pub async fn problems(app: App, which: Which, columns: Vec<String>) -> Result<Response, Problem> {
    let whole = store::find(&app.db, which.org, which.id).await?;
    let mapping = whole.mapping.unwrap_or_default();
    let mut head = String::from("\u{FEFF}");
    csv_row(&mut head, ["Row", "Column", "Field", "Problem", "Given", "What would be right"]);
    let (to, from) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(2);
    tokio::spawn(async move {
        let mut text = head;
        let mut row = 0;
        loop {
            // A page ends in the middle of a row at worst; then that row is read again whole.
            let page = match store::problems(&app.db, which.org, which.id, row, PAGE).await {
                Ok(page) => page,
                // The client sees that the file is cut off.
                Err(error) => return drop(to.send(Err(std::io::Error::other(error))).await),
            };
            let full = page.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
            let last = page.last().map_or(row, |problem| problem.row);
            for problem in page.iter().filter(|problem| !full || problem.row < last) {
                let place = problem.field.as_ref().and_then(|field| mapping.get(field));
                let column = place.and_then(|place| columns.get(*place));
                csv_row(
                    &mut text,
                    [
                        problem.row.to_string().as_str(),
                        column.map_or("", String::as_str),
                        problem.field.as_deref().unwrap_or_default(),
                        problem.code.as_str(),
                        problem.given.as_deref().unwrap_or_default(),
                        &problem.detail,
                    ],
                );
            }
            if to.send(Ok(std::mem::take(&mut text).into())).await.is_err() || !full || last == row
            {
                return;
            }
            row = last;
        }
    });
    let body =
        Body::from_stream(tokio_stream::wrappers::ReceiverStream::new(from).map(|piece| piece));
    Ok(attached("problems.csv", body))
}

fn attached(name: &str, body: Body) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    // Names of ours are plain letters.
    headers.extend(disposition.ok().map(|value| (header::CONTENT_DISPOSITION, value)));
    response
}
