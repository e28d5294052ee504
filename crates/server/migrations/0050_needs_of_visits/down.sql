SET ROLE maintainuk_owner;
ALTER TABLE "Visits" DROP COLUMN "TwoPeople";
ALTER TABLE "PlaceAlerts"
    DROP COLUMN "NoticeHours",
    DROP COLUMN "TwoPeople",
    DROP COLUMN "NotBefore",
    DROP COLUMN "NotAfter";
RESET ROLE;
