-- A date that a person sets stands beside the law's own and never in its place.

SET ROLE maintainuk_owner;

ALTER TABLE "HazardDeadlines"
    ADD COLUMN "SetDueDate" DATE, -- what a person promised, beside "DueDate" and "DueAt"
    ADD COLUMN "SetDueAt" TIMESTAMP,
    ADD COLUMN "SetAt" TIMESTAMP;

-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "HazardDeadlines" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "TicketTimelineEvents" NO FORCE ROW LEVEL SECURITY;
UPDATE "HazardDeadlines" SET "SetDueDate" = "DueDate", "SetDueAt" = "DueAt", "SetAt" = "ComputedAt"
WHERE "SetReason" IS NOT NULL;
-- The law's date is the one that was set aside first. Where the promise was earlier it is counted anew
-- with the next change of the case.
UPDATE "HazardDeadlines" d SET "DueAt" = was.at,
    "DueDate" = CASE WHEN d."DueDate" IS NOT NULL
        THEN ((was.at - interval '1 second') AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/London')::date END
FROM (
    SELECT DISTINCT ON (e."OrgId", e."DataJson" ->> 'hazardId', e."DataJson" ->> 'duty') e."OrgId",
        (e."DataJson" ->> 'hazardId')::uuid AS id, e."DataJson" ->> 'duty' AS duty,
        (e."DataJson" ->> 'was')::timestamptz AT TIME ZONE 'UTC' AS at
    FROM "TicketTimelineEvents" e WHERE e."EventType" = 'HazardDeadlineSet'
    ORDER BY e."OrgId", e."DataJson" ->> 'hazardId', e."DataJson" ->> 'duty', e."CreatedAt") was
WHERE d."OrgId" = was."OrgId" AND d."CaseId" = was.id AND d."Duty" = was.duty
  AND d."SetReason" IS NOT NULL AND was.at < d."DueAt" AND was.at >= d."StartAt";
ALTER TABLE "TicketTimelineEvents" FORCE ROW LEVEL SECURITY;
ALTER TABLE "HazardDeadlines" FORCE ROW LEVEL SECURITY;

ALTER TABLE "HazardDeadlines" ADD CONSTRAINT "CK_HazardDeadlines_Set"
    CHECK (("SetDueAt" IS NULL) = ("SetReason" IS NULL) AND ("SetDueAt" IS NULL) = ("SetAt" IS NULL));

RESET ROLE;
