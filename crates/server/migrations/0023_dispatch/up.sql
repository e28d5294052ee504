-- When contractors are away, what time they keep free, and the visits that are agreed with them.

-- Two visits of one crew are never at one time: what says so needs equality beside ranges.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

SET ROLE maintainuk_owner;

-- How many visits a firm can make at one time.
ALTER TABLE "ContractorProfiles" ADD COLUMN "Crews" INT NOT NULL DEFAULT 1
    CONSTRAINT "CK_ContractorProfiles_Crews" CHECK ("Crews" BETWEEN 1 AND 200);

-- What came of an order besides its notes, and the order that another follows.
ALTER TABLE "WorkOrders"
    ADD COLUMN "PartsUsed" VARCHAR(2000),
    ADD COLUMN "MinutesOnSite" INT CONSTRAINT "CK_WorkOrders_MinutesOnSite" CHECK ("MinutesOnSite" BETWEEN 0 AND 10080),
    ADD COLUMN "FurtherWork" JSONB, -- what the firm says is still needed; none where nothing is
    ADD COLUMN "FollowsOrderId" UUID,
    ADD CONSTRAINT "FK_WorkOrders_FollowsOrderId" FOREIGN KEY ("OrgId", "FollowsOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id");
CREATE INDEX "IX_WorkOrders_OrgId_FollowsOrderId" ON "WorkOrders" ("OrgId", "FollowsOrderId")
    WHERE "FollowsOrderId" IS NOT NULL;

-- Days are local, the first and the last included; withdrawn, never deleted.
CREATE TABLE "ContractorAbsences" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "FromDate" DATE NOT NULL,
    "ToDate" DATE NOT NULL,
    "Note" VARCHAR(200),
    "AddedByUserId" UUID,
    "WithdrawnAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_ContractorAbsences_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ContractorAbsences_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_ContractorAbsences_AddedByUserId" FOREIGN KEY ("OrgId", "AddedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_ContractorAbsences_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_ContractorAbsences_Days" CHECK ("FromDate" <= "ToDate"),
    CONSTRAINT "EX_ContractorAbsences_Days" EXCLUDE USING gist ("OrgId" WITH =, "ContractorId" WITH =,
        daterange("FromDate", "ToDate", '[]') WITH &&) WHERE ("WithdrawnAt" IS NULL)
);
CREATE INDEX "IX_ContractorAbsences_OrgId_ContractorId"
    ON "ContractorAbsences" ("OrgId", "ContractorId", "ToDate");
CREATE INDEX "IX_ContractorAbsences_OrgId_AddedByUserId" ON "ContractorAbsences" ("OrgId", "AddedByUserId");

-- Time that a firm keeps free for so many visits. The places taken can never be more than there are,
-- whoever writes: the row says so itself.
CREATE TABLE "VisitSlots" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "StartAt" TIMESTAMP NOT NULL,
    "EndAt" TIMESTAMP NOT NULL,
    "Capacity" INT NOT NULL,
    "Taken" INT NOT NULL DEFAULT 0,
    "WithdrawnAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_VisitSlots_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_VisitSlots_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "UQ_VisitSlots_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_VisitSlots_Time" CHECK ("StartAt" < "EndAt"),
    CONSTRAINT "CK_VisitSlots_Taken" CHECK ("Taken" BETWEEN 0 AND "Capacity")
);
CREATE INDEX "IX_VisitSlots_OrgId_ContractorId" ON "VisitSlots" ("OrgId", "ContractorId", "StartAt", "Id")
    WHERE "WithdrawnAt" IS NULL;
CREATE INDEX "IX_VisitSlots_OrgId_Contractor" ON "VisitSlots" ("OrgId", "ContractorId");

CREATE TABLE "Visits" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "Status" VARCHAR(20) NOT NULL,
    "StartAt" TIMESTAMP NOT NULL,
    "EndAt" TIMESTAMP NOT NULL,
    "Arrival" VARCHAR(20) NOT NULL,
    "SlotId" UUID,
    "Crew" INT, -- which of the firm's crews, from 1; none within a slot, whose places are counted
    "ProposedBy" VARCHAR(20) NOT NULL,
    "ProposedByUserId" UUID,
    "MovedFromId" UUID, -- the visit that this one came instead of
    "Note" VARCHAR(500),
    "AnsweredByUserId" UUID,
    "Reminders" INT NOT NULL DEFAULT 0, -- a bit for each that was sent
    "Reason" VARCHAR(2000), -- why it was moved, declined, cancelled or found nobody in
    "OnMyWayAt" TIMESTAMP,
    "ArrivedAt" TIMESTAMP,
    "LeftAt" TIMESTAMP,
    "CardLeft" BOOLEAN, -- after no access
    "EvidenceId" UUID, -- the photograph of the door or the card
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Visits_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Visits_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_SlotId" FOREIGN KEY ("OrgId", "SlotId") REFERENCES "VisitSlots" ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_ProposedByUserId" FOREIGN KEY ("OrgId", "ProposedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_AnsweredByUserId" FOREIGN KEY ("OrgId", "AnsweredByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Visits_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_MovedFromId" FOREIGN KEY ("OrgId", "MovedFromId") REFERENCES "Visits" ("OrgId", "Id"),
    CONSTRAINT "FK_Visits_EvidenceId" FOREIGN KEY ("OrgId", "EvidenceId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "CK_Visits_Status" CHECK ("Status" IN (
        'Proposed', 'Confirmed', 'Started', 'Done', 'NoAccess', 'Moved', 'Declined', 'Cancelled')),
    CONSTRAINT "CK_Visits_Arrival" CHECK ("Arrival" IN (
        'morning', 'afternoon', 'allDay', 'twoHours', 'exact', 'between')),
    CONSTRAINT "CK_Visits_ProposedBy" CHECK ("ProposedBy" IN ('Staff', 'Contractor', 'Resident')),
    CONSTRAINT "CK_Visits_Time" CHECK ("StartAt" < "EndAt"),
    -- One crew is at one place at a time.
    CONSTRAINT "EX_Visits_Crew" EXCLUDE USING gist ("OrgId" WITH =, "ContractorId" WITH =, "Crew" WITH =,
        tsrange("StartAt", "EndAt") WITH &&) WHERE ("Status" IN ('Confirmed', 'Started'))
);
-- An order has one visit that is agreed, and one that is asked for.
CREATE UNIQUE INDEX "UQ_Visits_OrgId_WorkOrderId_Agreed" ON "Visits" ("OrgId", "WorkOrderId")
    WHERE "Status" IN ('Confirmed', 'Started');
