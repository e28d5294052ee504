SET ROLE maintainuk_owner;
ALTER TABLE "ContactPoints" DROP COLUMN "EmailKey", DROP COLUMN "NameKey";
DROP INDEX "IX_ContactPoints_OrgId_Phone";
REVOKE UPDATE ("ContactId") ON "TenancyOccupants" FROM maintainuk_app;
REVOKE UPDATE ("ActorContactId") ON "TicketTimelineEvents" FROM maintainuk_app;
REVOKE UPDATE ("PropertyId") ON "AccessCodes" FROM maintainuk_app;
DROP TABLE "Merges";
RESET ROLE;
