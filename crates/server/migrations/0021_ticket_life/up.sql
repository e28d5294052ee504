-- The life of a ticket beyond its main moves: holds, what is set aside, coded ends, closing by
-- itself, putting away, tags, followers, links, merges.

SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "HoldReason" VARCHAR(50)
        CONSTRAINT "CK_MaintenanceTickets_HoldReason" CHECK ("HoldReason" IN ('AwaitingResident',
            'AwaitingAccess', 'AwaitingLandlord', 'AwaitingApproval', 'AwaitingParts', 'ResidentsDate',
            'Weather', 'Other')),
    ADD COLUMN "HoldSince" TIMESTAMP,
    ADD COLUMN "HoldUntil" DATE, -- it goes on by itself on this day
    ADD COLUMN "DeferredUntil" DATE, -- in no queue until this day
    ADD COLUMN "EndReason" VARCHAR(50)
        CONSTRAINT "CK_MaintenanceTickets_EndReason" CHECK ("EndReason" IN ('Fixed',
            'ResidentResolved', 'Duplicate', 'NoAccess', 'ResidentResponsibility', 'NotOurs', 'Mistake',
            'Other')),
    ADD COLUMN "DeletedAt" TIMESTAMP,
    ADD COLUMN "DeletedByUserId" UUID,
    ADD COLUMN "DeletedReason" TEXT,
    ADD COLUMN "Tags" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "MergedIntoTicketId" UUID, -- where its jobs, photographs and messages are
    ADD COLUMN "ObjectedAt" TIMESTAMP, -- it does not close by itself
    ADD COLUMN "Objection" TEXT,
    ADD COLUMN "CloseToldAt" TIMESTAMP, -- when it was last said that it will close by itself
    ADD CONSTRAINT "CK_MaintenanceTickets_Hold"
        CHECK (num_nonnulls("HoldReason", "HoldSince") IN (0, 2) AND ("HoldUntil" IS NULL OR "HoldReason" IS NOT NULL)),
    ADD CONSTRAINT "FK_MaintenanceTickets_MergedIntoTicketId" FOREIGN KEY ("OrgId", "MergedIntoTicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    ADD CONSTRAINT "CK_MaintenanceTickets_Objection"
        CHECK (num_nonnulls("ObjectedAt", "Objection") IN (0, 2)),
    ADD CONSTRAINT "CK_MaintenanceTickets_Deleted"
        CHECK (num_nonnulls("DeletedAt", "DeletedByUserId", "DeletedReason") IN (0, 3)),
    ADD CONSTRAINT "FK_MaintenanceTickets_DeletedByUserId" FOREIGN KEY ("OrgId", "DeletedByUserId")
        REFERENCES "Users" ("OrgId", "Id");
-- Few wait at a time: these serve their queues, their counts and the day's sweep.
CREATE INDEX "IX_MaintenanceTickets_OrgId_Held" ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC)
    WHERE "HoldReason" IS NOT NULL;
CREATE INDEX "IX_MaintenanceTickets_OrgId_Deferred"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC) WHERE "DeferredUntil" IS NOT NULL;
CREATE INDEX "IX_MaintenanceTickets_OrgId_Deleted"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC) WHERE "DeletedAt" IS NOT NULL;
CREATE INDEX "IX_MaintenanceTickets_OrgId_DeletedByUserId" ON "MaintenanceTickets" ("OrgId", "DeletedByUserId")
    WHERE "DeletedByUserId" IS NOT NULL;

CREATE INDEX "IX_MaintenanceTickets_OrgId_MergedIntoTicketId"
    ON "MaintenanceTickets" ("OrgId", "MergedIntoTicketId") WHERE "MergedIntoTicketId" IS NOT NULL;
-- What closes by itself, the longest completed first.
CREATE INDEX "IX_MaintenanceTickets_OrgId_Completed" ON "MaintenanceTickets" ("OrgId", "CompletedAt", "Id")
    WHERE "Status" = 'Completed';

