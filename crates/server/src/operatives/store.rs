//! How operatives, and what takes their time, are read and written.

use super::model::{Operative, OperativeAbsence};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::{ContractorId, OperativeId, OperativeTimeId, OrgId, UserId, VisitId};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use tokio_postgres::types::Json;

/// The people of a firm with their absences; that there is no such firm is an error.
pub async fn of_firm(
    db: &Db,
    org: OrgId,
    firm: ContractorId,
    now: Instant,
) -> Result<Vec<Operative>, DbError> {
    let exists = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let list = r#"SELECT * FROM "Operatives" WHERE "OrgId" = $1 AND "ContractorId" = $2
        ORDER BY "IsActive" DESC, "Name", "Id" LIMIT 500"#;
    let away = r#"SELECT t.* FROM "Operatives" p
        JOIN "OperativeTimes" t ON t."OrgId" = $1 AND t."OperativeId" = p."Id"
        WHERE p."OrgId" = $1 AND p."ContractorId" = $2 AND t."VisitId" IS NULL
          AND t."WithdrawnAt" IS NULL AND t."EndAt" > $3
        ORDER BY t."StartAt", t."Id" LIMIT 500"#;
    let [exists, list, away] = db
        .read(
            org,
            [
                Query(exists, &[&org, &firm]),
                Query(list, &[&org, &firm]),
                Query(away, &[&org, &firm, &now]),
            ],
        )
        .await?;
    exists.first().ok_or(DbError::NotFound)?;
    let mut people = list.iter().map(Operative::try_from).collect::<Result<Vec<_>, _>>()?;
    for absence in away.iter().map(OperativeAbsence::try_from) {
        let absence = absence?;
        if let Some(one) = people.iter_mut().find(|one| one.id == absence.operative_id) {
            one.absences.push(absence);
        }
    }
    Ok(people)
}

/// An operative with the absences that are not over, locked for a change.
pub async fn locked(tx: OrgTx<'_>, id: OperativeId, now: Instant) -> Result<Operative, DbError> {
    let sql = r#"SELECT * FROM "Operatives" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let mut operative = Operative::try_from(&tx.one(sql, &[&tx.org, &id]).await?)?;
    let sql = r#"SELECT * FROM "OperativeTimes" WHERE "OrgId" = $1 AND "OperativeId" = $2
        AND "VisitId" IS NULL AND "WithdrawnAt" IS NULL AND "EndAt" > $3
        ORDER BY "StartAt", "Id" LIMIT 100"#;
    let rows = tx.rows(sql, &[&tx.org, &id, &now]).await?;
    operative.absences = rows.iter().map(OperativeAbsence::try_from).collect::<Result<_, _>>()?;
    Ok(operative)
}

/// Locks a firm against being deleted, and counts its people.
pub async fn count(tx: OrgTx<'_>, firm: ContractorId) -> Result<i64, DbError> {
    let sql = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2 FOR SHARE"#;
    tx.one(sql, &[&tx.org, &firm]).await?;
    let sql = r#"SELECT count(*) FROM "Operatives" WHERE "OrgId" = $1 AND "ContractorId" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &firm]).await?.try_get(0)?)
}

/// Whether an account acts for a firm.
pub async fn acts_for(tx: OrgTx<'_>, user: UserId, firm: ContractorId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "Users" WHERE "OrgId" = $1 AND "Id" = $2 AND "ContractorId" = $3"#;
    Ok(tx.opt(sql, &[&tx.org, &user, &firm]).await?.is_some())
}

/// How many visits to come an operative is named on.
pub async fn to_come(tx: OrgTx<'_>, id: OperativeId, now: Instant) -> Result<i64, DbError> {
    let sql = r#"SELECT count(*) FROM "OperativeTimes" WHERE "OrgId" = $1 AND "OperativeId" = $2
        AND "VisitId" IS NOT NULL AND "Held" AND "WithdrawnAt" IS NULL AND "EndAt" > $3"#;
    Ok(tx.one(sql, &[&tx.org, &id, &now]).await?.try_get(0)?)
}

pub async fn insert(tx: OrgTx<'_>, new: &Operative) -> Result<(), DbError> {
    let sql = r#"INSERT INTO "Operatives" ("Id", "OrgId", "ContractorId", "UserId", "Name",
            "PhoneE164", "Trades", "IsActive", "CreatedAt", "UpdatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)"#;
    let params: crate::db::Bound<'_> = &[
        &new.id,
        &tx.org,
        &new.contractor_id,
        &new.user_id,
        &new.name,
        &new.phone_e164,
        &Json(&new.trades),
        &new.is_active,
        &new.created_at,
    ];
    tx.execute(sql, params).await.map(|_| ())
}

/// Writes a changed operative; its version is the next one already.
pub async fn update(tx: OrgTx<'_>, new: &Operative) -> Result<(), DbError> {
    let sql = r#"UPDATE "Operatives" SET "UserId" = $3, "Name" = $4, "PhoneE164" = $5, "Trades" = $6,
            "IsActive" = $7, "UpdatedAt" = $8, "RowVersion" = $9
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let params: crate::db::Bound<'_> = &[
        &tx.org,
        &new.id,
        &new.user_id,
        &new.name,
        &new.phone_e164,
        &Json(&new.trades),
        &new.is_active,
        &new.updated_at,
        &new.version,
    ];
    tx.execute(sql, params).await.map(|_| ())
}

