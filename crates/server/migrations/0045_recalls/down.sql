SET ROLE maintainuk_owner;
ALTER TABLE "ContractorProfiles" DROP COLUMN "FiguresJobsDone", DROP COLUMN "FirstTimeFix",
    DROP COLUMN "RecallRate";
ALTER TABLE "WorkOrders" DROP COLUMN "SentBackCount";
ALTER TABLE "MaintenanceTickets" DROP COLUMN "RecallOfOrderId";
RESET ROLE;
