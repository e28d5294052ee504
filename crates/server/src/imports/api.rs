//! `/imports`.

use super::answers;
use super::commands;
use super::kinds::Which;
use super::model::{
    CheckBody, ChooseBody, Chosen, DuplicateList, ImportList, ImportPage, KeptRow, ProblemCount,
    ProblemList, RunBody, UndoBody, fields, stored,
};
use super::reading::{Encoding, Reading};
use super::store::{self, Whole};
use super::upload::{self, Wish};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query as Sql};
use crate::export_list;
use crate::exports::Format;
use crate::http::{Form, Json, Path, Problem, Problems, Query, Window};
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{ImportId, OrgId};
use maintainuk_domain::import::{Duplicates, ImportKind, recall};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(upload_import))
        .layer(DefaultBodyLimit::max(upload::BODY_BYTES))
        .routes(routes!(list_imports))
        .routes(routes!(export_imports))
        .routes(routes!(import_template))
        .routes(routes!(read_import))
        .routes(routes!(check_import))
        .routes(routes!(list_import_problems))
        .routes(routes!(import_problems_file))
        .routes(routes!(list_import_duplicates, choose_duplicates))
        .routes(routes!(run_import))
        .routes(routes!(undo_import))
}

/// What a file holds, and how it is read where that is not to be found out.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UploadParams {
    /// What the rows are.
    kind: ImportKind,
    /// `utf-8`, `windows-1252`, `utf-16le` or `utf-16be`; found out when left out.
    #[param(value_type = Option<String>)]
    encoding: Option<Encoding>,
    /// `comma`, `semicolon`, `tab` or `bar`; found out when left out.
    separator: Option<String>,
    /// Of a workbook: which sheet; needed where several hold rows.
    #[param(example = "Homes", max_length = 100)]
    sheet: Option<String>,
}

/// A file to bring in: CSV or XLSX, up to 50 MB and 200,000 rows.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form; multipart is read field by field")]
struct ImportForm {
    /// The file.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

fn separator(name: &str) -> Result<u8, Problem> {
    match name {
        "comma" => Ok(b','),
        "semicolon" => Ok(b';'),
        "tab" => Ok(b'\t'),
        "bar" => Ok(b'|'),
        _ => Err(Problem::parameter("`separator` is comma, semicolon, tab or bar.")),
    }
}

/// Upload a file to import. Nothing of it is written yet.
#[utoipa::path(post, path = "/imports", tag = "imports", params(UploadParams),
    request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 201, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn upload_import(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<UploadParams>,
    Form(form): Form,
) -> Result<(StatusCode, Json<ImportPage>), Problem> {
    caller.require_all(Permission::ImportRun)?;
    let separator = params.separator.as_deref().map(separator).transpose()?;
    let reading = Reading { encoding: params.encoding, separator, sheet: params.sheet };
    let wish = Wish { kind: params.kind, reading };
    let id = upload::upload(&app, &caller, wish, form).await?;
    Ok((StatusCode::CREATED, page(&app, caller.org(), id).await?))
}

/// Which part of a list is asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ListParams {
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
}

