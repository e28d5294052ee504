-- A ticket that was split off another one is linked to it, and the link knows what went along, so that it
-- can go back.

SET ROLE maintainuk_owner;
ALTER TABLE "TicketLinks" DROP CONSTRAINT "CK_TicketLinks_Kind";
ALTER TABLE "TicketLinks"
    ADD CONSTRAINT "CK_TicketLinks_Kind" CHECK ("Kind" IN ('Related', 'Parent', 'DuplicateOf', 'SplitFrom')),
    ADD COLUMN "MovedJson" JSONB, -- of a split: the photographs that moved
    ADD CONSTRAINT "CK_TicketLinks_MovedJson" CHECK (("MovedJson" IS NOT NULL) = ("Kind" = 'SplitFrom'));
RESET ROLE;
