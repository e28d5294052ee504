-- A ticket can be Assigned without an order: own staff do it, or who had it has it again.

SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" ADD COLUMN "AssignedByHand" BOOLEAN NOT NULL DEFAULT false;
RESET ROLE;