CREATE UNIQUE INDEX "UQ_Visits_OrgId_WorkOrderId_Proposed" ON "Visits" ("OrgId", "WorkOrderId")
    WHERE "Status" = 'Proposed';
CREATE INDEX "IX_Visits_OrgId_WorkOrderId" ON "Visits" ("OrgId", "WorkOrderId", "CreatedAt", "Id");
CREATE INDEX "IX_Visits_OrgId_ContractorId_StartAt" ON "Visits" ("OrgId", "ContractorId", "StartAt", "Id");
CREATE INDEX "IX_Visits_OrgId_StartAt" ON "Visits" ("OrgId", "StartAt", "Id");
CREATE INDEX "IX_Visits_OrgId_SlotId" ON "Visits" ("OrgId", "SlotId") WHERE "SlotId" IS NOT NULL;
CREATE INDEX "IX_Visits_OrgId_MovedFromId" ON "Visits" ("OrgId", "MovedFromId") WHERE "MovedFromId" IS NOT NULL;
CREATE INDEX "IX_Visits_OrgId_EvidenceId" ON "Visits" ("OrgId", "EvidenceId") WHERE "EvidenceId" IS NOT NULL;
CREATE INDEX "IX_Visits_OrgId_ProposedByUserId" ON "Visits" ("OrgId", "ProposedByUserId");
CREATE INDEX "IX_Visits_OrgId_AnsweredByUserId" ON "Visits" ("OrgId", "AnsweredByUserId");

-- A firm that is asked whether it will do an order: several at once, or one after the other.
CREATE TABLE "WorkOrderOffers" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "Status" VARCHAR(20) NOT NULL,
    "Place" INT NOT NULL, -- in which turn, from 1
    "Hours" INT NOT NULL, -- how long it has to answer
    "OfferedAt" TIMESTAMP, -- none while it waits for its turn
    "AnswerBy" TIMESTAMP,
    "ChasedAt" TIMESTAMP,
    "AnsweredAt" TIMESTAMP,
    "Reason" VARCHAR(2000),
    "OfferedByUserId" UUID,
    "AnsweredByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_WorkOrderOffers_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_WorkOrderOffers_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_WorkOrderOffers_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_WorkOrderOffers_OfferedByUserId" FOREIGN KEY ("OrgId", "OfferedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_WorkOrderOffers_AnsweredByUserId" FOREIGN KEY ("OrgId", "AnsweredByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_WorkOrderOffers_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_WorkOrderOffers_Status" CHECK ("Status" IN (
        'Queued', 'Waiting', 'Accepted', 'Declined', 'Lost', 'Lapsed', 'Withdrawn')),
    CONSTRAINT "CK_WorkOrderOffers_Offered" CHECK ("Status" <> 'Waiting' OR "AnswerBy" IS NOT NULL)
);
-- Of those who are asked one has it.
CREATE UNIQUE INDEX "UQ_WorkOrderOffers_OrgId_WorkOrderId_Accepted"
    ON "WorkOrderOffers" ("OrgId", "WorkOrderId") WHERE "Status" = 'Accepted';
CREATE UNIQUE INDEX "UQ_WorkOrderOffers_OrgId_Order_Firm_Open"
    ON "WorkOrderOffers" ("OrgId", "WorkOrderId", "ContractorId") WHERE "Status" IN ('Queued', 'Waiting');
CREATE INDEX "IX_WorkOrderOffers_OrgId_WorkOrderId"
    ON "WorkOrderOffers" ("OrgId", "WorkOrderId", "CreatedAt", "Place", "Id");
CREATE INDEX "IX_WorkOrderOffers_OrgId_ContractorId"
    ON "WorkOrderOffers" ("OrgId", "ContractorId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_WorkOrderOffers_OrgId_Waiting"
    ON "WorkOrderOffers" ("OrgId", "CreatedAt" DESC, "Id" DESC) WHERE "Status" = 'Waiting';
CREATE INDEX "IX_WorkOrderOffers_OrgId_OfferedByUserId" ON "WorkOrderOffers" ("OrgId", "OfferedByUserId");
CREATE INDEX "IX_WorkOrderOffers_OrgId_AnsweredByUserId" ON "WorkOrderOffers" ("OrgId", "AnsweredByUserId");

CALL ops.wall('"ContractorAbsences"');
CALL ops.wall('"VisitSlots"');
CALL ops.wall('"Visits"');
CALL ops.wall('"WorkOrderOffers"');
GRANT SELECT, INSERT, UPDATE
    ON "ContractorAbsences", "VisitSlots", "Visits", "WorkOrderOffers" TO maintainuk_app;

RESET ROLE;
