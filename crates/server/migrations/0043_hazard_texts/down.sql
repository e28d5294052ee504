SET ROLE maintainuk_owner;

CREATE OR REPLACE FUNCTION ops.import_keep(import uuid, target text)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    org uuid := nullif(current_setting('app.org_id', true), '')::uuid;
    relation regclass := format('public.%I', target)::regclass;
    id_column text := CASE WHEN target = 'ContactPoints' AND EXISTS (SELECT FROM public."Imports" i
        WHERE i."OrgId" = org AND i."Id" = import AND i."Kind" = 'Contractors')
        THEN 'ContactId' ELSE 'EntityId' END;
    ref record;
    kept bigint;
BEGIN
    IF target NOT IN ('Properties', 'Units', 'Tenancies', 'ContactPoints', 'ContractorProfiles',
        'MaintenanceTickets') THEN
        RAISE EXCEPTION 'nothing is imported into %', target;
    END IF;
    -- An import leaves one line in the audit log, for itself; whoever changed a row left another.
    EXECUTE format('UPDATE ops."ImportRows" r SET "KeptBecause" = ''It was changed since.''
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."KeptBecause" IS NULL
          AND r.%1$I IN (SELECT a."EntityId" FROM public."AuditLogs" a
              WHERE a."OrgId" = $1 AND a."Timestamp" >= (SELECT i."CreatedAt" FROM public."Imports" i
                  WHERE i."OrgId" = $1 AND i."Id" = $2))',
        id_column) USING org, import;
    FOR ref IN
        SELECT k.conrelid::regclass AS relation, a.attname AS field, c.relname
        FROM pg_catalog.pg_constraint k
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (a, b)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.a
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        WHERE k.contype = 'f' AND k.conparentid = 0 AND k.confrelid = relation AND a.attname <> 'OrgId'
    LOOP
        -- What the import made itself, and the line on a ticket's timeline that it began with, do
        -- not count.
        EXECUTE format('UPDATE ops."ImportRows" r SET "KeptBecause" = $3
            FROM %1$s x JOIN %2$s t ON t."OrgId" = $1 AND t."ImportId" = $2 AND t."Id" = x.%3$I
            WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."KeptBecause" IS NULL
              AND x."OrgId" = $1 AND r.%4$I = t."Id"
              AND to_jsonb(x) ->> ''ImportId'' IS DISTINCT FROM $2::text
              AND to_jsonb(x) ->> ''EventType'' IS DISTINCT FROM ''TicketReported''',
            ref.relation, relation, ref.field, id_column)
            USING org, import, format('%s refers to it.', ref.relname);
    END LOOP;
    SELECT count(*) INTO kept FROM ops."ImportRows" r
    WHERE r."OrgId" = org AND r."ImportId" = import AND r."KeptBecause" IS NOT NULL;
    RETURN kept;
END
$$;

CREATE OR REPLACE FUNCTION ops.import_remove(import uuid, target text, first int, last int)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    org uuid := nullif(current_setting('app.org_id', true), '')::uuid;
    gone bigint;
    id_column text := CASE WHEN target = 'ContactPoints' AND EXISTS (SELECT FROM public."Imports" i
        WHERE i."OrgId" = org AND i."Id" = import AND i."Kind" = 'Contractors')
        THEN 'ContactId' ELSE 'EntityId' END;
BEGIN
    IF target NOT IN ('Properties', 'Units', 'Tenancies', 'ContactPoints', 'ContractorProfiles',
        'MaintenanceTickets') THEN
        RAISE EXCEPTION 'nothing is imported into %', target;
    END IF;
    IF NOT EXISTS (SELECT FROM public."Imports" i
        WHERE i."OrgId" = org AND i."Id" = import AND i."Status" = 'Undoing') THEN
        RAISE EXCEPTION 'only an import that is being undone is removed';
    END IF;
    IF target = 'MaintenanceTickets' THEN
        DELETE FROM public."TicketTimelineEvents" e USING ops."ImportRows" r
        WHERE r."OrgId" = org AND r."ImportId" = import AND r."KeptBecause" IS NULL
          AND r."RowNumber" BETWEEN first AND last
          AND e."OrgId" = org AND e."TicketId" = r."EntityId" AND e."EventType" = 'TicketReported';
    END IF;
    EXECUTE format('DELETE FROM public.%1$I t USING ops."ImportRows" r
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."KeptBecause" IS NULL
          AND r."RowNumber" BETWEEN $3 AND $4
          AND t."OrgId" = $1 AND t."ImportId" = $2 AND t."Id" = r.%2$I', target, id_column)
        USING org, import, first, last;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;

ALTER TABLE "HazardCases" DROP COLUMN "TextHash", DROP COLUMN "ImportId";

RESET ROLE;
