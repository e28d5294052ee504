SET ROLE maintainuk_owner;
-- Nobody could open them any more.
DELETE FROM "SavedViews" WHERE "List" = 'Users';
ALTER TABLE "SavedViews" DROP CONSTRAINT "CK_SavedViews_List";
ALTER TABLE "SavedViews" ADD CONSTRAINT "CK_SavedViews_List" CHECK ("List" IN (
    'Tickets', 'WorkOrders', 'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors'));
DROP INDEX "IX_Users_OrgId_SortName";
ALTER TABLE "Users" DROP COLUMN "SortName";
RESET ROLE;
