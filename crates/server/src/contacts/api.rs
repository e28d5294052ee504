//! `/contacts`.

use super::model::{ChangeContact, Contact, ContactList, NewContact};
use super::store::{self, Filter};
use crate::app::App;
use crate::auth::Caller;
use crate::export_list;
use crate::exports::Format;
use crate::http::{
    IfMatch, Json, Once, Ordered, Path, Problem, Problems, Query, Reply, Tagged, Versioned,
    patterns,
};
use crate::life::refuse_archived;
use crate::live::Change;
use crate::record::{Audit, audit};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use maintainuk_domain::access::Permission;
use maintainuk_domain::estate::ContactType;
use maintainuk_domain::ids::ContactId;
use maintainuk_domain::lists::ContactSort;
use maintainuk_domain::messaging::Channel;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(export_contacts))
        .routes(routes!(list_contacts, create_contact))
        .routes(routes!(read_contact, update_contact))
}

/// Which contacts are asked for.
#[derive(Clone, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ContactQuery {
    /// Words of the name or the email address, or part of the telephone number.
    #[param(example = "shah 07700")]
    q: Option<String>,
    /// Only of this kind.
    r#type: Option<ContactType>,
    /// Only those who prefer this channel.
    channel: Option<Channel>,
    /// Only those whom what is sent reaches, or with `false` those whom it does not.
    is_valid: Option<bool>,
    /// Those that were put away, instead of those that were not.
    archived: Option<bool>,
    /// In which order; newest first when left out.
    sort: Option<ContactSort>,
    /// Rows at most, 1 to 200; 50 when left out.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// `next` of the page before.
    after: Option<String>,
    /// Whether to count the whole list too.
    count: Option<bool>,
}

/// List contacts.
#[utoipa::path(get, path = "/contacts", tag = "estate", params(ContactQuery),
    responses((status = 200, body = ContactList), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn list_contacts(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ContactQuery>,
) -> Result<Json<ContactList>, Problem> {
    let reach = caller.require(Permission::ContactsRead)?;
    let sort = query.sort.unwrap_or(ContactSort::Newest);
    let ordered = Ordered::new(store::order(sort), query.limit, query.after.as_deref())?;
    let filter = Filter {
        r#type: query.r#type,
        channel: query.channel,
        valid: query.is_valid,
        archived: query.archived.unwrap_or_default(),
        words: patterns(query.q.as_deref())?,
        only: caller.only_contact(reach),
    };
    let count = query.count.unwrap_or_default();
    let page = store::list(&app.db, caller.org(), &filter, (sort, ordered), count).await?;
    Ok(Json(ContactList { items: page.items, next: page.next, total: page.total }))
}

/// Add a contact.
#[utoipa::path(post, path = "/contacts", tag = "estate", request_body = NewContact,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Contact), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn create_contact(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewContact>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let now = app.clock.now();
    let contact = body.clone().into_contact(now)?;
    let id = contact.id.as_uuid();
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            store::insert(tx, &contact);
            let entry = Audit::by(&caller, "contact.create", "Contact", id);
            audit(tx, now, entry.created(&contact)?);
            let reply = Reply::created(&contact)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contact", id, "created"));
    Ok(reply)
}

/// Read a contact.
#[utoipa::path(get, path = "/contacts/{id}", tag = "estate", params(("id" = ContactId, Path)),
    responses((status = 200, body = Contact, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn read_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
) -> Result<Tagged<Contact>, Problem> {
    let only = caller.only_contact(caller.require(Permission::ContactsRead)?);
    Ok(Tagged::ok(store::find(&app.db, caller.org(), id, only).await?))
}

/// Change a contact.
#[utoipa::path(patch, path = "/contacts/{id}", tag = "estate", request_body = ChangeContact,
    params(("id" = ContactId, Path), ("If-Match" = String, Header, description = "The ETag last read.")),
    responses((status = 200, body = Contact, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("contacts:write"))))]
async fn update_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeContact>,
) -> Result<Tagged<Contact>, Problem> {
    caller.require_all(Permission::ContactsWrite)?;
    let now = app.clock.now();
    let contact = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = store::find_in(tx, id).await?;
            let mut new = old.unless_stale(version)?;
            refuse_archived(old.archived_at)?;
            body.apply(&mut new)?;
            if new == old {
                return Ok(new);
            }
            let entry = Audit::by(&caller, "contact.update", "Contact", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            (new.updated_at, new.version) = (now, version + 1);
            store::update(tx, &new);
            Ok(new)
        })
        .await?;
    app.live.announce(Change::of(caller.org(), "contact", id.as_uuid(), "updated"));
    Ok(Tagged::ok(contact))
}

/// Download the list as a CSV or XLSX file: every row of it, with the same filters.
#[utoipa::path(get, path = "/contacts/export/{format}", tag = "estate",
    params(("format" = String, Path, description = "`csv` or `xlsx`"), ContactQuery),
    responses((status = 200, description = "The file", content_type = "text/csv"), Problems),
    extensions(("x-permission" = json!("data:export"))))]
async fn export_contacts(
    State(app): State<App>,
    caller: Caller,
    Path(format): Path<Format>,
    RawQuery(asked): RawQuery,
    Query(query): Query<ContactQuery>,
) -> Result<Response, Problem> {
    caller.require_all(Permission::DataExport)?;
    export_list!(app, caller, "contacts", (format, asked), query, list_contacts, ContactQuery)
}
