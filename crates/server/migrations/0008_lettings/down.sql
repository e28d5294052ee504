SET ROLE maintainuk_owner;
REVOKE DELETE ON "Properties", "Units", "Tenancies", "ContactPoints" FROM maintainuk_app;
DROP VIEW "ResidentUnits", "Residents";
DROP TABLE "TenancyOccupants";
DROP INDEX "UQ_Tenancies_OrgId_UnitId_Room_Current", "UQ_Tenancies_OrgId_UnitId_Current",
    "IX_Properties_OrgId_AddressLine1", "IX_Properties_OrgId_Postcode", "IX_Units_OrgId_SortKey",
    "IX_Units_OrgId_PropertyId_SortKey", "IX_Tenancies_OrgId_StartDate", "IX_ContactPoints_OrgId_SortName";
-- A room is no whole letting: what was let by the room is ended.
UPDATE "Tenancies" t SET "Status" = 'Ended', "EndDate" = coalesce(t."EndDate", greatest(t."StartDate", current_date))
WHERE t."Room" IS NOT NULL AND t."Status" IN ('Active', 'Eviction');
ALTER TABLE "Tenancies" DROP COLUMN "Room", DROP COLUMN "ArchivedAt", DROP COLUMN "ArchivedReason";
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Current" ON "Tenancies" ("OrgId", "UnitId")
    WHERE "Status" IN ('Active', 'Eviction');
ALTER TABLE "Units" DROP COLUMN "SortKey", DROP COLUMN "LetByRoom", DROP COLUMN "Purpose",
    DROP COLUMN "ArchivedAt", DROP COLUMN "ArchivedReason";
ALTER TABLE "ContactPoints" DROP COLUMN "SortName", DROP COLUMN "ArchivedAt", DROP COLUMN "ArchivedReason";
ALTER TABLE "Properties" DROP COLUMN "ArchivedAt", DROP COLUMN "ArchivedReason";
RESET ROLE;
