-- The ground everything stands on: roles, schemas, and the one procedure that builds a wall.
-- Runs as whoever owns the database (a superuser or a role that may create roles).

-- Roles belong to the whole server, so another database may have made them, even just now.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'maintainuk_owner',  -- owns every object, so that no superuser is the definer of anything
        'maintainuk_app',    -- what the application is: owns nothing, bypasses nothing
        'maintainuk_auth',   -- door: sign-in by email, session by the hash of its token
        'maintainuk_search', -- door: full-text search
        'maintainuk_outbox'  -- door: the worker's claim of messages, whoever's they are
    ] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
        -- SET without INHERIT: the migrator can become the role, but has its rights unasked only
        -- where it must change what the owner owns.
        BEGIN
            EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT %s, SET TRUE', name,
                CASE name WHEN 'maintainuk_owner' THEN 'TRUE' ELSE 'FALSE' END);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        WHEN OTHERS THEN
            -- Two databases migrating at once touch the same membership row.
            IF SQLERRM NOT LIKE '%concurrently%' THEN RAISE; END IF;
        END;
    END LOOP;
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database());
    EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CREATE, USAGE ON SCHEMA public TO maintainuk_owner;
CREATE SCHEMA auth AUTHORIZATION maintainuk_owner;
CREATE SCHEMA ops AUTHORIZATION maintainuk_owner;
GRANT USAGE ON SCHEMA public, auth, ops TO maintainuk_app;
GRANT USAGE ON SCHEMA public, auth TO maintainuk_auth;
GRANT USAGE ON SCHEMA public TO maintainuk_search, maintainuk_outbox;

SET ROLE maintainuk_owner;

-- Walls a table by organisation: row-level security on, forced on the owner too, and one policy
-- for reading and writing. `app.org_id` reads as '' after a transaction that set it locally, hence
-- nullif; there is no sub-select because a distributed engine refuses those in policies.
CREATE PROCEDURE ops.wall(walled regclass, org_column text DEFAULT 'OrgId')
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
        'CREATE POLICY wall ON %1$s USING (%2$I = nullif(current_setting(''app.org_id'', true), '''')::uuid) '
        'WITH CHECK (%2$I = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
        walled, org_column);
END
$$;

-- Makes the monthly partitions of the audit log from `first` on. Each is walled by having no
-- policy and no grant at all: rows are reached through the parent alone.
CREATE PROCEDURE ops.ensure_audit_partitions(first date, months int)
LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    start date;
    name text;
BEGIN
    FOR i IN 0 .. months - 1 LOOP
        start := (date_trunc('month', first) + make_interval(months => i))::date;
        name := 'AuditLogs_' || to_char(start, 'YYYY_MM');
        IF to_regclass(format('public.%I', name)) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE public.%I PARTITION OF public."AuditLogs" FOR VALUES FROM (%L) TO (%L)',
                name, start, (start + interval '1 month')::date);
            EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
            EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
        END IF;
    END LOOP;
END
$$;

REVOKE ALL ON ALL ROUTINES IN SCHEMA ops FROM PUBLIC;
RESET ROLE;
