//! How a timeline is read.

use super::residents::{for_residents, of_own_staff};
use super::sentence;
use crate::db::sql;
use crate::http::{Cursor, Window};
use crate::left_home;
use crate::record::{EventType, version_of};
use crate::tickets::{Sight, full_name};
use maintainuk_domain::ids::{ContractorId, EventId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::{Value, json};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// How much of a timeline its ticket's page shows; older events are fetched when asked for.
pub const SHOWN: Window = Window { limit: 50, after: None };

/// The newest events of ticket `$2` before the place `$3`, `$4` (null for the first page). With `$5`
/// what colleagues note, what is paid, what was written (it stands in its thread) and the course of
/// hazards are left out; with the firm `$6`
/// also what concerns other firms or was done by them, also on an order that it has now, and who was
/// written to. Whom a line concerns is said by its firm's id; old lines have the name alone, and old
/// ones of removed photographs do not say whose they were. Somebody who lives there
/// (`$8`) reads what there are words for (`$7`), of emails their own, and nothing after they moved out.
pub fn query(window: &Window) -> &'static str {
    const HEAD: &str = concat!(
        r#"
    SELECT e."Id", e."EventType", e."DataJson", e."CreatedAt", u."FirstName", u."LastName",
        u."Role", c."FirstName" AS "ContactFirst", c."LastName" AS "ContactLast"
    FROM (
        SELECT * FROM "TicketTimelineEvents" e
        WHERE e."OrgId" = $1 AND e."TicketId" = $2
          AND ($3::timestamp IS NULL OR (e."CreatedAt", e."Id") < ($3, $4))
          AND NOT ($5 AND (e."EventType" IN ('NoteAdded', 'TagsChanged', 'TicketLinked',
              'TicketUnlinked') OR e."EventType" LIKE 'Hazard%'
              OR e."EventType" LIKE 'DampCheck%' OR e."EventType" LIKE 'ServiceClock%'
              OR e."EventType" LIKE 'Checklist%' OR e."EventType" LIKE 'Quote%'
              OR e."EventType" LIKE 'Pricing%' OR e."EventType" LIKE 'Message%'))
          AND ($6::uuid IS NULL OR e."EventType" NOT LIKE 'Email%'
              AND (e."DataJson" ->> 'order' IS NULL AND e."DataJson" ->> 'contractor' IS NULL
                  OR EXISTS (SELECT 1 FROM "WorkOrders" w WHERE w."OrgId" = $1
                      AND w."TicketId" = $2 AND w."AssignedContractorId" = $6
                      AND w."WorkOrderNumber" = e."DataJson" ->> 'order'))
              AND CASE WHEN e."DataJson" ->> 'contractorId' IS NOT NULL
                  THEN e."DataJson" ->> 'contractorId' = $6::text
                  ELSE e."DataJson" ->> 'contractor' IS NULL OR e."DataJson" ->> 'contractor' = (
                      SELECT f."CompanyName" FROM "ContractorProfiles" f
                      WHERE f."OrgId" = $1 AND f."Id" = $6) END
              AND (e."EventType" <> 'PhotoRemoved' OR e."DataJson" ? 'contractorId')
              AND NOT EXISTS (SELECT 1 FROM "Users" o WHERE o."OrgId" = $1
                  AND o."Id" = e."ActorUserId" AND o."ContractorId" <> $6))
          AND ($7::text[] IS NULL OR e."EventType" = ANY ($7)
              AND (e."EventType" NOT LIKE 'Email%' OR e."DataJson" ->> 'contactId' = $8::text)
              AND e."CreatedAt" < COALESCE("#,
        left_home!(
            "$8::text::uuid",
            r#"(SELECT t."UnitId" FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."Id" = $2)"#
        ),
        r#", 'infinity'))
        ORDER BY e."CreatedAt" DESC, e."Id" DESC"#
    );
    const JOINS: &str = r#"
    ) e
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = e."ActorUserId"
    LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = e."ActorContactId"
    ORDER BY e."CreatedAt" DESC, e."Id" DESC"#;
    sql::join(&[HEAD, window.limit_sql(), JOINS])
}

/// Who reads a timeline, as [`query`] takes it.
pub struct Reader {
    /// `$5`.
    pub outside: bool,
    /// `$6`.
    pub firm: Option<ContractorId>,
    /// `$7`.
    pub kinds: Option<Vec<&'static str>>,
    /// `$8`.
    pub person: Option<String>,
}

impl Reader {
    /// Somebody of this sight.
    pub fn of(sight: Sight) -> Self {
        let (kinds, person) = match sight {
            Sight::Resident(person) => (Some(told_to_residents()), Some(person.to_string())),
            _ => (None, None),
        };
        Self { outside: sight.is_outside(), firm: sight.firm(), kinds, person }
    }
}

fn told_to_residents() -> Vec<&'static str> {
    let told = EventType::ALL.iter().filter(|kind| for_residents(**kind).is_some());
    told.map(|kind| kind.as_str()).collect()
}

/// Who did it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// What they are, for somebody with an account.
    pub role: Option<String>,
}

