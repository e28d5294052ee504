-- The doors: the only ways across the wall. Each is a function of a role that can do nothing else:
-- no login, policies on just the tables and commands it needs, a fixed search_path.

SET ROLE maintainuk_owner;

-- Sign-in and sessions ----------------------------------------------------------------------

GRANT SELECT ("Id", "OrgId", "Email", "PasswordHash", "Role", "Permissions", "FirstName", "LastName",
    "IsActive", "ContactId", "ContractorId") ON "Users" TO maintainuk_auth;
GRANT SELECT ("Id", "Name", "Slug", "Plan", "Status") ON "Organisations" TO maintainuk_auth;
GRANT SELECT ("Id", "OrgId", "UserId", "TokenHash", "LastSeenAt", "ExpiresAt", "EndedAt")
    ON auth."Sessions" TO maintainuk_auth;
CREATE POLICY door_auth ON "Users" FOR SELECT TO maintainuk_auth USING (true);
CREATE POLICY door_auth ON "Organisations" FOR SELECT TO maintainuk_auth USING (true);
CREATE POLICY door_auth ON auth."Sessions" FOR SELECT TO maintainuk_auth USING (true);

-- The accounts that an email may mean: one an organisation. Never more than 20.
CREATE FUNCTION auth.accounts(address text)
RETURNS TABLE (org_id uuid, slug varchar, org_name varchar, user_id uuid, password_hash varchar)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT u."OrgId", o."Slug", o."Name", u."Id", u."PasswordHash"
    FROM public."Users" u JOIN public."Organisations" o ON o."Id" = u."OrgId"
    WHERE lower(u."Email") = lower(address) AND u."IsActive" AND o."Status" <> 'Cancelled'
      AND u."PasswordHash" IS NOT NULL
    ORDER BY u."OrgId" LIMIT 20
$$;

-- Who holds a session, if it is live.
CREATE FUNCTION auth.session(token_hash bytea, idle interval)
RETURNS TABLE (
    session_id uuid, org_id uuid, user_id uuid, role varchar, permissions jsonb, email varchar,
    first_name varchar, last_name varchar, contact_id uuid, contractor_id uuid,
    org_name varchar, org_slug varchar, org_plan varchar, org_status varchar, last_seen_at timestamp)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT s."Id", s."OrgId", u."Id", u."Role", u."Permissions", u."Email", u."FirstName",
        u."LastName", u."ContactId", u."ContractorId", o."Name", o."Slug", o."Plan", o."Status", s."LastSeenAt"
    FROM auth."Sessions" s
    JOIN public."Users" u ON u."OrgId" = s."OrgId" AND u."Id" = s."UserId"
    JOIN public."Organisations" o ON o."Id" = s."OrgId"
    WHERE s."TokenHash" = token_hash AND s."EndedAt" IS NULL AND s."ExpiresAt" > now()
      AND s."LastSeenAt" > now() - idle AND u."IsActive" AND o."Status" <> 'Cancelled'
$$;

-- Search ------------------------------------------------------------------------------------

GRANT SELECT ("Id", "OrgId", "CreatedAt", "SearchVector", "Status", "Priority", "Category", "UnitId")
    ON "MaintenanceTickets" TO maintainuk_search;
CREATE POLICY door_search ON "MaintenanceTickets" FOR SELECT TO maintainuk_search USING (true);

-- The newest tickets of the transaction's organisation that hold the words, as ids alone; the
-- caller reads them again through the wall. `@@` is not leakproof, so under a policy the index
-- would serve only the organisation and every one of its rows would be parsed.
CREATE FUNCTION ops.search_tickets(
    words text, statuses text[], priorities text[], categories text[], unit uuid,
    before_at timestamp, before_id uuid, most int)
RETURNS TABLE (id uuid, created_at timestamp)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' AS $$
    SELECT t."Id", t."CreatedAt" FROM public."MaintenanceTickets" t
    WHERE t."OrgId" = nullif(current_setting('app.org_id', true), '')::uuid
      AND t."SearchVector" @@ websearch_to_tsquery('english', words)
      AND (statuses IS NULL OR t."Status" = ANY (statuses))
      AND (priorities IS NULL OR t."Priority" = ANY (priorities))
      AND (categories IS NULL OR t."Category" = ANY (categories))
      AND (unit IS NULL OR t."UnitId" = unit)
      AND (before_at IS NULL OR (t."CreatedAt", t."Id") < (before_at, before_id))
    ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT least(most, 201)