/// List imports, newest first.
#[utoipa::path(get, path = "/imports", tag = "imports", params(ListParams),
    responses((status = 200, body = ImportList), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn list_imports(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<ListParams>,
) -> Result<Json<ImportList>, Problem> {
    caller.require_all(Permission::ImportRun)?;
    let window = Window::new(params.limit, params.after.as_deref())?;
    let page = store::list(&app.db, caller.org(), window).await?;
    Ok(Json(ImportList { items: page.items, next: page.next }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/imports/export/{format}", tag = "imports",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), ListParams),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_imports(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<ListParams>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "imports", (format, asked), query, list_imports, ListParams)
}

/// Of what a template is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TemplateParams {
    /// What the rows are; tickets when left out.
    kind: Option<ImportKind>,
}

/// A file with the headers of a kind and one good row.
#[utoipa::path(get, path = "/imports/template", tag = "imports", params(TemplateParams),
    responses((status = 200, description = "A CSV file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn import_template(
    caller: Caller,
    Query(params): Query<TemplateParams>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::ImportRun)?;
    Ok(answers::template(params.kind.unwrap_or(ImportKind::Tickets)))
}

/// An import with its columns, and how its rows stand.
#[utoipa::path(get, path = "/imports/{id}", tag = "imports", params(("id" = ImportId, Path)),
    responses((status = 200, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn read_import(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Json<ImportPage>, Problem> {
    caller.require_all(Permission::ImportRun)?;
    page(&app, caller.org(), id).await
}

/// Map the columns and check every row; nothing is written.
#[utoipa::path(post, path = "/imports/{id}/check", tag = "imports", params(("id" = ImportId, Path)),
    request_body = CheckBody,
    responses((status = 202, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn check_import(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Json(body): Json<CheckBody>,
) -> Result<(StatusCode, Json<ImportPage>), Problem> {
    caller.require_all(Permission::ImportRun)?;
    let check =
        async |tx: crate::db::OrgTx<'_>| commands::check(tx, &app, &caller, id, &body).await;
    app.db.in_org(caller.org(), check).await?;
    begun(&app, &caller, id).await
}

/// Write the checked rows.
#[utoipa::path(post, path = "/imports/{id}/run", tag = "imports", params(("id" = ImportId, Path)),
    request_body = RunBody,
    responses((status = 202, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn run_import(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Json(body): Json<RunBody>,
) -> Result<(StatusCode, Json<ImportPage>), Problem> {
    caller.require_all(Permission::ImportRun)?;
    let run = async |tx: crate::db::OrgTx<'_>| commands::run(tx, &app, &caller, id, &body).await;
    app.db.in_org(caller.org(), run).await?;
    begun(&app, &caller, id).await
}

/// Take the rows of an import out again, within 24 hours.
#[utoipa::path(post, path = "/imports/{id}/undo", tag = "imports", params(("id" = ImportId, Path)),
    request_body = UndoBody,
    responses((status = 202, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn undo_import(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Json(body): Json<UndoBody>,
) -> Result<(StatusCode, Json<ImportPage>), Problem> {
    caller.require_all(Permission::ImportRun)?;
    let undo = async |tx: crate::db::OrgTx<'_>| commands::undo(tx, &app, &caller, id, &body).await;
    app.db.in_org(caller.org(), undo).await?;
    begun(&app, &caller, id).await
}

async fn begun(
    app: &App,
    caller: &Caller,
    id: ImportId,
) -> Result<(StatusCode, Json<ImportPage>), Problem> {
    let page = page(app, caller.org(), id).await?;
    commands::announce(app, Which { org: caller.org(), id, kind: page.0.import.kind });
    Ok((StatusCode::ACCEPTED, page))
}

/// Which rows are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RowParams {
    /// The first row; `nextRow` of the page before.
    #[param(minimum = 0)]
    from_row: Option<i32>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
}

impl RowParams {
    fn read(&self) -> Result<(i32, i64), Problem> {
        let window = Window::new(self.limit, None)?;
        Ok((self.from_row.unwrap_or_default(), window.limit))
    }
}

/// What is wrong, by row and column.
#[utoipa::path(get, path = "/imports/{id}/problems", tag = "imports",
    params(("id" = ImportId, Path), RowParams),
    responses((status = 200, body = ProblemList), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn list_import_problems(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Query(params): Query<RowParams>,
) -> Result<Json<ProblemList>, Problem> {
    caller.require_all(Permission::ImportRun)?;
    let (from, most) = params.read()?;
    let Whole { mapping, columns, .. } = store::find(&app.db, caller.org(), id).await?;
    let mapping = mapping.unwrap_or_default();
    // A row has no more problems than fields, and a few of its own: whole rows fit.
    let mut items = store::problems(&app.db, caller.org(), id, from, most + 40).await?;
    let more = items.len() > usize::try_from(most).unwrap_or(usize::MAX);
    let next_row = more.then(|| {
        let (first, next) = (items[0].row, items[usize::try_from(most).unwrap_or_default()].row);
        if first == next { next + 1 } else { next }
    });
    items.retain(|problem| next_row.is_none_or(|next| problem.row < next));
    for problem in &mut items {
        let place = problem.field.as_ref().and_then(|field| mapping.get(field));
        problem.column = place.and_then(|place| columns.get(*place)).cloned();
    }
    Ok(Json(ProblemList { items, next_row }))
}

/// What is wrong, as a CSV file.
#[utoipa::path(get, path = "/imports/{id}/problems/file", tag = "imports",
    params(("id" = ImportId, Path)),
    responses((status = 200, description = "A CSV file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn import_problems_file(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::ImportRun)?;
    let whole = store::find(&app.db, caller.org(), id).await?;
    let which = Which { org: caller.org(), id, kind: whole.import.kind };
    answers::problems(app, which, whole.columns).await
}

/// Rows that are here already, each beside what is here.
#[utoipa::path(get, path = "/imports/{id}/duplicates", tag = "imports",
    params(("id" = ImportId, Path), RowParams),
    responses((status = 200, body = DuplicateList), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn list_import_duplicates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Query(params): Query<RowParams>,
) -> Result<Json<DuplicateList>, Problem> {
    caller.require_all(Permission::ImportRun)?;
    let (from, most) = params.read()?;
    let whole = store::find(&app.db, caller.org(), id).await?;
    let which = Which { org: caller.org(), id, kind: whole.import.kind };
    let mut items = store::duplicates(&app.db, which, from, most + 1).await?;
    let shown = usize::try_from(most).unwrap_or(usize::MAX);
    let next_row = items.get(shown).map(|duplicate| duplicate.row);
    items.truncate(shown);
    Ok(Json(DuplicateList { items, next_row }))
}

/// Leave duplicates out or add them, row by row.
#[utoipa::path(post, path = "/imports/{id}/duplicates", tag = "imports",
    params(("id" = ImportId, Path)), request_body = ChooseBody,
    responses((status = 200, body = ImportPage), Problems),
    extensions(("x-permission" = json!("import:run"))))]
async fn choose_duplicates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Json(body): Json<ChooseBody>,
) -> Result<Json<ImportPage>, Problem> {
    caller.require_all(Permission::ImportRun)?;
    let choose =
        async |tx: crate::db::OrgTx<'_>| commands::choose(tx, &app, &caller, id, &body).await;
    app.db.in_org(caller.org(), choose).await?;
    page(&app, caller.org(), id).await
}

async fn page(app: &App, org: OrgId, id: ImportId) -> Result<Json<ImportPage>, Problem> {
    let Whole { import, columns, sample, mapping, problem_counts, .. } =
        store::find(&app.db, org, id).await?;
    let mapping = match mapping {
        Some(decided) => decided,
        None => recall(import.kind, &columns, &store::remembered(&app.db, org, import.kind).await?),
    };
    let [rows, chosen] = app
        .db
        .read(org, [Sql(store::KEPT, &[&org, &id]), Sql(store::CHOSEN, &[&org, &id])])
        .await?;
    let chosen = chosen.first().ok_or(DbError::NotFound)?;
    let chosen = Chosen { skip: chosen.get(0), add: chosen.get(1) };
    let kept: Vec<KeptRow> = rows.iter().map(store::kept_row).collect::<Result<_, _>>()?;
    let problem_counts: Vec<ProblemCount> =
        problem_counts.map(stored).transpose()?.unwrap_or_default();
    Ok(Json(ImportPage {
        fields: fields(import.kind),
        may_add_duplicates: Duplicates::Add.fits(import.kind),
        chosen,
        import,
        columns,
        sample,
        mapping,
        problem_counts,
        kept,
    }))
}
