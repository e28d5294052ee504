DROP FUNCTION auth.accounts, auth.session, ops.search_tickets, ops.outbox_claim, ops.outbox_settle,
    ops.outbox_rescue, ops.outbox_purge, ops.outbox_state, ops.audit_partitions_ahead;
SET ROLE maintainuk_owner;
DROP POLICY door_auth ON "Users";
DROP POLICY door_auth ON "Organisations";
DROP POLICY door_auth ON auth."Sessions";
DROP POLICY door_search ON "MaintenanceTickets";
DROP POLICY door_outbox ON "OutboxMessages";
REVOKE ALL ON ALL TABLES IN SCHEMA public, auth FROM maintainuk_auth, maintainuk_search, maintainuk_outbox;
RESET ROLE;
