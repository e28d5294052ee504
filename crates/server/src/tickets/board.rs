//! `/tickets/board/{group}`: the repairs of a list side by side in columns, and how many each has.
//!
//! The first cards of each column are a LATERAL along the index of that column, and joined after.
//! Words are looked up through the door of the search, which gives the newest that match: they are
//! dealt out among the columns.

use super::api::TicketParams;
use super::list::{self, DUE, Filter, JOINED, JOINS, NEWEST, Names};
use super::model::{TicketSummary, full_name};
use super::sight::Sight;
use crate::app::App;
use crate::auth::Caller;
use crate::db::sql::Builder;
use crate::db::{Db, DbError, Query};
use crate::http::{Json, Path, Problem, Problems, Query as Asked, Window, names};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::boards::{BoardGroup, columns, goes_to};
use maintainuk_domain::ids::{OrgId, UserId};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// The operations of the board.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show_board))
}

/// A column of a board.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BoardColumn {
    /// Where its repairs stand; null on a board of colleagues.
    pub status: Option<TicketStatus>,
    /// Who looks after its repairs; null on a board by status, and for those that nobody looks after.
    pub coordinator_id: Option<UserId>,
    /// The colleague's name; null where `coordinatorId` is.
    pub name: Option<String>,
    /// How many repairs it has in all, at most 1,000; with words, of the newest 200 that match.
    pub total: i64,
    /// The first of them.
    pub items: Vec<TicketSummary>,
    /// The statuses that its cards may be put to, by the table of moves; empty on a board of
    /// colleagues. Whether a certain card may be is on its page.
    pub goes_to: Vec<TicketStatus>,
}

/// Repairs in columns.
#[derive(Debug, Serialize, ToSchema)]
pub struct TicketBoard {
    /// The columns, in order.
    pub columns: Vec<BoardColumn>,
}

