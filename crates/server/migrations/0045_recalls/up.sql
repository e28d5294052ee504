-- Repairs that are reported again soon after they were done, and what that says of those who did them.

SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "RecallOfOrderId" UUID, -- the work that it reports again
    ADD CONSTRAINT "FK_MaintenanceTickets_RecallOfOrderId" FOREIGN KEY ("OrgId", "RecallOfOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id");
CREATE INDEX "IX_MaintenanceTickets_OrgId_RecallOfOrderId"
    ON "MaintenanceTickets" ("OrgId", "RecallOfOrderId") WHERE "RecallOfOrderId" IS NOT NULL;
CREATE INDEX "IX_MaintenanceTickets_OrgId_Recalls"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC) WHERE "RecallOfOrderId" IS NOT NULL;

ALTER TABLE "WorkOrders" ADD COLUMN "SentBackCount" INT NOT NULL DEFAULT 0
    CONSTRAINT "CK_WorkOrders_SentBackCount" CHECK ("SentBackCount" >= 0);

-- Beside the other figures of lists.
ALTER TABLE "ContractorProfiles"
    ADD COLUMN "RecallRate" DECIMAL(5, 4),
    ADD COLUMN "FirstTimeFix" DECIMAL(5, 4),
    ADD COLUMN "FiguresJobsDone" BIGINT NOT NULL DEFAULT 0
        CONSTRAINT "CK_ContractorProfiles_FiguresJobsDone" CHECK ("FiguresJobsDone" >= 0);

RESET ROLE;
