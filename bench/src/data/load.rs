//! Loading: tables first, indexes after, then what the measurements draw from.

use super::estate::{ANCHOR, Estate};
use super::rows;
use crate::settings::Settings;
use anyhow::Context;
use maintainuk::db::admin_client;
use std::time::Instant;
use tokio_postgres::Client;

/// Tables whose indexes are made after their rows.
const LARGE: &[&str] = &["MaintenanceTickets", "TicketTimelineEvents", "WorkOrders"];

/// Loads a migrated, empty database. Whoever loads is a superuser, so policies do not apply; and
/// references are not checked, because the estate refers to nothing that it does not hold.
///
/// # Errors
/// The database's refusal.
pub async fn load(url: &str, settings: &Settings) -> anyhow::Result<()> {
    let started = Instant::now();
    let say = |what: &str| println!("  {:>5.0} s  {what}", started.elapsed().as_secs_f64());
    let estate = Estate::draw(settings);
    let (one, two) = (loader(url).await?, loader(url).await?);
    let indexes = drop_indexes(&one).await?;
    rows::organisations(&one, &estate).await.context("organisations")?;
    rows::contacts(&one, &estate).await.context("people")?;
    rows::properties(&one, &estate).await.context("properties")?;
    rows::units(&one, &estate).await.context("homes")?;
    rows::tenancies(&one, &estate).await.context("lettings")?;
    say("organisations, people and homes are in");
    // Two sessions, so that both cores work; drawing and sending is the smaller part.
    let tickets = async {
        let numbers = rows::tickets(&one, &estate, |n| say(&format!("ticket {n}"))).await;
        let numbers = numbers.context("tickets")?;
        counters(&one, &estate, "ticket", &numbers).await
    };
    let rest = async {
        rows::events(&two, &estate).await.context("events")?;
        let numbers = rows::work_orders(&two, &estate).await.context("work orders")?;
        counters(&two, &estate, "work_order", &numbers).await?;
        let make = format!(
            "SET ROLE maintainuk_owner;
             CALL ops.ensure_audit_partitions((to_timestamp({}) - interval '13 months')::date, 14);
             RESET ROLE",
            ANCHOR / 1_000_000
        );
        two.batch_execute(&make).await?;
        rows::audit(&two, &estate).await.context("audit log")
    };
    tokio::try_join!(tickets, rest)?;
    say("tickets, events, work orders and the audit log are in");
    make_indexes(&one, &two, indexes, &say).await?;
    say(&format!("{} visits are in", visits(&one).await?));
    one.batch_execute("VACUUM (ANALYZE)").await?;
    say("analysed");
    picks(&one).await?;
    report(&one, &say).await
}

async fn loader(url: &str) -> anyhow::Result<Client> {
    let client = admin_client(url).await?;
    let settings = "SET session_replication_role = replica; SET synchronous_commit = off;
        SET maintenance_work_mem = '512MB'; SET max_parallel_maintenance_workers = 0";
    client.batch_execute(settings).await?;
    Ok(client)
}

/// Drops the indexes of the large tables that no constraint needs; gives the way back.
async fn drop_indexes(client: &Client) -> anyhow::Result<Vec<String>> {
    let sql = "SELECT c.relname, pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relname = ANY ($1) AND t.relnamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
        ORDER BY c.relname";
    let mut made = Vec::new();
    for row in client.query(sql, &[&LARGE]).await? {
        let name: String = row.get(0);
        client.batch_execute(&format!("DROP INDEX public.\"{name}\"")).await?;
        made.push(row.get(1));
    }
    Ok(made)
}

async fn make_indexes(
    one: &Client,
    two: &Client,
    indexes: Vec<String>,
    say: &impl Fn(&str),
) -> anyhow::Result<()> {
    let queue = std::cell::RefCell::new(indexes);
    let worker = async |client: &Client| -> anyhow::Result<()> {
        loop {
            let Some(index) = queue.borrow_mut().pop() else { break };
            client.batch_execute(&index).await?;
            let name = index.split('"').nth(1).unwrap_or("index");
            say(&format!("{name} is made"));
        }
        Ok(())
    };
    tokio::try_join!(worker(one), worker(two))?;
    Ok(())
}

