SET ROLE maintainuk_owner;
ALTER TABLE "TicketDrafts" DROP CONSTRAINT "CK_TicketDrafts_SharedAt", DROP COLUMN "SharedAt";
RESET ROLE;
