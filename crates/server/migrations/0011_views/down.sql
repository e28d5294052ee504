SET ROLE maintainuk_owner;
CREATE INDEX "IX_AuditLogs_OrgId_UserId" ON "AuditLogs" ("OrgId", "UserId");
DROP INDEX "IX_AuditLogs_OrgId_UserId_Timestamp";
DROP TABLE "DefaultViews";
DROP TABLE "SavedViews";
RESET ROLE;