-- Days after completion until a ticket closes by itself; none set: as the rules say; 0: never.
ALTER TABLE "Organisations" ADD COLUMN "AutoCloseDays" INT
    CONSTRAINT "CK_Organisations_AutoCloseDays" CHECK ("AutoCloseDays" BETWEEN 0 AND 90);

-- The times that a ticket was on hold; clocks read them.
CREATE TABLE "TicketHolds" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "Reason" VARCHAR(50) NOT NULL,
    "Note" TEXT, -- for colleagues
    "StartedAt" TIMESTAMP NOT NULL,
    "UntilOn" DATE,
    "EndedAt" TIMESTAMP,
    "StartedBy" UUID NOT NULL,
    "EndedBy" UUID, -- nobody when the day came
    CONSTRAINT "FK_TicketHolds_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketHolds_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketHolds_StartedBy" FOREIGN KEY ("OrgId", "StartedBy") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketHolds_EndedBy" FOREIGN KEY ("OrgId", "EndedBy") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketHolds_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_TicketHolds_Reason" CHECK ("Reason" IN ('AwaitingResident', 'AwaitingAccess',
        'AwaitingLandlord', 'AwaitingApproval', 'AwaitingParts', 'ResidentsDate', 'Weather', 'Other')),
    CONSTRAINT "CK_TicketHolds_Period" CHECK ("EndedAt" IS NULL OR "EndedAt" >= "StartedAt")
);
CREATE INDEX "IX_TicketHolds_OrgId_TicketId" ON "TicketHolds" ("OrgId", "TicketId", "StartedAt" DESC, "Id" DESC);
CREATE UNIQUE INDEX "UQ_TicketHolds_OrgId_TicketId_Open" ON "TicketHolds" ("OrgId", "TicketId")
    WHERE "EndedAt" IS NULL;
CREATE INDEX "IX_TicketHolds_OrgId_StartedBy" ON "TicketHolds" ("OrgId", "StartedBy");
CREATE INDEX "IX_TicketHolds_OrgId_EndedBy" ON "TicketHolds" ("OrgId", "EndedBy");

-- The tags that an organisation has used, to choose from.
CREATE TABLE "TicketTags" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Name" VARCHAR(30) NOT NULL,
    "NameKey" TEXT GENERATED ALWAYS AS (lower("Name")) STORED,
    "CreatedByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_TicketTags_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketTags_CreatedByUserId" FOREIGN KEY ("OrgId", "CreatedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketTags_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketTags_OrgId_NameKey" UNIQUE ("OrgId", "NameKey")
);
CREATE INDEX "IX_TicketTags_OrgId_CreatedByUserId" ON "TicketTags" ("OrgId", "CreatedByUserId");

-- Colleagues who are told of what happens to a ticket that is not theirs.
CREATE TABLE "TicketWatchers" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "Mentioned" BOOLEAN NOT NULL, -- a note named them; otherwise they asked for it
    "StartedAt" TIMESTAMP NOT NULL,
    "EndedAt" TIMESTAMP,
    CONSTRAINT "FK_TicketWatchers_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketWatchers_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketWatchers_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketWatchers_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketWatchers_OrgId_TicketId_UserId" UNIQUE ("OrgId", "TicketId", "UserId")
);
CREATE INDEX "IX_TicketWatchers_OrgId_UserId" ON "TicketWatchers" ("OrgId", "UserId");

