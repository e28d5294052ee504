-- Imported repairs that have ended wait for nobody; and what was checked before rows had more cells is
-- checked again before it is written.

SET ROLE maintainuk_owner;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Imports" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" SET "TurnOf" = 'nobody', "TurnAct" = 'nothing',
    "TurnSince" = coalesce("ClosedAt", "TurnSince")
WHERE "ImportId" IS NOT NULL AND "Status" IN ('Closed', 'Cancelled') AND "TurnOf" <> 'nobody';
UPDATE "Imports" SET "Status" = 'Uploaded'
WHERE "Status" = 'Checked' AND "Kind" IN ('Tenancies', 'Contractors');
ALTER TABLE "Imports" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
