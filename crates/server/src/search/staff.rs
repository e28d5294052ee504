//! Search by whoever reads all of a kind: two round trips, one that looks up and one that reads.
//!
//! The first asks the doors and the indexes of numbers for ids, at most one more than is counted.
//! The second reads them as the caller sees them. No statement depends on how large the
//! organisation is or on how many others there are.

use super::answer::{Found, MOST};
use super::rows;
use crate::db::{Db, DbError, Query};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::numbers;
use maintainuk_domain::search::Asked;
use std::collections::HashSet;
use tokio_postgres::Row;
use uuid::Uuid;

/// So many homes or people were found at most, where their tickets are shown too.
const FEW: usize = 5;

/// Kinds of which the caller reads every row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Whole {
    pub tickets: bool,
    pub orders: bool,
    pub properties: bool,
    pub units: bool,
    pub contacts: bool,
    pub contractors: bool,
    /// Whether it may be shown where somebody lives.
    pub tenancies: bool,
}

impl Whole {
    /// Whether there is any such kind.
    pub const fn any(self) -> bool {
        self.tickets
            || self.orders
            || self.properties
            || self.units
            || self.contacts
            || self.contractors
    }
}

const TICKET_BY_NUMBER: &str = r#"SELECT t."Id" FROM "MaintenanceTickets" t
    WHERE t."OrgId" = $1 AND t."TicketNumber" = $2"#;
const ORDER_BY_NUMBER: &str = r#"SELECT o."Id" FROM "WorkOrders" o
    WHERE o."OrgId" = $1 AND o."WorkOrderNumber" = $2"#;
const TICKETS_BY_WORDS: &str = "SELECT s.id FROM ops.search_tickets($1, NULL::text[], NULL::text[],
    NULL::text[], NULL::uuid, NULL::timestamp, NULL::uuid, 101) s";
/// Whole words are looked up in the index; the words that are still being typed, in the titles of
/// the newest few.
const TICKETS_BY_BEGINNINGS: &str = r#"SELECT n."Id" FROM (
        SELECT t."Id", t."Title" FROM "MaintenanceTickets" t
        WHERE t."OrgId" = $1 AND $2::text[] IS NOT NULL
        ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 500) n
    WHERE ' ' || lower(n."Title") || ' ' LIKE ALL ($2)"#;
const PROPERTIES: &str = "SELECT s.id, s.similar_only FROM ops.search_properties($1, $2, 101) s";
const PROPERTY_BY_UPRN: &str =
    r#"SELECT p."Id" FROM "Properties" p WHERE p."OrgId" = $1 AND p."Uprn" = $2"#;
const UNITS_BY_UPRN: &str =
    r#"SELECT u."Id" FROM "Units" u WHERE u."OrgId" = $1 AND u."Uprn" = $2"#;
const CONTACTS: &str = "SELECT s.id, s.similar_only FROM ops.search_contacts($1, $2, 101) s";
/// By the last characters, which the index has backwards, or by the first. Keys are letters and digits,
/// so `[`, which comes after `Z`, ends those that begin so; comparing is leakproof where LIKE is not,
/// and the index serves it.
const ASSETS_BY_SERIAL: &str = r#"(SELECT a."Id" FROM "Assets" a WHERE a."OrgId" = $1
        AND a."SerialBack" COLLATE "C" >= reverse($2) AND a."SerialBack" COLLATE "C" < reverse($2) || '['
        ORDER BY a."SerialBack" COLLATE "C" LIMIT 101)
    UNION (SELECT a."Id" FROM "Assets" a WHERE a."OrgId" = $1
        AND a."SerialKey" COLLATE "C" >= $2 AND a."SerialKey" COLLATE "C" < $2 || '['
        ORDER BY a."SerialKey" COLLATE "C" LIMIT 101)
    LIMIT 101"#;
const KEYS_BY_TAG: &str = r#"SELECT k."Id" FROM "PlaceKeys" k WHERE k."OrgId" = $1
        AND k."TagKey" COLLATE "C" >= $2 AND k."TagKey" COLLATE "C" < $2 || '['
    ORDER BY k."TagKey" COLLATE "C" LIMIT 101"#;
// An organisation has some hundred contractors at most: one statement reads through them.
const CONTRACTORS: &str = r#"SELECT n."Id", NOT (n.words LIKE ALL ($2)) AS similar_only FROM (
        SELECT x."Id", x."CreatedAt", x."SearchText" || (SELECT c."SearchText" FROM "ContactPoints" c
            WHERE c."OrgId" = $1 AND c."Id" = x."ContactId") AS words
        FROM "ContractorProfiles" x WHERE x."OrgId" = $1 AND $2::text[] IS NOT NULL) n
    WHERE n.words LIKE ALL ($2) OR public.word_similarity($3, n.words) >= 0.5
    ORDER BY n."CreatedAt" DESC, n."Id" DESC LIMIT 101"#;

