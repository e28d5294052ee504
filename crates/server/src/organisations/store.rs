//! How organisations are read.

use super::model::Organisation;
use crate::db::{Db, DbError, Query};
use maintainuk_domain::ids::OrgId;

/// The organisation itself.
pub async fn find(db: &Db, org: OrgId) -> Result<Organisation, DbError> {
    let sql = r#"SELECT "Id", "Name", "Slug", "Plan", "Status", "SmsLimit", "WhatsAppLimit",
            "AiJobLimit", "CreatedAt", "UpdatedAt"
        FROM "Organisations" WHERE "Id" = $1"#;
    let [rows] = db.read(org, [Query(sql, &[&org])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}
