-- Two gaps of the outbox's doors. Among organisations whose turn is the same, the first by id won
-- each time, so that with many busy ones the last might wait for ever: now chance decides. And a
-- message that was given back without having been tried lost one of its tries: now it does not.

SET ROLE maintainuk_owner;
GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_outbox;
SET ROLE maintainuk_outbox;

-- Claims up to `most` due messages for `lease`, one organisation as much as another: each gives
-- its oldest few before any gives more. Database time throughout, so that a worker whose clock is
-- wrong steals nothing. Messages with an ordering key wait for those written before them.
CREATE OR REPLACE FUNCTION ops.outbox_claim(types text[], most int, lease interval)
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
        WHERE o."Id" IN (SELECT d."Id" FROM due d ORDER BY d.turn, random() LIMIT most)
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
-- `outcome` is 'Completed', 'Pending' (again after `delay_seconds`), 'Unbegun' (the same, and the
-- attempt does not count), 'Failed' or 'Dead'. Counting down keeps the fence: a message is claimed
-- again with the number that was given back, by one who alone holds it.
CREATE OR REPLACE FUNCTION ops.outbox_settle(
    ids uuid[], claimed int[], outcomes text[], delays float8[], errors text[])
RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH settled AS (
        UPDATE public."OutboxMessages" o
        SET "Status" = CASE r.outcome WHEN 'Unbegun' THEN 'Pending' ELSE r.outcome END,
            "Attempts" = o."Attempts" - CASE r.outcome WHEN 'Unbegun' THEN 1 ELSE 0 END,
            "LastError" = coalesce(r.error, o."LastError"), "LeasedUntil" = NULL,
            "AvailableAt" = CASE WHEN r.outcome IN ('Pending', 'Unbegun')
                THEN now() + make_interval(secs => r.delay) ELSE o."AvailableAt" END,
            "UpdatedAt" = now()
        FROM unnest(ids, claimed, outcomes, delays, errors) AS r (id, attempt, outcome, delay, error)
        WHERE o."Id" = r.id AND o."Attempts" = r.attempt AND o."Status" = 'Dispatched'
        RETURNING 1)
    SELECT count(*) FROM settled
$$;

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_outbox;
RESET ROLE;
