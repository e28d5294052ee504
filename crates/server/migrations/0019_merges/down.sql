SET ROLE maintainuk_owner;
ALTER TABLE "ContactPoints" DROP COLUMN "EmailKey", DROP COLUMN "NameKey";
DROP INDEX "IX_ContactPoints_OrgId_Phone";
DROP TABLE "Merges";
RESET ROLE;
