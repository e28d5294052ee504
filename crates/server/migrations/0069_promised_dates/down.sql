SET ROLE maintainuk_owner;
ALTER TABLE "HazardDeadlines" NO FORCE ROW LEVEL SECURITY;
UPDATE "HazardDeadlines" SET "DueDate" = "SetDueDate", "DueAt" = "SetDueAt"
WHERE "SetDueAt" IS NOT NULL;
ALTER TABLE "HazardDeadlines" FORCE ROW LEVEL SECURITY;
ALTER TABLE "HazardDeadlines" DROP CONSTRAINT "CK_HazardDeadlines_Set",
    DROP COLUMN "SetDueDate", DROP COLUMN "SetDueAt", DROP COLUMN "SetAt";
RESET ROLE;
