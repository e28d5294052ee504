-- What was written on tickets and what files are called can be found, by the search box.

SET ROLE maintainuk_owner;

-- Words of what was written, as of a ticket, without the subject, which often is the title of the ticket; a
-- file's name folded as the names of people are. Generated, so that no writer can forget it.
ALTER TABLE "Messages" ADD COLUMN "SearchVector" TSVECTOR NOT NULL GENERATED ALWAYS AS (
    to_tsvector('english', "Body")) STORED;
ALTER TABLE "Attachments" ADD COLUMN "SearchText" TEXT NOT NULL GENERATED ALWAYS AS (' ' || lower(translate(
        "FileName",
        'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŴŵŶŷ.,-/()&:;@_"#!?*–—|\“”…''’‘`+',
        'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyWwYy                       ')) || ' ') STORED;
CREATE INDEX "IX_Messages_OrgId_SearchVector" ON "Messages" USING GIN ("OrgId", "SearchVector");
CREATE INDEX "IX_Messages_OrgId_CreatedAt" ON "Messages" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Attachments_OrgId_SearchText" ON "Attachments"
    USING GIN ("OrgId", "SearchText" public.gin_trgm_ops);
CREATE INDEX "IX_Attachments_OrgId_CreatedAt" ON "Attachments" ("OrgId", "CreatedAt" DESC, "Id" DESC);

GRANT SELECT ("Id", "OrgId", "CreatedAt", "SearchVector") ON "Messages" TO maintainuk_search;
CREATE POLICY door_search ON "Messages" FOR SELECT TO maintainuk_search USING (true);
GRANT SELECT ("Id", "OrgId", "CreatedAt", "SearchText") ON "Attachments" TO maintainuk_search;
CREATE POLICY door_search ON "Attachments" FOR SELECT TO maintainuk_search USING (true);

GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;

-- The newest messages of the transaction's organisation that hold the words, as ids alone; the caller
-- reads them again through the wall, as who reads them. The newest thousand are looked at first, as where
-- tickets are searched.
CREATE FUNCTION ops.search_messages(words text, most int)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' SET plan_cache_mode = 'auto' AS $$
DECLARE
    org CONSTANT uuid := nullif(current_setting('app.org_id', true), '')::uuid;
    wanted CONSTANT tsquery := websearch_to_tsquery('english', words);
    amount CONSTANT int := least(most, 201);
    looked CONSTANT int := 1000;
    ids uuid[];
    walked bigint;
BEGIN
    IF words IS NULL THEN RETURN; END IF;
    SELECT array_agg(n."Id") FILTER (WHERE n.hit), count(*) INTO ids, walked
    FROM (
        SELECT x."Id", x."SearchVector" @@ wanted AS hit FROM public."Messages" x
        WHERE x."OrgId" = org ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT looked
    ) n;
    IF coalesce(cardinality(ids), 0) < amount AND walked >= looked THEN
        WITH hits AS MATERIALIZED (
            SELECT x."Id", x."CreatedAt" FROM public."Messages" x
            WHERE x."OrgId" = org AND x."SearchVector" @@ wanted
        ), newest AS (
            SELECT h."Id", h."CreatedAt" FROM hits h
            ORDER BY h."CreatedAt" DESC, h."Id" DESC LIMIT amount
        )
        SELECT array_agg(n."Id" ORDER BY n."CreatedAt" DESC, n."Id" DESC) INTO ids FROM newest n;
    END IF;
    RETURN QUERY SELECT u.one FROM unnest(ids[:amount]) AS u (one);
END
$$;

-- The newest files of the transaction's organisation whose folded name matches all patterns, as ids alone.
CREATE FUNCTION ops.search_files(patterns text[], most int)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' SET plan_cache_mode = 'auto' AS $$
DECLARE
    org CONSTANT uuid := nullif(current_setting('app.org_id', true), '')::uuid;
    amount CONSTANT int := least(most, 201);
    looked CONSTANT int := 1000;
    -- The two longest go through the index, all of them over what it finds.
    longest CONSTANT text := patterns[1];
    longer CONSTANT text := coalesce(patterns[2], patterns[1]);
    ids uuid[];
    walked bigint;
BEGIN
    IF cardinality(patterns) IS NULL OR cardinality(patterns) = 0 THEN RETURN; END IF;
    SELECT array_agg(n."Id") FILTER (WHERE n.hit), count(*) INTO ids, walked
    FROM (
        SELECT x."Id", x."SearchText" LIKE ALL (patterns) AS hit FROM public."Attachments" x
        WHERE x."OrgId" = org ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT looked
    ) n;
    IF coalesce(cardinality(ids), 0) < amount AND walked >= looked THEN
        WITH hits AS MATERIALIZED (
            SELECT x."Id", x."CreatedAt" FROM public."Attachments" x
            WHERE x."OrgId" = org AND x."SearchText" LIKE longest AND x."SearchText" LIKE longer
              AND x."SearchText" LIKE ALL (patterns)
        ), newest AS (
            SELECT h."Id", h."CreatedAt" FROM hits h
            ORDER BY h."CreatedAt" DESC, h."Id" DESC LIMIT amount
        )
        SELECT array_agg(n."Id" ORDER BY n."CreatedAt" DESC, n."Id" DESC) INTO ids FROM newest n;
    END IF;
    RETURN QUERY SELECT u.one FROM unnest(ids[:amount]) AS u (one);
END
$$;

REVOKE ALL ON FUNCTION ops.search_messages(text, int), ops.search_files(text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.search_messages(text, int), ops.search_files(text[], int) TO maintainuk_app;

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
