SET ROLE maintainuk_owner;
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" SET
    "TurnOf" = CASE WHEN "Status" IN ('Closed', 'Cancelled') THEN 'nobody' ELSE 'staff' END,
    "TurnAct" = CASE WHEN "Status" IN ('Closed', 'Cancelled') THEN 'nothing'
                     WHEN "Status" = 'Completed' THEN 'close' ELSE 'raise' END
WHERE "TurnAct" = 'decide';
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;
DROP INDEX "IX_DampChecks_OrgId_DueOn";
RESET ROLE;
