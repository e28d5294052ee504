SET ROLE maintainuk_owner;
DROP TABLE "DifferentPairs";
CREATE INDEX "IX_SavedViews_OrgId_OwnerUserId" ON "SavedViews" ("OrgId", "OwnerUserId");
DROP INDEX "UQ_SavedViews_OrgId_OwnerUserId_List_LowerName";
RESET ROLE;
