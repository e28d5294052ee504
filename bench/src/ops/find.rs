//! Search everything: what each kind of question costs the smallest and the largest organisation.

use super::server_ms;
use crate::data::words::{COMMON, RARE};
use crate::http::request;
use crate::lab::{Lab, Pick};
use crate::report::{Line, Report};

const CONNECTIONS: usize = 4;
/// What a search may take, in milliseconds of anybody's time.
const MOST: f64 = 100.0;

/// Questions that are asked of an organisation, by kind.
async fn questions(lab: &Lab, rank: u64) -> anyhow::Result<Vec<(&'static str, String)>> {
    let rank = i32::try_from(rank)?;
    let sql = r#"SELECT p."AddressLine1", p."Postcode", c."PhoneE164", c."LastName"
        FROM bench.orgs o
        CROSS JOIN LATERAL (SELECT * FROM "Properties" p WHERE p."OrgId" = o.org ORDER BY p."Id" LIMIT 1) p
        CROSS JOIN LATERAL (SELECT * FROM "ContactPoints" c WHERE c."OrgId" = o.org ORDER BY c."Id" LIMIT 1) c
        WHERE o.rank = $1"#;
    let row = lab.admin.query_one(sql, &[&rank]).await?;
    let text = |at: usize| row.get::<_, Option<String>>(at).unwrap_or_default();
    let (street, postcode, phone, name) = (text(0), text(1), text(2), text(3));
    let mut slip: Vec<char> = street.chars().collect();
    // The last two letters, the other way round.
    let end = slip.len().saturating_sub(1);
    slip.swap(end, end.saturating_sub(1));
    Ok(vec![
        ("rare word", RARE.to_owned()),
        ("common word", COMMON.to_owned()),
        ("address", street),
        ("postcode", postcode.replace(' ', "")),
        ("telephone number", phone.replacen("+44", "0", 1)),
        ("name", name),
        (
            "slip of the finger",
            slip.into_iter().filter(|c| c.is_alphabetic() || *c == ' ').collect(),
        ),
        ("reference", "TKT-000007".to_owned()),
    ])
}

/// Asks each.
///
/// # Errors
/// What the server refuses.
pub async fn all(lab: &Lab, report: &mut Report) -> anyhow::Result<()> {
    for (size, rank) in [("small", lab.settings.organisations), ("large", 1)] {
        let picks =
            lab.picks(&format!("picks_find_{size}"), &format!("o.rank = {rank}"), 64).await?;
        for (kind, words) in questions(lab, rank).await? {
            let name = format!("search everything, {kind}, {size} organisation");
            if !lab.settings.wants(&name) {
                continue;
            }
            let q: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let ask = |pick: &Pick| request("GET", &format!("/search?q={q}"), &pick.token, None);
            let found =
                lab.compare(&name, CONNECTIONS, &[("ours over HTTP", picks.requests(ask))]).await?;
            let cost = found.median(0, server_ms);
            report.line(Line {
                operation: format!("{name}, CPU"),
                ours: format!("{cost:.2} ms ({:.0}/s)", found.median(0, |sample| sample.rate)),
                target: "≤ 100 ms",
                reached: Some(cost <= MOST),
                p99: Some(found.percentile(0, 99)),
                bound: "PostgreSQL's own work.".into(),
                ..Line::default()
            });
        }
    }
    Ok(())
}