/// Where a ticket `t` is: its unit `u` and property `p`.
macro_rules! ticket_joins {
    () => {
        r#" JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId""#
    };
}

macro_rules! ticket_columns {
    () => {
        r#"SELECT t."Id", t."TicketNumber", t."Title", t."Status", u."UnitNumber",
            p."AddressLine1", p."AddressLine2", p."City", p."Postcode" FROM ("#
    };
}

const READ_TICKETS: &str = concat!(
    ticket_columns!(),
    r#"SELECT x.* FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
       CROSS JOIN LATERAL (SELECT y."Id", y."TicketNumber", y."Title", y."Status", y."UnitId", f.place
           FROM "MaintenanceTickets" y WHERE y."OrgId" = $1 AND y."Id" = f.id
             AND y."DeletedAt" IS NULL) x) t"#,
    ticket_joins!(),
    " ORDER BY t.place"
);
/// The newest tickets at properties `$2` and those reported by people `$3`.
const READ_RELATED: &str = concat!(
    ticket_columns!(),
    r#"(SELECT x.* FROM unnest($2::uuid[]) AS h (id)
            JOIN "Units" w ON w."OrgId" = $1 AND w."PropertyId" = h.id
            CROSS JOIN LATERAL (
                SELECT y."Id", y."TicketNumber", y."Title", y."Status", y."UnitId", y."CreatedAt"
                FROM "MaintenanceTickets" y WHERE y."OrgId" = $1 AND y."UnitId" = w."Id"
                  AND y."DeletedAt" IS NULL
                ORDER BY y."CreatedAt" DESC, y."Id" DESC LIMIT 5) x LIMIT 101)
        UNION ALL
        (SELECT x.* FROM unnest($3::uuid[]) AS h (id) CROSS JOIN LATERAL (
            SELECT y."Id", y."TicketNumber", y."Title", y."Status", y."UnitId", y."CreatedAt"
            FROM "MaintenanceTickets" y WHERE y."OrgId" = $1 AND y."ReportedByContactId" = h.id
              AND y."DeletedAt" IS NULL
            ORDER BY y."CreatedAt" DESC, y."Id" DESC LIMIT 5) x)) t"#,
    ticket_joins!(),
    r#" ORDER BY t."CreatedAt" DESC, t."Id" DESC"#
);
const READ_ORDERS: &str = r#"SELECT o."Id", o."WorkOrderNumber", o."Status", o."TicketId", t."Title",
        c."CompanyName", u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM (SELECT * FROM "WorkOrders" WHERE "OrgId" = $1 AND "Id" = ANY ($2)) o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId""#;
/// Whoever reads all tickets reads the incidents: it is one of them at most.
const INCIDENT_BY_NUMBER: &str = r#"SELECT n."Id", n."Number", n."Title", n."Category", n."Status"
    FROM "Incidents" n WHERE n."OrgId" = $1 AND n."Number" = $2"#;
const READ_PROPERTIES: &str = r#"SELECT p.* FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = f.id ORDER BY f.place"#;
const READ_UNITS: &str = r#"SELECT u."Id", u."UnitNumber", u."Status", u."ArchivedAt",
        p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM unnest($4::uuid[]) AS f (id)
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = f.id
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    UNION ALL (
    SELECT u."Id", u."UnitNumber", u."Status", u."ArchivedAt",
        p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = f.id
    JOIN "Units" u ON u."OrgId" = $1 AND u."PropertyId" = f.id
    WHERE ' ' || lower(coalesce(u."UnitNumber", '')) || ' ' || p."SearchText" LIKE ALL ($3)
    ORDER BY f.place, u."SortKey", u."Id" LIMIT 101)"#;
const READ_CONTACTS: &str = r#"SELECT c."Id", c."Type", c."FirstName", c."LastName", c."Email",
        c."PhoneE164", c."ArchivedAt", h."UnitNumber", h."AddressLine1", h."AddressLine2", h."City", h."Postcode"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = f.id
    LEFT JOIN LATERAL (
        SELECT u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
        FROM "Tenancies" y
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = y."UnitId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        WHERE y."OrgId" = $1 AND y."TenantContactId" = c."Id" AND y."Status" <> 'Ended' AND $3::bool
          AND y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date
        ORDER BY y."StartDate" DESC LIMIT 1) h ON true
    ORDER BY f.place"#;
