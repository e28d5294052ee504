SET ROLE maintainuk_owner;
DROP TABLE "TicketDrafts";
RESET ROLE;
