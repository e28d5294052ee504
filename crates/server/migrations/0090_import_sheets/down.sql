SET ROLE maintainuk_owner;
ALTER TABLE "Imports" DROP COLUMN "Sheet";
RESET ROLE;
