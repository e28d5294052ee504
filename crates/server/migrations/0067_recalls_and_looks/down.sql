SET ROLE maintainuk_owner;

ALTER TABLE "DampChecks" DROP COLUMN "PhotoIds", DROP COLUMN "Cause", DROP COLUMN "MoistureTenths";
ALTER TABLE "WorkOrders" DROP COLUMN "RecalledFor", DROP COLUMN "RecalledAt";

RESET ROLE;
