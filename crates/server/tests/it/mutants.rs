//! The lint of the catalogue finds every hole that somebody could make: each is made once, in a
//! transaction that is taken back, and must be told.

use crate::catalogue::{Lint, Reference, Walled, references, walled};
use crate::support;
use std::collections::BTreeMap;
use tokio_postgres::Client;

/// A hole: what it is, and the SQL that makes it.
struct Mutant {
    kind: &'static str,
    sql: String,
}

fn mutant(kind: &'static str, sql: String) -> Mutant {
    Mutant { kind, sql }
}

const RULE: &str = "nullif(current_setting('app.org_id', true), '')::uuid";

/// Holes in the wall of one table.
fn of_table(table: &Walled) -> Vec<Mutant> {
    let Walled { name, org } = table;
    let mut made: Vec<Mutant> = [
        ("policy dropped", format!("DROP POLICY wall ON {name}")),
        ("owner not bound", format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY")),
        ("security off", format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY")),
        ("writes not checked", format!("ALTER POLICY wall ON {name} WITH CHECK (true)")),
        ("reads not checked", format!("ALTER POLICY wall ON {name} USING (true)")),
        ("own reads or any", format!("ALTER POLICY wall ON {name} USING ({org} = {RULE} OR true)")),
        ("another setting", format!("ALTER POLICY wall ON {name} USING ({org} = current_setting('app.other', true)::uuid)")),
        ("empty setting fails", format!("ALTER POLICY wall ON {name} USING ({org} = current_setting('app.org_id', true)::uuid)")),
        ("app only", format!("ALTER POLICY wall ON {name} TO maintainuk_app")),
        ("reads only", format!("DROP POLICY wall ON {name}; CREATE POLICY wall ON {name} FOR SELECT USING ({org} = {RULE})")),
        ("restrictive only", format!("DROP POLICY wall ON {name}; CREATE POLICY wall ON {name} AS RESTRICTIVE USING ({org} = {RULE}) WITH CHECK ({org} = {RULE})")),
        ("second policy", format!("CREATE POLICY more ON {name} FOR SELECT TO maintainuk_app USING (true)")),
        ("truncate granted", format!("GRANT TRUNCATE ON {name} TO maintainuk_app")),
        ("references granted", format!("GRANT REFERENCES ON {name} TO maintainuk_app")),
        ("trigger granted", format!("GRANT TRIGGER ON {name} TO maintainuk_app")),
        ("granted to everybody", format!("GRANT SELECT ON {name} TO PUBLIC")),
        ("granted to be handed on", format!("GRANT SELECT ON {name} TO maintainuk_app WITH GRANT OPTION")),
        ("column granted to everybody", format!("GRANT SELECT ({org}) ON {name} TO PUBLIC")),
        ("the app owns it", format!("ALTER TABLE {name} OWNER TO maintainuk_app")),
        ("owner's view", format!("CREATE VIEW public.peek AS SELECT * FROM {name}; ALTER VIEW public.peek OWNER TO maintainuk_owner")),
        ("materialised view", format!("CREATE MATERIALIZED VIEW public.peek AS SELECT * FROM {name}; ALTER MATERIALIZED VIEW public.peek OWNER TO maintainuk_owner")),
    ]
    .into_iter()
    .map(|(kind, sql)| mutant(kind, sql))
    .collect();
    if !is_deleted_from(name) {
        made.push(mutant("delete granted", format!("GRANT DELETE ON {name} TO maintainuk_app")));
    }
    // A unique key of a partitioned table names its partition, and so tells less.
    if name != r#""AuditLogs""# {
        let sql = format!("CREATE UNIQUE INDEX peek ON {name} (({org} IS NULL))");
        made.push(mutant("unique key without organisation", sql));
    }
    if name != r#""AuditLogs""# && !is_in_primary_key(name) {
        let sql = format!("ALTER TABLE {name} ALTER {org} DROP NOT NULL");
        made.push(mutant("organisation not required", sql));
    }
    let doors = ["maintainuk_auth", "maintainuk_search", "maintainuk_outbox"];
    if let Some(door) = doors.into_iter().find(|door| !is_behind(name, door)) {
        made.push(mutant("door granted more", format!("GRANT SELECT ON {name} TO {door}")));
        let policy = format!("CREATE POLICY door ON {name} FOR SELECT TO {door} USING (true)");
        made.push(mutant("door let through", policy));
    }
    made
}