$$;

-- The outbox --------------------------------------------------------------------------------

GRANT SELECT, UPDATE, DELETE ON "OutboxMessages" TO maintainuk_outbox;
CREATE POLICY door_outbox ON "OutboxMessages" FOR ALL TO maintainuk_outbox USING (true) WITH CHECK (true);

-- Claims up to `most` due messages for `lease`, one organisation as much as another: each gives
-- its oldest few before any gives more. Database time throughout, so that a worker whose clock is
-- wrong steals nothing. Messages with an ordering key wait for those written before them.
CREATE FUNCTION ops.outbox_claim(types text[], most int, lease interval)
RETURNS TABLE (id uuid, org_id uuid, type varchar, payload jsonb, attempts int, correlation_id varchar)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH RECURSIVE orgs AS (
        (SELECT o."OrgId" FROM public."OutboxMessages" o WHERE o."Status" = 'Pending'
         ORDER BY o."OrgId" LIMIT 1)
        UNION ALL
        SELECT (SELECT o."OrgId" FROM public."OutboxMessages" o
                WHERE o."Status" = 'Pending' AND o."OrgId" > orgs."OrgId"
                ORDER BY o."OrgId" LIMIT 1)
        FROM orgs WHERE orgs."OrgId" IS NOT NULL
    ), due AS MATERIALIZED (
        SELECT m."Id", row_number() OVER (PARTITION BY m."OrgId" ORDER BY m."AvailableAt") AS turn
        FROM orgs CROSS JOIN LATERAL (
            SELECT o."Id", o."OrgId", o."AvailableAt" FROM public."OutboxMessages" o
            WHERE o."OrgId" = orgs."OrgId" AND o."Status" = 'Pending'
              AND o."AvailableAt" <= now() AND o."Type" = ANY (types)
              AND (o."OrderingKey" IS NULL OR NOT EXISTS (
                  SELECT 1 FROM public."OutboxMessages" e
                  WHERE e."OrgId" = o."OrgId" AND e."OrderingKey" = o."OrderingKey"
                    AND e."Status" IN ('Pending', 'Dispatched') AND e."Id" < o."Id"))
            ORDER BY o."AvailableAt" LIMIT most) m
        WHERE orgs."OrgId" IS NOT NULL
    ), mine AS MATERIALIZED (
        SELECT o."Id" FROM public."OutboxMessages" o
        WHERE o."Id" IN (SELECT d."Id" FROM due d ORDER BY d.turn LIMIT most)
          AND o."Status" = 'Pending'
        FOR UPDATE SKIP LOCKED
    )
    UPDATE public."OutboxMessages" o
    SET "Status" = 'Dispatched', "Attempts" = o."Attempts" + 1,
        "LeasedUntil" = clock_timestamp() + lease, "UpdatedAt" = now()
    FROM mine WHERE o."Id" = mine."Id"
    RETURNING o."Id", o."OrgId", o."Type", o."PayloadJson", o."Attempts", o."CorrelationId"
$$;

-- Records how claimed messages went, all at once. A message whose attempt is no longer the one
-- claimed belongs to another worker by now and is left alone: the answer is how many were ours.
-- `outcome` is 'Completed', 'Pending' (again after `delay_seconds`), 'Failed' or 'Dead'.
CREATE FUNCTION ops.outbox_settle(ids uuid[], claimed int[], outcomes text[], delays float8[], errors text[])
RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH settled AS (
        UPDATE public."OutboxMessages" o
        SET "Status" = r.outcome, "LastError" = coalesce(r.error, o."LastError"), "LeasedUntil" = NULL,
            "AvailableAt" = CASE WHEN r.outcome = 'Pending'
                THEN now() + make_interval(secs => r.delay) ELSE o."AvailableAt" END,
            "UpdatedAt" = now()
        FROM unnest(ids, claimed, outcomes, delays, errors) AS r (id, attempt, outcome, delay, error)
        WHERE o."Id" = r.id AND o."Attempts" = r.attempt AND o."Status" = 'Dispatched'
        RETURNING 1)
    SELECT count(*) FROM settled
