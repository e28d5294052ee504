//! How links and merges are read and written.

use super::model::{TicketLink, TicketLinks, TicketMerge, TicketSplit};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use crate::tickets::{self, Locked, Sight};
use maintainuk_domain::ids::{AttachmentId, EventId, LinkId, OrgId, TicketId, UserId};
use maintainuk_domain::links::{Family, LinkRole};
use maintainuk_domain::merges::undo_until;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use tokio_postgres::Row;

const LINKS: &str = r#"
    SELECT l."Id", l."Kind", l."IsFrom", l."CreatedAt", t."Id" AS "OtherId", t."TicketNumber", t."Title", t."Status"
    FROM (
        SELECT "Id", "Kind", TRUE AS "IsFrom", "ToTicketId" AS other, "CreatedAt" FROM "TicketLinks"
        WHERE "OrgId" = $1 AND "FromTicketId" = $2 AND "EndedAt" IS NULL
        UNION ALL
        SELECT "Id", "Kind", FALSE, "FromTicketId", "CreatedAt" FROM "TicketLinks"
        WHERE "OrgId" = $1 AND "ToTicketId" = $2 AND "EndedAt" IS NULL
        LIMIT 200) l
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = l.other AND t."DeletedAt" IS NULL
    ORDER BY l."CreatedAt", l."Id""#;

const MERGES: &str = r#"
    SELECT m.*, t."TicketNumber" AS "MergedNumber"
    FROM (SELECT * FROM "TicketMerges" WHERE "OrgId" = $1 AND "KeptTicketId" = $2
        ORDER BY "MergedAt" DESC LIMIT 50) m
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = m."MergedTicketId"
    ORDER BY m."MergedAt" DESC, m."Id""#;

/// The links and merges of a ticket; `None` when there is no such ticket.
pub async fn of_ticket(db: &Db, org: OrgId, id: TicketId) -> Result<Option<TicketLinks>, DbError> {
    let who = Sight::All.id();
    let seen = Query(tickets::seen(Sight::All), &[&org, &who, &id]);
    let (links, merges) = (Query(LINKS, &[&org, &id]), Query(MERGES, &[&org, &id]));
    let [found, links, merges] = db.read(org, [seen, links, merges]).await?;
    if found.is_empty() {
        return Ok(None);
    }
    Ok(Some(TicketLinks {
        items: links.iter().map(link).collect::<Result<_, _>>()?,
        merges: merges.iter().map(TicketMerge::read).collect::<Result<_, _>>()?,
    }))
}

fn link(row: &Row) -> Result<TicketLink, tokio_postgres::Error> {
    let kind: LinkRole = row.try_get("Kind")?;
    let is_from: bool = row.try_get("IsFrom")?;
    let made: Instant = row.try_get("CreatedAt")?;
    Ok(TicketLink {
        id: row.try_get("Id")?,
        role: if is_from { kind } else { kind.back() },
        ticket_id: row.try_get("OtherId")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        status: row.try_get("Status")?,
        undo_until: kind.is_of_split().then(|| undo_until(made)),
    })
}

/// A link as it is kept: from a ticket, of a kind, to another.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    pub kind: LinkRole,
    pub from: TicketId,
    pub to: TicketId,
}

/// Whether two tickets hang together in this way already, whichever names the other.
pub async fn is_there(tx: OrgTx<'_>, link: Kept) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "TicketLinks" WHERE "OrgId" = $1 AND "Kind" = $2 AND "EndedAt" IS NULL
        AND (("FromTicketId" = $3 AND "ToTicketId" = $4)
            OR ("FromTicketId" = $4 AND "ToTicketId" = $3)) LIMIT 1"#;
    Ok(tx.opt(sql, &[&tx.org, &link.kind, &link.from, &link.to]).await?.is_some())
}

