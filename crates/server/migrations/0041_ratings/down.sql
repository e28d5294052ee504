SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" DROP COLUMN "RatedAt", DROP COLUMN "RatingStars",
    DROP COLUMN "RatingComment", DROP COLUMN "RatedContractorId";
RESET ROLE;
