SET ROLE maintainuk_owner;
DROP INDEX "IX_ContractorProfiles_OrgId_SortKey";
ALTER TABLE "ContractorProfiles" DROP COLUMN "SortKey";
RESET ROLE;
