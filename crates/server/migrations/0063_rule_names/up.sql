-- One name, one rule of an organisation; rules that were deleted keep theirs.

SET ROLE maintainuk_owner;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "AutomationRules" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AutomationRuleVersions" NO FORCE ROW LEVEL SECURITY;
-- Rules that share a name get a number behind it, but for the oldest: "Winter", "Winter (2)". Nobody
-- changed the rule, so its newest version says the name too and there is no further one.
DO $$
DECLARE
    twin RECORD;
    ending TEXT;
    renamed TEXT;
    n INT;
BEGIN
    FOR twin IN
        SELECT * FROM (
            SELECT "OrgId", "Id", "Name", "RowVersion", row_number() OVER (
                PARTITION BY "OrgId", lower("Name") ORDER BY "CreatedAt", "Id") AS nth
            FROM "AutomationRules" WHERE "DeletedAt" IS NULL) r
        WHERE nth > 1 ORDER BY "OrgId", nth, "Id"
    LOOP
        n := 1;
        LOOP
            n := n + 1;
            ending := format(' (%s)', n);
            renamed := left(twin."Name", 100 - length(ending)) || ending;
            EXIT WHEN NOT EXISTS (
                SELECT FROM "AutomationRules" r WHERE r."OrgId" = twin."OrgId"
                  AND r."DeletedAt" IS NULL AND lower(r."Name") = lower(renamed));
        END LOOP;
        UPDATE "AutomationRules" SET "Name" = renamed
        WHERE "OrgId" = twin."OrgId" AND "Id" = twin."Id";
        UPDATE "AutomationRuleVersions" SET "Words" = "Words" || jsonb_build_object('name', renamed)
        WHERE "OrgId" = twin."OrgId" AND "RuleId" = twin."Id" AND "Version" = twin."RowVersion";
    END LOOP;
END
$$;
ALTER TABLE "AutomationRules" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AutomationRuleVersions" FORCE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX "UQ_AutomationRules_OrgId_LowerName"
    ON "AutomationRules" ("OrgId", lower("Name")) WHERE "DeletedAt" IS NULL;

RESET ROLE;
