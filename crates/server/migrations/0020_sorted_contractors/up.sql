-- Contractors by name, along an index as the other lists of the estate.

SET ROLE maintainuk_owner;

ALTER TABLE "ContractorProfiles" ADD COLUMN "SortKey" TEXT NOT NULL
    GENERATED ALWAYS AS (lower(coalesce("CompanyName", ''))) STORED;
CREATE INDEX "IX_ContractorProfiles_OrgId_SortKey" ON "ContractorProfiles" ("OrgId", "SortKey", "Id");

RESET ROLE;
