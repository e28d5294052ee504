//! Texts of tickets that an import brings in: read in sets, and proposed in one statement a set.

use super::notice::{VULNERABLE, fingerprint, quote};
use crate::db::OrgTx;
use crate::places::Vulnerable;
use crate::record::EventType;
use maintainuk_domain::emergency::Report;
use maintainuk_domain::hazards::hear;
use maintainuk_domain::ids::{HazardId, ImportId, TicketId, UserId};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Nation;
use uuid::Uuid;

/// The words of a ticket that is imported.
pub struct Told {
    /// The ticket.
    pub ticket: TicketId,
    /// Its title.
    pub title: String,
    /// Its description, or nothing.
    pub text: String,
    /// Where the home is.
    pub nation: Nation,
    /// Whether somebody vulnerable is recorded there.
    pub vulnerable: Vulnerable,
    /// When it was reported: since then the landlord knew.
    pub at: Instant,
}

/// The columns of what the texts propose.
#[derive(Default)]
struct Columns {
    ids: Vec<Uuid>,
    tickets: Vec<Uuid>,
    hazards: Vec<&'static str>,
    classes: Vec<&'static str>,
    nations: Vec<&'static str>,
    rules: Vec<&'static str>,
    because: Vec<Option<&'static str>>,
    quotes: Vec<String>,
    texts: Vec<String>,
    aware: Vec<Instant>,
}

impl Columns {
    fn hear(&mut self, told: &Told) {
        let report = Report {
            title: &told.title,
            description: &told.text,
            category: None,
            on: london_date(told.at),
            vulnerable: told.vulnerable.recorded,
        };
        for spoken in hear(&report).hazards {
            self.ids.push(HazardId::fresh().as_uuid());
            self.tickets.push(told.ticket.as_uuid());
            self.hazards.push(spoken.hazard.as_str());
            self.classes.push(spoken.class.as_str());
            self.nations.push(told.nation.as_str());
            self.rules.push(spoken.rule);
            let because = spoken.by_record && told.vulnerable.known;
            self.because.push(because.then_some(VULNERABLE));
            self.quotes.push(quote(&told.title, &told.text));
            self.texts.push(fingerprint(&told.title, &told.text));
            self.aware.push(told.at);
        }
    }
}

/// Proposes a case for each hazard that the words speak of. The import leaves one line in the audit
/// log, for itself; each proposal is on its ticket's timeline.
///
/// # Errors
/// The database's refusal, or that the reading was broken off.
pub async fn propose_imported(
    tx: OrgTx<'_>,
    import: ImportId,
    told: Vec<Told>,
    by: UserId,
    now: Instant,
) -> anyhow::Result<()> {
    // Some thousands of texts keep a processor busy for a while; others are served meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let mut columns = Columns::default();
        told.iter().for_each(|one| columns.hear(one));
        columns
    });
    let found = found.await?;
    if found.ids.is_empty() {
        return Ok(());
    }
    let sql = r#"WITH told AS (
            SELECT * FROM unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[],
                $10::text[], $11::text[], $12::text[], $13::timestamp[], $15::text[])
                AS f (id, ticket, hazard, class, nation, rule, quote, text, aware, because)),
        fresh AS (
            INSERT INTO "HazardCases" ("Id", "OrgId", "TicketId", "Status", "Hazard", "Class",
                "Nation", "Rule", "Quote", "AwareAt", "SortAt", "CreatedAt", "UpdatedAt",
                "TextHash", "ImportId")
            SELECT f.id, $1, f.ticket, 'Proposed', f.hazard, f.class, f.nation, f.rule, f.quote,
                f.aware, f.aware, $4, $4, f.text, $2
            FROM told f
            ON CONFLICT ("OrgId", "TicketId", "Hazard", "Class", "Status")
                WHERE "Status" IN ('Proposed', 'Open') DO NOTHING
            RETURNING "Id", "TicketId", "Hazard", "Class", "Rule")
        INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType", "ActorUserId",
            "DataJson", "CreatedAt")
        SELECT gen_random_uuid(), $1, fresh."TicketId", $14::varchar, $3, jsonb_build_object(
            'hazard', "Hazard", 'class', "Class", 'rule', "Rule", 'importId', $2::uuid,
            'because', told.because), $4
        FROM fresh JOIN told ON told.id = fresh."Id""#;
    let Columns { ids, tickets, hazards, classes, nations, rules, quotes, texts, aware, because } =
        &found;
    tx.execute(
        sql,
        &[
            &tx.org,
            &import,
            &by,
            &now,
            ids,
            tickets,
            hazards,
            classes,
            nations,
            rules,
            quotes,
            texts,
            aware,
            &EventType::HazardProposed,
            because,
        ],
    )
    .await?;
    Ok(())
}
