SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" DROP COLUMN "DueAt";
ALTER TABLE "MaintenanceTickets"
    DROP COLUMN "LegalDueAt",
    DROP COLUMN "LegalDuty",
    DROP COLUMN "ConfirmedAt",
    ADD COLUMN "DueAt" TIMESTAMP GENERATED ALWAYS AS (
        CASE WHEN "Status" IN ('Completed', 'Closed', 'Cancelled') OR "PausedAt" IS NOT NULL THEN NULL
             ELSE LEAST(
                CASE WHEN "RespondedAt" IS NULL THEN "RespondBy" END,
                CASE WHEN "AttendedAt" IS NULL THEN "AttendBy" END,
                CASE WHEN "MadeSafeAt" IS NULL THEN "MakeSafeBy" END,
                "ResolveBy") END) STORED;
CREATE INDEX "IX_MaintenanceTickets_OrgId_DueAt"
    ON "MaintenanceTickets" ("OrgId", "DueAt", "Id") WHERE "DueAt" IS NOT NULL;
RESET ROLE;
