SET ROLE maintainuk_owner;
ALTER TABLE "Units"
    DROP COLUMN "DecantTo",
    DROP COLUMN "DecantFrom",
    DROP COLUMN "DecantUntil";
RESET ROLE;
