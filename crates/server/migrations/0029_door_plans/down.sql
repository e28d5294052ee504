SET ROLE maintainuk_owner;
GRANT USAGE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;
ALTER FUNCTION ops.search_tickets(text, text[], text[], text[], uuid, timestamp, uuid, int)
    RESET plan_cache_mode;
ALTER FUNCTION ops.search_properties(text[], text, int) RESET plan_cache_mode;
ALTER FUNCTION ops.search_contacts(text[], text, int) RESET plan_cache_mode;
SET ROLE maintainuk_owner;
REVOKE USAGE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
