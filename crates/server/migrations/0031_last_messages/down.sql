SET ROLE maintainuk_owner;

DROP INDEX "IX_MaintenanceTickets_OrgId_CoordinatorUserId_Open";
ALTER TABLE "MaintenanceTickets"
    DROP COLUMN "LastMessageBy",
    DROP COLUMN "LastMessageAt";

RESET ROLE;