/// Where the product deletes.
fn is_deleted_from(name: &str) -> bool {
    const NAMES: [&str; 20] = [
        r#""Attachments""#,
        r#""Properties""#,
        r#""Units""#,
        r#""Tenancies""#,
        r#""TenancyOccupants""#,
        r#""ContactPoints""#,
        r#""PlaceHints""#,
        r#""PlaceKeys""#,
        r#""AccessCodes""#,
        r#""Assets""#,
        r#""AssetServices""#,
        r#""ContractorProfiles""#,
        r#""SavedViews""#,
        r#""TicketDrafts""#,
        r#""DefaultViews""#,
        r#""DifferentPairs""#,
        r#""RateLists""#,
        r#""Rates""#,
        r#"ops."ImportRows""#,
        r#"ops."ImportProblems""#,
    ];
    NAMES.contains(&name)
}

fn is_in_primary_key(name: &str) -> bool {
    matches!(
        name,
        r#""Organisations""#
            | r#""DefaultViews""#
            | r#""TicketReads""#
            | r#"auth."InvitationTokens""#
            | r#"auth."PasswordLetters""#
            | r#"ops."Counters""#
            | r#"ops."IdempotencyKeys""#
            | r#"ops."ImportRows""#
            | r#"ops."ImportProblems""#
            | r#"ops."ImportMappings""#
    )
}

fn is_behind(name: &str, door: &str) -> bool {
    match door {
        "maintainuk_auth" => {
            matches!(
                name,
                r#""Users""#
                    | r#""Organisations""#
                    | r#"auth."Sessions""#
                    | r#"auth."CalendarFeeds""#
                    | r#"auth."Invitations""#
                    | r#"auth."InvitationTokens""#
                    | r#"auth."PasswordLetters""#
            )
        }
        "maintainuk_search" => {
            matches!(
                name,
                r#""MaintenanceTickets""#
                    | r#""Properties""#
                    | r#""ContactPoints""#
                    | r#""Messages""#
                    | r#""Attachments""#
            )
        }
        _ => name == r#""OutboxMessages""#,
    }
}

