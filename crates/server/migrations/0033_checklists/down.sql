SET ROLE maintainuk_owner;
DROP TABLE "ChecklistAnswers", "Checklists", "ChecklistTemplates";
RESET ROLE;
