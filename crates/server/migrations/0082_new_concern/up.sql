-- A new concern about a hazard whose open case lies outside the rules, because it was known before they began,
-- is proposed beside it: from then on the rules bind.

SET ROLE maintainuk_owner;
DROP INDEX "UQ_HazardCases_OrgId_TicketId_Active";
CREATE UNIQUE INDEX "UQ_HazardCases_OrgId_TicketId_Active"
    ON "HazardCases" ("OrgId", "TicketId", "Hazard", "Class", "Status")
    WHERE "Status" IN ('Proposed', 'Open');
RESET ROLE;
