-- What the estate's rules and lists need beyond the documented columns. Additions only.

SET ROLE maintainuk_owner;

-- A unit is let once at a time. Two people who let it at the same moment cannot both succeed, and
-- the current tenancy of a unit is found by one look.
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Current" ON "Tenancies" ("OrgId", "UnitId")
    WHERE "Status" IN ('Active', 'Eviction');
ALTER TABLE "Tenancies"
    ADD CONSTRAINT "CK_Tenancies_Dates" CHECK ("EndDate" >= "StartDate"),
    ADD CONSTRAINT "CK_Tenancies_Amounts" CHECK ("RentAmountGBP" >= 0 AND "DepositAmountGBP" >= 0);

-- Lists.
CREATE INDEX "IX_Users_OrgId_CreatedAt" ON "Users" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_AuditLogs_OrgId_EntityId_Timestamp"
    ON "AuditLogs" ("OrgId", "EntityId", "Timestamp" DESC, "Id" DESC);

-- What is still to be done is counted beside each property and each contractor; most of what there
-- is has been done long ago.
CREATE INDEX "IX_MaintenanceTickets_OrgId_UnitId_Open" ON "MaintenanceTickets" ("OrgId", "UnitId")
    WHERE "Status" IN ('New', 'Assigned', 'InProgress');
CREATE INDEX "IX_WorkOrders_OrgId_ContractorId_Open" ON "WorkOrders" ("OrgId", "AssignedContractorId")
    WHERE "Status" IN ('Created', 'Offered', 'Accepted', 'Scheduled', 'InProgress', 'NoAccess');

RESET ROLE;
