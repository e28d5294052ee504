SET ROLE maintainuk_auth;
DROP FUNCTION auth.calendar_feed(bytea);
SET ROLE maintainuk_owner;
DROP TABLE auth."CalendarFeeds";
ALTER TABLE "Visits" DROP COLUMN "CalendarUid", DROP COLUMN "CalendarSequence";
RESET ROLE;
