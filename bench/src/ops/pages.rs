//! Every list and page of the estate over HTTP, against pgbench on the statements that it sends.

use super::rates;
use crate::data::token;
use crate::http::request;
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
    Page("list of contractors", "Units", "/contractors"),
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
    Page("contractor page", "ContractorProfiles", "/contractors/{id}"),
    Page("history of a contractor", "ContractorProfiles", "/contractors/{id}/history"),
    Page("user page", "Users", "/users/{id}"),
];

/// Rows that are drawn for a page.
const DRAWN: u32 = 128;

/// All of them.
///
/// # Errors
/// What the server or pgbench refuses.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    for page in PAGES {
        let name = format!("estate: {}", page.0);
        if lab.settings.wants(&name) {
            one(lab, report, &name, page).await?;
        }
    }
    Ok(())
}

async fn one(lab: &Lab, report: &mut Report, name: &str, page: &Page) -> anyhow::Result<()> {
    let replay = Replay::of(lab, "replay", drawn(lab, page).await?).await?;
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
    let asks = rows.iter().map(|row| {
        let (id, slug): (String, String) = (row.get(1), row.get(2));
        let number: usize = slug.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(1);
        let path = page.2.replace("{id}", &id);
        Ask { org: row.get(0), request: request("GET", &path, &token(number - 1, 0), None) }
    });
    Ok(asks.collect())
}
