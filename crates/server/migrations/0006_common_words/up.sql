-- Two things that cost a large organisation too much: a word that many of its reports hold, and
-- the count of what one colleague looks after.

SET ROLE maintainuk_owner;

-- Most of what somebody looked after is finished; only what is open is counted.
CREATE INDEX "IX_MaintenanceTickets_OrgId_Coordinator_Open"
    ON "MaintenanceTickets" ("OrgId", "CoordinatorUserId")
    WHERE "CoordinatorUserId" IS NOT NULL AND "Status" IN ('New', 'Assigned', 'InProgress');

GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;

-- The newest tickets of the transaction's organisation that hold the words, as ids alone; the
-- caller reads them again through the wall. `@@` is not leakproof, so under a policy the index
-- would serve only the organisation and every one of its rows would be parsed.
--
-- The newest few are looked at first: where most of them hold a common word, they are the answer,
-- and the index would gather tens of thousands only to throw them away. Otherwise the index
-- gathers all that there are, which then are not many.
CREATE OR REPLACE FUNCTION ops.search_tickets(
    words text, statuses text[], priorities text[], categories text[], unit uuid,
    before_at timestamp, before_id uuid, most int)
RETURNS TABLE (id uuid, created_at timestamp)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' AS $$
DECLARE
    org CONSTANT uuid := nullif(current_setting('app.org_id', true), '')::uuid;
    wanted CONSTANT tsquery := websearch_to_tsquery('english', words);
    amount CONSTANT int := least(most, 201);
    looked CONSTANT int := 10 * amount;
    last_at CONSTANT timestamp := coalesce(before_at, 'infinity');
    last_id CONSTANT uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    ids uuid[];
    ats timestamp[];
    walked bigint;
BEGIN
    SELECT array_agg(n."Id") FILTER (WHERE n.hit), array_agg(n."CreatedAt") FILTER (WHERE n.hit), count(*)
    INTO ids, ats, walked
    FROM (
        SELECT t."Id", t."CreatedAt", t."SearchVector" @@ wanted
            AND (statuses IS NULL OR t."Status" = ANY (statuses))
            AND (priorities IS NULL OR t."Priority" = ANY (priorities))
            AND (categories IS NULL OR t."Category" = ANY (categories))
            AND (unit IS NULL OR t."UnitId" = unit) AS hit
        FROM public."MaintenanceTickets" t
        WHERE t."OrgId" = org AND (t."CreatedAt", t."Id") < (last_at, last_id)
        ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT looked
    ) n;
    IF cardinality(ids) >= amount OR walked < looked THEN
        RETURN QUERY SELECT * FROM unnest(ids[:amount], ats[:amount]);
        RETURN;
    END IF;
    RETURN QUERY
        WITH hits AS MATERIALIZED (
            SELECT t."Id", t."CreatedAt" FROM public."MaintenanceTickets" t
            WHERE t."OrgId" = org AND t."SearchVector" @@ wanted
              AND (statuses IS NULL OR t."Status" = ANY (statuses))
              AND (priorities IS NULL OR t."Priority" = ANY (priorities))
              AND (categories IS NULL OR t."Category" = ANY (categories))
              AND (unit IS NULL OR t."UnitId" = unit)
              AND (t."CreatedAt", t."Id") < (last_at, last_id)
        )
        SELECT h."Id", h."CreatedAt" FROM hits h
        ORDER BY h."CreatedAt" DESC, h."Id" DESC LIMIT amount;
END
$$;

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
