-- What somebody writes for others to read can be shown to colleagues before it is sent. A change of the
-- ticket's facts is its writer's alone.

SET ROLE maintainuk_owner;
ALTER TABLE "TicketDrafts"
    ADD COLUMN "SharedAt" TIMESTAMP, -- since when colleagues read it
    ADD CONSTRAINT "CK_TicketDrafts_SharedAt" CHECK ("SharedAt" IS NULL OR "Kind" <> 'Edit');
RESET ROLE;
