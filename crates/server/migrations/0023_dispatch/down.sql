SET ROLE maintainuk_owner;
DROP TABLE "WorkOrderOffers", "Visits", "VisitSlots", "ContractorAbsences";
ALTER TABLE "WorkOrders" DROP COLUMN "FollowsOrderId", DROP COLUMN "FurtherWork",
    DROP COLUMN "MinutesOnSite", DROP COLUMN "PartsUsed";
ALTER TABLE "ContractorProfiles" DROP COLUMN "Crews";
RESET ROLE;
DROP EXTENSION btree_gist;
