-- One name, one view of a list; and entries that somebody said are not the same.

SET ROLE maintainuk_owner;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "SavedViews" NO FORCE ROW LEVEL SECURITY;
-- Views that share a name get a number behind it, but for the oldest: "Late", "Late (2)".
DO $$
DECLARE
    twin RECORD;
    ending TEXT;
    renamed TEXT;
    n INT;
BEGIN
    FOR twin IN
        SELECT * FROM (
            SELECT "OrgId", "Id", "OwnerUserId", "List", "Name", row_number() OVER (
                PARTITION BY "OrgId", "OwnerUserId", "List", lower("Name") ORDER BY "CreatedAt", "Id") AS nth
            FROM "SavedViews") v
        WHERE nth > 1 ORDER BY "OrgId", nth, "Id"
    LOOP
        n := 1;
        LOOP
            n := n + 1;
            ending := format(' (%s)', n);
            renamed := left(twin."Name", 80 - length(ending)) || ending;
            EXIT WHEN NOT EXISTS (
                SELECT FROM "SavedViews" v WHERE v."OrgId" = twin."OrgId"
                  AND v."OwnerUserId" = twin."OwnerUserId" AND v."List" = twin."List"
                  AND lower(v."Name") = lower(renamed));
        END LOOP;
        UPDATE "SavedViews" SET "Name" = renamed, "RowVersion" = "RowVersion" + 1
        WHERE "OrgId" = twin."OrgId" AND "Id" = twin."Id";
    END LOOP;
END
$$;
ALTER TABLE "SavedViews" FORCE ROW LEVEL SECURITY;

-- It serves the reference to the owner too.
CREATE UNIQUE INDEX "UQ_SavedViews_OrgId_OwnerUserId_List_LowerName"
    ON "SavedViews" ("OrgId", "OwnerUserId", "List", lower("Name"));
DROP INDEX "IX_SavedViews_OrgId_OwnerUserId";

-- Two people, or two properties, that are alike and are not the same: they are not proposed again.
CREATE TABLE "DifferentPairs" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Kind" VARCHAR(50) NOT NULL,
    "OneId" UUID NOT NULL, -- of that kind
    "OtherId" UUID NOT NULL, -- of that kind
    "SaidByUserId" UUID NOT NULL,
    "SaidAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_DifferentPairs_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_DifferentPairs_SaidByUserId" FOREIGN KEY ("OrgId", "SaidByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_DifferentPairs_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_DifferentPairs_Kind" CHECK ("Kind" IN ('Contact', 'Property')),
    CONSTRAINT "CK_DifferentPairs_Two" CHECK ("OneId" <> "OtherId")
);
-- A pair is the same pair in either order. Ids change on their way into another organisation, and
-- with them their order, so it is the key that orders them and not the row.
CREATE UNIQUE INDEX "UQ_DifferentPairs_OrgId_Kind_Pair" ON "DifferentPairs"
    ("OrgId", "Kind", LEAST("OneId", "OtherId"), GREATEST("OneId", "OtherId"));
CREATE INDEX "IX_DifferentPairs_OrgId_OneId" ON "DifferentPairs" ("OrgId", "OneId");
CREATE INDEX "IX_DifferentPairs_OrgId_OtherId" ON "DifferentPairs" ("OrgId", "OtherId");
CREATE INDEX "IX_DifferentPairs_OrgId_SaidByUserId" ON "DifferentPairs" ("OrgId", "SaidByUserId");
CALL ops.wall('public."DifferentPairs"');
GRANT SELECT, INSERT, DELETE ON "DifferentPairs" TO maintainuk_app;

RESET ROLE;