const READ_CONTRACTORS: &str = r#"SELECT x."Id", x."CompanyName", x."Status", c."FirstName", c."LastName"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "ContractorProfiles" x ON x."OrgId" = $1 AND x."Id" = f.id
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = x."ContactId" ORDER BY f.place"#;
const READ_ASSETS: &str = r#"SELECT a."Id", a."Name", a."Make", a."Model", a."Serial", a."UnitId",
        a."PropertyId", u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "Assets" a ON a."OrgId" = $1 AND a."Id" = f.id
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = a."PropertyId"
    LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = a."UnitId" ORDER BY f.place"#;
const READ_KEYS: &str = r#"SELECT k."Id", k."Tag", k."TagKey", k."Opens", k."HolderName", k."UnitId",
        k."PropertyId", u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN "PlaceKeys" k ON k."OrgId" = $1 AND k."Id" = f.id
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = k."PropertyId"
    LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = k."UnitId" ORDER BY f.place"#;

/// What the first round trip found.
#[derive(Debug, Default)]
struct Ids {
    /// By number, then by words.
    tickets: Vec<Uuid>,
    exact_ticket: Option<Uuid>,
    orders: Vec<Uuid>,
    properties: Vec<Uuid>,
    /// By their number in the national register.
    units: Vec<Uuid>,
    contacts: Vec<Uuid>,
    contractors: Vec<Uuid>,
    /// By their serial number.
    assets: Vec<Uuid>,
    /// By what is written on them.
    keys: Vec<Uuid>,
    /// Only much alike.
    alike: HashSet<Uuid>,
}

/// Everything that is found of the kinds that the caller reads whole.
///
/// # Errors
/// The database's refusal.
pub async fn find(db: &Db, org: OrgId, asked: &Asked, whole: Whole) -> Result<Vec<Found>, DbError> {
    let ids = look_up(db, org, asked, whole).await?;
    read(db, org, asked, whole, &ids).await
}

async fn look_up(db: &Db, org: OrgId, asked: &Asked, whole: Whole) -> Result<Ids, DbError> {
    let ticket = asked.ticket.filter(|_| whole.tickets).map(numbers::ticket);
    let order = asked.order.filter(|_| whole.orders).map(numbers::work_order);
    // A reference is nothing else.
    let searches = !asked.is_reference();
    let words = (searches && whole.tickets).then_some(asked.text.as_str());
    let begin = (searches && whole.tickets).then(|| asked.patterns());
    let places = searches && (whole.properties || whole.units);
    let places = places.then(|| asked.place_patterns());
    let people = (searches && whole.contacts).then(|| asked.people_patterns());
    let firms = (searches && whole.contractors).then(|| asked.patterns());
    let alike = asked.alike().filter(|_| searches);
    let uprn = asked.uprn.clone().filter(|_| whole.units);
    let home = asked.uprn.clone().filter(|_| whole.properties);
    let serial = asked.serial.clone().filter(|_| searches && whole.properties);
    let tag = asked.tag.clone().filter(|_| searches && whole.properties);
    let [
        tickets,
        orders,
        by_words,
        begun,
        home,
        properties,
        units,
        contacts,
        contractors,
        assets,
        keys,
    ] = db
        .read(
            org,
            [
                Query(TICKET_BY_NUMBER, &[&org, &ticket]),
                Query(ORDER_BY_NUMBER, &[&org, &order]),
                Query(TICKETS_BY_WORDS, &[&words]),
                Query(TICKETS_BY_BEGINNINGS, &[&org, &begin]),
                Query(PROPERTY_BY_UPRN, &[&org, &home]),
                Query(PROPERTIES, &[&places, &alike]),
                Query(UNITS_BY_UPRN, &[&org, &uprn]),
                Query(CONTACTS, &[&people, &alike]),
                Query(CONTRACTORS, &[&org, &firms, &alike]),
                Query(ASSETS_BY_SERIAL, &[&org, &serial]),
                Query(KEYS_BY_TAG, &[&org, &tag]),
            ],
        )
        .await?;
    let mut found = Ids { exact_ticket: ids(&tickets)?.first().copied(), ..Ids::default() };
    found.tickets = ids(tickets.iter().chain(&by_words).chain(&begun))?;
    let mut seen = HashSet::new();
    found.tickets.retain(|id| seen.insert(*id));
    found.tickets.truncate(MOST + 1);
    found.orders = ids(&orders)?;
    // What is named by its number is what was meant, and nothing that is only alike.
    found.properties = if home.is_empty() {
        let respelt = respelt(db, org, asked, places.is_some()).await?;
        found.take(properties.iter().chain(&respelt))?
    } else {
        ids(&home)?
    };
    found.units = ids(&units)?;
    found.contacts = found.take(&contacts)?;
    found.contractors = found.take(&contractors)?;
    found.assets = ids(&assets)?;
    found.keys = ids(&keys)?;
    Ok(found)
}

