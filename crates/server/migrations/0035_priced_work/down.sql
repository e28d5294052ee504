SET ROLE maintainuk_owner;
ALTER TABLE "WorkOrders" DROP COLUMN "PricingVersion", DROP COLUMN "PricedGBP", DROP COLUMN "PricingWaits";
DROP TABLE "OrderLines", "OrderVariations";
RESET ROLE;
