//! How templates and checklists are read and written.

use super::model::{Checklist, ChecklistTemplate};
use crate::db::sql::{self, Builder};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Window;
use crate::params;
use crate::work_orders::Reach;
use maintainuk_domain::checklists::ChecklistItem;
use maintainuk_domain::ids::{
    AttachmentId, ChecklistAnswerId, ChecklistId, ChecklistTemplateId, OrgId, UserId, WorkOrderId,
};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use tokio_postgres::types::Json;

/// Templates of one organisation that an order gets by itself at most.
const MOST_BY_THEMSELVES: &str = "10";

/// A page of the templates, newest first.
pub async fn templates(
    db: &Db,
    org: OrgId,
    retired: bool,
    window: &Window,
) -> Result<Vec<ChecklistTemplate>, DbError> {
    let (at, id) = window.bounds();
    let mut b =
        Builder::new(r#"SELECT x.* FROM "ChecklistTemplates" x WHERE x."OrgId" = $1"#, vec![&org]);
    b.push(if retired {
        r#" AND x."RetiredAt" IS NOT NULL"#
    } else {
        r#" AND x."RetiredAt" IS NULL"#
    });
    if window.after.is_some() {
        b.bind(r#" AND (x."CreatedAt", x."Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY x."CreatedAt" DESC, x."Id" DESC"#);
    b.push(window.limit_sql());
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(ChecklistTemplate::try_from).collect()
}

/// A template, locked until the transaction ends.
pub async fn template(
    tx: OrgTx<'_>,
    id: ChecklistTemplateId,
) -> Result<ChecklistTemplate, DbError> {
    let sql = r#"SELECT * FROM "ChecklistTemplates" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    ChecklistTemplate::try_from(&tx.one(sql, &[&tx.org, &id]).await?)
}

/// The templates that orders of a kind of repair get by themselves.
pub async fn of_category(
    tx: OrgTx<'_>,
    category: Category,
) -> Result<Vec<ChecklistTemplate>, DbError> {
    let sql = sql::join(&[
        r#"SELECT * FROM "ChecklistTemplates" WHERE "OrgId" = $1 AND "RetiredAt" IS NULL
            AND "Categories" ? $2 ORDER BY "CreatedAt", "Id" LIMIT "#,
        MOST_BY_THEMSELVES,
    ]);
    let rows = tx.rows(sql, &[&tx.org, &category.as_str()]).await?;
    rows.iter().map(ChecklistTemplate::try_from).collect()
}

pub fn insert_template(tx: OrgTx<'_>, new: &ChecklistTemplate, by: Option<UserId>) {
    tx.later(
        r#"INSERT INTO "ChecklistTemplates" ("Id", "OrgId", "Name", "Categories", "Items",
               "ChangedByUserId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"#,
        params![
            new.id,
            tx.org,
            new.name.clone(),
            Json(new.categories.clone()),
            Json(new.items.clone()),
            by,
            new.created_at
        ],
    );
}

/// Leaves a changed template to the transaction; its version is the next one already.
pub fn update_template(tx: OrgTx<'_>, new: &ChecklistTemplate, by: UserId) {
    tx.later_once(
        r#"UPDATE "ChecklistTemplates" SET "Name" = $4, "Categories" = $5, "Items" = $6,
               "RetiredAt" = $7, "ChangedByUserId" = $8, "UpdatedAt" = $9, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.name.clone(),
            Json(new.categories.clone()),
            Json(new.items.clone()),
            new.retired_at,
            by,
            new.updated_at
        ],
    );
}

/// Leaves a checklist of an order to the transaction.
pub fn insert(
    tx: OrgTx<'_>,
    id: ChecklistId,
    order: WorkOrderId,
    template: &ChecklistTemplate,
    by: Option<UserId>,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Checklists" ("Id", "OrgId", "WorkOrderId", "TemplateId", "Name", "Items",
               "AddedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![
            id,
            tx.org,
            order,
            template.id,
            template.name.clone(),
            Json(template.items.clone()),
            by,
            now
        ],
    );
}

const ANSWERS: &str = r#"SELECT n.*, u."FirstName", u."LastName" FROM "Checklists" c
    JOIN "ChecklistAnswers" n ON n."OrgId" = $1 AND n."ChecklistId" = c."Id"
        AND (n."Value" IS NOT NULL OR n."AttachmentId" IS NOT NULL)
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = n."AnsweredByUserId"
    WHERE c."OrgId" = $1 AND c."RemovedAt" IS NULL AND c."#;

