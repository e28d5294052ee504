-- The roles stay: they belong to the whole server, and another database may use them.
DROP SCHEMA ops CASCADE;
DROP SCHEMA auth CASCADE;
GRANT USAGE ON SCHEMA public TO PUBLIC;
