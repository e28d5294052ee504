-- One name, one view of a list.

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

RESET ROLE;
