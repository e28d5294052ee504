SET ROLE maintainuk_owner;
DROP INDEX "IX_TicketTimelineEvents_OrgId_EventType_CreatedAt";
DROP INDEX "IX_MaintenanceTickets_OrgId_Closed";
DROP INDEX "IX_Visits_OrgId_NoAccess";
DROP INDEX "IX_OrderVariations_OrgId_AskedAt";
ALTER TABLE "OrderVariations" DROP COLUMN "DecidedPolicyVersion";
RESET ROLE;
