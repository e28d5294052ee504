-- One box that finds everything: properties, people and firms by any words of theirs.

SET ROLE maintainuk_owner;

-- What is looked at, folded as the domain crate folds what is typed: without accents and
-- apostrophes, in lower case, words a space apart, a space at either end. Generated, so that no
-- writer can forget it, and no trigger is needed.
ALTER TABLE "Properties" ADD COLUMN "SearchText" TEXT NOT NULL GENERATED ALWAYS AS (' ' || lower(translate(
        "AddressLine1" || ' ' || coalesce("AddressLine2", '') || ' ' || "City" || ' ' || "Postcode"
            || ' ' || replace("Postcode", ' ', ''),
        'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŴŵŶŷ.,-/()&:;@_"#!?*–—|\“”…''’‘`+',
        'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyWwYy                       ')) || ' ') STORED;
ALTER TABLE "ContactPoints" ADD COLUMN "SearchText" TEXT NOT NULL GENERATED ALWAYS AS (' ' || lower(translate(
        coalesce("FirstName", '') || ' ' || coalesce("LastName", '') || ' ' || coalesce("Email", '')
            || ' ' || coalesce("PhoneE164", ''),
        'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŴŵŶŷ.,-/()&:;@_"#!?*–—|\“”…''’‘`+',
        'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyWwYy                       ')) || ' ') STORED;
ALTER TABLE "ContractorProfiles" ADD COLUMN "SearchText" TEXT NOT NULL GENERATED ALWAYS AS (' ' || lower(translate(
        coalesce("CompanyName", ''),
        'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŴŵŶŷ.,-/()&:;@_"#!?*–—|\“”…''’‘`+',
        'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyWwYy                       ')) || ' ') STORED;

-- Parts of words and slips of the finger. An organisation's firms are few: they are walked.
CREATE INDEX "IX_Properties_OrgId_SearchText" ON "Properties"
    USING GIN ("OrgId", "SearchText" public.gin_trgm_ops);
CREATE INDEX "IX_ContactPoints_OrgId_SearchText" ON "ContactPoints"
    USING GIN ("OrgId", "SearchText" public.gin_trgm_ops);

GRANT SELECT ("Id", "OrgId", "CreatedAt", "SearchText") ON "Properties" TO maintainuk_search;
CREATE POLICY door_search ON "Properties" FOR SELECT TO maintainuk_search USING (true);
GRANT SELECT ("Id", "OrgId", "CreatedAt", "SearchText") ON "ContactPoints" TO maintainuk_search;
CREATE POLICY door_search ON "ContactPoints" FOR SELECT TO maintainuk_search USING (true);

GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;

-- The properties of the transaction's organisation whose folded text matches all patterns, newest first; or
-- else, where there is none and `alike` is given, those most like it. Ids alone: the caller reads
-- them again through the wall. LIKE and `<%` are not leakproof, so under a policy no index would
-- serve them. The newest thousand are looked at first: a common word is answered by them, and a
-- small organisation needs nothing else.
CREATE FUNCTION ops.search_properties(patterns text[], alike text, most int)
RETURNS TABLE (id uuid, similar_only boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' AS $$
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
        SELECT x."Id", x."SearchText" LIKE ALL (patterns) AS hit FROM public."Properties" x
        WHERE x."OrgId" = org ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT looked
    ) n;
    IF coalesce(cardinality(ids), 0) < amount AND walked >= looked THEN
        WITH hits AS MATERIALIZED (
            SELECT x."Id", x."CreatedAt" FROM public."Properties" x
            WHERE x."OrgId" = org AND x."SearchText" LIKE longest AND x."SearchText" LIKE longer
              AND x."SearchText" LIKE ALL (patterns)
        ), newest AS (
            SELECT h."Id", h."CreatedAt" FROM hits h
            ORDER BY h."CreatedAt" DESC, h."Id" DESC LIMIT amount
        )
        SELECT array_agg(n."Id" ORDER BY n."CreatedAt" DESC, n."Id" DESC) INTO ids FROM newest n;
    END IF;
    IF cardinality(ids) > 0 THEN
        RETURN QUERY SELECT u.one, false FROM unnest(ids[:amount]) AS u (one);
        RETURN;
    END IF;
    IF alike IS NULL THEN RETURN; END IF;
    PERFORM set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    RETURN QUERY
        WITH hits AS MATERIALIZED (
            SELECT x."Id", public.word_similarity(alike, x."SearchText") AS likeness
            FROM public."Properties" x
            WHERE x."OrgId" = org AND alike OPERATOR(public.<%) x."SearchText"
        )
        SELECT h."Id", true FROM hits h ORDER BY h.likeness DESC, h."Id" DESC LIMIT least(amount, 20);
END
$$;

-- The people of the transaction's organisation whose folded text matches all patterns, newest first; or
-- else, where there is none and `alike` is given, those most like it. Ids alone: the caller reads
-- them again through the wall. LIKE and `<%` are not leakproof, so under a policy no index would
-- serve them. The newest thousand are looked at first: a common word is answered by them, and a
-- small organisation needs nothing else.
CREATE FUNCTION ops.search_contacts(patterns text[], alike text, most int)
RETURNS TABLE (id uuid, similar_only boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = '' AS $$
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
        SELECT x."Id", x."SearchText" LIKE ALL (patterns) AS hit FROM public."ContactPoints" x
        WHERE x."OrgId" = org ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT looked
    ) n;
    IF coalesce(cardinality(ids), 0) < amount AND walked >= looked THEN
        WITH hits AS MATERIALIZED (
            SELECT x."Id", x."CreatedAt" FROM public."ContactPoints" x
            WHERE x."OrgId" = org AND x."SearchText" LIKE longest AND x."SearchText" LIKE longer
              AND x."SearchText" LIKE ALL (patterns)
        ), newest AS (
            SELECT h."Id", h."CreatedAt" FROM hits h
            ORDER BY h."CreatedAt" DESC, h."Id" DESC LIMIT amount
        )
        SELECT array_agg(n."Id" ORDER BY n."CreatedAt" DESC, n."Id" DESC) INTO ids FROM newest n;
    END IF;
    IF cardinality(ids) > 0 THEN
        RETURN QUERY SELECT u.one, false FROM unnest(ids[:amount]) AS u (one);
        RETURN;
    END IF;
    IF alike IS NULL THEN RETURN; END IF;
    PERFORM set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    RETURN QUERY
        WITH hits AS MATERIALIZED (
            SELECT x."Id", public.word_similarity(alike, x."SearchText") AS likeness
            FROM public."ContactPoints" x
            WHERE x."OrgId" = org AND alike OPERATOR(public.<%) x."SearchText"
        )
        SELECT h."Id", true FROM hits h ORDER BY h.likeness DESC, h."Id" DESC LIMIT least(amount, 20);
END
$$;

REVOKE ALL ON FUNCTION ops.search_properties(text[], text, int), ops.search_contacts(text[], text, int)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.search_properties(text[], text, int), ops.search_contacts(text[], text, int)
    TO maintainuk_app;

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
