-- What must hold of every table, key, policy, grant, role and function of ours, whoever adds the
-- next one. One row for each thing that is wrong. The lists of exceptions are here and nowhere else.
WITH
-- A policy besides `wall` is a door; so many there are.
door_policy (relation, command, role) AS (VALUES
    ('"Users"', 'r', 'maintainuk_auth'),
    ('"Organisations"', 'r', 'maintainuk_auth'),
    ('auth."Sessions"', 'r', 'maintainuk_auth'),
    ('auth."Invitations"', 'r', 'maintainuk_auth'),
    ('auth."InvitationTokens"', 'r', 'maintainuk_auth'),
    ('auth."PasswordLetters"', 'r', 'maintainuk_auth'),
    ('auth."CalendarFeeds"', 'r', 'maintainuk_auth'),
    ('"MaintenanceTickets"', 'r', 'maintainuk_search'),
    ('"Properties"', 'r', 'maintainuk_search'),
    ('"ContactPoints"', 'r', 'maintainuk_search'),
    ('"Messages"', 'r', 'maintainuk_search'),
    ('"Attachments"', 'r', 'maintainuk_search'),
    ('"OutboxMessages"', '*', 'maintainuk_outbox'),
    ('"HazardDeadlines"', 'r', 'maintainuk_outbox'),
    ('"DampChecks"', 'r', 'maintainuk_outbox'),
    ('"MaintenanceTickets"', 'r', 'maintainuk_outbox')),
-- Functions that run as somebody else, and as whom.
door (routine, owner) AS (VALUES
    ('auth.accounts', 'maintainuk_auth'),
    ('auth.session', 'maintainuk_auth'),
    ('auth.organisations', 'maintainuk_auth'),
    ('auth.invitation', 'maintainuk_auth'),
    ('auth.forgotten', 'maintainuk_auth'),
    ('auth.password_letter', 'maintainuk_auth'),
    ('auth.calendar_feed', 'maintainuk_auth'),
    ('ops.search_tickets', 'maintainuk_search'),
    ('ops.search_properties', 'maintainuk_search'),
    ('ops.search_contacts', 'maintainuk_search'),
    ('ops.search_messages', 'maintainuk_search'),
    ('ops.search_files', 'maintainuk_search'),
    ('ops.outbox_claim', 'maintainuk_outbox'),
    ('ops.outbox_settle', 'maintainuk_outbox'),
    ('ops.outbox_rescue', 'maintainuk_outbox'),
    ('ops.outbox_purge', 'maintainuk_outbox'),
    ('ops.outbox_state', 'maintainuk_outbox'),
    ('ops.hazards_to_tell', 'maintainuk_outbox'),
    ('ops.clocks_to_tell', 'maintainuk_outbox'),
    ('ops.outbox_extend', 'maintainuk_outbox'),
    ('ops.import_keep', 'maintainuk_owner'),
    ('ops.import_remove', 'maintainuk_owner'),
    ('ops.audit_partitions_ahead', 'maintainuk_owner')),
-- Where the product deletes.
deletes (relation, role) AS (VALUES
    ('"Attachments"', 'maintainuk_app'),
    ('ops."ImportRows"', 'maintainuk_app'),
    ('ops."ImportProblems"', 'maintainuk_app'),
    ('"Properties"', 'maintainuk_app'),
    ('"Units"', 'maintainuk_app'),
    ('"Tenancies"', 'maintainuk_app'),
    ('"TenancyOccupants"', 'maintainuk_app'),
    ('"PlaceHints"', 'maintainuk_app'),
    ('"PlaceKeys"', 'maintainuk_app'),
    ('"AccessCodes"', 'maintainuk_app'),
    ('"Assets"', 'maintainuk_app'),
    ('"AssetServices"', 'maintainuk_app'),
    ('"ContactPoints"', 'maintainuk_app'),
    ('"SavedViews"', 'maintainuk_app'),
    ('"DefaultViews"', 'maintainuk_app'),
    ('"DifferentPairs"', 'maintainuk_app'),
    ('"ContractorProfiles"', 'maintainuk_app'),
    ('"TicketDrafts"', 'maintainuk_app'),
    ('"RateLists"', 'maintainuk_app'),
    ('"Rates"', 'maintainuk_app'),
    ('"OutboxMessages"', 'maintainuk_outbox')),
