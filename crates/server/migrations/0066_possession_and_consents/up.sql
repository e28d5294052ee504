-- By which notice or claim possession of a home is sought; each nation has its own. What people said
-- of channels is listed, and such a list kept as a view.

SET ROLE maintainuk_owner;

ALTER TABLE "Tenancies" ADD COLUMN "PossessionBasis" VARCHAR(30) -- none: none is sought, or it was brought in without
    CONSTRAINT "CK_Tenancies_PossessionBasis" CHECK ("PossessionBasis" IN ('Section8', 'PossessionNotice',
        'PossessionClaim', 'NoticeToLeave', 'NoticeOfProceedings', 'NoticeToQuit'));

CREATE INDEX "IX_ConsentRecords_OrgId_CreatedAt" ON "ConsentRecords" ("OrgId", "CreatedAt" DESC, "Id" DESC);
ALTER TABLE "SavedViews" DROP CONSTRAINT "CK_SavedViews_List";
ALTER TABLE "SavedViews" ADD CONSTRAINT "CK_SavedViews_List" CHECK ("List" IN (
    'Tickets', 'WorkOrders', 'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors', 'Users', 'Consents'));

RESET ROLE;
