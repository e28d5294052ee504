SET ROLE maintainuk_owner;
-- Nobody could open them any more.
DELETE FROM "SavedViews" WHERE "List" = 'Consents';
ALTER TABLE "SavedViews" DROP CONSTRAINT "CK_SavedViews_List";
ALTER TABLE "SavedViews" ADD CONSTRAINT "CK_SavedViews_List" CHECK ("List" IN (
    'Tickets', 'WorkOrders', 'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors', 'Users'));
DROP INDEX "IX_ConsentRecords_OrgId_CreatedAt";
ALTER TABLE "Tenancies" DROP COLUMN "PossessionBasis";
RESET ROLE;
