SET ROLE maintainuk_owner;
DROP TABLE "TicketMerges", "TicketLinks", "TicketWatchers", "TicketTags", "TicketHolds";
ALTER TABLE "MaintenanceTickets"
    DROP COLUMN "HoldReason", DROP COLUMN "HoldSince", DROP COLUMN "HoldUntil",
    DROP COLUMN "DeferredUntil", DROP COLUMN "EndReason", DROP COLUMN "DeletedAt",
    DROP COLUMN "DeletedByUserId", DROP COLUMN "DeletedReason", DROP COLUMN "Tags",
    DROP COLUMN "MergedIntoTicketId", DROP COLUMN "ObjectedAt", DROP COLUMN "Objection", DROP COLUMN "CloseToldAt";
ALTER TABLE "Organisations" DROP COLUMN "AutoCloseDays";
RESET ROLE;
