SET ROLE maintainuk_owner;
ALTER TABLE "WorkOrders" DROP COLUMN "SeveralTrades";
DROP TABLE "BulkRunItems";
DROP TABLE "BulkRuns";
RESET ROLE;
