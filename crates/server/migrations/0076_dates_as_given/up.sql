-- A date that could mean two days is shown as the file has it.

SET ROLE maintainuk_owner;
ALTER TABLE ops."ImportRows" ADD COLUMN "EitherGiven" TEXT[]; -- beside "EitherWay", as written
RESET ROLE;