/// The checklists of an order in reach; not found when the order is not.
pub async fn of_order(
    db: &Db,
    org: OrgId,
    reach: Reach,
    order: WorkOrderId,
) -> Result<Vec<Checklist>, DbError> {
    let seen = sql::join(&[
        r#"SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $3"#,
        reach.condition(),
    ]);
    let lists = r#"SELECT * FROM "Checklists" c WHERE c."OrgId" = $1 AND c."WorkOrderId" = $2
        AND c."RemovedAt" IS NULL ORDER BY c."CreatedAt", c."Id" LIMIT 50"#;
    let answers = sql::join(&[ANSWERS, r#""WorkOrderId" = $2"#]);
    let who = reach.id();
    let [seen, lists, answers] = db
        .read(
            org,
            [
                Query(seen, &[&org, &who, &order]),
                Query(lists, &[&org, &order]),
                Query(answers, &[&org, &order]),
            ],
        )
        .await?;
    if seen.is_empty() {
        return Err(DbError::NotFound);
    }
    lists.iter().map(|row| Checklist::read(row, &answers)).collect()
}

/// A checklist as it is in this transaction.
pub async fn find(tx: OrgTx<'_>, id: ChecklistId) -> Result<Checklist, DbError> {
    let list = r#"SELECT * FROM "Checklists" c WHERE c."OrgId" = $1 AND c."Id" = $2
        AND c."RemovedAt" IS NULL"#;
    let answers = sql::join(&[ANSWERS, r#""Id" = $2"#]);
    let row = tx.one(list, &[&tx.org, &id]).await?;
    let answers = tx.rows(answers, &[&tx.org, &id]).await?;
    Checklist::read(&row, &answers)
}

/// The order of a checklist in reach.
pub async fn order_of(
    tx: OrgTx<'_>,
    reach: Reach,
    id: ChecklistId,
) -> Result<WorkOrderId, DbError> {
    let select = r#"SELECT o."Id" FROM "Checklists" c
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = c."WorkOrderId"
        WHERE c."OrgId" = $1 AND c."Id" = $3 AND c."RemovedAt" IS NULL"#;
    let text = sql::join(&[select, reach.condition()]);
    Ok(tx.one(text, &[&tx.org, &reach.id(), &id]).await?.try_get(0)?)
}

/// What the checklists of an order ask, each with the places of the items that have an answer.
pub async fn asked(
    tx: OrgTx<'_>,
    order: WorkOrderId,
) -> Result<Vec<(Vec<ChecklistItem>, Vec<i32>)>, DbError> {
    let sql = r#"SELECT c."Items", ARRAY(SELECT n."Item" FROM "ChecklistAnswers" n
            WHERE n."OrgId" = $1 AND n."ChecklistId" = c."Id"
              AND (n."Value" IS NOT NULL OR n."AttachmentId" IS NOT NULL)) AS "Answered"
        FROM "Checklists" c WHERE c."OrgId" = $1 AND c."WorkOrderId" = $2 AND c."RemovedAt" IS NULL
        ORDER BY c."CreatedAt", c."Id""#;
    let rows = tx.rows(sql, &[&tx.org, &order]).await?;
    let read = |row: &tokio_postgres::Row| {
        Ok((row.try_get::<_, Json<_>>("Items")?.0, row.try_get("Answered")?))
    };
    rows.iter().map(read).collect()
}

/// Whether an order has a checklist of the template already.
pub async fn has(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    template: ChecklistTemplateId,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Checklists" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        AND "TemplateId" = $3 AND "RemovedAt" IS NULL"#;
    Ok(tx.opt(sql, &[&tx.org, &order, &template]).await?.is_some())
}

/// Whether a photo belongs to an order, or to its ticket as a whole.
pub async fn is_photo_of(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    photo: AttachmentId,
) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Attachments" a WHERE a."OrgId" = $1 AND a."Id" = $3
        AND a."Kind" = 'Photo' AND (a."WorkOrderId" = $2 OR a."TicketId" = (
            SELECT o."TicketId" FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $2))"#;
    Ok(tx.opt(sql, &[&tx.org, &order, &photo]).await?.is_some())
}

/// An answer about to be written.
pub struct NewAnswer {
    pub list: ChecklistId,
    pub item: i32,
    pub value: Option<String>,
    pub photo: Option<AttachmentId>,
    pub by: Option<UserId>,
}

/// Leaves an answer to the transaction, in the place of the one before.
pub fn answer(tx: OrgTx<'_>, new: NewAnswer, now: Instant) {
    tx.later(
        r#"INSERT INTO "ChecklistAnswers" ("Id", "OrgId", "ChecklistId", "Item", "Value",
               "AttachmentId", "AnsweredByUserId", "AnsweredAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
           ON CONFLICT ("OrgId", "ChecklistId", "Item") DO UPDATE SET "Value" = $5,
               "AttachmentId" = $6, "AnsweredByUserId" = $7, "AnsweredAt" = $8"#,
        params![
            ChecklistAnswerId::fresh(),
            tx.org,
            new.list,
            new.item,
            new.value,
            new.photo,
            new.by,
            now
        ],
    );
}

/// Leaves it to the transaction that a checklist is off its order.
pub fn remove(tx: OrgTx<'_>, id: ChecklistId, by: UserId, reason: String, now: Instant) {
    tx.later_once(
        r#"UPDATE "Checklists" SET "RemovedAt" = $3, "RemovedReason" = $4, "RemovedByUserId" = $5
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RemovedAt" IS NULL"#,
        params![tx.org, id, now, reason, by],
    );
}
