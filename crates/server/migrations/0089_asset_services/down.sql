SET ROLE maintainuk_owner;
DROP TABLE "AssetServices";
DROP INDEX "IX_Assets_OrgId_CreatedAt";
ALTER TABLE "Assets" DROP COLUMN "LifeYears";
RESET ROLE;
