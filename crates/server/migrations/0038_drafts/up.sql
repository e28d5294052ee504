-- What somebody has begun to write on a ticket and not yet sent. It is theirs alone, and goes when it is
-- sent, dropped, or left for a season.

SET ROLE maintainuk_owner;

CREATE TABLE "TicketDrafts" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "Kind" VARCHAR(20) NOT NULL,
    "Fields" JSONB NOT NULL, -- what was typed, by field
    "Base" JSONB NOT NULL DEFAULT '{}', -- what stood there when it was begun
    "BaseVersion" INT, -- of which version of the ticket
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_TicketDrafts_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketDrafts_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketDrafts_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketDrafts_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketDrafts_OrgId_UserId_TicketId_Kind" UNIQUE ("OrgId", "UserId", "TicketId", "Kind"),
    CONSTRAINT "CK_TicketDrafts_Kind" CHECK ("Kind" IN ('Note', 'Message', 'Edit')),
    -- 20,000 characters, however they are written.
    CONSTRAINT "CK_TicketDrafts_Size" CHECK (octet_length("Fields"::text) + octet_length("Base"::text) <= 300000)
);
CREATE INDEX "IX_TicketDrafts_OrgId_UserId_UpdatedAt" ON "TicketDrafts" ("OrgId", "UserId", "UpdatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_TicketDrafts_OrgId_TicketId" ON "TicketDrafts" ("OrgId", "TicketId");
CREATE INDEX "IX_TicketDrafts_OrgId_UpdatedAt" ON "TicketDrafts" ("OrgId", "UpdatedAt");

CALL ops.wall('"TicketDrafts"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "TicketDrafts" TO maintainuk_app;

RESET ROLE;
