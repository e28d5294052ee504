-- Two entries for the same person or property made one, and taken apart again.

SET ROLE maintainuk_owner;

CREATE TABLE "Merges" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Kind" VARCHAR(50) NOT NULL,
    "KeptId" UUID NOT NULL, -- of that kind
    "MergedId" UUID NOT NULL, -- of that kind
    "KeptName" VARCHAR(500) NOT NULL,
    "MergedName" VARCHAR(500) NOT NULL,
    "BeforeJson" JSONB NOT NULL, -- the values of both before
    "AfterJson" JSONB NOT NULL, -- the values that were written
    "MovedJson" JSONB NOT NULL, -- what refers to it: ids by table and column
    "MergedByUserId" UUID NOT NULL,
    "MergedAt" TIMESTAMP NOT NULL,
    "UndoneByUserId" UUID,
    "UndoneAt" TIMESTAMP,
    CONSTRAINT "FK_Merges_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Merges_MergedByUserId" FOREIGN KEY ("OrgId", "MergedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Merges_UndoneByUserId" FOREIGN KEY ("OrgId", "UndoneByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Merges_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Merges_Kind" CHECK ("Kind" IN ('Contact', 'Property')),
    CONSTRAINT "CK_Merges_Undone" CHECK ("UndoneAt" IS NULL OR "UndoneByUserId" IS NOT NULL)
);
CREATE INDEX "IX_Merges_OrgId_MergedAt" ON "Merges" ("OrgId", "MergedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Merges_OrgId_KeptId" ON "Merges" ("OrgId", "KeptId");
CREATE INDEX "IX_Merges_OrgId_MergedId" ON "Merges" ("OrgId", "MergedId");
CREATE INDEX "IX_Merges_OrgId_MergedByUserId" ON "Merges" ("OrgId", "MergedByUserId");
CREATE INDEX "IX_Merges_OrgId_UndoneByUserId" ON "Merges" ("OrgId", "UndoneByUserId");
CALL ops.wall('public."Merges"');
GRANT SELECT, INSERT, UPDATE ON "Merges" TO maintainuk_app;

-- A code stays as it is; only the property that it opens may become another.
GRANT UPDATE ("PropertyId") ON "AccessCodes" TO maintainuk_app;

-- A line of a timeline stays as it is; only the person that it is by may become another.
GRANT UPDATE ("ActorContactId") ON "TicketTimelineEvents" TO maintainuk_app;
GRANT UPDATE ("ContactId") ON "TenancyOccupants" TO maintainuk_app;

-- People who may be the same: one number, one address, one name. Each is walked in its own order.
ALTER TABLE "ContactPoints"
    ADD COLUMN "EmailKey" TEXT GENERATED ALWAYS AS (lower("Email")) STORED,
    ADD COLUMN "NameKey" TEXT GENERATED ALWAYS AS (
        CASE WHEN "FirstName" <> '' AND "LastName" <> '' THEN lower("FirstName" || ' ' || "LastName") END) STORED;
CREATE INDEX "IX_ContactPoints_OrgId_Phone" ON "ContactPoints" ("OrgId", "PhoneE164")
    WHERE "PhoneE164" IS NOT NULL AND "ArchivedAt" IS NULL;
CREATE INDEX "IX_ContactPoints_OrgId_EmailKey" ON "ContactPoints" ("OrgId", "EmailKey")
    WHERE "EmailKey" IS NOT NULL AND "ArchivedAt" IS NULL;
CREATE INDEX "IX_ContactPoints_OrgId_NameKey" ON "ContactPoints" ("OrgId", "NameKey")
    WHERE "NameKey" IS NOT NULL AND "ArchivedAt" IS NULL;

RESET ROLE;
