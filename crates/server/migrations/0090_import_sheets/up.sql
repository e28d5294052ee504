-- Which sheet of a workbook an import reads. What was checked before rows of properties and tenancies had
-- more cells is checked again before it is written.

SET ROLE maintainuk_owner;
ALTER TABLE "Imports" ADD COLUMN "Sheet" VARCHAR(100);
-- The policy binds the owner too, so it is lifted for as long as this takes.
ALTER TABLE "Imports" NO FORCE ROW LEVEL SECURITY;
UPDATE "Imports" SET "Status" = 'Uploaded'
WHERE "Status" = 'Checked' AND "Kind" IN ('Properties', 'Tenancies');
ALTER TABLE "Imports" FORCE ROW LEVEL SECURITY;
RESET ROLE;