/// A visit for each order that has no work done yet: of six weeks around today, four a day and
/// crew. No two of a crew are at once.
async fn visits(client: &Client) -> anyhow::Result<u64> {
    let sql = r#"INSERT INTO "Visits" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status",
            "StartAt", "EndAt", "Arrival", "Crew", "ProposedBy", "CreatedAt", "UpdatedAt")
        SELECT md5('visit' || x."Id"::text)::uuid, x."OrgId", x."Id", x."AssignedContractorId",
            'Confirmed', x.at, x.at + interval '2 hours', 'twoHours', 1 + x.n / 168, 'Staff',
            x."CreatedAt", x."CreatedAt"
        FROM (SELECT w.*, date_trunc('week', now()::timestamp) - interval '21 days'
                + w.n % 42 * interval '1 day' + (8 + w.n / 42 % 4 * 2) * interval '1 hour' AS at
            FROM (SELECT w.*, row_number() OVER (PARTITION BY "OrgId", "AssignedContractorId"
                    ORDER BY "Id")::int AS n
                FROM "WorkOrders" w WHERE "Status" = 'Scheduled') w) x"#;
    Ok(client.execute(sql, &[]).await?)
}

async fn counters(
    client: &Client,
    estate: &Estate,
    name: &str,
    numbers: &[i64],
) -> anyhow::Result<()> {
    let sql = r#"INSERT INTO ops."Counters" ("OrgId", "Name", "Value") VALUES ($1, $2, $3)"#;
    for (org, number) in estate.orgs.iter().zip(numbers) {
        client.execute(sql, &[&org.id, &name, number]).await?;
    }
    Ok(())
}

/// What both sides of a measurement draw from: tickets as they come, so that a large organisation
/// is drawn as often as it has work.
async fn picks(client: &Client) -> anyhow::Result<()> {
    let sql = r#"CREATE SCHEMA bench;
        CREATE TABLE bench.orgs AS
            SELECT row_number() OVER (ORDER BY n DESC, "OrgId")::int AS rank, "OrgId" AS org, n AS tickets
            FROM (SELECT "OrgId", count(*) AS n FROM "MaintenanceTickets" GROUP BY 1) x;
        CREATE TABLE bench.picks AS
            SELECT row_number() OVER (ORDER BY md5(t."Id"::text))::int AS n, t."OrgId" AS org, o.rank,
                t."Id" AS ticket, t."Status" AS status, t."UnitId" AS unit,
                t."ReportedByContactId" AS contact
            FROM (SELECT * FROM "MaintenanceTickets" TABLESAMPLE BERNOULLI (5) REPEATABLE (1)) t
            JOIN bench.orgs o ON o.org = t."OrgId"
            ORDER BY md5(t."Id"::text) LIMIT 4096;
        ALTER TABLE bench.picks ADD PRIMARY KEY (n);
        GRANT USAGE ON SCHEMA bench TO maintainuk_app;
        GRANT SELECT ON ALL TABLES IN SCHEMA bench TO maintainuk_app;
        ANALYZE bench.orgs, bench.picks"#;
    Ok(client.batch_execute(sql).await?)
}

async fn report(client: &Client, say: &impl Fn(&str)) -> anyhow::Result<()> {
    let sql = r#"SELECT pg_size_pretty(pg_database_size(current_database())),
        (SELECT count(*) FROM "MaintenanceTickets"), (SELECT count(*) FROM "TicketTimelineEvents"),
        (SELECT count(*) FROM "WorkOrders"), (SELECT count(*) FROM "AuditLogs"),
        (SELECT count(*) FROM "Units"), (SELECT count(*) FROM "ContactPoints"),
        (SELECT string_agg(format('%s has %s', rank, tickets), ', ' ORDER BY rank)
         FROM bench.orgs WHERE rank IN (1, 2, 20, 200))"#;
    let row = client.query_one(sql, &[]).await?;
    let count = |at: usize| row.get::<_, i64>(at);
    let (size, ranks): (String, Option<String>) = (row.get(0), row.get(7));
    say(&format!(
        "loaded: {} tickets, {} events, {} work orders, {} audit lines, {} homes, {} people; {size}",
        count(1),
        count(2),
        count(3),
        count(4),
        count(5),
        count(6)
    ));
    say(&format!("tickets of organisations by rank: {}", ranks.unwrap_or_default()));
    Ok(())
}
