SET ROLE maintainuk_owner;
ALTER TABLE "TicketLinks" DROP CONSTRAINT "CK_TicketLinks_MovedJson", DROP COLUMN "MovedJson";
ALTER TABLE "TicketLinks" DROP CONSTRAINT "CK_TicketLinks_Kind";
UPDATE "TicketLinks" SET "Kind" = 'Related' WHERE "Kind" = 'SplitFrom';
ALTER TABLE "TicketLinks"
    ADD CONSTRAINT "CK_TicketLinks_Kind" CHECK ("Kind" IN ('Related', 'Parent', 'DuplicateOf'));
RESET ROLE;