/// Show the tickets of a list as a board.
///
/// By status the columns are those that are asked for; where none are, those of what is not agreed
/// to be finished, or all without a `queue`. By coordinator it is of what is open unless statuses
/// are asked for. `limit` is cards a column, 20 when absent; `after` and `count` say nothing here.
/// For staff: it takes the permission for every ticket.
#[utoipa::path(get, path = "/tickets/board/{group}", tag = "tickets",
    params(("group" = BoardGroup, Path, description = "What the columns are"), TicketParams),
    responses((status = 200, body = TicketBoard), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn show_board(
    State(app): State<App>,
    caller: Caller,
    Path(group): Path<BoardGroup>,
    Asked(params): Asked<TicketParams>,
) -> Result<Json<TicketBoard>, Problem> {
    caller.require_all(Permission::TicketsRead)?;
    let filter = params.filter(&app, &caller)?;
    let window = Window::new(params.limit.or(Some(20)), None)?;
    let (org, now) = (caller.org(), app.clock.now());
    let asked: Vec<TicketStatus> = match params.queue.as_deref() {
        Some("unassigned") => filter.statuses.clone(),
        _ => names("status", params.status.as_deref())?,
    };
    let board = Board { filter, window, me: caller.user(), now };
    let columns = match group {
        BoardGroup::Status => board.by_status(&app.db, org, asked, params.queue.is_none()).await?,
        BoardGroup::Coordinator => board.by_coordinator(&app.db, org, asked).await?,
    };
    Ok(Json(TicketBoard { columns }))
}

/// What a board is asked for.
struct Board {
    filter: Filter,
    window: Window,
    me: UserId,
    now: Instant,
}

/// As a part of a statement: the colleagues who have a column, in order.
macro_rules! colleagues {
    ($of:literal) => {
        concat!(
            "SELECT ",
            $of,
            r#" FROM "Users" u WHERE u."OrgId" = $1 AND u."IsActive"
                AND u."Role" IN ('OrgAdmin', 'Coordinator')
                ORDER BY u."FirstName", u."LastName", u."Id" LIMIT 50"#
        )
    };
}

const LANES: &str = concat!(
    "SELECT t.* FROM (",
    colleagues!(r#"u."Id""#),
    r#") s(id) CROSS JOIN LATERAL (SELECT t.* FROM "MaintenanceTickets" t
        WHERE t."OrgId" = $1 AND t."CoordinatorUserId" = s.id"#
);
const LANE_COUNTS: &str = concat!(
    "SELECT s.id, c.n FROM (",
    colleagues!(r#"u."Id""#),
    r#") s(id) CROSS JOIN LATERAL (SELECT count(*) AS n FROM (SELECT 1
        FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."CoordinatorUserId" = s.id"#
);
const NOBODYS: &str = r#"SELECT t.* FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."CoordinatorUserId" IS NULL"#;
const COLLEAGUES: &str = colleagues!(r#"u."Id", u."FirstName", u."LastName", u."Email""#);

/// Counting stops where nobody looks any more: a column of a thousand cards is no board.
const END_OF_COUNT: &str = " LIMIT 1000) capped) c";

impl Board {
    /// Words that go through the door of the search.
    fn searches(&self, names: &Names) -> bool {
        self.filter.words.is_some() && names.number.is_none()
    }

    const fn order(&self) -> &'static str {
        if self.filter.is_by_due() { DUE } else { NEWEST }
    }

    async fn by_status(
        mut self,
        db: &Db,
        org: OrgId,
        asked: Vec<TicketStatus>,
        whole: bool,
    ) -> Result<Vec<BoardColumn>, DbError> {
        let shown = columns(&asked, whole);
        self.filter.statuses.clone_from(&shown);
        let (names, who) = (Names::of(&self.filter), None::<Uuid>);
        if self.searches(&names) {
            let rows = self.found(db, org, &names).await?;
            return self.deal(rows, shown.into_iter().map(Lane::Status).collect(), None);
        }
        let mut cards = Builder::new(JOINED, vec![&org, &who]);
        cards.bind(
            "SELECT t.* FROM unnest(",
            &names.statuses,
            "::text[]) s(st) CROSS JOIN LATERAL (",
        );
        cards.push(
            r#"SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Status" = s.st"#,
        );
        self.end_lane(&mut cards, &names);
        cards.push(") t");
        self.join(&mut cards);
        let mut counts = Builder::new("", vec![&org, &who]);
        counts.bind(
            "SELECT s.st, c.n FROM unnest(",
            &names.statuses,
            "::text[]) s(st) CROSS JOIN LATERAL (",
        );
        counts.push(
            r#"SELECT count(*) AS n FROM (SELECT 1 FROM "MaintenanceTickets" t
               WHERE t."OrgId" = $1 AND t."Status" = s.st"#,
        );
        self.narrow(&mut counts, &names);
        // In the order of the index that the columns are read by, so that it is the one that is used.
        counts.push(" ORDER BY ");
        counts.push(NEWEST);
        counts.push(END_OF_COUNT);
        let [rows, counted] = db.read(org, [cards.query(), counts.query()]).await?;
        let totals = |lane: &Lane| {
            let row = counted.iter().find(|row| lane.is_status(row.get::<_, &str>(0)));
            row.map_or(0, |row| row.get(1))
        };
        let lanes = shown.into_iter().map(Lane::Status).collect();
        self.deal(rows, lanes, Some(&totals))
    }

    async fn by_coordinator(
        mut self,
        db: &Db,
        org: OrgId,
        asked: Vec<TicketStatus>,
    ) -> Result<Vec<BoardColumn>, DbError> {
        self.filter.statuses = asked;
        let (names, who) = (Names::of(&self.filter), None::<Uuid>);
        let people = Query(COLLEAGUES, &[&org]);
        if self.searches(&names) {
            let [people] = db.read(org, [people]).await?;
            let rows = self.found(db, org, &names).await?;
            return self.deal(rows, lanes(&people)?, None);
        }
        let params = || -> Vec<&(dyn tokio_postgres::types::ToSql + Sync)> { vec![&org, &who] };
        let mut cards = Builder::new(JOINED, params());
        cards.push(LANES);
        self.end_lane_of(&mut cards, &names);
        cards.push(") t");
        self.join(&mut cards);
        let mut nobodys = Builder::new(JOINED, params());
        nobodys.push(NOBODYS);
        self.end_lane_of(&mut nobodys, &names);
        self.join(&mut nobodys);
        let mut counts = Builder::new(LANE_COUNTS, params());
        self.end_count_of(&mut counts, &names);
        let mut left = Builder::new(
            r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" t
               WHERE t."OrgId" = $1 AND t."CoordinatorUserId" IS NULL"#,
            params(),
        );
        self.of_statuses(&mut left, &names);
        self.narrow(&mut left, &names);
        left.push(" LIMIT 1000) capped");
        let [people, mut rows, others, counted, left] = db
            .read(org, [people, cards.query(), nobodys.query(), counts.query(), left.query()])
            .await?;
        rows.extend(others);
        let totals = |lane: &Lane| match lane {
            Lane::Nobody => left.first().map_or(0, |row| row.get(0)),
            lane => {
                let row = counted.iter().find(|row| lane.is_of(row.get(0)));
                row.map_or(0, |row| row.get(1))
            }
        };
        self.deal(rows, lanes(&people)?, Some(&totals))
    }

    /// The newest tickets with the words.
    async fn found(&self, db: &Db, org: OrgId, names: &Names) -> Result<Vec<Row>, DbError> {
        let (who, no_time, no_id) = (None::<Uuid>, None::<Instant>, None::<Uuid>);
        let mut b = Builder::new(JOINED, vec![&org, &who]);
        b.push(r#"SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1"#);
        b.push(self.filter.condition(Sight::All));
        if names.statuses.is_none() {
            b.push(r#" AND t."Status" IN ('New', 'Assigned', 'InProgress')"#);
        }
        list::search(&mut b, &self.filter, names, (&no_time, &no_id), "201");
        b.push(" ORDER BY ");
        b.push(NEWEST);
        b.push(" LIMIT 201");
        self.join(&mut b);
        let [rows] = db.read(org, [b.query()]).await?;
        Ok(rows)
    }

    /// Which statuses the columns of colleagues are of: what an index is made for, unless others
    /// are asked for.
    fn of_statuses<'a>(&self, b: &mut Builder<'a>, names: &'a Names) {
        if names.statuses.is_some() {
            b.bind(r#" AND t."Status" = ANY("#, &names.statuses, "::text[])");
        } else {
            b.push(r#" AND t."Status" IN ('New', 'Assigned', 'InProgress')"#);
        }
    }

    fn end_lane_of<'a>(&'a self, b: &mut Builder<'a>, names: &'a Names) {
        self.of_statuses(b, names);
        self.end_lane(b, names);
    }

    fn end_lane<'a>(&'a self, b: &mut Builder<'a>, names: &'a Names) {
        self.narrow(b, names);
        b.push(" ORDER BY ");
        b.push(self.order());
        b.push(self.window.limit_sql());
    }

    fn end_count_of<'a>(&'a self, b: &mut Builder<'a>, names: &'a Names) {
        self.of_statuses(b, names);
        self.narrow(b, names);
        b.push(END_OF_COUNT);
    }

    fn narrow<'a>(&'a self, b: &mut Builder<'a>, names: &'a Names) {
        b.push(self.filter.condition(Sight::All));
        list::narrow(b, &self.filter, names);
    }

    /// Joins what a card shows.
    fn join<'a>(&'a self, b: &mut Builder<'a>) {
        b.bind(JOINS, &self.me, " ORDER BY ");
        b.push(self.order());
    }

    /// Deals the rows out among the columns; without counts what was dealt is counted.
    fn deal(
        &self,
        rows: Vec<Row>,
        lanes: Vec<Lane>,
        totals: Option<&dyn Fn(&Lane) -> i64>,
    ) -> Result<Vec<BoardColumn>, DbError> {
        let most = usize::try_from(self.window.limit).unwrap_or(usize::MAX);
        let owners: Result<Vec<Option<UserId>>, _> =
            rows.iter().map(|row| row.try_get("CoordinatorUserId")).collect();
        let cards = TicketSummary::read_all(&rows, self.now)?;
        let mut dealt: Vec<(Lane, Vec<TicketSummary>, i64)> =
            lanes.into_iter().map(|lane| (lane, Vec::new(), 0)).collect();
        for (card, owner) in cards.into_iter().zip(owners?) {
            let lane = dealt.iter_mut().find(|(lane, ..)| lane.takes(card.status, owner));
            let Some((_, items, counted)) = lane else { continue };
            *counted += 1;
            if items.len() < most {
                items.push(card);
            }
        }
        let column = |(lane, items, counted): (Lane, Vec<TicketSummary>, i64)| {
            let total = totals.map_or(counted, |total| total(&lane));
            lane.column(items, total)
        };
        Ok(dealt.into_iter().map(column).collect())
    }
}

/// Whose or of what a column is.
enum Lane {
    Status(TicketStatus),
    Of(UserId, String),
    Nobody,
}

impl Lane {
    fn takes(&self, status: TicketStatus, owner: Option<UserId>) -> bool {
        match self {
            Self::Status(of) => *of == status,
            Self::Of(who, _) => owner == Some(*who),
            Self::Nobody => owner.is_none(),
        }
    }

    fn is_status(&self, name: &str) -> bool {
        matches!(self, Self::Status(of) if of.as_str() == name)
    }

    fn is_of(&self, owner: UserId) -> bool {
        matches!(self, Self::Of(who, _) if *who == owner)
    }

    fn column(self, items: Vec<TicketSummary>, total: i64) -> BoardColumn {
        let (status, coordinator_id, name) = match self {
            Self::Status(status) => (Some(status), None, None),
            Self::Of(who, name) => (None, Some(who), Some(name)),
            Self::Nobody => (None, None, None),
        };
        let goes_to = status.map(goes_to).unwrap_or_default();
        BoardColumn { status, coordinator_id, name, total, items, goes_to }
    }
}

/// Nobody's first, then a column a colleague.
fn lanes(people: &[Row]) -> Result<Vec<Lane>, DbError> {
    let mut lanes = vec![Lane::Nobody];
    for row in people {
        let name = full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
        let name = name.map_or_else(|| row.try_get("Email"), Ok)?;
        lanes.push(Lane::Of(row.try_get("Id")?, name));
    }
    Ok(lanes)
}
