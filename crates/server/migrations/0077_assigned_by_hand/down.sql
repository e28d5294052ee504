SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" DROP COLUMN "AssignedByHand";
RESET ROLE;