-- That tickets hang together. Kept once: `Parent`: `To` is the whole that `From` is a part of;
-- `DuplicateOf`: `To` is what `From` reports again.
CREATE TABLE "TicketLinks" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Kind" VARCHAR(20) NOT NULL,
    "FromTicketId" UUID NOT NULL,
    "ToTicketId" UUID NOT NULL,
    "CreatedByUserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    "EndedByUserId" UUID,
    "EndedAt" TIMESTAMP,
    CONSTRAINT "FK_TicketLinks_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketLinks_FromTicketId" FOREIGN KEY ("OrgId", "FromTicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketLinks_ToTicketId" FOREIGN KEY ("OrgId", "ToTicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketLinks_CreatedByUserId" FOREIGN KEY ("OrgId", "CreatedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketLinks_EndedByUserId" FOREIGN KEY ("OrgId", "EndedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketLinks_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_TicketLinks_Kind" CHECK ("Kind" IN ('Related', 'Parent', 'DuplicateOf'))
);
CREATE INDEX "IX_TicketLinks_OrgId_FromTicketId" ON "TicketLinks" ("OrgId", "FromTicketId");
CREATE INDEX "IX_TicketLinks_OrgId_ToTicketId" ON "TicketLinks" ("OrgId", "ToTicketId");
CREATE UNIQUE INDEX "UQ_TicketLinks_OrgId_Pair" ON "TicketLinks" ("OrgId", "Kind", "FromTicketId", "ToTicketId")
    WHERE "EndedAt" IS NULL;
-- A part of one whole at most.
CREATE UNIQUE INDEX "UQ_TicketLinks_OrgId_Part" ON "TicketLinks" ("OrgId", "FromTicketId")
    WHERE "Kind" = 'Parent' AND "EndedAt" IS NULL;
CREATE INDEX "IX_TicketLinks_OrgId_CreatedByUserId" ON "TicketLinks" ("OrgId", "CreatedByUserId");
CREATE INDEX "IX_TicketLinks_OrgId_EndedByUserId" ON "TicketLinks" ("OrgId", "EndedByUserId");

-- Two tickets made one, and taken apart again.
CREATE TABLE "TicketMerges" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "KeptTicketId" UUID NOT NULL,
    "MergedTicketId" UUID NOT NULL,
    "BeforeJson" JSONB NOT NULL, -- how the one that went stood
    "MovedJson" JSONB NOT NULL, -- what was moved: ids by table
    "MergedByUserId" UUID NOT NULL,
    "MergedAt" TIMESTAMP NOT NULL,
    "UndoneByUserId" UUID,
    "UndoneAt" TIMESTAMP,
    CONSTRAINT "FK_TicketMerges_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketMerges_KeptTicketId" FOREIGN KEY ("OrgId", "KeptTicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketMerges_MergedTicketId" FOREIGN KEY ("OrgId", "MergedTicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketMerges_MergedByUserId" FOREIGN KEY ("OrgId", "MergedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketMerges_UndoneByUserId" FOREIGN KEY ("OrgId", "UndoneByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketMerges_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_TicketMerges_Undone" CHECK ("UndoneAt" IS NULL OR "UndoneByUserId" IS NOT NULL)
);
CREATE INDEX "IX_TicketMerges_OrgId_KeptTicketId" ON "TicketMerges" ("OrgId", "KeptTicketId", "MergedAt" DESC);
CREATE INDEX "IX_TicketMerges_OrgId_MergedTicketId" ON "TicketMerges" ("OrgId", "MergedTicketId");
CREATE INDEX "IX_TicketMerges_OrgId_MergedByUserId" ON "TicketMerges" ("OrgId", "MergedByUserId");
CREATE INDEX "IX_TicketMerges_OrgId_UndoneByUserId" ON "TicketMerges" ("OrgId", "UndoneByUserId");

CALL ops.wall('"TicketHolds"');
CALL ops.wall('"TicketTags"');
CALL ops.wall('"TicketWatchers"');
CALL ops.wall('"TicketLinks"');
CALL ops.wall('"TicketMerges"');
GRANT SELECT, INSERT, UPDATE ON "TicketHolds", "TicketWatchers", "TicketLinks", "TicketMerges" TO maintainuk_app;
GRANT SELECT, INSERT ON "TicketTags" TO maintainuk_app;
RESET ROLE;
