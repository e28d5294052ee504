//! `/archives`.

use super::job::{WriteArchive, announce};
use super::model::{Archive, ArchiveList, ArchiveStatus};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::files::Scratch;
use crate::http::{Json, NoBody, Path, Problem, Problems, Query, Window};
use crate::outbox;
use crate::record::{Audit, audit};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use maintainuk_domain::access::Permission;
use maintainuk_domain::time::london_date;
use serde::Deserialize;
use serde_json::json;
use tokio::io::AsyncReadExt;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// For how many days an archive is kept.
const KEEP_DAYS: i64 = 7;
/// Bytes that are sent at once.
const PIECE: usize = 256 * 1024;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_archives, write_archive))
        .routes(routes!(read_archive))
        .routes(routes!(download_archive))
}

/// Which part of a list is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ListParams {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List the organisation's archives, newest first.
#[utoipa::path(get, path = "/archives", tag = "organisation", params(ListParams),
    responses((status = 200, body = ArchiveList), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn list_archives(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<ListParams>,
) -> Result<Json<ArchiveList>, Problem> {
    caller.require_all(Permission::DataExport)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let page = store::list(&app.db, caller.org(), window).await?;
    Ok(Json(ArchiveList { items: page.items, next: page.next }))
}

/// Ask for an archive of the whole organisation: all its rows, photographs and documents.
#[utoipa::path(post, path = "/archives", tag = "organisation",
    responses((status = 202, body = Archive), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn write_archive(
    State(app): State<App>,
    caller: Caller,
    NoBody: NoBody,
) -> Result<(StatusCode, Json<Archive>), Problem> {
    caller.require_all(Permission::DataExport)?;
    let (now, id) = (app.clock.now(), Uuid::now_v7());
    let old = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if store::is_writing(tx).await? {
                return Err(Problem::conflict("An archive is being written already."));
            }
            let old = store::expire(tx, now.plus_days(-KEEP_DAYS)).await?;
            store::insert(tx, id, caller.user(), now);
            outbox::enqueue(tx, now, &WriteArchive { archive: id }, None)?;
            audit(tx, now, Audit::by(&caller, "organisation.export", "Archive", id));
            Ok(old)
        })
        .await?;
    for key in old {
        app.files.delete(&key).await.unwrap_or_else(|error| {
            tracing::warn!(error = format!("{error:#}"), key, "A file is left over");
        });
    }
    announce(&app, caller.org(), id);
    Ok((StatusCode::ACCEPTED, Json(store::find(&app.db, caller.org(), id).await?.0)))
}

/// How an archive stands.
#[utoipa::path(get, path = "/archives/{id}", tag = "organisation", params(("id" = Uuid, Path)),
    responses((status = 200, body = Archive), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn read_archive(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Archive>, Problem> {
    caller.require_all(Permission::DataExport)?;
    Ok(Json(store::find(&app.db, caller.org(), id).await?.0))
}

/// Download an archive.
#[utoipa::path(get, path = "/archives/{id}/file", tag = "organisation", params(("id" = Uuid, Path)),
    responses((status = 200, description = "A zip", content_type = "application/zip"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn download_archive(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    let (archive, key) = store::find(&app.db, caller.org(), id).await?;
    let Some(key) = key.filter(|_| archive.status == ArchiveStatus::Ready) else {
        return Err(Problem::conflict("This archive is not there to be downloaded."));
    };
    let scratch = Scratch::new();
    if !app.files.get_to(&key, scratch.path()).await? {
        return Err(Problem::conflict("The file of this archive is gone; ask for a new one."));
    }
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| {
            let entry = Audit::by(&caller, "organisation.download", "Archive", id);
            audit(tx, now, entry.values(None, Some(json!({ "sizeBytes": archive.size_bytes }))));
            Ok::<_, Problem>(())
        })
        .await?;
    let name =
        format!("maintainuk-{}-{}.zip", caller.info.org_slug, london_date(archive.created_at));
    send(scratch, &name, "application/zip", archive.size_bytes)
}

/// A file from the disk, piece by piece; it is gone afterwards.
pub(crate) fn send(
    scratch: Scratch,
    name: &str,
    kind: &'static str,
    size: Option<i64>,
) -> Result<Response, Problem> {
    let (to, pieces) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(2);
    tokio::spawn(async move {
        let mut file = match tokio::fs::File::open(scratch.path()).await {
            Ok(file) => file,
            Err(error) => return drop(to.send(Err(error)).await),
        };
        loop {
            let mut piece = vec![0; PIECE];
            let read = match file.read(&mut piece).await {
                Ok(read) => read,
                Err(error) => return drop(to.send(Err(error)).await),
            };
            piece.truncate(read);
            if read == 0 || to.send(Ok(piece.into())).await.is_err() {
                return;
            }
        }
    });
    let body = Body::from_stream(tokio_stream::wrappers::ReceiverStream::new(pieces));
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let text = |text: String| HeaderValue::from_str(&text).map_err(anyhow::Error::from);
    headers.insert(header::CONTENT_DISPOSITION, text(format!("attachment; filename=\"{name}\""))?);
    if let Some(size) = size {
        headers.insert(header::CONTENT_LENGTH, text(size.to_string())?);
    }
    Ok(response)
}