/// A line of a timeline.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// The id.
    pub id: EventId,
    /// What it is about.
    pub r#type: EventType,
    /// When.
    pub at: Instant,
    /// Who; nobody for what the system did.
    pub actor: Option<Person>,
    /// The line in words.
    #[schema(example = "Visit agreed for Tue 24 Nov, 9:00 to 12:00")]
    pub text: String,
    /// The version of the service policy by which it was decided, where the policy decided it; 0 is the
    /// one that is built in. Residents are not told.
    pub policy_version: Option<i32>,
    /// The particulars.
    #[schema(value_type = Object)]
    pub data: Value,
}

impl Event {
    /// What the office did for it, in the words of who lives there; what happened at their home is told
    /// as it is.
    pub fn retell(&mut self, sight: Sight) {
        use EventType::{
            ContractorAssigned, TicketStatusChanged, TicketTriaged, TicketUpdated,
            WorkOrderAccepted, WorkOrderCancelled, WorkOrderRaised, WorkSentBack, WorkStarted,
            WorkVerified,
        };
        let office = matches!(
            self.r#type,
            ContractorAssigned
                | TicketStatusChanged
                | TicketTriaged
                | TicketUpdated
                | WorkOrderAccepted
                | WorkOrderCancelled
                | WorkOrderRaised
                | WorkSentBack
                | WorkStarted
                | WorkVerified
        );
        // Why a firm does not get it back, or who of the office has it, is the office's affair.
        if let (true, EventType::TicketReopened) = (sight.is_outside(), self.r#type) {
            for name in ["whyNew", "assignee"] {
                self.data.as_object_mut().map(|data| data.remove(name));
            }
            self.text = sentence::of(self.r#type, &self.data);
        }
        if let Sight::Resident(_) = sight {
            self.policy_version = None;
        }
        if let (Sight::Resident(_), true) = (sight, office) {
            let own = (self.data["ownStaff"] == true).then(|| self.data["to"].as_str()).flatten();
            let words = own.and_then(of_own_staff).or_else(|| for_residents(self.r#type));
            self.text = words.unwrap_or_default().to_owned();
            self.data = json!({});
        }
    }

    /// Its place in the order.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.at, id: self.id.as_uuid() }
    }
}

/// Reads a row of [`query`].
///
/// # Errors
/// When a column is not what it should be.
pub fn read(row: &Row) -> Result<Event, tokio_postgres::Error> {
    let user = full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
    let contact = full_name(row.try_get("ContactFirst")?, row.try_get("ContactLast")?);
    let role: Option<String> = row.try_get("Role")?;
    let kind: EventType = row.try_get("EventType")?;
    let data = row.try_get::<_, Option<Value>>("DataJson")?.unwrap_or(Value::Null);
    let named = if role.is_some() { user.or_else(|| Some("A colleague".into())) } else { contact };
    Ok(Event {
        id: row.try_get("Id")?,
        r#type: kind,
        at: row.try_get("CreatedAt")?,
        actor: named.map(|name| Person { name, role }),
        text: sentence::of(kind, &data),
        policy_version: version_of(&data),
        data,
    })
}
