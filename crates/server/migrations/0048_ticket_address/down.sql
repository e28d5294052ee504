SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" DROP COLUMN "AddressParts";
RESET ROLE;
