-- What each version of a rule said, and whose turn it was when a rule chose among colleagues.

SET ROLE maintainuk_owner;

ALTER TABLE "AutomationRules" ADD COLUMN "Turns" JSONB NOT NULL DEFAULT '{}'; -- colleague to moment

CREATE TABLE "AutomationRuleVersions" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "RuleId" UUID NOT NULL,
    "Version" INT NOT NULL,
    "Words" JSONB NOT NULL,
    "AuthorUserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_AutomationRuleVersions_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AutomationRuleVersions_RuleId" FOREIGN KEY ("OrgId", "RuleId")
        REFERENCES "AutomationRules" ("OrgId", "Id"),
    CONSTRAINT "FK_AutomationRuleVersions_AuthorUserId" FOREIGN KEY ("OrgId", "AuthorUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_AutomationRuleVersions_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_AutomationRuleVersions_OrgId_RuleId_Version" UNIQUE ("OrgId", "RuleId", "Version")
);
CREATE INDEX "IX_AutomationRuleVersions_OrgId_RuleId_CreatedAt"
    ON "AutomationRuleVersions" ("OrgId", "RuleId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_AutomationRuleVersions_OrgId_AuthorUserId" ON "AutomationRuleVersions" ("OrgId", "AuthorUserId");

-- What the rules say that are there already; what they said before is in the audit log. The policy binds
-- the owner too, so it is lifted for as long as this takes.
ALTER TABLE "AutomationRules" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "AutomationRuleVersions" ("Id", "OrgId", "RuleId", "Version", "Words", "AuthorUserId", "CreatedAt")
SELECT gen_random_uuid(), "OrgId", "Id", "RowVersion", jsonb_build_object('name', "Name", 'enabled', "Enabled",
    'position', "Position", 'trigger', "Trigger", 'hours', "Hours", 'filter', "Filter", 'actions', "Actions"),
    "AuthorUserId", "UpdatedAt"
FROM "AutomationRules";
ALTER TABLE "AutomationRules" FORCE ROW LEVEL SECURITY;

CALL ops.wall('"AutomationRuleVersions"');
GRANT SELECT, INSERT ON "AutomationRuleVersions" TO maintainuk_app;

RESET ROLE;
