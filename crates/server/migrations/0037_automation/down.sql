SET ROLE maintainuk_owner;
DROP TABLE "AutomationRuns", "AutomationRules";
RESET ROLE;
