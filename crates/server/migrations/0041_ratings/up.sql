-- What residents say of a finished repair, and of which firm they say it.

SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "RatedAt" TIMESTAMP,
    ADD COLUMN "RatingStars" SMALLINT, -- of five
    ADD COLUMN "RatingComment" TEXT,
    ADD COLUMN "RatedContractorId" UUID, -- who did the work last
    ADD CONSTRAINT "CK_MaintenanceTickets_Rating" CHECK (
        num_nonnulls("RatedAt", "RatingStars") IN (0, 2) AND "RatingStars" BETWEEN 1 AND 5
        AND ("RatedAt" IS NOT NULL OR num_nonnulls("RatingComment", "RatedContractorId") = 0)),
    ADD CONSTRAINT "FK_MaintenanceTickets_RatedContractorId" FOREIGN KEY ("OrgId", "RatedContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id");
CREATE INDEX "IX_MaintenanceTickets_OrgId_RatedContractorId"
    ON "MaintenanceTickets" ("OrgId", "RatedContractorId", "RatedAt")
    WHERE "RatedContractorId" IS NOT NULL;

RESET ROLE;
