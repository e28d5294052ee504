-- A resident's own rating is told from one that staff noted, so that only they change it.

SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "RatedByContactId" UUID, -- whose rating it is; nobody's where staff noted it
    ADD CONSTRAINT "CK_MaintenanceTickets_RatedBy" CHECK (
        "RatedAt" IS NOT NULL OR "RatedByContactId" IS NULL),
    ADD CONSTRAINT "FK_MaintenanceTickets_RatedByContactId" FOREIGN KEY ("OrgId", "RatedByContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id");
CREATE INDEX "IX_MaintenanceTickets_OrgId_RatedByContactId"
    ON "MaintenanceTickets" ("OrgId", "RatedByContactId") WHERE "RatedByContactId" IS NOT NULL;

-- The timeline knows who gave those that are there.
-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "TicketTimelineEvents" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Users" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" t SET "RatedByContactId" = COALESCE(e."ActorContactId", u."ContactId")
FROM (
    SELECT DISTINCT ON ("OrgId", "TicketId") "OrgId", "TicketId", "ActorContactId", "ActorUserId"
    FROM "TicketTimelineEvents" WHERE "EventType" = 'RepairRated'
    ORDER BY "OrgId", "TicketId", "CreatedAt" DESC, "Id" DESC) e
LEFT JOIN "Users" u ON u."OrgId" = e."OrgId" AND u."Id" = e."ActorUserId" AND u."Role" = 'Tenant'
WHERE t."OrgId" = e."OrgId" AND t."Id" = e."TicketId" AND t."RatedAt" IS NOT NULL
    AND COALESCE(e."ActorContactId", u."ContactId") IS NOT NULL;
ALTER TABLE "Users" FORCE ROW LEVEL SECURITY;
ALTER TABLE "TicketTimelineEvents" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
