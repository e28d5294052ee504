-- Where a ticket is, on the ticket: a list of tickets looked up a home and a property for each of
-- its rows, which cost more than reading the tickets (decision 24).

SET ROLE maintainuk_owner;

-- Unit number, two lines, town and postcode. Kept by whoever changes one of them, in the same
-- transaction; a test holds it against the homes after every command.
ALTER TABLE "MaintenanceTickets" ADD COLUMN "AddressParts" TEXT[] NOT NULL DEFAULT '{}';

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Units" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Properties" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" t SET "AddressParts" =
    ARRAY[u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"]::text[]
FROM "Units" u JOIN "Properties" p ON p."OrgId" = u."OrgId" AND p."Id" = u."PropertyId"
WHERE u."OrgId" = t."OrgId" AND u."Id" = t."UnitId";
ALTER TABLE "Properties" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Units" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

RESET ROLE;