/// What stands between a part and its whole.
pub async fn family(tx: OrgTx<'_>, child: TicketId, parent: TicketId) -> Result<Family, DbError> {
    let sql = r#"SELECT
            EXISTS (SELECT 1 FROM "TicketLinks" l WHERE l."OrgId" = $1 AND l."FromTicketId" = $2
                AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL) AS "ChildHasParent",
            EXISTS (SELECT 1 FROM "TicketLinks" l WHERE l."OrgId" = $1 AND l."ToTicketId" = $2
                AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL) AS "ChildHasChildren",
            EXISTS (SELECT 1 FROM "TicketLinks" l WHERE l."OrgId" = $1 AND l."FromTicketId" = $3
                AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL) AS "ParentHasParent""#;
    let row = tx.one(sql, &[&tx.org, &child, &parent]).await?;
    Ok(Family {
        child_has_parent: row.try_get("ChildHasParent")?,
        child_has_children: row.try_get("ChildHasChildren")?,
        parent_has_parent: row.try_get("ParentHasParent")?,
    })
}

/// As columns of a statement: whether that ticket has parts that are still to be done, and when the
/// last of those that are not ended.
#[macro_export]
macro_rules! parts_of_ticket {
    ($ticket:literal) => {
        concat!(
            r#"EXISTS (SELECT 1 FROM "TicketLinks" l
                JOIN "MaintenanceTickets" x ON x."OrgId" = $1 AND x."Id" = l."FromTicketId"
                WHERE l."OrgId" = $1 AND l."ToTicketId" = "#,
            $ticket,
            r#" AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL
                  AND x."Status" NOT IN ('Closed', 'Cancelled') AND x."DeletedAt" IS NULL)
                AS "HasOpenParts",
            (SELECT max(COALESCE(x."ClosedAt", (
                    SELECT max(e."CreatedAt") FILTER (WHERE e."EventType" = 'TicketCancelled')
                    FROM "TicketTimelineEvents" e WHERE e."OrgId" = $1 AND e."TicketId" = x."Id"),
                    x."UpdatedAt"))
                FROM "TicketLinks" l
                JOIN "MaintenanceTickets" x ON x."OrgId" = $1 AND x."Id" = l."FromTicketId"
                WHERE l."OrgId" = $1 AND l."ToTicketId" = "#,
            $ticket,
            r#" AND l."Kind" = 'Parent' AND l."EndedAt" IS NULL
                  AND x."Status" IN ('Closed', 'Cancelled') AND x."DeletedAt" IS NULL)
                AS "LastPartEndedAt""#
        )
    };
}

/// Whether a ticket has parts that are still to be done, and when the last of those that are not
/// ended.
pub async fn parts(tx: OrgTx<'_>, ticket: TicketId) -> Result<(bool, Option<Instant>), DbError> {
    let sql = concat!("SELECT ", parts_of_ticket!("$2"));
    let row = tx.one(sql, &[&tx.org, &ticket]).await?;
    Ok((row.try_get("HasOpenParts")?, row.try_get("LastPartEndedAt")?))
}

/// Whether a ticket has parts that are still to be done.
pub async fn has_open_parts(tx: OrgTx<'_>, ticket: TicketId) -> Result<bool, DbError> {
    Ok(parts(tx, ticket).await?.0)
}

/// Keeps a link.
pub fn insert(tx: OrgTx<'_>, link: Kept, by: UserId, now: Instant) {
    tx.later(
        r#"INSERT INTO "TicketLinks" ("Id", "OrgId", "Kind", "FromTicketId", "ToTicketId",
               "CreatedByUserId", "CreatedAt") VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![LinkId::fresh(), tx.org, link.kind, link.from, link.to, by, now],
    );
}

/// Locks a link that lasts.
pub async fn lock(tx: OrgTx<'_>, id: LinkId) -> Result<Kept, DbError> {
    let sql = r#"SELECT "Kind", "FromTicketId", "ToTicketId" FROM "TicketLinks"
        WHERE "OrgId" = $1 AND "Id" = $2 AND "EndedAt" IS NULL FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Kept {
        kind: row.try_get("Kind")?,
        from: row.try_get("FromTicketId")?,
        to: row.try_get("ToTicketId")?,
    })
}

