SET ROLE maintainuk_owner;
ALTER TABLE ops."ImportRows" DROP COLUMN "EitherGiven";
RESET ROLE;
