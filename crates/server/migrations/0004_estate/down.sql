SET ROLE maintainuk_owner;
DROP INDEX "IX_WorkOrders_OrgId_ContractorId_Open", "IX_MaintenanceTickets_OrgId_UnitId_Open",
    "IX_AuditLogs_OrgId_EntityId_Timestamp", "IX_Users_OrgId_CreatedAt",
    "UQ_Tenancies_OrgId_UnitId_Current";
ALTER TABLE "Tenancies" DROP CONSTRAINT "CK_Tenancies_Dates", DROP CONSTRAINT "CK_Tenancies_Amounts";
RESET ROLE;
