-- Looks at homes that are due are listed; and a hazard that is proposed is somebody's turn.

SET ROLE maintainuk_owner;

CREATE INDEX "IX_DampChecks_OrgId_DueOn" ON "DampChecks" ("OrgId", "DueOn", "Id") WHERE "DoneAt" IS NULL;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "HazardCases" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" t SET "TurnOf" = 'staff', "TurnAct" = 'decide', "TurnSince" = c.since
FROM (
    SELECT "OrgId", "TicketId", min("CreatedAt") AS since FROM "HazardCases"
    WHERE "Status" = 'Proposed' GROUP BY "OrgId", "TicketId") c
WHERE t."OrgId" = c."OrgId" AND t."Id" = c."TicketId" AND t."TurnAct" <> 'triage';
ALTER TABLE "HazardCases" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