/// Properties whose street is written in another way than it was typed.
async fn respelt(db: &Db, org: OrgId, asked: &Asked, places: bool) -> Result<Vec<Row>, DbError> {
    let ways = asked.street_patterns();
    if !places || ways[0].is_none() {
        return Ok(Vec::new());
    }
    let [one, two, three] = &ways;
    let exact = None::<String>;
    let found = db
        .read(
            org,
            [
                Query(PROPERTIES, &[one, &exact]),
                Query(PROPERTIES, &[two, &exact]),
                Query(PROPERTIES, &[three, &exact]),
            ],
        )
        .await?;
    Ok(found.into_iter().flatten().collect())
}

fn ids<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Result<Vec<Uuid>, DbError> {
    rows.into_iter().map(|row| Ok(row.try_get(0)?)).collect()
}

impl Ids {
    /// The ids of a door's rows; those that are only alike are noted, and dropped beside others.
    fn take<'a>(&mut self, rows: impl IntoIterator<Item = &'a Row>) -> Result<Vec<Uuid>, DbError> {
        let mut spelt = Vec::new();
        let mut alike = Vec::new();
        for row in rows {
            let id: Uuid = row.try_get(0)?;
            let among = if row.try_get(1)? { &mut alike } else { &mut spelt };
            if !among.contains(&id) {
                among.push(id);
            }
        }
        spelt.truncate(MOST + 1);
        if spelt.is_empty() {
            self.alike.extend(&alike);
            return Ok(alike);
        }
        Ok(spelt)
    }

    /// The few of a kind whose tickets are shown too.
    fn few(&self, of: &[Uuid], whole: Whole) -> Vec<Uuid> {
        let right = whole.tickets && of.len() <= FEW;
        let few = of.iter().filter(|id| right && !self.alike.contains(id));
        few.copied().collect()
    }
}

async fn read(
    db: &Db,
    org: OrgId,
    asked: &Asked,
    whole: Whole,
    ids: &Ids,
) -> Result<Vec<Found>, DbError> {
    let near = ids.few(&ids.properties, whole);
    let by = ids.few(&ids.contacts, whole);
    let shown: &[Uuid] = if whole.properties { &ids.properties } else { &[] };
    let within: &[Uuid] = if whole.units { &ids.properties } else { &[] };
    let patterns = asked.unit_patterns();
    let incident = asked.incident.filter(|_| whole.tickets).map(numbers::incident);
    let [
        tickets,
        related,
        orders,
        incidents,
        properties,
        units,
        contacts,
        contractors,
        assets,
        keys,
    ] = db
        .read(
            org,
            [
                Query(READ_TICKETS, &[&org, &ids.tickets]),
                Query(READ_RELATED, &[&org, &near, &by]),
                Query(READ_ORDERS, &[&org, &ids.orders]),
                Query(INCIDENT_BY_NUMBER, &[&org, &incident]),
                Query(READ_PROPERTIES, &[&org, &shown]),
                Query(READ_UNITS, &[&org, &within, &patterns, &ids.units]),
                Query(READ_CONTACTS, &[&org, &ids.contacts, &whole.tenancies]),
                Query(READ_CONTRACTORS, &[&org, &ids.contractors]),
                Query(READ_ASSETS, &[&org, &ids.assets]),
                Query(READ_KEYS, &[&org, &ids.keys]),
            ],
        )
        .await?;
    let mut found = Vec::new();
    for row in &tickets {
        let one = rows::ticket(row)?;
        found.push(Found { exact: Some(one.id) == ids.exact_ticket, ..one });
    }
    for row in &related {
        found.push(Found { related: true, ..rows::ticket(row)? });
    }
    for row in &orders {
        found.push(Found { exact: true, ..rows::order(row)? });
    }
    for row in &incidents {
        found.push(rows::incident(row)?);
    }
    for row in &keys {
        found.push(rows::key(row, asked)?);
    }
    let others = [properties, units, contacts, contractors, assets];
    let read = [rows::property, rows::unit, rows::contact, rows::contractor, rows::asset];
    for (rows, read) in others.iter().zip(read) {
        for row in rows {
            let one = read(row)?;
            found.push(Found { alike: ids.alike.contains(&one.id), ..one });
        }
    }
    Ok(found)
}
