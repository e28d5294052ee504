-- Who spoke last about a repair, so that a list can show and find who waits for an answer; and the
-- boards of what is open, by who looks after it.

SET ROLE maintainuk_owner;

-- Kept by whoever writes a message, in the same transaction.
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "LastMessageBy" VARCHAR(20)
        CONSTRAINT "CK_MaintenanceTickets_LastMessageBy"
        CHECK ("LastMessageBy" IN ('staff', 'contractor', 'resident')),
    ADD COLUMN "LastMessageAt" TIMESTAMP,
    ADD CONSTRAINT "CK_MaintenanceTickets_LastMessage"
        CHECK (num_nonnulls("LastMessageBy", "LastMessageAt") IN (0, 2));
CREATE INDEX "IX_MaintenanceTickets_OrgId_Unanswered"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC)
    WHERE "LastMessageBy" IN ('contractor', 'resident') AND "Status" NOT IN ('Closed', 'Cancelled');
CREATE INDEX "IX_MaintenanceTickets_OrgId_CoordinatorUserId_Open"
    ON "MaintenanceTickets" ("OrgId", "CoordinatorUserId", "CreatedAt" DESC, "Id" DESC)
    WHERE "Status" IN ('New', 'Assigned', 'InProgress');

-- The messages that are there. The policies bind the owner too, so they are lifted for as long as
-- this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Conversations" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Messages" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ContractorProfiles" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" t SET "LastMessageBy" = x.by, "LastMessageAt" = x.at
FROM (
    SELECT DISTINCT ON (c."OrgId", c."TicketId") c."OrgId", c."TicketId", m."CreatedAt" AS at,
        CASE WHEN m."FromUserId" IS NOT NULL THEN 'staff'
             WHEN EXISTS (SELECT 1 FROM "ContractorProfiles" k WHERE k."OrgId" = c."OrgId"
                 AND k."ContactId" = m."FromContactId") THEN 'contractor'
             ELSE 'resident' END AS by
    FROM "Conversations" c
    JOIN "Messages" m ON m."OrgId" = c."OrgId" AND m."ConversationId" = c."Id"
    WHERE c."TicketId" IS NOT NULL AND m."Status" <> 'Draft'
      AND (m."Status" <> 'Failed' OR m."FromUserId" IS NULL)
    ORDER BY c."OrgId", c."TicketId", m."CreatedAt" DESC, m."Id" DESC) x
WHERE t."OrgId" = x."OrgId" AND t."Id" = x."TicketId";
ALTER TABLE "ContractorProfiles" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Messages" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Conversations" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
