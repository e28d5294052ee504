SET ROLE maintainuk_owner;
DROP INDEX "IX_MaintenanceTickets_OrgId_Coordinator_Open";
GRANT USAGE, CREATE ON SCHEMA ops TO maintainuk_search;
SET ROLE maintainuk_search;

CREATE OR REPLACE FUNCTION ops.search_tickets(
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

SET ROLE maintainuk_owner;
REVOKE USAGE, CREATE ON SCHEMA ops FROM maintainuk_search;
RESET ROLE;
