SET ROLE maintainuk_owner;
GRANT UPDATE ON "TicketTimelineEvents" TO maintainuk_app;
RESET ROLE;
