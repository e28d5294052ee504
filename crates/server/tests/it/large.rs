//! A large organisation beside small ones, made by set-based statements.

use crate::support::{Kept, Org, TestApp};
use maintainuk::config::Config;
use std::sync::Arc;
use tokio::sync::OnceCell;

/// Tickets of the large organisation.
pub const LARGE: i64 = 20_000;

/// The database with a large and a small organisation, made once.
static FILLED: OnceCell<(Arc<Kept>, Org, Org)> = OnceCell::const_new();

/// An application on a copy of a database with a large organisation and a small one beside it.
pub async fn filled(change: impl FnOnce(&mut Config)) -> (TestApp, Org, Org) {
    let (template, big, small) = FILLED
        .get_or_init(|| async {
            let app = TestApp::new().await;
            let (big, small) = (app.org("big").await, app.org("small").await);
            fill(&app, &big, &small).await;
            (app.keep(), big, small)
        })
        .await;
    let app = TestApp::copy_of(template, change).await;
    let (big, small) = (big.at(&app), small.at(&app));
    (app, big, small)
}

/// Fills `large` with tickets, events, orders and homes, and `small` with a few, then tells the
/// planner. As superuser: the wall would make one transaction an organisation of it.
async fn fill(app: &TestApp, large: &Org, small: &Org) {
    let db = app.admin().await;
    db.batch_execute("SET session_replication_role = replica; SET synchronous_commit = off;")
        .await
        .expect("a superuser");
    for (org, tickets) in [(large, LARGE), (small, 40)] {
        let (id, homes) = (org.id, (tickets / 10).max(4));
        let firm = org.contractor_id;
        let person = org.resident_id;
        let sql = format!(
            r#"
            INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "City", "Postcode",
                "PropertyType", "Status", "CreatedAt")
            SELECT md5('{id}p' || n)::uuid, '{id}', n || ' Mill Lane', 'Leeds', 'LS1 4AB', 'House',
                'Active', now() - n * interval '1 hour' FROM generate_series(1, {homes}) n;
            INSERT INTO "Units" ("Id", "OrgId", "PropertyId", "Status", "CreatedAt")
            SELECT md5('{id}u' || n)::uuid, '{id}', md5('{id}p' || n)::uuid, 'Occupied',
                now() - n * interval '1 hour' FROM generate_series(1, {homes}) n;
            INSERT INTO "Assets" ("Id", "OrgId", "PropertyId", "Name", "Serial", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}a' || n)::uuid, '{id}', md5('{id}p' || n)::uuid, 'Boiler',
                'SN-' || lpad(n::text, 6, '0'), now(), now() FROM generate_series(1, {homes}) n;
            INSERT INTO "AssetServices" ("Id", "OrgId", "AssetId", "DoneOn", "Work", "DoneBy", "CreatedAt")
            SELECT md5('{id}as' || n || y)::uuid, '{id}', md5('{id}a' || n)::uuid,
                current_date - y * 365, 'Annual service', 'Pipes Ltd', now()
            FROM generate_series(1, {homes}) n, generate_series(1, 3) y;
            INSERT INTO "PlaceKeys" ("Id", "OrgId", "PropertyId", "Tag", "Opens", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}k' || n)::uuid, '{id}', md5('{id}p' || n)::uuid, 'K-' || n, 'Front door',
                now() - n * interval '1 hour', now() FROM generate_series(1, {homes}) n;
            INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
                "PhoneE164", "CreatedAt")
            SELECT md5('{id}c' || n)::uuid, '{id}', 'Tenant', 'Sam', 'Number' || n,
                'sam' || n || '@example.org', '+447700900' || lpad((n % 1000)::text, 3, '0'),
                now() - n * interval '1 hour' FROM generate_series(1, {homes}) n;
            INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate",
                "RentAmountGBP", "Status", "CreatedAt")
            SELECT md5('{id}y' || n)::uuid, '{id}', md5('{id}u' || n)::uuid,
                md5('{id}c' || n)::uuid, '2020-01-01', 700, 'Active',
                now() - n * interval '1 hour' FROM generate_series(1, {homes}) n;
            INSERT INTO "TenancyOccupants" ("OrgId", "TenancyId", "ContactId")
            SELECT '{id}', md5('{id}y' || n)::uuid, md5('{id}c' || 1 + (n + 7) % {homes})::uuid
            FROM generate_series(1, {homes}) n;
            INSERT INTO "MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId",
                "ReportedByContactId", "Category", "Priority", "Status", "Title", "Description",
                "RespondBy", "ResolveBy", "CreatedAt", "UpdatedAt", "ContractorId")
            SELECT md5('{id}t' || n)::uuid, '{id}', 'TKT-' || lpad(n::text, 6, '0'),
                md5('{id}u' || 1 + n % {homes})::uuid, md5('{id}c' || 1 + n % {homes})::uuid,
                (ARRAY['Plumbing','Electrical','Heating','General'])[1 + n % 4],
                (ARRAY['Routine','Urgent','Emergency','Routine'])[1 + n % 4],
                (ARRAY['Closed','Closed','Closed','Closed','Closed','Closed','Completed','New','Assigned','InProgress'])[1 + n % 10],
                (ARRAY['Leak','Boiler','Socket','Door'])[1 + n % 4] || ' number ' || n,
                'It happens every day' || CASE WHEN n % 500 = 0 THEN ' and there is asbestos' ELSE '' END,
                now() - n * interval '10 minutes' + interval '5 days',
                now() - n * interval '10 minutes' + interval '30 days',
                now() - n * interval '10 minutes', now() - n * interval '10 minutes',
                CASE WHEN n % 10 > 6 AND n % 50 = 9 THEN '{firm}'::uuid END
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, 'TicketReported',
                now() - n * interval '10 minutes' + k * interval '1 minute'
            FROM generate_series(1, {tickets}) n, generate_series(1, 3) k;
            INSERT INTO "TicketReads" ("OrgId", "UserId", "TicketId", "SeenAt")
            SELECT '{id}', u."Id", md5('{id}t' || n)::uuid, now()
            FROM generate_series(1, {tickets}) n, "Users" u WHERE u."OrgId" = '{id}';
            INSERT INTO "WorkOrders" ("Id", "OrgId", "TicketId", "AssignedContractorId", "Status",
                "WorkOrderNumber", "CreatedAt")
            SELECT md5('{id}w' || n)::uuid, '{id}', md5('{id}t' || n)::uuid,
                CASE WHEN n % 50 = 9 THEN '{firm}'::uuid END, 'Scheduled',
                'WO-' || lpad(n::text, 6, '0'), now() - n * interval '10 minutes'
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', 'send-email', '{{}}', 'Completed',
                now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "AuditLogs" ("Id", "OrgId", "Action", "EntityType", "EntityId", "Timestamp")
            SELECT gen_random_uuid(), '{id}', 'ticket.report', 'MaintenanceTicket',
                md5('{id}t' || n)::uuid, now() - n * interval '10 minutes'
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "Attachments" ("Id", "OrgId", "TicketId", "Kind", "FileName", "ContentType",
                "SizeBytes", "Sha256", "StorageKey")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, 'Photo', 'a.jpg',
                'image/jpeg', 1, '', '' FROM generate_series(1, {tickets}) n;
            INSERT INTO "Conversations" ("Id", "OrgId", "TicketId", "ParticipantContactIds")
            SELECT md5('{id}v' || n)::uuid, '{id}', md5('{id}t' || n)::uuid, '[]'
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "Messages" ("Id", "OrgId", "ConversationId", "Channel", "Body", "Status")
            SELECT gen_random_uuid(), '{id}', md5('{id}v' || n)::uuid, 'Email', 'Hello', 'Sent'
            FROM generate_series(1, {tickets}) n;
            INSERT INTO ops."SandboxMail" ("Id", "OrgId", "MessageId", "FromAddress", "ToAddress",
                "Subject", "TextBody", "HtmlBody", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', '', '', '', 'Hello', '', '',
                now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "HazardCases" ("Id", "OrgId", "TicketId", "Status", "Hazard", "Class",
                "Nation", "AwareAt", "Reason", "SortAt", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}h' || n)::uuid, '{id}', md5('{id}t' || n)::uuid,
                (ARRAY['Closed','Closed','Closed','Refused','Open','Proposed'])[1 + n % 6],
                'damp_and_mould', 'significant', 'England', now() - n * interval '10 minutes', '',
                now() - n * interval '7 minutes', now() - n * interval '10 minutes', now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "HazardStages" ("Id", "OrgId", "CaseId", "Stage", "At", "Note", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}h' || n)::uuid, 'MadeSafe', now(), '', now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "HazardDeadlines" ("Id", "OrgId", "CaseId", "Duty", "DueAt", "NearAt",
                "StartAt", "RuleVersion", "Basis", "Grade", "Working", "ComputedAt", "MetAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}h' || n)::uuid,
                (ARRAY['investigate','written_summary','safety_work'])[k],
                now() - n * interval '7 minutes', now() - n * interval '8 minutes',
                now() - n * interval '10 minutes', '', '', 'A', '[]', now(),
                CASE WHEN n % 6 < 4 THEN now() END
            FROM generate_series(1, {tickets}) n, generate_series(1, 3) k;
            INSERT INTO "HazardLetters" ("Id", "OrgId", "CaseId", "ContactId", "AttachmentId", "Status",
                "Method", "Content", "Sha256", "WrittenByUserId", "CreatedAt", "UpdatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}h' || n)::uuid, md5('{id}c' || n)::uuid,
                gen_random_uuid(), 'Written', 'Hand', '{{}}', '', gen_random_uuid(),
                now() - n * interval '1 minute', now() FROM generate_series(1, {tickets}) n;
            INSERT INTO "EvidencePacks" ("Id", "OrgId", "TicketId", "Audience", "UserId", "Status",
                "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, 'Full', gen_random_uuid(),
                'Expired', now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketHolds" ("Id", "OrgId", "TicketId", "Reason", "StartedAt", "EndedAt",
                "StartedBy")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, 'Weather',
                now() - n * interval '10 minutes', CASE WHEN n % 50 > 0 THEN now() END,
                gen_random_uuid() FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketWatchers" ("Id", "OrgId", "TicketId", "UserId", "Mentioned", "StartedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, gen_random_uuid(), false, now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketDrafts" ("Id", "OrgId", "UserId", "TicketId", "Kind", "Fields",
                "CreatedAt", "UpdatedAt")
            SELECT gen_random_uuid(), '{id}', gen_random_uuid(), md5('{id}t' || n)::uuid, 'Note',
                '{{}}', now(), now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "BulkRuns" ("Id", "OrgId", "UserId", "Action", "Chosen", "Done", "CreatedAt")
            SELECT md5('{id}b' || n)::uuid, '{id}', (SELECT u."Id" FROM "Users" u
                    WHERE u."OrgId" = '{id}' ORDER BY u."Id" LIMIT 1), 'Tag', 1, 1,
                now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "BulkRunItems" ("Id", "OrgId", "RunId", "TicketId", "Position", "Before",
                "VersionAfter")
            SELECT gen_random_uuid(), '{id}', md5('{id}b' || n)::uuid, md5('{id}t' || n)::uuid, 0,
                '{{}}', 2 FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketLinks" ("Id", "OrgId", "Kind", "FromTicketId", "ToTicketId",
                "CreatedByUserId", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', 'Related', md5('{id}t' || n)::uuid,
                md5('{id}t' || n + 1)::uuid, gen_random_uuid(), now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "TicketMerges" ("Id", "OrgId", "KeptTicketId", "MergedTicketId", "BeforeJson",
                "MovedJson", "MergedByUserId", "MergedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}t' || n)::uuid, md5('{id}t' || n + 1)::uuid,
                '{{}}', '{{}}', gen_random_uuid(), now() FROM generate_series(1, {tickets}) n;
            INSERT INTO "Incidents" ("Id", "OrgId", "Number", "Title", "Category", "Status",
                "OpenedByUserId", "ClosedByUserId", "ClosedAt", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}i' || n)::uuid, '{id}', 'INC-' || lpad(n::text, 6, '0'), 'No heating',
                'Heating', CASE WHEN n % 100 = 9 THEN 'Open' ELSE 'Closed' END, gen_random_uuid(),
                CASE WHEN n % 100 <> 9 THEN gen_random_uuid() END, CASE WHEN n % 100 <> 9 THEN now() END,
                now() - n * interval '10 minutes', now() FROM generate_series(1, {tickets}) n;
            INSERT INTO "IncidentPlaces" ("OrgId", "IncidentId", "PropertyId")
            SELECT '{id}', md5('{id}i' || n)::uuid, md5('{id}p' || 1 + n % {homes})::uuid
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "IncidentUpdates" ("Id", "OrgId", "IncidentId", "News", "Words", "Told",
                "ByUserId", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}i' || n)::uuid, 'Opened', '', 9,
                gen_random_uuid(), now() - n * interval '10 minutes'
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "IncidentFollowers" ("OrgId", "IncidentId", "ContactId", "UnitId",
                "RecordedByUserId", "CreatedAt")
            SELECT '{id}', md5('{id}i' || n)::uuid, md5('{id}c' || 1 + n % {homes})::uuid,
                md5('{id}u' || 1 + n % {homes})::uuid, gen_random_uuid(), now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "Visits" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status", "StartAt",
                "EndAt", "Arrival", "Crew", "ProposedBy", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}v' || n)::uuid, '{id}', md5('{id}w' || n)::uuid,
                CASE WHEN n % 50 = 9 THEN '{firm}'::uuid ELSE gen_random_uuid() END,
                (ARRAY['Confirmed','Done','Done','Cancelled'])[1 + n % 4],
                now() + (5000 - n) * interval '10 minutes',
                now() + (5001 - n) * interval '10 minutes', 'exact', 1, 'Staff',
                now() - n * interval '10 minutes', now() FROM generate_series(1, {tickets}) n;
            INSERT INTO "Operatives" ("Id", "OrgId", "ContractorId", "Name", "CreatedAt", "UpdatedAt")
            SELECT md5('{id}o' || n)::uuid, '{id}', '{firm}', 'Operative ' || n, now(), now()
            FROM generate_series(0, 19) n;
            INSERT INTO "OperativeTimes" ("Id", "OrgId", "OperativeId", "VisitId", "StartAt", "EndAt",
                "Share", "Held", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}o' || n / 4 % 20)::uuid,
                md5('{id}v' || n)::uuid, now() + (5000 - n) * interval '10 minutes',
                now() + (5001 - n) * interval '10 minutes', 100, n % 4 = 0, now()
            FROM generate_series(1, {tickets}) n;
            INSERT INTO "WorkOrderOffers" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status",
                "Place", "Hours", "OfferedAt", "AnswerBy", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}w' || n)::uuid,
                CASE WHEN n % 50 = 9 THEN '{firm}'::uuid ELSE gen_random_uuid() END,
                (ARRAY['Waiting','Lapsed','Declined','Accepted'])[1 + n % 4], 1, 24,
                now() - n * interval '10 minutes', now() - n * interval '9 minutes',
                now() - n * interval '10 minutes' FROM generate_series(1, {tickets}) n;
            INSERT INTO "Checklists" ("Id", "OrgId", "WorkOrderId", "TemplateId", "Name", "Items",
                "CreatedAt")
            SELECT md5('{id}l' || n)::uuid, '{id}', md5('{id}w' || n)::uuid, gen_random_uuid(), 'Visit',
                '[]', now() FROM generate_series(1, {tickets}) n;
            INSERT INTO "ChecklistAnswers" ("Id", "OrgId", "ChecklistId", "Item", "Value",
                "AnsweredAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}l' || n)::uuid, k, 'yes', now()
            FROM generate_series(1, {tickets}) n, generate_series(1, 2) k;
            INSERT INTO "OrderVariations" ("Id", "OrgId", "WorkOrderId", "Number", "Kind", "Status",
                "Lines", "OriginalGBP", "BeforeGBP", "AfterGBP", "BasedOn", "PolicyVersion", "AskedAt")
            SELECT md5('{id}v' || n)::uuid, '{id}', md5('{id}w' || n)::uuid, 1, 'Original',
                CASE WHEN n % 40 = 0 THEN 'Waiting' ELSE 'Applied' END, '[]', 10, 0, 10, 0, 0,
                now() - n * interval '1 minute' FROM generate_series(1, {tickets}) n;
            INSERT INTO "OrderLines" ("Id", "OrgId", "WorkOrderId", "VariationId", "RateId", "Code",
                "Words", "Unit", "PriceGBP", "Trade", "OriginalQuantity", "Quantity", "CreatedAt",
                "UpdatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}w' || n)::uuid, md5('{id}v' || n)::uuid,
                gen_random_uuid(), 'A-' || k, 'Tap', 'Each', 10, 'Plumbing', 1, 1, now(), now()
            FROM generate_series(1, {tickets}) n, generate_series(1, 2) k;
            INSERT INTO "DampChecks" ("Id", "OrgId", "CaseId", "Weeks", "DueOn", "DoneAt", "CreatedAt")
            SELECT gen_random_uuid(), '{id}', md5('{id}h' || n)::uuid, k, current_date + n % 90,
                CASE WHEN n % 3 = 0 THEN now() END, now()
            FROM generate_series(1, {tickets}) n, generate_series(6, 12, 6) k;
            UPDATE "Tenancies" SET "TenantContactId" = '{person}' WHERE "Id" = md5('{id}y1')::uuid;
            "#
        );
        db.batch_execute(&sql).await.expect("the rows");
    }
    // VACUUM too: what waits to be put into the search index makes it look dear.
    db.batch_execute("VACUUM ANALYZE").await.expect("statistics");
}
