-- What happened is not rewritten.

SET ROLE maintainuk_owner;
REVOKE UPDATE ON "TicketTimelineEvents" FROM maintainuk_app;
RESET ROLE;
