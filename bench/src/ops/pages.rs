//! Lists and pages over HTTP, against pgbench on the statements that they send.

use super::rates;
use crate::data::token;
use crate::http::{STAY, request};
use crate::lab::Lab;
use crate::replay::{Ask, Replay};
use crate::report::Report;

/// A page: what it is called, the table whose rows are drawn, and its address.
struct Page(&'static str, &'static str, &'static str);

/// Lists draw a home, so that a large organisation is asked for as much as its size.
const PAGES: &[Page] = &[
    Page("list of properties", "Units", "/properties"),
    Page("list of properties by address", "Units", "/properties?sort=address"),
    Page("list of homes", "Units", "/units"),
    Page("list of tenancies", "Units", "/tenancies"),
    Page("list of contacts", "Units", "/contacts"),
    Page("list of contacts by name", "Units", "/contacts?sort=name"),
    Page("list of users", "Units", "/users"),
    Page("audit log", "Units", "/audit"),
    Page("list of saved views", "Units", "/views"),
    Page("list of imports", "Units", "/imports"),
    Page("property page", "Properties", "/properties/{id}"),
    Page("history of a property", "Properties", "/properties/{id}/history"),
    Page("home page", "Units", "/units/{id}"),
    Page("history of a home", "Units", "/units/{id}/history"),
    Page("tenancy page", "Tenancies", "/tenancies/{id}"),
    Page("history of a tenancy", "Tenancies", "/tenancies/{id}/history"),
    Page("contact page", "ContactPoints", "/contacts/{id}"),
    Page("history of a contact", "ContactPoints", "/contacts/{id}/history"),
    Page("consents of a contact", "ContactPoints", "/contacts/{id}/consents"),
    Page("user page", "Users", "/users/{id}"),
];

/// Pages that cost a large organisation many times what they cost a small one.
const UNEVEN: &[Page] = &[
    Page("list of contractors", "Units", "/contractors"),
    Page("contractor page", "ContractorProfiles", "/contractors/{id}"),
    Page("history of a contractor", "ContractorProfiles", "/contractors/{id}/history"),
];

/// How often a page that costs organisations differently is sent before another is drawn. Few times,
/// because each connection has a fair share of the cores under pgbench and a fair share of the
/// answers under our server: one that stayed with a large organisation would do less of its work
/// there than here.
const BRIEFLY: u64 = 2;

/// What a coordinator has open all day. `{monday}` is the week in which the data was made.
const REPAIRS: &[Page] = &[
    Page("queue of what waits for staff", "Units", "/tickets?turn=staff"),
    Page("queue of what is due first", "Units", "/tickets?queue=open&sort=dueAt"),
    Page("counts of the queues", "Units", "/tickets/counts"),
    Page("board by status", "Units", "/tickets/board/status"),
    Page("board by colleague", "Units", "/tickets/board/coordinator"),
    Page("calendar week", "Units", "/visits?from={monday}&to={sunday}&limit=200"),
];

/// Rows that are drawn for a page.
const DRAWN: u32 = 128;

/// All of them.
///
/// # Errors
/// What the server or pgbench refuses.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    let groups =
        [("estate", PAGES, STAY), ("estate", UNEVEN, BRIEFLY), ("repairs", REPAIRS, BRIEFLY)];
    for (group, pages, stay) in groups {
        for page in pages {
            let name = format!("{group}: {}", page.0);
            if lab.settings.wants(&name) {
                one(lab, report, &name, page, stay).await?;
            }
        }
    }
    Ok(())
}

async fn one(
    lab: &Lab,
    report: &mut Report,
    name: &str,
    page: &Page,
    stay: u64,
) -> anyhow::Result<()> {
    let replay = Replay::of(lab, "replay", stay, drawn(lab, page).await?).await?;
    let sides = [replay.ours(), replay.theirs()];
    let found = lab.compare(name, lab.settings.connections, &sides).await?;
    report.line(rates(&found, "≥ 0.50", 0.50));
    Ok(())
}

/// Requests for rows of the table, as the organisation's administrator.
async fn drawn(lab: &Lab, page: &Page) -> anyhow::Result<Vec<Ask>> {
    let sql = format!(
        r#"SELECT t."OrgId"::text, t."Id"::text, o."Slug" FROM "{}" t
        JOIN "Organisations" o ON o."Id" = t."OrgId" WHERE o."Slug" LIKE 'org-%'
        ORDER BY md5(t."Id"::text) LIMIT {DRAWN}"#,
        page.1
    );
    let rows = lab.admin.query(&sql, &[]).await?;
    let [monday, sunday] = week(lab).await?;
    let path = page.2.replace("{monday}", &monday).replace("{sunday}", &sunday);
    let asks = rows.iter().map(|row| {
        let (id, slug): (String, String) = (row.get(1), row.get(2));
        let number: usize = slug.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(1);
        let path = path.replace("{id}", &id);
        Ask { org: row.get(0), request: request("GET", &path, &token(number - 1, 0), None) }
    });
    Ok(asks.collect())
}

/// Where the week begins and ends in which the data was made.
async fn week(lab: &Lab) -> anyhow::Result<[String; 2]> {
    let sql = r#"SELECT to_char(w, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            to_char(w + interval '7 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        FROM (SELECT date_trunc('week', made) AS w FROM bench.stamp) x"#;
    let row = lab.admin.query_one(sql, &[]).await?;
    Ok([row.get(0), row.get(1)])
}
