-- What an alert asks of every visit, so that a time can be held against it (decision 25).

SET ROLE maintainuk_owner;

ALTER TABLE "PlaceAlerts"
    ADD COLUMN "NoticeHours" INT,
    ADD COLUMN "TwoPeople" BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN "NotBefore" VARCHAR(5), -- a time in London, such as 09:00
    ADD COLUMN "NotAfter" VARCHAR(5),
    ADD CONSTRAINT "CK_PlaceAlerts_NoticeHours" CHECK ("NoticeHours" BETWEEN 1 AND 336),
    ADD CONSTRAINT "CK_PlaceAlerts_Hours" CHECK ("NotBefore" < "NotAfter");

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "PlaceAlerts" NO FORCE ROW LEVEL SECURITY;
UPDATE "PlaceAlerts" SET "TwoPeople" = TRUE WHERE "Kind" = 'TwoPeople';
ALTER TABLE "PlaceAlerts" FORCE ROW LEVEL SECURITY;

-- Who booked it said that two people attend.
ALTER TABLE "Visits" ADD COLUMN "TwoPeople" BOOLEAN NOT NULL DEFAULT FALSE;

RESET ROLE;
