-- A change of priced work that was decided says by which version of the service policy; what was decided
-- before has none. What a tried policy would have decided is looked up by when it was decided, and what would
-- have set a tried rule off by when it happened.

SET ROLE maintainuk_owner;
ALTER TABLE "OrderVariations"
    ADD COLUMN "DecidedPolicyVersion" INT,
    ADD CONSTRAINT "CK_OrderVariations_DecidedPolicyVersion"
        CHECK ("DecidedPolicyVersion" IS NULL OR "Status" IN ('Approved', 'Rejected'));
CREATE INDEX "IX_OrderVariations_OrgId_AskedAt" ON "OrderVariations" ("OrgId", "AskedAt", "Id");
CREATE INDEX "IX_Visits_OrgId_NoAccess" ON "Visits" ("OrgId", "StartAt", "Id") WHERE "Status" = 'NoAccess';
CREATE INDEX "IX_MaintenanceTickets_OrgId_Closed" ON "MaintenanceTickets" ("OrgId", "ClosedAt", "Id")
    WHERE "Status" = 'Closed';
CREATE INDEX "IX_TicketTimelineEvents_OrgId_EventType_CreatedAt"
    ON "TicketTimelineEvents" ("OrgId", "EventType", "CreatedAt", "Id");
RESET ROLE;
