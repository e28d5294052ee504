-- How many rows words and patterns leave depends on the words: the search doors plan with them,
-- while all other statements of the app are planned once.

SET ROLE maintainuk_owner;
GRANT USAGE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;
ALTER FUNCTION ops.search_tickets(text, text[], text[], text[], uuid, timestamp, uuid, int)
    SET plan_cache_mode = 'auto';
ALTER FUNCTION ops.search_properties(text[], text, int) SET plan_cache_mode = 'auto';
ALTER FUNCTION ops.search_contacts(text[], text, int) SET plan_cache_mode = 'auto';
SET ROLE maintainuk_owner;
REVOKE USAGE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
