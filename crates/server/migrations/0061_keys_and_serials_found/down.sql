SET ROLE maintainuk_owner;
DROP INDEX "IX_Assets_OrgId_SerialKey";
ALTER TABLE "PlaceKeys" DROP COLUMN "TagKey";
RESET ROLE;
