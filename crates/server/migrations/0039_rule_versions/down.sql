SET ROLE maintainuk_owner;
DROP TABLE "AutomationRuleVersions";
ALTER TABLE "AutomationRules" DROP COLUMN "Turns";
RESET ROLE;
