-- What was done to many tickets at once, and what each of them was before: so that it can be undone.
-- And which work orders are openly of several trades.

SET ROLE maintainuk_owner;

CREATE TABLE "BulkRuns" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "Action" VARCHAR(20) NOT NULL,
    "Chosen" INT NOT NULL, -- how many tickets were named
    "Done" INT NOT NULL DEFAULT 0, -- how many of them were changed
    "TakenBack" INT, -- once it was undone: how many were put back
    "LeftAlone" INT, -- and how many were not
    "UndoneAt" TIMESTAMP,
    "UndoneByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_BulkRuns_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_BulkRuns_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_BulkRuns_UndoneByUserId" FOREIGN KEY ("OrgId", "UndoneByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_BulkRuns_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_BulkRuns_Undone" CHECK (
        num_nonnulls("UndoneAt", "UndoneByUserId", "TakenBack", "LeftAlone") IN (0, 4))
);
CREATE INDEX "IX_BulkRuns_OrgId_CreatedAt" ON "BulkRuns" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_BulkRuns_OrgId_UserId" ON "BulkRuns" ("OrgId", "UserId");
CREATE INDEX "IX_BulkRuns_OrgId_UndoneByUserId" ON "BulkRuns" ("OrgId", "UndoneByUserId");

CREATE TABLE "BulkRunItems" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "RunId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "Position" INT NOT NULL, -- the place among those that were named
    "Before" JSONB NOT NULL, -- what the ticket was
    "VersionAfter" INT NOT NULL, -- of the ticket, right after: another one says that somebody touched it
    "Undone" BOOLEAN, -- whether it was put back, once that was tried
    "WhyNotUndone" VARCHAR(500),
    CONSTRAINT "FK_BulkRunItems_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_BulkRunItems_RunId" FOREIGN KEY ("OrgId", "RunId") REFERENCES "BulkRuns" ("OrgId", "Id"),
    CONSTRAINT "FK_BulkRunItems_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "UQ_BulkRunItems_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_BulkRunItems_OrgId_RunId_TicketId" UNIQUE ("OrgId", "RunId", "TicketId"),
    CONSTRAINT "CK_BulkRunItems_WhyNotUndone" CHECK ("Undone" OR "Undone" IS NULL OR "WhyNotUndone" IS NOT NULL)
);
CREATE INDEX "IX_BulkRunItems_OrgId_TicketId" ON "BulkRunItems" ("OrgId", "TicketId");

CALL ops.wall('"BulkRuns"');
CALL ops.wall('"BulkRunItems"');
GRANT SELECT, INSERT, UPDATE ON "BulkRuns", "BulkRunItems" TO maintainuk_app;

ALTER TABLE "WorkOrders" ADD COLUMN "SeveralTrades" BOOLEAN NOT NULL DEFAULT FALSE;

RESET ROLE;
