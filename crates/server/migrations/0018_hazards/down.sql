DROP FUNCTION ops.hazards_to_tell;
SET ROLE maintainuk_owner;
DROP TABLE "DampChecks", "HazardDeadlines", "HazardStages", "HazardCases", "BankHolidays";
ALTER TABLE "Organisations" DROP COLUMN "LandlordType";
RESET ROLE;