/// Ends a link.
pub fn end(tx: OrgTx<'_>, id: LinkId, by: UserId, now: Instant) {
    tx.later(
        r#"UPDATE "TicketLinks" SET "EndedAt" = $3, "EndedByUserId" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "EndedAt" IS NULL"#,
        params![tx.org, id, now, by],
    );
}

/// How many of these are photographs of a ticket itself.
pub async fn photos_of(
    tx: OrgTx<'_>,
    ticket: TicketId,
    ids: &[AttachmentId],
) -> Result<usize, DbError> {
    let sql = r#"SELECT count(*) FROM "Attachments" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Id" = ANY ($3) AND "Kind" = 'Photo' AND "CertificateKind" IS NULL"#;
    count(tx.one(sql, &[&tx.org, &ticket, &ids]).await?)
}

/// How many of these are notes of a ticket.
pub async fn notes_of(tx: OrgTx<'_>, ticket: TicketId, ids: &[EventId]) -> Result<usize, DbError> {
    let sql = r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "OrgId" = $1 AND "TicketId" = $2
        AND "Id" = ANY ($3) AND "EventType" = 'NoteAdded'"#;
    count(tx.one(sql, &[&tx.org, &ticket, &ids]).await?)
}

fn count(row: Row) -> Result<usize, DbError> {
    Ok(usize::try_from(row.try_get::<_, i64>(0)?).unwrap_or_default())
}

/// Keeps the link between a ticket and what was split off it, with the photographs that moved.
pub fn insert_split(tx: OrgTx<'_>, split: &TicketSplit, photos: &[AttachmentId], by: UserId) {
    tx.later(
        r#"INSERT INTO "TicketLinks" ("Id", "OrgId", "Kind", "FromTicketId", "ToTicketId",
               "CreatedByUserId", "CreatedAt", "MovedJson")
           VALUES ($1, $2, 'SplitFrom', $3, $4, $5, $6, $7)"#,
        params![
            split.id,
            tx.org,
            split.ticket_id,
            split.from_id,
            by,
            split.split_at,
            json!({ "attachments": photos })
        ],
    );
}

/// Moves photographs to a ticket.
pub fn move_photos(tx: OrgTx<'_>, ids: &[AttachmentId], to: TicketId) {
    tx.later(
        r#"UPDATE "Attachments" SET "TicketId" = $3 WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#,
        params![tx.org, ids.to_vec(), to],
    );
}

/// Copies notes to the timeline of another ticket: as they were, by whom and when they were.
pub fn copy_notes(tx: OrgTx<'_>, ids: &[EventId], from: TicketId, to: TicketId) {
    tx.later(
        r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
               "ActorUserId", "ActorContactId", "DataJson", "CreatedAt")
           SELECT gen_random_uuid(), $1, $4, e."EventType", e."ActorUserId", e."ActorContactId",
               e."DataJson", e."CreatedAt" FROM "TicketTimelineEvents" e
           WHERE e."OrgId" = $1 AND e."TicketId" = $3 AND e."Id" = ANY ($2)"#,
        params![tx.org, ids.to_vec(), from, to],
    );
}

