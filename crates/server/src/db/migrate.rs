//! Migrations: SQL files in the binary, each run once in a transaction of its own.

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};
use tokio_postgres::Client;

/// A change of the schema, and its way back.
struct Migration {
    name: &'static str,
    up: &'static str,
    down: &'static str,
}

macro_rules! migrations {
    ($($name:literal),+ $(,)?) => {
        &[$(Migration {
            name: $name,
            up: include_str!(concat!("../../migrations/", $name, "/up.sql")),
            down: include_str!(concat!("../../migrations/", $name, "/down.sql")),
        }),+]
    };
}

const MIGRATIONS: &[Migration] = migrations![
    "0000_ground",
    "0001_documented_schema",
    "0002_main_line",
    "0003_doors",
    "0004_estate",
    "0005_outbox_turns",
    "0006_common_words",
    "0007_rights",
    "0008_lettings",
    "0009_places",
    "0010_search",
    "0011_views",
    "0012_contractors",
    "0013_imports",
    "0014_visits",
    "0015_accounts",
    "0016_consents",
    "0017_archives",
    "0018_hazards",
    "0019_merges",
    "0020_sorted_contractors",
    "0021_ticket_life",
    "0023_dispatch",
    "0025_policy",
    "0027_serials",
    "0028_papers",
    "0029_door_plans",
    "0030_stored_figures",
    "0031_last_messages",
    "0032_incidents",
    "0033_checklists",
    "0034_schedule_of_rates",
    "0035_priced_work",
    "0036_calendar_feeds",
    "0037_automation",
    "0038_drafts",
    "0039_rule_versions",
    "0040_sorted_users",
    "0041_ratings",
    "0042_threads",
    "0043_hazard_texts",
    "0044_operatives",
    "0045_recalls",
    "0047_bulk_runs_and_trades",
    "0048_ticket_address",
    "0050_needs_of_visits",
    "0051_out_of_hours",
    "0052_certificates",
    "0053_decants",
    "0054_names_and_pairs",
    "0056_forgotten_passwords",
    "0058_legal_dates",
    "0059_looks_due",
    "0060_import_choices",
    "0061_keys_and_serials_found",
    "0062_imported_turns",
    "0063_rule_names",
    "0065_stays",
    "0066_possession_and_consents",
    "0067_recalls_and_looks",
    "0069_promised_dates",
    "0075_whose_rating",
    "0076_dates_as_given",
    "0077_assigned_by_hand",
    "0079_shared_drafts",
    "0080_splits",
    "0082_new_concern",
    "0084_decided_and_tried",
    "0085_messages_and_files_found",
    "0088_sealed_archives",
    "0089_asset_services",
    "0090_import_sheets",
    "0091_future_tenancies",
    "0092_serial_ends",
];

/// Any number that no other program locks on in the same database.
const LOCK: i64 = 0x6d61_696e_7461_696e;

/// One line of `maintainuk migrate status`.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// The migration's folder.
    pub name: &'static str,
    /// Whether the database has it.
    pub applied: bool,
}

/// Brings a database to the schema of this binary, or back.
pub struct Migrator<'a> {
    client: &'a mut Client,
}

impl<'a> Migrator<'a> {
    /// Takes the migration lock, so that two starting servers do not migrate at once.
    ///
    /// # Errors
    /// When the connection may not create the ledger.
    pub async fn lock(client: &'a mut Client) -> anyhow::Result<Self> {
        client.execute("SELECT pg_advisory_lock($1)", &[&LOCK]).await?;
        client
            .batch_execute(
                "CREATE SCHEMA IF NOT EXISTS maintainuk_migrations;
                 CREATE TABLE IF NOT EXISTS maintainuk_migrations.applied (
                     name text PRIMARY KEY, checksum text NOT NULL,
                     applied_at timestamptz NOT NULL DEFAULT now())",
            )
            .await
            .context("this account may not create a schema in the database")?;
        Ok(Self { client })
    }

    /// Which migrations there are and which the database has.
    ///
    /// # Errors
    /// When the database has one that this binary does not know, or knows with another text.
    pub async fn status(&self) -> anyhow::Result<Vec<Step>> {
        let sql = "SELECT name, checksum FROM maintainuk_migrations.applied ORDER BY name";
        let rows = self.client.query(sql, &[]).await?;
        let applied: Vec<(String, String)> = rows.iter().map(|r| (r.get(0), r.get(1))).collect();
        for (name, checksum) in &applied {
            match MIGRATIONS.iter().find(|m| m.name == name) {
                None => bail!(
                    "the database has migration {name}, which this version of MaintainUK does not know: run the newer version"
                ),
                Some(m) if checksum_of(m) != *checksum => {
                    bail!("migration {name} was applied with another text than this version's")
                }
                Some(_) => {}
            }
        }
        let has = |m: &Migration| applied.iter().any(|(name, _)| name == m.name);
        Ok(MIGRATIONS.iter().map(|m| Step { name: m.name, applied: has(m) }).collect())
    }

    /// Applies what is missing and names it.
    ///
    /// # Errors
    /// The first migration that the database refuses; those before it stay.
    pub async fn up(&mut self) -> anyhow::Result<Vec<&'static str>> {
        let mut done = Vec::new();
        for step in self.status().await?.iter().filter(|step| !step.applied) {
            let migration = find(step.name);
            let tx = self.client.transaction().await?;
            tx.batch_execute(migration.up).await.with_context(|| step.name)?;
            tx.execute(
                "INSERT INTO maintainuk_migrations.applied (name, checksum) VALUES ($1, $2)",
                &[&step.name, &checksum_of(migration)],
            )
            .await?;
            tx.commit().await?;
            done.push(step.name);
        }
        Ok(done)
    }

    /// Takes the newest migration back and names it. It deletes what that migration holds.
    ///
    /// # Errors
    /// When there is none, or the database refuses.
    pub async fn down(&mut self) -> anyhow::Result<&'static str> {
        let steps = self.status().await?;
        let Some(step) = steps.iter().rev().find(|step| step.applied) else {
            bail!("the database has no migration to take back");
        };
        let tx = self.client.transaction().await?;
        tx.batch_execute(find(step.name).down).await.with_context(|| step.name)?;
        let delete = "DELETE FROM maintainuk_migrations.applied WHERE name = $1";
        tx.execute(delete, &[&step.name]).await?;
        tx.commit().await?;
        Ok(step.name)
    }
}

fn find(name: &str) -> &'static Migration {
    match MIGRATIONS.iter().find(|m| m.name == name) {
        Some(migration) => migration,
        None => unreachable!("a step is made from the list"),
    }
}

fn checksum_of(migration: &Migration) -> String {
    Sha256::digest(migration.up).iter().map(|byte| format!("{byte:02x}")).collect()
}
