//! What every measurement needs, and how two sides take turns.

use crate::cluster::Cluster;
use crate::cpu::Used;
use crate::data::token;
use crate::http::{self, Requests, STAY};
use crate::pgbench::Script;
use crate::replay::Ask;
use crate::server::Server;
use crate::settings::Settings;
use anyhow::Context;
use bytes::Bytes;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_postgres::Client;
use uuid::Uuid;

/// Requests whose statements are found out, one after the other.
const ASKED: usize = 512;

/// Everything at hand.
pub struct Lab {
    /// What was asked for.
    pub settings: Settings,
    /// The database.
    pub cluster: Cluster,
    /// Our server on it.
    pub server: Server,
    /// The superuser's connection.
    pub admin: Client,
}

/// A row that both sides draw from.
pub struct Pick {
    /// Its organisation.
    pub org: Uuid,
    /// A ticket.
    pub ticket: Uuid,
    /// Its status.
    pub status: String,
    /// Its home.
    pub unit: Uuid,
    /// Who reported it.
    pub contact: Uuid,
    /// The token of a session of its organisation.
    pub token: String,
}

/// Rows that both sides draw from, and the table that holds them.
pub struct Picks {
    /// The table, in the schema `bench`.
    pub table: String,
    /// The rows.
    pub rows: Vec<Pick>,
}

impl Picks {
    /// A script that draws from the same rows.
    pub fn script(&self) -> Script {
        Script::drawing(&self.table, self.rows.len())
    }

    /// A request for each of the first rows, whose statements are to be found out.
    pub fn asks(&self, request: impl Fn(&Pick) -> Bytes) -> Vec<Ask> {
        let ask = |pick: &Pick| Ask { org: pick.org.to_string(), request: request(pick) };
        self.rows.iter().take(ASKED).map(ask).collect()
    }

    /// A request for each row.
    pub fn requests(&self, request: impl Fn(&Pick) -> Bytes) -> Side {
        Side::Ours(Requests::Drawn(Arc::new(self.rows.iter().map(request).collect()), STAY))
    }
}

impl Lab {
    /// Loads what must be loaded and starts the server.
    ///
    /// # Errors
    /// What any of them refuses.
    pub async fn open(settings: Settings, cluster: Cluster) -> anyhow::Result<Self> {
        let admin = maintainuk::db::admin_client(&cluster.url).await?;
        admin.batch_execute("ALTER SYSTEM RESET ALL").await?;
        admin.batch_execute("SELECT pg_reload_conf()").await?;
        clear(&admin).await?;
        put_back(&admin).await?;
        let server = Server::start(&cluster).await?;
        Ok(Self { settings, cluster, server, admin })
    }

