DROP FUNCTION ops.clocks_to_tell;
SET ROLE maintainuk_owner;
DROP POLICY door_outbox ON "MaintenanceTickets";
REVOKE SELECT ("OrgId", "TellAt") ON "MaintenanceTickets" FROM maintainuk_outbox;
ALTER TABLE "MaintenanceTickets"
    DROP COLUMN "DueAt",
    DROP COLUMN "PolicyVersion",
    DROP COLUMN "ClockStartAt",
    DROP COLUMN "AttendBy",
    DROP COLUMN "MakeSafeBy",
    DROP COLUMN "AttendedAt",
    DROP COLUMN "MadeSafeAt",
    DROP COLUMN "PausedAt",
    DROP COLUMN "WarnAt",
    DROP COLUMN "Told",
    DROP COLUMN "TellAt",
    DROP COLUMN "TurnOf",
    DROP COLUMN "TurnAct",
    DROP COLUMN "TurnSince";
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "DueAt" TIMESTAMP GENERATED ALWAYS AS (
        CASE WHEN "Status" IN ('Completed', 'Closed', 'Cancelled') THEN NULL
             WHEN "RespondedAt" IS NULL THEN LEAST("RespondBy", "ResolveBy")
             ELSE "ResolveBy" END) STORED;
CREATE INDEX "IX_MaintenanceTickets_OrgId_DueAt"
    ON "MaintenanceTickets" ("OrgId", "DueAt", "Id") WHERE "DueAt" IS NOT NULL;
DROP TABLE "TicketReads", "ServicePolicies";
RESET ROLE;
