SET ROLE maintainuk_owner;
ALTER TABLE "Units" DROP COLUMN "Uprn";
ALTER TABLE "Properties" DROP COLUMN "Uprn", DROP COLUMN "Nation";
RESET ROLE;
