//! `/consents`: what everybody said of channels, as a list.

use super::model::ConsentLine;
use crate::app::App;
use crate::auth::Caller;
use crate::contacts;
use crate::db::DbError;
use crate::exports::{Cell, Exported, Format};
use crate::http::{
    Json, Key, KeyKind, Order, Ordered, OrderedSql, Path, Problem, Problems, Query, patterns,
};
use crate::{export_list, ordered_sql};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::ContactId;
use maintainuk_domain::lists::ConsentSort;
use maintainuk_domain::messaging::Channel;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of the list.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_all_consents)).routes(routes!(export_consents))
}

/// Which lines are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ConsentQuery {
    /// Words of the person's name or email address.
    #[param(example = "shah")]
    q: Option<String>,
    /// Only of this channel.
    channel: Option<Channel>,
    /// Only agreements, or only opt-outs.
    given: Option<bool>,
    /// In which order; newest first when left out.
    sort: Option<ConsentSort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// A line of the log, with whose it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsentOf {
    pub contact_id: ContactId,
    #[schema(example = "Priya Shah")]
    pub contact_name: String,
    #[serde(flatten)]
    pub line: ConsentLine,
}

/// What people said of channels.
#[derive(Serialize, ToSchema)]
pub struct ConsentList {
    pub items: Vec<ConsentOf>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

macro_rules! narrowed {
    () => {
        r#"AND ($4::text IS NULL OR x."Channel" = $4)
       AND ($5::bool IS NULL OR $5 = (x."ConsentedAt" IS NOT NULL
           AND (x."OptedOutAt" IS NULL OR x."OptedOutAt" < x."ConsentedAt"))) "#
    };
}

macro_rules! list {
    ($filter:expr) => {
        ordered_sql!(
            r#""ConsentRecords""#,
            "",
            $filter,
            r#"p.*, u."FirstName", u."LastName", c."FirstName" AS "ContactFirst",
               c."LastName" AS "ContactLast", c."Email" AS "ContactEmail",
               c."PhoneE164" AS "ContactPhone""#,
            r#"JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
               LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."RecordedByUserId""#
        )
    };
}

const ALL: OrderedSql = list!(narrowed!());

const SEARCH: OrderedSql = list!(concat!(
    narrowed!(),
    r#"AND EXISTS (SELECT 1 FROM "ContactPoints" k WHERE k."OrgId" = $1 AND k."Id" = x."ContactId"
           AND lower(concat_ws(' ', k."FirstName", k."LastName", k."Email")) LIKE ALL ($6::text[]))"#
));

const OWN: OrderedSql = list!(concat!(narrowed!(), r#"AND x."ContactId" = $6"#));

/// List what people said of channels.
#[utoipa::path(get, path = "/consents", tag = "estate", params(ConsentQuery),
    responses((status = 200, body = ConsentList), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn list_all_consents(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ConsentQuery>,
) -> Result<Json<ConsentList>, Problem> {
    let only = caller.only_contact(caller.require(Permission::ContactsRead)?);
    let falls = query.sort.unwrap_or(ConsentSort::Newest) == ConsentSort::Newest;
    let order = Order { column: r#""CreatedAt""#, kind: KeyKind::Moment, falls };
    let ordered = Ordered::new(order, query.limit, query.after.as_deref())?;
    let (count, org) = (query.count.unwrap_or_default(), caller.org());
    let words = patterns(query.q.as_deref())?;
    let (channel, given) = (&query.channel, &query.given);
    let place = |one: &ConsentOf| (Key::Moment(one.line.created_at), one.line.id.as_uuid());
    let page = match (&only, &words) {
        (Some(only), _) => {
            ordered.read(&app.db, org, &OWN, &[channel, given, only], count, place).await?
        }
        (None, Some(words)) => {
            ordered.read(&app.db, org, &SEARCH, &[channel, given, words], count, place).await?
        }
        (None, None) => ordered.read(&app.db, org, &ALL, &[channel, given], count, place).await?,
    };
    Ok(Json(ConsentList { items: page.items, next: page.next, total: page.total }))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/consents/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), ConsentQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_consents(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<ConsentQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "consents", (format, asked), query, list_all_consents, ConsentQuery)
}

impl TryFrom<&Row> for ConsentOf {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last) = (text("ContactFirst")?, text("ContactLast")?);
        let (email, phone) = (text("ContactEmail")?, text("ContactPhone")?);
        let otherwise = [email.as_deref(), phone.as_deref()];
        Ok(Self {
            contact_id: row.try_get("ContactId")?,
            contact_name: contacts::name(first.as_deref(), last.as_deref(), &otherwise),
            line: ConsentLine::read(row)?.ok_or(DbError::NotFound)?,
        })
    }
}

impl Exported for ConsentOf {
    const HEADERS: &'static [&'static str] = &[
        "Person",
        "Channel",
        "Agreed",
        "Opted out",
        "Source",
        "Note",
        "Recorded by",
        "IP address",
        "User agent",
        "Recorded",
    ];

    fn cells(&self) -> Vec<Cell> {
        let line = &self.line;
        vec![
            (&self.contact_name).into(),
            line.channel.as_str().into(),
            line.given_at.into(),
            line.withdrawn_at.into(),
            line.source.as_str().into(),
            line.note.as_deref().into(),
            line.recorded_by.as_deref().into(),
            line.ip_address.as_deref().into(),
            line.user_agent.as_deref().into(),
            line.created_at.into(),
        ]
    }
}