-- Tables of no organisation.
shared (relation) AS (VALUES ('ops."Schedules"')),
-- Nothing refers to these by id, so they need no key that starts with the organisation.
unreferenced (relation) AS (VALUES ('"AuditLogs"'), ('auth."Sessions"'), ('ops."SandboxMail"')),
-- Unique without the organisation: a public name, a hash of 256 random bits, and a number that
-- one contractor, who has one organisation, uses once.
global_key (index) AS (VALUES
    ('"Organisations_Slug_key"'),
    ('auth."Sessions_TokenHash_key"'),
    ('auth."UQ_InvitationTokens_TokenHash"'),
    ('auth."UQ_PasswordLetters_TokenHash"'),
    ('auth."UQ_CalendarFeeds_TokenHash"'),
    ('"IX_Invoices_InvoiceNumber_ContractorId"')),
-- Ids of anything, or of something that may be gone.
loose_id (relation, field) AS (VALUES
    ('"AuditLogs"', 'EntityId'),
    ('"Visits"', 'CalendarUid'),
    ('"DifferentPairs"', 'OneId'),
    ('"DifferentPairs"', 'OtherId'),
    ('"Merges"', 'KeptId'),
    ('"Merges"', 'MergedId'),
    ('ops."ImportRows"', 'EntityId'),
    ('ops."ImportRows"', 'ParentId'),
    ('ops."ImportRows"', 'ContactId'),
    ('ops."ImportRows"', 'ExistingId'),
    ('ops."IdempotencyKeys"', 'UserId')),

ours AS (
    SELECT c.oid, c.oid::regclass::text AS relation, c.relkind, c.relowner, c.relacl, c.reloptions,
        c.relispartition, c.relrowsecurity, c.relforcerowsecurity, n.nspname AS schema,
        CASE WHEN c.oid::regclass::text = '"Organisations"' THEN 'Id' ELSE 'OrgId' END AS wall_field,
        (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
            AND a.attname = CASE WHEN c.oid::regclass::text = '"Organisations"' THEN 'Id' ELSE 'OrgId' END
        ) AS wall_column
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'auth', 'ops') AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')),
walled AS (
    SELECT * FROM ours
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND wall_column IS NOT NULL),
keys AS (
    SELECT x.*, x.indexrelid::regclass::text AS index, w.relation, w.wall_column,
        (x.indkey::int2[])[0 : x.indnkeyatts - 1] AS columns
    FROM pg_index x JOIN walled w ON w.oid = x.indrelid),
refs AS (
    SELECT k.oid, k.conname, k.conkey, k.confkey, k.confdeltype, k.confupdtype, k.convalidated,
        f.oid AS from_oid, f.relation, f.wall_column, t.relation AS target,
        t.wall_column AS target_wall
    FROM pg_constraint k
    JOIN ours f ON f.oid = k.conrelid AND NOT f.relispartition
    JOIN ours t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conparentid = 0),
roles AS (SELECT * FROM pg_roles WHERE rolname LIKE 'maintainuk\_%'),
grants AS (
    SELECT o.relation, o.relispartition, a.privilege_type, a.is_grantable,
        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END AS grantee
    FROM ours o, aclexplode(o.relacl) a WHERE a.grantee <> o.relowner
    UNION ALL
    SELECT o.relation, o.relispartition, a.privilege_type, a.is_grantable,
        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END
    FROM ours o JOIN pg_attribute f ON f.attrelid = o.oid, aclexplode(f.attacl) a),
routines AS (
    SELECT p.oid, format('%s.%s', n.nspname, p.proname) AS routine, p.prosecdef, p.proconfig,
        pg_get_userbyid(p.proowner) AS owner, coalesce(p.proacl, acldefault('f', p.proowner)) AS acl
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'auth', 'ops')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e'))

-- The wall.
SELECT format('%s: row-level security is off', relation) FROM ours
WHERE NOT relrowsecurity AND (oid IN (SELECT oid FROM walled) OR relispartition)
UNION ALL
SELECT format('%s: row-level security does not bind the owner', relation) FROM ours
WHERE NOT relforcerowsecurity AND (oid IN (SELECT oid FROM walled) OR relispartition)
UNION ALL
SELECT format('%s: no policy `wall` for every command and role, on what is read and what is written',
    relation)
