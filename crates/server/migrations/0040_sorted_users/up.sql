-- Users by name, along an index as the other lists; and views of that list.

SET ROLE maintainuk_owner;

ALTER TABLE "Users" ADD COLUMN "SortName" TEXT NOT NULL GENERATED ALWAYS AS (
    lower(coalesce("LastName", '') || ' ' || coalesce("FirstName", '') || ' ' || "Email")) STORED;
CREATE INDEX "IX_Users_OrgId_SortName" ON "Users" ("OrgId", "SortName", "Id");

ALTER TABLE "SavedViews" DROP CONSTRAINT "CK_SavedViews_List";
ALTER TABLE "SavedViews" ADD CONSTRAINT "CK_SavedViews_List" CHECK ("List" IN (
    'Tickets', 'WorkOrders', 'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors', 'Users'));

RESET ROLE;