/// What takes somebody's time.
pub struct Taken {
    pub id: OperativeTimeId,
    pub operative: OperativeId,
    /// None: away.
    pub visit: Option<VisitId>,
    pub start: Instant,
    pub end: Instant,
    pub share: Option<i32>,
    pub note: Option<String>,
}

/// Takes somebody's time, now: the database may refuse it.
pub async fn take(tx: OrgTx<'_>, new: &Taken, by: UserId, now: Instant) -> Result<(), DbError> {
    let sql = r#"INSERT INTO "OperativeTimes" ("Id", "OrgId", "OperativeId", "VisitId", "StartAt",
            "EndAt", "Share", "Note", "AddedByUserId", "CreatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#;
    let params: crate::db::Bound<'_> = &[
        &new.id,
        &tx.org,
        &new.operative,
        &new.visit,
        &new.start,
        &new.end,
        &new.share,
        &new.note,
        &by,
        &now,
    ];
    tx.execute(sql, params).await.map(|_| ())
}

/// The constraint that refuses a time that is taken.
pub const TAKEN: &str = "EX_OperativeTimes_Held";

/// Somebody who is somewhere else, and why.
pub struct Busy {
    pub operative: OperativeId,
    name: String,
    order: Option<String>,
}

impl Busy {
    fn read(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            operative: row.try_get("OperativeId")?,
            name: row.try_get("Name")?,
            order: row.try_get("WorkOrderNumber")?,
        })
    }

    /// In words.
    pub fn told(&self) -> String {
        match &self.order {
            Some(order) => format!("{} is at {order} then.", self.name),
            None => format!("{} is away then.", self.name),
        }
    }
}

/// Which of these people are somewhere else at a time, but for one visit.
pub async fn busy(
    tx: OrgTx<'_>,
    people: &[OperativeId],
    (start, end): (Instant, Instant),
    beside: Option<VisitId>,
) -> Result<Vec<Busy>, DbError> {
    let sql = r#"SELECT t."OperativeId", p."Name", o."WorkOrderNumber" FROM "OperativeTimes" t
        JOIN "Operatives" p ON p."OrgId" = $1 AND p."Id" = t."OperativeId"
        LEFT JOIN "Visits" v ON v."OrgId" = $1 AND v."Id" = t."VisitId"
        LEFT JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        WHERE t."OrgId" = $1 AND t."OperativeId" = ANY ($2) AND t."Held" AND t."WithdrawnAt" IS NULL
          AND t."StartAt" < $4 AND t."EndAt" > $3 AND t."VisitId" IS DISTINCT FROM $5
        ORDER BY t."StartAt", t."Id" LIMIT 50"#;
    let rows = tx.rows(sql, &[&tx.org, &people, &start, &end, &beside]).await?;
    rows.iter().map(Busy::read).collect()
}

/// Somebody who is named on a visit.
#[derive(Debug, Clone)]
pub struct Named {
    pub time: OperativeTimeId,
    pub operative: OperativeId,
    pub name: String,
    pub share: i32,
    pub active: bool,
}

/// Who is named on a visit, the greatest share first.
pub async fn named(tx: OrgTx<'_>, visit: VisitId) -> Result<Vec<Named>, DbError> {
    let sql = r#"SELECT t."Id", t."OperativeId", p."Name", t."Share", p."IsActive"
        FROM "OperativeTimes" t JOIN "Operatives" p ON p."OrgId" = $1 AND p."Id" = t."OperativeId"
        WHERE t."OrgId" = $1 AND t."VisitId" = $2 AND t."WithdrawnAt" IS NULL
        ORDER BY t."Share" DESC, p."Name", t."Id" LIMIT 50"#;
    let rows = tx.rows(sql, &[&tx.org, &visit]).await?;
    let read = |row: &Row| {
        Ok(Named {
            time: row.try_get("Id")?,
            operative: row.try_get("OperativeId")?,
            name: row.try_get("Name")?,
            share: row.try_get("Share")?,
            active: row.try_get("IsActive")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Those of a firm's people who can be named, of these ids.
pub async fn of_ids(
    tx: OrgTx<'_>,
    firm: ContractorId,
    ids: &[OperativeId],
) -> Result<Vec<(OperativeId, String)>, DbError> {
    // Nobody is switched off while they are being named.
    let sql = r#"SELECT "Id", "Name" FROM "Operatives" WHERE "OrgId" = $1 AND "ContractorId" = $2
        AND "Id" = ANY ($3) AND "IsActive" ORDER BY "Id" FOR SHARE"#;
    let rows = tx.rows(sql, &[&tx.org, &firm, &ids]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// Gives a time back, now, so that it can be taken anew.
pub async fn withdraw(tx: OrgTx<'_>, id: OperativeTimeId, now: Instant) -> Result<(), DbError> {
    let sql = r#"UPDATE "OperativeTimes" SET "WithdrawnAt" = $3
        WHERE "OrgId" = $1 AND "Id" = $2 AND "WithdrawnAt" IS NULL"#;
    tx.execute(sql, &[&tx.org, &id, &now]).await.map(|_| ())
}

/// Leaves another share to the transaction.
pub fn reshare(tx: OrgTx<'_>, id: OperativeTimeId, share: i32) {
    tx.later(
        r#"UPDATE "OperativeTimes" SET "Share" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, share],
    );
}