FROM walled w
WHERE NOT EXISTS (
    SELECT FROM pg_policy p
    WHERE p.polrelid = w.oid AND p.polname = 'wall' AND p.polcmd = '*' AND p.polpermissive
      AND p.polroles = '{0}'
      AND pg_get_expr(p.polqual, w.oid) = format(
        '(%I = (NULLIF(current_setting(''app.org_id''::text, true), ''''::text))::uuid)', w.wall_field)
      AND pg_get_expr(p.polqual, w.oid) = pg_get_expr(p.polwithcheck, w.oid))
UNION ALL
SELECT format('%s: policy %s is no door that we know', p.polrelid::regclass, p.polname)
FROM pg_policy p JOIN ours o ON o.oid = p.polrelid
WHERE p.polname <> 'wall' AND NOT EXISTS (
    SELECT FROM door_policy d
    WHERE d.relation = o.relation AND d.command = p.polcmd AND p.polpermissive
      AND p.polroles = ARRAY[(SELECT r.oid FROM pg_roles r WHERE r.rolname = d.role)])
UNION ALL
SELECT format('%s: an organisation is not required', w.relation)
FROM walled w JOIN pg_attribute a ON a.attrelid = w.oid AND a.attnum = w.wall_column
WHERE NOT a.attnotnull AND w.relation <> '"AuditLogs"'
UNION ALL
SELECT format('%s: belongs to no organisation', relation) FROM ours
WHERE relkind IN ('r', 'p', 'f') AND NOT relispartition AND wall_column IS NULL
  AND relation NOT IN (SELECT relation FROM shared)
UNION ALL
SELECT format('%s: of an organisation, and outside our schemas', c.oid::regclass)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND lower(a.attname) IN ('orgid', 'org_id', 'organisationid')
WHERE n.nspname NOT IN ('public', 'auth', 'ops', 'pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_%' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')

-- Keys.
UNION ALL
SELECT format('%s: no whole unique key starts with the organisation', relation) FROM walled w
WHERE relation NOT IN (SELECT relation FROM unreferenced) AND NOT EXISTS (
    SELECT FROM keys k WHERE k.indrelid = w.oid AND k.indisunique AND k.indisvalid
      AND k.indpred IS NULL AND k.columns[1] = w.wall_column)
UNION ALL
SELECT format('%s: %s tells whether another organisation has the same', relation, index)
FROM keys k
WHERE k.indisunique AND NOT k.wall_column = ANY (k.columns)
  AND NOT (k.indisprimary AND (SELECT a.attname FROM pg_attribute a
      WHERE a.attrelid = k.indrelid AND a.attnum = k.columns[1]) = 'Id')
  AND index NOT IN (SELECT g.index FROM global_key g)
UNION ALL
SELECT format('%s: %s does not carry the organisation along', r.relation, r.conname)
FROM refs r
WHERE r.wall_column IS NOT NULL AND NOT EXISTS (
    SELECT FROM unnest(r.conkey, r.confkey) AS pair (a, b)
    WHERE pair.a = r.wall_column AND pair.b = r.target_wall)
UNION ALL
SELECT format('%s: %s has no index that starts with its columns', r.relation, r.conname)
FROM refs r
WHERE NOT EXISTS (
    SELECT FROM pg_index x
    WHERE x.indrelid = r.from_oid AND x.indisvalid
      -- What a reference looks for is never null, so an index of those that are not serves it.
      AND (x.indpred IS NULL OR EXISTS (SELECT FROM pg_attribute a
          WHERE a.attrelid = r.from_oid AND a.attnum = ANY (r.conkey)
            AND pg_get_expr(x.indpred, x.indrelid) = format('(%I IS NOT NULL)', a.attname)))
      AND (x.indkey::int2[])[0 : cardinality(r.conkey) - 1] @> r.conkey)
UNION ALL
SELECT format('%s: %s sets columns to null', relation, conname) FROM refs
WHERE confdeltype IN ('n', 'd') OR confupdtype IN ('n', 'd')
UNION ALL
SELECT format('%s: %s was never held against the rows', relation, conname) FROM refs
WHERE NOT convalidated
UNION ALL
SELECT format('%s: nothing says what %s is the id of', w.relation, a.attname)
FROM walled w
JOIN pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE a.atttypid = 'uuid'::regtype AND a.attname <> 'Id'
  AND NOT EXISTS (SELECT FROM refs r WHERE r.from_oid = w.oid AND a.attnum = ANY (r.conkey)
      AND (a.attnum <> w.wall_column OR cardinality(r.conkey) = 1))
  AND NOT EXISTS (SELECT FROM loose_id l WHERE l.relation = w.relation AND l.field = a.attname)

-- Who may do what.
UNION ALL
SELECT format('%s: may sign in or pass every wall', rolname) FROM roles
WHERE rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR rolcanlogin
UNION ALL
SELECT format('%s: there is no such role', name)
FROM unnest(ARRAY['maintainuk_owner', 'maintainuk_app', 'maintainuk_auth', 'maintainuk_search',
    'maintainuk_outbox']) AS name
WHERE name NOT IN (SELECT rolname FROM roles)
UNION ALL
SELECT format('%s: has the rights of %s too', m.member::regrole, m.roleid::regrole)
FROM pg_auth_members m JOIN roles r ON r.oid = m.member
UNION ALL
SELECT format('%s: belongs to %s', relation, pg_get_userbyid(relowner)) FROM ours
WHERE pg_get_userbyid(relowner) <> 'maintainuk_owner'
UNION ALL
SELECT format('%s: in a schema of ours, %s may create', n.nspname, r.rolname)
FROM pg_namespace n, roles r
WHERE n.nspname IN ('public', 'auth', 'ops') AND r.rolname <> 'maintainuk_owner'
  AND has_schema_privilege(r.oid, n.oid, 'CREATE')
UNION ALL
SELECT format('%s: PUBLIC has %s', relation, privilege_type) FROM grants WHERE grantee = 'PUBLIC'
UNION ALL
SELECT format('%s: %s may hand %s on', relation, grantee, privilege_type) FROM grants WHERE is_grantable
UNION ALL
SELECT format('%s: a partition that %s reaches past its parent', relation, grantee)
FROM grants WHERE relispartition
UNION ALL
SELECT format('%s: %s has %s', relation, grantee, privilege_type) FROM grants
WHERE privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
UNION ALL
SELECT format('%s: %s may delete', g.relation, g.grantee) FROM grants g
WHERE privilege_type = 'DELETE' AND NOT EXISTS (
    SELECT FROM deletes d WHERE d.relation = g.relation AND d.role = g.grantee)
UNION ALL
SELECT format('%s: what is recorded can be changed by %s', relation, grantee) FROM grants
WHERE relation = '"AuditLogs"' AND privilege_type NOT IN ('SELECT', 'INSERT')
UNION ALL
SELECT format('%s: %s may %s and is neither the app nor a door', relation, grantee, privilege_type)
FROM grants
WHERE grantee <> 'maintainuk_app' AND NOT relispartition AND NOT EXISTS (
    SELECT FROM door_policy d WHERE d.role = grants.grantee AND d.relation = grants.relation
      AND (d.command = '*' OR privilege_type = 'SELECT'))
UNION ALL
SELECT format('what %s makes is granted to others unasked', pg_get_userbyid(defaclrole))
FROM pg_default_acl

-- Functions, views and what acts unseen.
UNION ALL
SELECT format('%s: runs as %s and is no door that we know', r.routine, r.owner) FROM routines r
WHERE r.prosecdef AND NOT EXISTS (
    SELECT FROM door d WHERE d.routine = r.routine AND d.owner = r.owner)
UNION ALL
SELECT format('%s: the door is missing', d.routine) FROM door d
WHERE NOT EXISTS (SELECT FROM routines r WHERE r.routine = d.routine AND r.prosecdef)
UNION ALL
SELECT format('%s: finds names wherever the caller says', routine) FROM routines
WHERE array_remove(proconfig, 'plan_cache_mode=auto') IS DISTINCT FROM ARRAY['search_path=""']
UNION ALL
SELECT format('%s: %s may call it', r.routine,
    CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END)
FROM routines r, aclexplode(r.acl) a
WHERE a.grantee <> (r.owner)::regrole
  AND (a.grantee = 0 OR pg_get_userbyid(a.grantee) <> 'maintainuk_app'
       OR r.routine NOT IN (SELECT routine FROM door))
UNION ALL
SELECT format('%s: a view with its owner''s eyes', relation) FROM ours
WHERE relkind = 'm' OR relkind = 'f'
   OR relkind = 'v' AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on']
UNION ALL
SELECT format('%s: trigger %s', t.tgrelid::regclass, t.tgname)
FROM pg_trigger t JOIN ours o ON o.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL
SELECT format('event trigger %s', evtname) FROM pg_event_trigger
UNION ALL
SELECT format('%s: rule %s', o.relation, w.rulename)
FROM pg_rewrite w JOIN ours o ON o.oid = w.ev_class WHERE o.relkind NOT IN ('v', 'm')
ORDER BY 1
