SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" DROP COLUMN "RatedByContactId";
RESET ROLE;
