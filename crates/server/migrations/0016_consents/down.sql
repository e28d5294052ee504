SET ROLE maintainuk_owner;
DROP INDEX "IX_ConsentRecords_OrgId_RecordedByUserId", "IX_ConsentRecords_OrgId_ContactId_CreatedAt";
ALTER TABLE "ConsentRecords" DROP COLUMN "Source", DROP COLUMN "Note", DROP COLUMN "RecordedByUserId";
RESET ROLE;
