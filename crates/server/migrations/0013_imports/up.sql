-- Bringing data in from files: the imports, their rows while they are checked, what is wrong with
-- them, and how columns were mapped the last time. Rows that an import made carry its id.

SET ROLE maintainuk_owner;

CREATE TABLE "Imports" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Kind" VARCHAR(50) NOT NULL,
    "Status" VARCHAR(50) NOT NULL,
    "UserId" UUID NOT NULL,
    "FileName" VARCHAR(255) NOT NULL,
    "SizeBytes" BIGINT NOT NULL,
    "Sha256" VARCHAR(64) NOT NULL,
    "StorageKey" VARCHAR(500) NOT NULL,
    "Format" VARCHAR(10) NOT NULL,
    "Encoding" VARCHAR(20), -- of a CSV file
    "Separator" VARCHAR(1),
    "Columns" JSONB NOT NULL, -- the headers
    "Sample" JSONB NOT NULL, -- the first rows, as they stand in the file
    "Mapping" JSONB, -- field to the number of its column
    "Mode" VARCHAR(10),
    "Duplicates" VARCHAR(10),
    "Turn" INT NOT NULL DEFAULT 0, -- the worker's attempt that may write
    "RowsRead" INT NOT NULL DEFAULT 0,
    "RowsGood" INT NOT NULL DEFAULT 0,
    "RowsBad" INT NOT NULL DEFAULT 0,
    "RowsDuplicate" INT NOT NULL DEFAULT 0,
    "RowsWritten" INT NOT NULL DEFAULT 0,
    "RowsKept" INT NOT NULL DEFAULT 0, -- that an undo left, because something refers to them
    "ProblemCounts" JSONB,
    "ErrorText" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    "FinishedAt" TIMESTAMP,
    "UndoneAt" TIMESTAMP,
    CONSTRAINT "FK_Imports_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Imports_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Imports_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Imports_Kind" CHECK ("Kind" IN (
        'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors', 'Tickets')),
    CONSTRAINT "CK_Imports_Status" CHECK ("Status" IN (
        'Uploaded', 'Checking', 'Checked', 'Running', 'Done', 'Undoing', 'Undone', 'Failed')),
    CONSTRAINT "CK_Imports_Format" CHECK ("Format" IN ('csv', 'xlsx')),
    CONSTRAINT "CK_Imports_Mode" CHECK ("Mode" IN ('all', 'good')),
    CONSTRAINT "CK_Imports_Duplicates" CHECK ("Duplicates" IN ('skip', 'add'))
);
CREATE INDEX "IX_Imports_OrgId_CreatedAt" ON "Imports" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Imports_OrgId_UserId" ON "Imports" ("OrgId", "UserId");
CALL ops.wall('public."Imports"');
GRANT SELECT, INSERT, UPDATE ON "Imports" TO maintainuk_app;

-- The rows of a file between the check and some days after the import.
CREATE TABLE ops."ImportRows" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "ImportId" UUID NOT NULL,
    "RowNumber" INT NOT NULL, -- as a spreadsheet counts: the header is 1
    "Cells" TEXT[] NOT NULL DEFAULT '{}',
    "Sound" BOOLEAN NOT NULL, -- nothing is wrong with its own cells
    "Verdict" VARCHAR(10) NOT NULL,
    "EitherWay" INT[] NOT NULL DEFAULT '{}', -- fields with a date that can be read month first
    "EntityId" UUID NOT NULL, -- what it becomes
    "ParentId" UUID, -- the property or unit that it names
    "ParentCount" INT,
    "ContactId" UUID, -- the person that it names or, with a contractor, becomes
    "ContactCount" INT,
    "ExistingId" UUID, -- what is here already
    "ExistingRow" INT, -- or stands higher up in the file
    "Clash" BOOLEAN NOT NULL DEFAULT FALSE, -- it cannot be true beside what is here
    "KeptBecause" VARCHAR(200), -- why an undo left it
    PRIMARY KEY ("OrgId", "ImportId", "RowNumber"),
    CONSTRAINT "FK_ImportRows_ImportId" FOREIGN KEY ("OrgId", "ImportId")
        REFERENCES public."Imports" ("OrgId", "Id"),
    CONSTRAINT "CK_ImportRows_Verdict" CHECK ("Verdict" IN ('Good', 'Bad', 'Duplicate'))
);
CALL ops.wall('ops."ImportRows"');
GRANT SELECT, INSERT, UPDATE, DELETE ON ops."ImportRows" TO maintainuk_app;