/// Copies what was reported and noted on a ticket to the timeline of the one that goes on, for colleagues:
/// as it was, by whom and when it was. What is there already, as after an undo, is not copied again.
pub fn copy_said(tx: OrgTx<'_>, from: &Locked, to: TicketId) {
    tx.later(
        r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
               "ActorUserId", "ActorContactId", "DataJson", "CreatedAt")
           SELECT gen_random_uuid(), $1, $3, 'NoteAdded', s.by_user, s.by_contact,
               jsonb_build_object('from', $4::text, 'copyOf', s.id::text) || s.data, s.at
           FROM (
               SELECT t."Id" AS id, NULL::uuid AS by_user, t."ReportedByContactId" AS by_contact,
                   jsonb_build_object('note', concat_ws(E'\n', t."Title", t."Description")) AS data,
                   t."CreatedAt" AS at
               FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2
               UNION ALL
               SELECT e."Id", e."ActorUserId", e."ActorContactId", e."DataJson", e."CreatedAt"
               FROM "TicketTimelineEvents" e WHERE e."OrgId" = $1 AND e."TicketId" = $2
                 AND e."EventType" = 'NoteAdded') s
           WHERE NOT EXISTS (SELECT 1 FROM "TicketTimelineEvents" k
               WHERE k."OrgId" = $1 AND k."TicketId" = $3 AND k."EventType" = 'NoteAdded'
                 AND k."DataJson" ->> 'copyOf' = coalesce(s.data ->> 'copyOf', s.id::text))"#,
        params![tx.org, from.id, to, from.number.clone()],
    );
}

/// A split that is locked, and the photographs that moved.
pub struct Split {
    pub split: TicketSplit,
    pub photos: Vec<AttachmentId>,
}

/// Locks a split, undone or not.
pub async fn lock_split(tx: OrgTx<'_>, id: LinkId) -> Result<Split, DbError> {
    let sql = r#"SELECT l.*, t."TicketNumber" FROM "TicketLinks" l
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = l."FromTicketId"
        WHERE l."OrgId" = $1 AND l."Id" = $2 AND l."Kind" = 'SplitFrom' FOR UPDATE OF l"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    let split_at: Instant = row.try_get("CreatedAt")?;
    let moved: Value = row.try_get("MovedJson")?;
    let ids = moved["attachments"].as_array().into_iter().flatten();
    Ok(Split {
        split: TicketSplit {
            id,
            from_id: row.try_get("ToTicketId")?,
            ticket_id: row.try_get("FromTicketId")?,
            number: row.try_get("TicketNumber")?,
            split_at,
            undo_until: undo_until(split_at),
            undone_at: row.try_get("EndedAt")?,
        },
        photos: ids.filter_map(|id| id.as_str()?.parse().ok()).collect(),
    })
}

/// Whether anybody has done anything on a ticket since it was split off, or taken one of its photographs
/// elsewhere.
pub async fn is_touched(
    tx: OrgTx<'_>,
    split: &TicketSplit,
    photos: &[AttachmentId],
) -> Result<bool, DbError> {
    let sql = r#"SELECT EXISTS (SELECT 1 FROM "TicketTimelineEvents" e
            WHERE e."OrgId" = $1 AND e."TicketId" = $2 AND e."CreatedAt" > $3
              AND (e."ActorUserId" IS NOT NULL OR e."ActorContactId" IS NOT NULL))
        OR EXISTS (SELECT 1 FROM "WorkOrders" w WHERE w."OrgId" = $1 AND w."TicketId" = $2)
        OR EXISTS (SELECT 1 FROM "Conversations" c WHERE c."OrgId" = $1 AND c."TicketId" = $2)
        OR EXISTS (SELECT 1 FROM "HazardCases" h WHERE h."OrgId" = $1 AND h."TicketId" = $2
            AND h."Status" <> 'Proposed')
        OR (SELECT count(*) FROM "Attachments" a WHERE a."OrgId" = $1 AND a."TicketId" = $2)
            <> cardinality($4::uuid[])
        OR (SELECT count(*) FROM "Attachments" a WHERE a."OrgId" = $1 AND a."TicketId" = $2
            AND a."Id" = ANY ($4)) <> cardinality($4::uuid[])"#;
    let row = tx.one(sql, &[&tx.org, &split.ticket_id, &split.split_at, &photos]).await?;
    Ok(row.try_get(0)?)
}

/// Says where a ticket goes on that is no ticket of its own any more.
pub fn goes_on_in(tx: OrgTx<'_>, id: TicketId, other: TicketId) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "MergedIntoTicketId" = $3
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, other],
    );
}
