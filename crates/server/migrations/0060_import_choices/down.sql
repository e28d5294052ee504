SET ROLE maintainuk_owner;
ALTER TABLE "TenancyOccupants" DROP COLUMN "ImportId";
ALTER TABLE ops."ImportRows" DROP COLUMN "Choice";
RESET ROLE;