CREATE TABLE ops."ImportProblems" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "ImportId" UUID NOT NULL,
    "RowNumber" INT NOT NULL,
    "Number" INT NOT NULL, -- within the row
    "Field" VARCHAR(50), -- none for the row as a whole
    "Code" VARCHAR(20) NOT NULL,
    "Given" VARCHAR(200),
    "Detail" TEXT NOT NULL,
    PRIMARY KEY ("OrgId", "ImportId", "RowNumber", "Number"),
    CONSTRAINT "FK_ImportProblems_ImportId" FOREIGN KEY ("OrgId", "ImportId")
        REFERENCES public."Imports" ("OrgId", "Id")
);
CALL ops.wall('ops."ImportProblems"');
GRANT SELECT, INSERT, DELETE ON ops."ImportProblems" TO maintainuk_app;

CREATE TABLE ops."ImportMappings" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "Kind" VARCHAR(50) NOT NULL,
    "Headers" JSONB NOT NULL, -- field to the text of its header
    "UpdatedAt" TIMESTAMP NOT NULL,
    PRIMARY KEY ("OrgId", "Kind")
);
CALL ops.wall('ops."ImportMappings"');
GRANT SELECT, INSERT, UPDATE ON ops."ImportMappings" TO maintainuk_app;

-- Most rows come from no file, so the indexes hold only those that do.
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY[
        'Properties', 'Units', 'Tenancies', 'ContactPoints', 'ContractorProfiles', 'MaintenanceTickets'
    ] LOOP
        EXECUTE format('ALTER TABLE public.%1$I ADD COLUMN "ImportId" UUID, '
            'ADD CONSTRAINT %2$I FOREIGN KEY ("OrgId", "ImportId") REFERENCES public."Imports" ("OrgId", "Id")',
            target, 'FK_' || target || '_ImportId');
        EXECUTE format('CREATE INDEX %2$I ON public.%1$I ("OrgId", "ImportId") WHERE "ImportId" IS NOT NULL',
            target, 'IX_' || target || '_OrgId_ImportId');
    END LOOP;
END
$$;

-- Undo: the app deletes nothing of the estate but through this door, and only what an import of
-- its own organisation made. The doors' owner is bound by the wall like everybody else.

-- Notes on the import's rows why they have to stay: something refers to them by now, whatever
-- table that is, or somebody changed them. Answers how many.
CREATE FUNCTION ops.import_keep(import uuid, target text)
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

-- Deletes what the rows from `first` to `last` became, but for those that have to stay.
CREATE FUNCTION ops.import_remove(import uuid, target text, first int, last int)
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

GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_outbox;
SET ROLE maintainuk_outbox;

-- Lengthens the lease of a message that is still being worked on; false when it is another's now.
CREATE FUNCTION ops.outbox_extend(message uuid, claimed int, lease interval)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    WITH extended AS (
        UPDATE public."OutboxMessages" o SET "LeasedUntil" = clock_timestamp() + lease
        WHERE o."Id" = message AND o."Attempts" = claimed AND o."Status" = 'Dispatched'
        RETURNING 1)
    SELECT EXISTS (SELECT FROM extended)
$$;
REVOKE ALL ON FUNCTION ops.outbox_extend(uuid, int, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.outbox_extend(uuid, int, interval) TO maintainuk_app;

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_outbox;
REVOKE ALL ON FUNCTION ops.import_keep(uuid, text), ops.import_remove(uuid, text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.import_keep(uuid, text), ops.import_remove(uuid, text, int, int)
    TO maintainuk_app;
RESET ROLE;
