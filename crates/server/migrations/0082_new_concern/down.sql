SET ROLE maintainuk_owner;
ALTER TABLE "HazardCases" NO FORCE ROW LEVEL SECURITY;
UPDATE "HazardCases" p SET "Status" = 'Refused', "Reason" = 'Its hazard has an open case already.',
    "DecidedAt" = "UpdatedAt", "RowVersion" = "RowVersion" + 1
WHERE p."Status" = 'Proposed' AND EXISTS (SELECT 1 FROM "HazardCases" o WHERE o."OrgId" = p."OrgId"
    AND o."TicketId" = p."TicketId" AND o."Hazard" = p."Hazard" AND o."Class" = p."Class"
    AND o."Status" = 'Open');
ALTER TABLE "HazardCases" FORCE ROW LEVEL SECURITY;
DROP INDEX "UQ_HazardCases_OrgId_TicketId_Active";
CREATE UNIQUE INDEX "UQ_HazardCases_OrgId_TicketId_Active"
    ON "HazardCases" ("OrgId", "TicketId", "Hazard", "Class") WHERE "Status" IN ('Proposed', 'Open');
RESET ROLE;
