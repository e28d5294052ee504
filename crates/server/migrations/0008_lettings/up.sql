-- The life of an estate: what is put away and why, who lives where, lettings by the room, the
-- common parts of a block, and the orders of lists. Additions only, but for the one index that a
-- letting by the room makes wrong.

SET ROLE maintainuk_owner;

-- Put away: out of the lists, kept for its history, and brought back when it was a slip.
ALTER TABLE "Properties" ADD COLUMN "ArchivedAt" TIMESTAMP, ADD COLUMN "ArchivedReason" VARCHAR(500),
    ADD CONSTRAINT "CK_Properties_Archived" CHECK (("ArchivedAt" IS NULL) = ("ArchivedReason" IS NULL));
ALTER TABLE "Units" ADD COLUMN "ArchivedAt" TIMESTAMP, ADD COLUMN "ArchivedReason" VARCHAR(500),
    ADD CONSTRAINT "CK_Units_Archived" CHECK (("ArchivedAt" IS NULL) = ("ArchivedReason" IS NULL));
ALTER TABLE "Tenancies" ADD COLUMN "ArchivedAt" TIMESTAMP, ADD COLUMN "ArchivedReason" VARCHAR(500),
    ADD CONSTRAINT "CK_Tenancies_Archived" CHECK (("ArchivedAt" IS NULL) = ("ArchivedReason" IS NULL));
ALTER TABLE "ContactPoints" ADD COLUMN "ArchivedAt" TIMESTAMP, ADD COLUMN "ArchivedReason" VARCHAR(500),
    ADD CONSTRAINT "CK_ContactPoints_Archived" CHECK (("ArchivedAt" IS NULL) = ("ArchivedReason" IS NULL));

-- The common parts of a block are a unit that nobody can let. "SortKey" orders Flat 2 before
-- Flat 10: every number in it has ten digits.
ALTER TABLE "Units"
    ADD COLUMN "Purpose" VARCHAR(20) NOT NULL DEFAULT 'Home'
        CONSTRAINT "CK_Units_Purpose" CHECK ("Purpose" IN ('Home', 'Communal')),
    ADD COLUMN "LetByRoom" BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT "CK_Units_LetByRoom" CHECK (NOT "LetByRoom" OR "Purpose" = 'Home'),
    ADD COLUMN "SortKey" TEXT NOT NULL GENERATED ALWAYS AS (
        coalesce(regexp_replace(regexp_replace(lower("UnitNumber"), '(\d+)', '0000000000\1', 'g'),
            '\d+(\d{10})', '\1', 'g'), '')) STORED;
ALTER TABLE "ContactPoints" ADD COLUMN "SortName" TEXT NOT NULL GENERATED ALWAYS AS (
    lower(coalesce("LastName", '') || ' ' || coalesce("FirstName", '') || ' ' || coalesce("Email", ''))) STORED;

-- A unit is let whole once at a time; one that is let by the room, each room once at a time. Two
-- people who let the same at the same moment cannot both succeed.
ALTER TABLE "Tenancies" ADD COLUMN "Room" VARCHAR(50);
DROP INDEX "UQ_Tenancies_OrgId_UnitId_Current";
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Current" ON "Tenancies" ("OrgId", "UnitId")
    WHERE "Status" IN ('Active', 'Eviction') AND "Room" IS NULL;
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Room_Current" ON "Tenancies" ("OrgId", "UnitId", lower("Room"))
    WHERE "Status" IN ('Active', 'Eviction') AND "Room" IS NOT NULL;

-- Who lives there besides the lead, whom the tenancy itself names.
CREATE TABLE "TenancyOccupants" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TenancyId" UUID NOT NULL,
    "ContactId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_TenancyOccupants_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TenancyOccupants_TenancyId" FOREIGN KEY ("OrgId", "TenancyId")
        REFERENCES "Tenancies" ("OrgId", "Id") ON DELETE CASCADE,
    CONSTRAINT "FK_TenancyOccupants_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_TenancyOccupants_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE UNIQUE INDEX "UQ_TenancyOccupants_OrgId_TenancyId_ContactId"
    ON "TenancyOccupants" ("OrgId", "TenancyId", "ContactId");
CREATE INDEX "IX_TenancyOccupants_OrgId_ContactId" ON "TenancyOccupants" ("OrgId", "ContactId");
CALL ops.wall('public."TenancyOccupants"');
GRANT SELECT, INSERT, DELETE ON "TenancyOccupants" TO maintainuk_app;

-- Who lives where today, lead or not: what their account sees hangs on it, so the day after the
-- last one they see nothing new, whether or not anybody has ended the tenancy.
CREATE VIEW "Residents" WITH (security_invoker = true) AS
    SELECT y."OrgId", y."Id" AS "TenancyId", y."UnitId", y."TenantContactId" AS "ContactId", y."StartDate"
    FROM "Tenancies" y
    WHERE y."Status" IN ('Active', 'Eviction')
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date)
    UNION ALL
    SELECT y."OrgId", y."Id", y."UnitId", o."ContactId", y."StartDate"
    FROM "TenancyOccupants" o
    JOIN "Tenancies" y ON y."OrgId" = o."OrgId" AND y."Id" = o."TenancyId"
    WHERE y."Status" IN ('Active', 'Eviction')
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date);

-- The units that they may see and report repairs for: their home, and the common parts around it.
CREATE VIEW "ResidentUnits" WITH (security_invoker = true) AS
    SELECT r."OrgId", r."ContactId", r."UnitId" FROM "Residents" r
    UNION ALL
    SELECT r."OrgId", r."ContactId", c."Id"
    FROM "Residents" r
    JOIN "Units" h ON h."OrgId" = r."OrgId" AND h."Id" = r."UnitId"
    JOIN "Units" c ON c."OrgId" = h."OrgId" AND c."PropertyId" = h."PropertyId"
    WHERE c."Purpose" = 'Communal' AND c."ArchivedAt" IS NULL;
GRANT SELECT ON "Residents", "ResidentUnits" TO maintainuk_app;

-- The orders of the lists, each along an index.
CREATE INDEX "IX_Properties_OrgId_AddressLine1" ON "Properties" ("OrgId", "AddressLine1", "Id");
CREATE INDEX "IX_Properties_OrgId_Postcode" ON "Properties" ("OrgId", "Postcode", "Id");
CREATE INDEX "IX_Units_OrgId_SortKey" ON "Units" ("OrgId", "SortKey", "Id");
CREATE INDEX "IX_Units_OrgId_PropertyId_SortKey" ON "Units" ("OrgId", "PropertyId", "SortKey", "Id");
CREATE INDEX "IX_Tenancies_OrgId_StartDate" ON "Tenancies" ("OrgId", "StartDate", "Id");
CREATE INDEX "IX_ContactPoints_OrgId_SortName" ON "ContactPoints" ("OrgId", "SortName", "Id");

-- What nothing refers to may be taken back altogether.
GRANT DELETE ON "Properties", "Units", "Tenancies", "ContactPoints" TO maintainuk_app;

RESET ROLE;
