//! What only the operator does, at the command line: an organisation with its first administrator, and
//! a new password for somebody who cannot get in by themselves.

use crate::app::App;
use crate::auth::{TellOfPassword, end_all, set_password as store_password};
use crate::db::OrgTx;
use crate::outbox;
use crate::params;
use crate::record::{Audit, audit};
use anyhow::{Context, anyhow, ensure};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{OrgId, UserId};
use maintainuk_domain::passwords;
use serde_json::json;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Transaction};
use uuid::Uuid;

/// The first administrator of an organisation.
pub struct First {
    /// Where they sign in with.
    pub email: String,
    /// What their password is kept as.
    pub hash: String,
}

/// Makes an organisation, with its first administrator or without anybody, as the owner of the
/// schema.
///
/// # Errors
/// A slug that is taken, or the database's refusal.
pub async fn create(
    client: &mut Client,
    (slug, name): (&str, &str),
    first: Option<First>,
) -> anyhow::Result<Uuid> {
    let tx = client.transaction().await?;
    let id = create_within(&tx, (slug, name), first).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same as a part of a transaction, which afterwards acts for that organisation.
///
/// # Errors
/// As [`create`].
pub async fn create_within(
    tx: &Transaction<'_>,
    (slug, name): (&str, &str),
    first: Option<First>,
) -> anyhow::Result<Uuid> {
    let id = Uuid::now_v7();
    let step = format!("SET LOCAL ROLE maintainuk_owner; SET LOCAL app.org_id = '{id}'");
    tx.batch_execute(&step).await?;
    let sql = r#"INSERT INTO public."Organisations" ("Id", "Name", "Slug", "Plan", "Status")
        VALUES ($1, $2, $3, 'Free', 'Active')"#;
    tx.execute(sql, &[&id, &name, &slug]).await.map_err(|error| match error.code() {
        Some(&SqlState::UNIQUE_VIOLATION) => anyhow!("there is an organisation {slug} already"),
        _ => error.into(),
    })?;
    if let Some(first) = &first {
        add_first(tx, id, first).await?;
    }
    let told = json!({ "slug": slug, "name": name, "email": first.map(|first| first.email) });
    let sql = r#"INSERT INTO "AuditLogs" ("Id", "OrgId", "Action", "EntityType", "EntityId",
            "NewValueJson", "Timestamp")
        VALUES ($1, $2, 'organisation.create', 'Organisation', $2, $3::text::jsonb, now())"#;
    tx.execute(sql, &[&Uuid::now_v7(), &id, &told.to_string()]).await?;
    Ok(id)
}

async fn add_first(tx: &Transaction<'_>, org: Uuid, first: &First) -> anyhow::Result<()> {
    let sql = r#"INSERT INTO "Users" ("Id", "OrgId", "Email", "PasswordHash", "Role")
        VALUES ($1, $2, $3, $4, $5)"#;
    let id = UserId::fresh();
    tx.execute(sql, &[&id, &org, &first.email, &first.hash, &Role::OrgAdmin]).await?;
    Ok(())
}

/// Gives somebody a new password, which is returned; it ends all their sessions, and an email tells
/// them.
///
/// # Errors
/// An account that is not there or is switched off, or the database's refusal.
pub async fn new_password(app: &App, org: OrgId, email: &str) -> anyhow::Result<String> {
    let password = typed_password()?;
    let hash = app.hasher.hash(password.clone()).await?;
    app.db.in_org(org, async |tx| set_password(app, tx, email, hash).await).await?;
    Ok(password)
}

async fn set_password(app: &App, tx: OrgTx<'_>, email: &str, hash: String) -> anyhow::Result<()> {
    let sql = r#"SELECT "Id", "IsActive" FROM "Users"
        WHERE "OrgId" = $1 AND lower("Email") = lower($2) FOR UPDATE"#;
    let row = tx.opt(sql, &[&tx.org, &email]).await?;
    let row = row.with_context(|| format!("nobody signs in as {email} there"))?;
    let (user, active): (UserId, bool) = (row.try_get("Id")?, row.try_get("IsActive")?);
    ensure!(active, "the account {email} is switched off; an administrator can switch it on");
    let now = app.clock.now();
    store_password(tx, user, hash, now);
    end_all(tx, user, None, now);
    let entry = Audit::of("user.password", "User", user.as_uuid());
    audit(tx, now, entry.values(None, Some(json!({ "by": "operator" }))));
    outbox::enqueue(tx, now, &TellOfPassword { user, at: now }, None)?;
    let (channel, notice) = app.live.forgetting(user.as_uuid())?;
    tx.later("SELECT pg_notify($1, $2)", params![channel, notice]);
    Ok(())
}

/// A password to be typed once and then changed.
///
/// # Errors
/// When the machine has no randomness to give.
pub fn typed_password() -> anyhow::Result<String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("no randomness: {error}"))?;
    Ok(passwords::typed(bytes))
}
