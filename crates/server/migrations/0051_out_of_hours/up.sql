-- The number of a firm that is answered at night and at weekends.

SET ROLE maintainuk_owner;
ALTER TABLE "ContractorProfiles" ADD COLUMN "OutOfHoursPhoneE164" VARCHAR(20);
RESET ROLE;
