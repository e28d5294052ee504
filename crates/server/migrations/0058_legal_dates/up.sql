-- A ticket keeps the first legal date that its hazards still have, so that what is late or due by law
-- stands among what is late or due by promise. A hold stops promises, never the law. And it keeps that
-- who lives there said that it is fixed.

SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "LegalDueAt" TIMESTAMP, -- the first moment after the period
    ADD COLUMN "LegalDuty" VARCHAR(50),
    ADD CONSTRAINT "CK_MaintenanceTickets_LegalDuty"
        CHECK (("LegalDueAt" IS NULL) = ("LegalDuty" IS NULL)),
    ADD COLUMN "ConfirmedAt" TIMESTAMP, -- when who lives there said that it is fixed
    DROP COLUMN "DueAt";
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "DueAt" TIMESTAMP GENERATED ALWAYS AS (
        CASE WHEN "Status" IN ('Completed', 'Closed', 'Cancelled') THEN NULL
             WHEN "PausedAt" IS NOT NULL THEN "LegalDueAt"
             ELSE LEAST(
                CASE WHEN "RespondedAt" IS NULL THEN "RespondBy" END,
                CASE WHEN "AttendedAt" IS NULL THEN "AttendBy" END,
                CASE WHEN "MadeSafeAt" IS NULL THEN "MakeSafeBy" END,
                "ResolveBy", "LegalDueAt") END) STORED;
CREATE INDEX "IX_MaintenanceTickets_OrgId_DueAt"
    ON "MaintenanceTickets" ("OrgId", "DueAt", "Id") WHERE "DueAt" IS NOT NULL;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "HazardCases" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" t SET "LegalDueAt" = d."SortAt", "LegalDuty" = d."NextDuty"
FROM (
    SELECT DISTINCT ON (c."OrgId", c."TicketId") c."OrgId", c."TicketId", c."SortAt", c."NextDuty"
    FROM "HazardCases" c
    WHERE c."Status" = 'Open' AND c."Statutory" AND c."NextDuty" IS NOT NULL
    ORDER BY c."OrgId", c."TicketId", c."SortAt") d
WHERE t."OrgId" = d."OrgId" AND t."Id" = d."TicketId";
ALTER TABLE "HazardCases" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