/// Weaker forms of one reference. `covering` drops every index that starts with its columns.
fn of_reference(reference: &Reference, covering: Option<&String>) -> Vec<Mutant> {
    let Reference { name, from, to, column, target } = reference;
    let drop = format!(r#"ALTER TABLE {from} DROP CONSTRAINT "{name}""#);
    let add = format!(r#"ALTER TABLE {from} ADD CONSTRAINT "{name}" FOREIGN KEY"#);
    let whole = format!(r#"("OrgId", "{column}") REFERENCES {to} ("OrgId", "{target}")"#);
    let mut made = vec![
        mutant("reference dropped", drop.clone()),
        mutant(
            "reference without organisation",
            format!(r#"{drop}; {add} ("{column}") REFERENCES {to} ("{target}")"#),
        ),
        mutant("reference set to null", format!("{drop}; {add} {whole} ON DELETE SET NULL")),
    ];
    if from != r#""AuditLogs""# {
        made.push(mutant("reference not held", format!("{drop}; {add} {whole} NOT VALID")));
    }
    made.extend(covering.map(|sql| mutant("reference without index", sql.clone())));
    made
}

/// For each reference, SQL that drops the indexes which serve it.
async fn covering(db: &Client) -> BTreeMap<String, String> {
    let sql = r#"SELECT k.conname::text, string_agg(CASE WHEN e.conname IS NULL
            THEN format('DROP INDEX %s CASCADE', x.indexrelid::regclass)
            ELSE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', k.conrelid::regclass, e.conname) END, '; ')
        FROM pg_constraint k JOIN pg_index x ON x.indrelid = k.conrelid
        LEFT JOIN pg_constraint e ON e.conindid = x.indexrelid AND e.contype IN ('x', 'u')
        WHERE k.contype = 'f' AND k.conparentid = 0 AND cardinality(k.conkey) > 1
          AND (x.indkey::int2[])[0 : cardinality(k.conkey) - 1] @> k.conkey
          AND NOT EXISTS (SELECT FROM pg_constraint u WHERE u.conindid = x.indexrelid AND u.contype = 'p')
        GROUP BY k.conname"#;
    let rows = db.query(sql, &[]).await.expect("the catalogue");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

/// Names of things in the catalogue that a statement lists.
async fn names(db: &Client, sql: &str) -> Vec<String> {
    db.query(sql, &[]).await.expect(sql).iter().map(|row| row.get(0)).collect()
}

fn of_door(door: &str) -> Vec<Mutant> {
    [
        ("door finds names anywhere", format!("ALTER FUNCTION {door} RESET search_path")),
        ("door finds names in public", format!("ALTER FUNCTION {door} SET search_path = public")),
        ("door runs as a superuser", format!("ALTER FUNCTION {door} OWNER TO CURRENT_USER")),
        ("door runs as the app", format!("ALTER FUNCTION {door} OWNER TO maintainuk_app")),
        ("door runs as its caller", format!("ALTER FUNCTION {door} SECURITY INVOKER")),
        ("door open to everybody", format!("GRANT EXECUTE ON FUNCTION {door} TO PUBLIC")),
        ("door open to another door", format!("GRANT EXECUTE ON FUNCTION {door} TO maintainuk_auth, maintainuk_search, maintainuk_outbox")),
        ("door gone", format!("DROP FUNCTION {door}")),
    ]
    .map(|(kind, sql)| mutant(kind, sql))
    .into()
}

fn of_role(role: &str) -> Vec<Mutant> {
    let mut made: Vec<Mutant> =
        ["SUPERUSER", "BYPASSRLS", "LOGIN", "CREATEROLE", "CREATEDB", "REPLICATION"]
            .map(|right| mutant("role with too much", format!("ALTER ROLE {role} {right}")))
            .into();
    if role != "maintainuk_owner" {
        for schema in ["public", "auth", "ops"] {
            let sql = format!("GRANT CREATE ON SCHEMA {schema} TO {role}");
            made.push(mutant("role that may create", sql));
        }
        made.push(mutant("role in another", format!("GRANT maintainuk_owner TO {role}")));
        made.push(mutant("role in another", format!("GRANT pg_read_all_data TO {role}")));
    }
    made
}

fn of_partition(partition: &str) -> Vec<Mutant> {
    [
        ("partition granted", format!("GRANT SELECT ON {partition} TO maintainuk_app")),
        (
            "partition without security",
            format!("ALTER TABLE {partition} DISABLE ROW LEVEL SECURITY"),
        ),
        (
            "partition's owner not bound",
            format!("ALTER TABLE {partition} NO FORCE ROW LEVEL SECURITY"),
        ),
    ]
    .map(|(kind, sql)| mutant(kind, sql))
    .into()
}

/// Holes that belong to no table that is there.
fn others() -> Vec<Mutant> {
    let function = "CREATE FUNCTION ops.peek() RETURNS text LANGUAGE sql";
    let owned = "ALTER FUNCTION ops.peek() OWNER TO maintainuk_owner";
    let closed = "REVOKE ALL ON FUNCTION ops.peek() FROM PUBLIC";
    [
        ("audit changed", r#"GRANT UPDATE ON "AuditLogs" TO maintainuk_app"#.into()),
        ("audit column changed", r#"GRANT UPDATE ("NewValueJson") ON "AuditLogs" TO maintainuk_app"#.into()),
        ("door writes", r#"GRANT UPDATE ON "Users" TO maintainuk_auth"#.into()),
        ("door writes", r#"GRANT INSERT ("Id") ON "MaintenanceTickets" TO maintainuk_search"#.into()),
        ("door's policy for everybody", r#"ALTER POLICY door_auth ON "Users" TO PUBLIC"#.into()),
        ("door's policy for the app", r#"ALTER POLICY door_search ON "MaintenanceTickets" TO maintainuk_app"#.into()),
        ("door's policy for writing", r#"CREATE POLICY more ON "Users" FOR UPDATE TO maintainuk_auth USING (true)"#.into()),
        ("new definer", format!("{function} SECURITY DEFINER SET search_path = '' AS 'SELECT 1::text'; {owned}; {closed}")),
        ("new function open", format!("{function} SET search_path = '' AS 'SELECT 1::text'; {owned}")),
        ("new function without path", format!("{function} AS 'SELECT 1::text'; {owned}; {closed}")),
        ("procedure to the app", "GRANT EXECUTE ON PROCEDURE ops.wall TO maintainuk_app".into()),
        ("procedure runs as owner", "ALTER PROCEDURE ops.wall SECURITY DEFINER".into()),
        ("rights unasked", "ALTER DEFAULT PRIVILEGES FOR ROLE maintainuk_owner GRANT SELECT ON TABLES TO PUBLIC".into()),
        ("new table without wall", r#"CREATE TABLE "New" ("OrgId" uuid NOT NULL REFERENCES "Organisations" ("Id"), "Id" uuid, UNIQUE ("OrgId", "Id")); ALTER TABLE "New" OWNER TO maintainuk_owner"#.into()),
        ("new table of nobody", r#"CREATE TABLE "New" ("Id" uuid PRIMARY KEY); ALTER TABLE "New" OWNER TO maintainuk_owner"#.into()),
        ("new table without key", r#"CREATE TABLE "New" ("OrgId" uuid NOT NULL REFERENCES "Organisations" ("Id")); CREATE INDEX ON "New" ("OrgId"); ALTER TABLE "New" OWNER TO maintainuk_owner; CALL ops.wall('"New"')"#.into()),
        ("new table elsewhere", r#"CREATE SCHEMA attic; CREATE TABLE attic."New" ("OrgId" uuid)"#.into()),
        ("new table's reference loose", r#"CREATE TABLE "New" ("OrgId" uuid NOT NULL REFERENCES "Organisations" ("Id"), "Id" uuid, "TicketId" uuid, UNIQUE ("OrgId", "Id")); ALTER TABLE "New" OWNER TO maintainuk_owner; CALL ops.wall('"New"')"#.into()),
        ("trigger", r#"CREATE FUNCTION ops.peek() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS 'BEGIN RETURN NEW; END'; REVOKE ALL ON FUNCTION ops.peek() FROM PUBLIC; CREATE TRIGGER peek BEFORE INSERT ON "Users" FOR EACH ROW EXECUTE FUNCTION ops.peek()"#.into()),
        ("rule", r#"CREATE RULE peek AS ON DELETE TO "Users" DO INSTEAD NOTHING"#.into()),
    ]
    .map(|(kind, sql): (_, String)| mutant(kind, sql))
    .into()
}

async fn all(db: &Client) -> Vec<Mutant> {
    let definers = "SELECT oid::regprocedure::text FROM pg_proc
        WHERE prosecdef AND pronamespace::regnamespace::text IN ('public', 'auth', 'ops')";
    let roles = r"SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'maintainuk\_%'";
    let partitions =
        "SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r'";
    let mut made = others();
    made.extend(walled(db).await.iter().flat_map(of_table));
    let covering = covering(db).await;
    for reference in references(db).await {
        made.extend(of_reference(&reference, covering.get(&reference.name)));
    }
    made.extend(names(db, definers).await.iter().flat_map(|door| of_door(door)));
    made.extend(names(db, roles).await.iter().flat_map(|role| of_role(role)));
    made.extend(names(db, partitions).await.iter().flat_map(|part| of_partition(part)));
    made
}

#[tokio::test]
async fn every_hole_that_is_made_is_found() {
    let db = support::admin(&support::database().await).await;
    let lint = Lint::new(&db).await;
    let mutants = all(&db).await;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut missed = Vec::new();
    for Mutant { kind, sql } in &mutants {
        db.batch_execute(&format!("BEGIN; {sql}")).await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
        if lint.findings().await.is_empty() {
            missed.push(format!("{kind}: {sql}"));
        }
        db.batch_execute("ROLLBACK").await.expect("it is taken back");
        *kinds.entry(kind).or_default() += 1;
    }
    println!(
        "{} of {} holes of {} kinds found: {kinds:?}",
        mutants.len() - missed.len(),
        mutants.len(),
        kinds.len()
    );
    assert!(missed.is_empty(), "not found:\n{}", missed.join("\n"));
    assert!(mutants.len() > 900, "only {} holes were made", mutants.len());
    assert!(lint.findings().await.is_empty(), "everything was taken back");
}
