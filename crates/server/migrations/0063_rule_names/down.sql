SET ROLE maintainuk_owner;
DROP INDEX "UQ_AutomationRules_OrgId_LowerName";
RESET ROLE;