    /// Draws rows of the organisations that `condition` names (`o.rank`) into a table.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn picks(&self, table: &str, condition: &str, most: u32) -> anyhow::Result<Picks> {
        let sql = format!(
            r#"DROP TABLE IF EXISTS bench.{table};
            CREATE TABLE bench.{table} AS
                SELECT row_number() OVER ()::int AS n, x.* FROM (
                    SELECT t."OrgId" AS org, t."Id" AS ticket, t."Status" AS status,
                        t."UnitId" AS unit, t."ReportedByContactId" AS contact,
                        (SELECT s."UserId" FROM auth."Sessions" s WHERE s."OrgId" = t."OrgId"
                         ORDER BY s."Id" LIMIT 1) AS usr, g."Slug" AS slug
                    FROM "MaintenanceTickets" t JOIN bench.orgs o ON o.org = t."OrgId"
                    JOIN "Organisations" g ON g."Id" = t."OrgId"
                    WHERE t."ReportedByContactId" IS NOT NULL AND {condition}
                    ORDER BY md5(t."Id"::text) LIMIT {most}) x;
            ALTER TABLE bench.{table} ADD PRIMARY KEY (n);
            GRANT SELECT ON bench.{table} TO maintainuk_app;
            ANALYZE bench.{table}"#
        );
        self.admin.batch_execute(&sql).await?;
        let select = format!(
            "SELECT n, org, ticket, status, unit, contact, slug FROM bench.{table} ORDER BY n"
        );
        let rows = self.admin.query(&select, &[]).await?;
        let rows = rows.iter().map(|row| {
            let slug: String = row.get("slug");
            let number: usize = slug.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(1);
            let n: i32 = row.get("n");
            let account = usize::from(n % 2 == 0);
            Pick {
                org: row.get("org"),
                ticket: row.get("ticket"),
                status: row.get("status"),
                unit: row.get("unit"),
                contact: row.get("contact"),
                token: token(number - 1, account),
            }
        });
        Ok(Picks { table: table.into(), rows: rows.collect() })
    }

    /// Changes a setting of the server, for all connections, until [`unset`](Self::unset).
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn set(&self, name: &str, value: &str) -> anyhow::Result<()> {
        self.admin.batch_execute(&format!("ALTER SYSTEM SET {name} = {value}")).await?;
        Ok(self.admin.batch_execute("SELECT pg_reload_conf()").await?)
    }

    /// Takes back all that was [`set`](Self::set).
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn unset(&self) -> anyhow::Result<()> {
        self.admin.batch_execute("ALTER SYSTEM RESET ALL").await?;
        Ok(self.admin.batch_execute("SELECT pg_reload_conf()").await?)
    }

    /// Puts tickets back that a measurement has kept a copy of in `bench.kept`, and drops it.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn put_back(&self) -> anyhow::Result<()> {
        put_back(&self.admin).await
    }

    fn used(&self) -> Used {
        Used::now(Some(self.server.process()), self.cluster.postmaster)
    }

    /// Lets the sides take turns for as many rounds as were asked for.
    ///
    /// # Errors
    /// What any of them refuses.
    pub async fn compare(
        &self,
        name: &str,
        connections: usize,
        sides: &[(&'static str, Side)],
    ) -> anyhow::Result<Comparison> {
        let mut samples: Vec<Vec<Sample>> = sides.iter().map(|_| Vec::new()).collect();
        let time = Duration::from_secs(self.settings.seconds);
        for (_, side) in sides.iter().filter(|(_, side)| matches!(side, Side::Ours(_))) {
            // Caches, connections and plans are warm before anything counts; pgbench connects
            // anew each time and leaves the time to do so out.
            side.run(self, connections, Duration::from_secs(1)).await.context(name.to_owned())?;
        }
        for round in 0..self.settings.rounds {
            for turn in 0..sides.len() {
                // Whoever goes first changes from round to round.
                let at = (turn + round) % sides.len();
                let sample = side_sample(self, &sides[at].1, connections, time).await;
                samples[at].push(sample.with_context(|| name.to_owned())?);
            }
        }
        let names = sides.iter().map(|(name, _)| *name);
        let comparison =
            Comparison { name: name.into(), connections, sides: names.zip(samples).collect() };
        comparison.print();
        Ok(comparison)
    }
}

async fn put_back(admin: &Client) -> anyhow::Result<()> {
    let sql = r#"DO $$ DECLARE names text; BEGIN
        IF to_regclass('bench.kept') IS NULL THEN RETURN; END IF;
        SET LOCAL session_replication_role = replica;
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO names FROM pg_attribute
        WHERE attrelid = '"MaintenanceTickets"'::regclass AND attnum > 0 AND NOT attisdropped
          AND attgenerated = '';
        EXECUTE format('UPDATE "MaintenanceTickets" t SET (%s) =
            (SELECT %s FROM bench.kept k WHERE k."Id" = t."Id")
            FROM bench.kept b WHERE b."Id" = t."Id" AND b."OrgId" = t."OrgId"', names, names);
        DROP TABLE bench.kept;
        DELETE FROM "TicketTimelineEvents" WHERE "CreatedAt" > (SELECT made FROM bench.stamp);
        DELETE FROM "AuditLogs" WHERE "Timestamp" > (SELECT made FROM bench.stamp);
        DELETE FROM "Notifications"; TRUNCATE "OutboxMessages";
    END $$;
    ANALYZE "MaintenanceTickets""#;
    Ok(admin.batch_execute(sql).await?)
}

/// Signs everybody in anew, and takes away what the last run has reported.
async fn clear(admin: &Client) -> anyhow::Result<()> {
    let sql = r#"SET session_replication_role = replica;
        UPDATE auth."Sessions" SET "LastSeenAt" = now(), "ExpiresAt" = now() + interval '1 year';
        TRUNCATE "OutboxMessages";
        DELETE FROM "Notifications";
        CREATE TEMP TABLE reported AS SELECT "OrgId", "Id" FROM "MaintenanceTickets" t
            WHERE "CreatedAt" > (SELECT made FROM bench.stamp);
        DELETE FROM "TicketTimelineEvents" e USING reported r
            WHERE e."OrgId" = r."OrgId" AND e."TicketId" = r."Id";
        DELETE FROM "AuditLogs" WHERE "Timestamp" > (SELECT made FROM bench.stamp);
        DELETE FROM "MaintenanceTickets" t USING reported r WHERE t."Id" = r."Id";
        SET session_replication_role = origin"#;
    admin.batch_execute(sql).await?;
    let reported: i64 = admin.query_one("SELECT count(*) FROM reported", &[]).await?.get(0);
    if reported > 0 {
        println!("Took away {reported} tickets of the last run");
        admin.batch_execute("VACUUM (ANALYZE)").await?;
    }
    Ok(admin.batch_execute("DROP TABLE reported").await?)
}

async fn side_sample(
    lab: &Lab,
    side: &Side,
    connections: usize,
    time: Duration,
) -> anyhow::Result<Sample> {
    let (before, began) = (lab.used(), Instant::now());
    let mut sample = side.run(lab, connections, time).await?;
    sample.wall = began.elapsed().as_secs_f64();
    // PostgreSQL counts a process's time once it has seen it end.
    tokio::time::sleep(Duration::from_millis(200)).await;
    sample.used = lab.used().since(&before);
    Ok(sample)
}

/// Something that is run for a while.
pub enum Side {
    /// Requests to our server.
    Ours(Requests),
    /// The same by pgbench.
    Pgbench(Script),
}

impl Side {
    async fn run(&self, lab: &Lab, connections: usize, time: Duration) -> anyhow::Result<Sample> {
        match self {
            Self::Ours(requests) => {
                let began = Instant::now();
                let load = http::load(lab.server.port, requests, connections, time).await?;
                Ok(Sample {
                    count: load.count,
                    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
                    rate: load.count as f64 / began.elapsed().as_secs_f64(),
                    micros: load.micros,
                    ..Sample::default()
                })
            }
            Self::Pgbench(script) => {
                let done = script.run(&lab.cluster.url, connections, time).await?;
                Ok(Sample { count: done.count, rate: done.rate, ..Sample::default() })
            }
        }
    }
}

/// One turn of one side.
#[derive(Debug, Default)]
pub struct Sample {
    /// Operations done.
    pub count: u64,
    /// Operations a second.
    pub rate: f64,
    /// Microseconds of each, shortest first; pgbench does not say.
    pub micros: Vec<u32>,
    /// Processor time of the turn.
    pub used: Used,
    /// Seconds of the turn.
    pub wall: f64,
}

impl Sample {
    /// Microseconds of processor time of one operation: app, PostgreSQL, load.
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    pub fn each(&self) -> [f64; 3] {
        let each = |seconds: f64| seconds * 1e6 / self.count.max(1) as f64;
        [each(self.used.app), each(self.used.postgres), each(self.used.client)]
    }

    /// Milliseconds that so many percent stayed below.
    pub fn percentile(&self, percent: usize) -> Option<f64> {
        let at = (self.micros.len() * percent / 100).min(self.micros.len().checked_sub(1)?);
        Some(f64::from(self.micros[at]) / 1000.0)
    }
}

/// All turns of all sides.
pub struct Comparison {
    /// What was measured.
    pub name: String,
    /// Over how many connections.
    pub connections: usize,
    sides: Vec<(&'static str, Vec<Sample>)>,
}

impl Comparison {
    /// The median of something over the turns of a side.
    pub fn median(&self, side: usize, of: impl Fn(&Sample) -> f64) -> f64 {
        median(self.sides[side].1.iter().map(of).collect())
    }

    /// The median, lowest and highest of a quotient, round by round.
    pub fn ratio(&self, one: usize, other: usize, of: impl Fn(&Sample) -> f64) -> [f64; 3] {
        let pairs = self.sides[one].1.iter().zip(&self.sides[other].1);
        let all: Vec<f64> = pairs.map(|(a, b)| of(a) / of(b)).collect();
        let low = all.iter().copied().fold(f64::INFINITY, f64::min);
        let high = all.iter().copied().fold(0.0, f64::max);
        [median(all), low, high]
    }

    /// Milliseconds that so many percent stayed below, in the median turn.
    pub fn percentile(&self, side: usize, percent: usize) -> f64 {
        self.median(side, |sample| sample.percentile(percent).unwrap_or_default())
    }

    /// What the cores did in the turns of a side: shares of app, PostgreSQL and load in percent.
    pub fn split(&self, side: usize) -> String {
        let share = |of: fn(&Used) -> f64| {
            100.0 * self.median(side, |sample| of(&sample.used) / sample.used.total())
        };
        let busy = self.median(side, |sample| sample.used.total() / sample.wall);
        format!(
            "app {:.0} %, PostgreSQL {:.0} %, load {:.0} % of {busy:.2} cores in use",
            share(|used| used.app),
            share(|used| used.postgres),
            share(|used| used.client)
        )
    }

    fn print(&self) {
        println!("\n{}, {} connections", self.name, self.connections);
        for (side, (name, samples)) in self.sides.iter().enumerate() {
            let rates: Vec<f64> = samples.iter().map(|sample| sample.rate).collect();
            let low = rates.iter().copied().fold(f64::INFINITY, f64::min);
            let high = rates.iter().copied().fold(0.0, f64::max);
            let [app, postgres, client] =
                [0, 1, 2].map(|part: usize| self.median(side, |sample| sample.each()[part]));
            println!(
                "  {name:<34} {:>9.1}/s [{low:>8.1} .. {high:>8.1}]  cpu us: app {app:>6.0} postgres {postgres:>7.0} load {client:>5.0}  p50 {:>6.1} p99 {:>6.1} ms",
                median(rates),
                self.percentile(side, 50),
                self.percentile(side, 99)
            );
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => 0.0,
        n if n % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}
