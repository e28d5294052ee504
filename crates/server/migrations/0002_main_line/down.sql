SET ROLE maintainuk_owner;
DROP TABLE ops."Schedules", ops."SandboxMail", ops."IdempotencyKeys", ops."Counters", auth."Sessions";
ALTER TABLE "OutboxMessages" DROP COLUMN "LeasedUntil", DROP COLUMN "OrderingKey";
DROP INDEX "IX_OutboxMessages_OrgId_CreatedAt";
ALTER TABLE "Notifications" DROP COLUMN "TicketId";
ALTER TABLE "Attachments" DROP COLUMN "Width", DROP COLUMN "Height", DROP COLUMN "ThumbnailKey";
ALTER TABLE "WorkOrders"
    DROP COLUMN "RowVersion", DROP COLUMN "WorkOrderNumber", DROP COLUMN "CompletionNotes",
    DROP COLUMN "CompletedByUserId", DROP COLUMN "NoAccessCount",
    DROP CONSTRAINT "CK_WorkOrders_Scheduled";
DROP INDEX "IX_WorkOrders_OrgId_CreatedAt", "IX_WorkOrders_OrgId_Status_CreatedAt",
    "IX_WorkOrders_OrgId_Contractor_CreatedAt";
DROP INDEX "IX_TicketTimelineEvents_OrgId_TicketId_CreatedAt", "IX_MaintenanceTickets_OrgId_CreatedAt",
    "IX_MaintenanceTickets_OrgId_Status_CreatedAt", "IX_MaintenanceTickets_OrgId_Unit_CreatedAt",
    "IX_MaintenanceTickets_OrgId_Reporter_CreatedAt";
ALTER TABLE "MaintenanceTickets"
    DROP COLUMN "SearchVector", DROP COLUMN "DueAt", DROP COLUMN "LastEventType", DROP COLUMN "PhotoCount",
    DROP COLUMN "EmergencyRule", DROP COLUMN "ReopenCount", DROP COLUMN "CompletedAt",
    DROP COLUMN "RespondedAt", DROP COLUMN "ResolveBy", DROP COLUMN "RespondBy",
    DROP COLUMN "ContractorId", DROP COLUMN "CoordinatorUserId", DROP COLUMN "ReportedVia",
    DROP COLUMN "RowVersion";
DROP INDEX "IX_ContractorProfiles_OrgId_CreatedAt", "IX_Tenancies_OrgId_CreatedAt",
    "IX_ContactPoints_OrgId_CreatedAt", "IX_Units_OrgId_CreatedAt", "IX_Properties_OrgId_CreatedAt",
    "IX_Users_LowerEmail", "IX_Users_OrgId_LowerEmail";
ALTER TABLE "Users" DROP COLUMN "ContractorId", DROP COLUMN "ContactId";
ALTER TABLE "ContractorProfiles" DROP COLUMN "RowVersion";
ALTER TABLE "Tenancies" DROP COLUMN "RowVersion";
ALTER TABLE "ContactPoints" DROP COLUMN "RowVersion";
ALTER TABLE "Units" DROP COLUMN "RowVersion";
ALTER TABLE "Properties" DROP COLUMN "RowVersion";
RESET ROLE;
