//! Lists as files: the rows that somebody sees, as CSV or as a spreadsheet, page by page.
//!
//! A list's export asks the list itself, so its filters and what the caller may see are the same.
//! It needs `data:export` besides, and is on record. How to get into homes and alerts about people
//! are in no export.

mod csv;
mod xlsx;

use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use crate::record::{Audit, audit};
use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::money::Pence;
use maintainuk_domain::text_enum;
use maintainuk_domain::time::{Instant, london, london_date};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::mpsc;

text_enum! {
    /// What kind of file is wanted.
    pub enum Format {
        /// Text with commas, UTF-8 with its mark so that spreadsheets know it.
        Csv = "csv",
        /// A spreadsheet.
        Xlsx = "xlsx",
    }
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text; never run as a formula.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// An amount in pounds.
    Money(Pence),
    /// A local date.
    Date(Date),
    /// A moment, as clocks in London show it.
    At(Instant),
    /// A moment to the second, in UTC.
    Exactly(Instant),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<Pence> for Cell {
    fn from(amount: Pence) -> Self {
        Self::Money(amount)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Instant> for Cell {
    fn from(at: Instant) -> Self {
        Self::At(at)
    }
}

impl Cell {
    /// As it is written where everything is text: dates as ISO, moments to the minute.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::Money(amount) => amount.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Exactly(at) => at.to_string(),
            Self::At(at) => {
                let local = london(*at);
                format!("{} {:02}:{:02}", local.date(), local.hour(), local.minute())
            }
        }
    }
}

/// A row that can be exported.
pub trait Exported: Send + 'static {
    /// The headers of its columns.
    const HEADERS: &'static [&'static str];

    /// Its cells, in their order.
    fn cells(&self) -> Vec<Cell>;
}

/// Rows on their way from the pages to the file.
type Rows = Vec<Vec<Cell>>;

/// Gives a list as a file. `page` reads the page behind a cursor.
///
/// # Errors
/// When the caller may not, or the first page cannot be read. What fails later cuts the file off,
/// and the client sees that.
pub async fn export<T, F, Fut>(
    app: &App,
    caller: &Caller,
    name: &'static str,
    (format, asked): (Format, Option<String>),
    page: F,
) -> Result<Response, Problem>
where
    T: Exported,
    F: Fn(Option<String>) -> Fut + Send + 'static,
    Fut: Future<Output = Result<(Vec<T>, Option<String>), Problem>> + Send,
{
    caller.require_all(Permission::DataExport)?;
    let first = page(None).await?;
    note(app, caller, name, format, asked).await?;
    Ok(file(app, name, format, first, page))
}

/// The file of a list whose first page is read, and whose leaving is on record: the other pages
/// are read while it is sent.
pub fn file<T, F, Fut>(
    app: &App,
    name: &'static str,
    format: Format,
    first: (Vec<T>, Option<String>),
    page: F,
) -> Response
where
    T: Exported,
    F: Fn(Option<String>) -> Fut + Send + 'static,
    Fut: Future<Output = Result<(Vec<T>, Option<String>), Problem>> + Send,
{
    let (to, rows) = mpsc::channel::<Result<Rows, Problem>>(2);
    tokio::spawn(async move {
        let mut next = Some(Ok(first));
        while let Some(read) = next {
            let (rows, after) = match read {
                Ok((items, after)) => (items.iter().map(Exported::cells).collect(), after),
                Err(problem) => return drop(to.send(Err(problem)).await),
            };
            if to.send(Ok(rows)).await.is_err() {
                return;
            }
            next = match after {
                Some(after) => Some(page(Some(after)).await),
                None => None,
            };
        }
    });
    let body = match format {
        Format::Csv => csv::body(T::HEADERS, rows),
        Format::Xlsx => xlsx::body(T::HEADERS, rows),
    };
    let day = london_date(app.clock.now());
    attached(&format!("{name}-{day}.{format}"), format, body)
}

/// Puts the export on record before its first byte leaves.
async fn note(
    app: &App,
    caller: &Caller,
    name: &'static str,
    format: Format,
    asked: Option<String>,
) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| {
            let entry = Audit::by(caller, "data.export", "List", caller.user().as_uuid());
            let asked = asked.as_deref().map(without_ids);
            let told = json!({ "list": name, "format": format, "filters": asked });
            audit(tx, now, entry.values(None, Some(told)));
            Ok::<_, Problem>(())
        })
        .await
}

/// What was asked for, but for ids, which may be of anything.
fn without_ids(asked: &str) -> String {
    let plain = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        !name.ends_with("Id") && name != "after"
    };
    asked.split('&').filter(plain).collect::<Vec<_>>().join("&")
}

fn attached(name: &str, format: Format, body: Body) -> Response {
    let kind = match format {
        Format::Csv => "text/csv; charset=utf-8",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    // Names of ours are plain letters.
    headers.extend(disposition.ok().map(|value| (header::CONTENT_DISPOSITION, value)));
    response
}

/// A body of pieces that are made elsewhere.
fn stream(pieces: mpsc::Receiver<Result<Bytes, std::io::Error>>) -> Body {
    Body::from_stream(tokio_stream::wrappers::ReceiverStream::new(pieces))
}

fn cut_off(problem: &Problem) -> std::io::Error {
    std::io::Error::other(format!("the export was cut off: {:?}", problem.kind()))
}

/// Shares what each page's reading needs.
pub fn shared<T>(value: T) -> Arc<T> {
    Arc::new(value)
}

/// The handler of a list's export: asks the list for page after page.
#[macro_export]
macro_rules! export_list {
    ($app:ident, $caller:ident, $name:literal, $asked:expr, $query:ident, $list:ident, $params:ident) => {{
        let with = $crate::exports::shared(($app.clone(), $caller.clone(), $query));
        let page = move |after: Option<String>| {
            let with = std::sync::Arc::clone(&with);
            async move {
                let (app, caller, query) = &*with;
                let mut query: $params = query.clone();
                (query.limit, query.after) = (Some(200), after);
                let Json(list) = $list(State(app.clone()), caller.clone(), Query(query)).await?;
                Ok((list.items, list.next))
            }
        };
        $crate::exports::export(&$app, &$caller, $name, $asked, page).await
    }};
}
