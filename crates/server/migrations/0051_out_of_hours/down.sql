SET ROLE maintainuk_owner;
ALTER TABLE "ContractorProfiles" DROP COLUMN "OutOfHoursPhoneE164";
RESET ROLE;