$$;

-- Takes back messages whose worker is gone: pending again, or dead where they have had their tries.
CREATE FUNCTION ops.outbox_rescue(max_attempts int)
RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH lost AS MATERIALIZED (
        SELECT o."Id" FROM public."OutboxMessages" o
        WHERE o."Status" = 'Dispatched' AND o."LeasedUntil" <= clock_timestamp()
        FOR UPDATE SKIP LOCKED
    ), rescued AS (
        UPDATE public."OutboxMessages" o
        SET "Status" = CASE WHEN o."Attempts" >= max_attempts THEN 'Dead' ELSE 'Pending' END,
            "LeasedUntil" = NULL, "AvailableAt" = now(), "UpdatedAt" = now(),
            "LastError" = 'The worker that had it stopped before it was done.'
        FROM lost WHERE o."Id" = lost."Id"
        RETURNING 1)
    SELECT count(*) FROM rescued
$$;

-- Forgets what was completed before `before`, a batch at a time.
CREATE FUNCTION ops.outbox_purge(before timestamp, most int)
RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH old AS MATERIALIZED (
        SELECT o."Id" FROM public."OutboxMessages" o
        WHERE o."Status" = 'Completed' AND o."AvailableAt" < before
        LIMIT most FOR UPDATE SKIP LOCKED
    ), gone AS (
        DELETE FROM public."OutboxMessages" o USING old WHERE o."Id" = old."Id" RETURNING 1)
    SELECT count(*) FROM gone
$$;

-- Numbers for /metrics and /ready: how much waits, how late, how much is dead. No content.
CREATE FUNCTION ops.outbox_state()
RETURNS TABLE (status varchar, messages bigint, oldest_seconds float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT o."Status", count(*), extract(epoch FROM now() - min(o."AvailableAt"))::float8
    FROM public."OutboxMessages" o WHERE o."Status" IN ('Pending', 'Dispatched', 'Failed', 'Dead')
    GROUP BY o."Status"
$$;

-- Partitions ahead: the app role may ask for them and for nothing else of the kind.
CREATE FUNCTION ops.audit_partitions_ahead()
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    CALL ops.ensure_audit_partitions(current_date, 4);
END
$$;

REVOKE ALL ON ALL ROUTINES IN SCHEMA auth FROM PUBLIC;
REVOKE ALL ON ALL ROUTINES IN SCHEMA ops FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA auth TO maintainuk_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ops TO maintainuk_app;
REVOKE ALL ON PROCEDURE ops.wall, ops.ensure_audit_partitions FROM maintainuk_app;

-- Functions change hands only to a role that may create in their schema, for this moment.
GRANT CREATE ON SCHEMA auth TO maintainuk_auth;
GRANT CREATE ON SCHEMA ops TO maintainuk_search, maintainuk_outbox;
RESET ROLE;
ALTER FUNCTION auth.accounts(text) OWNER TO maintainuk_auth;
ALTER FUNCTION auth.session(bytea, interval) OWNER TO maintainuk_auth;
ALTER FUNCTION ops.search_tickets(text, text[], text[], text[], uuid, timestamp, uuid, int)
    OWNER TO maintainuk_search;
ALTER FUNCTION ops.outbox_claim(text[], int, interval) OWNER TO maintainuk_outbox;
ALTER FUNCTION ops.outbox_settle(uuid[], int[], text[], float8[], text[]) OWNER TO maintainuk_outbox;
ALTER FUNCTION ops.outbox_rescue(int) OWNER TO maintainuk_outbox;
ALTER FUNCTION ops.outbox_purge(timestamp, int) OWNER TO maintainuk_outbox;
ALTER FUNCTION ops.outbox_state() OWNER TO maintainuk_outbox;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA auth FROM maintainuk_auth;
REVOKE CREATE ON SCHEMA ops FROM maintainuk_search, maintainuk_outbox;
RESET ROLE;
