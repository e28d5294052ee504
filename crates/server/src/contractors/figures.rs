//! The figures of contractors, made from what happened and never typed in: the one query that
//! makes them. `docs/figures.md` has the definitions in words; the two change together.

/// Joined to contractor `p`: how they did with the orders of the last 365 days.
///
/// - `"JobsEnded"`: orders that they completed or declined. What the organisation cancelled, and
///   what is still going on, counts neither way.
/// - `"CompletionRateText"`: those completed, as a share of those ended.
/// - `"RecallRateText"`: of the orders that they completed (`"JobsDone"`), the share that came back: sent
///   back by the office, said not to be fixed by who lives there, damp again at a look, or reported again
///   for the same home and kind of repair; within the days of the service policy.
/// - `"FirstTimeFixText"`: of the same orders, the share that was right the first time: one visit at
///   most, nothing still needed, and none that came back.
/// - `"AvgResponseText"`: hours from an offer to its answer, on average; `"Answers"` is of how many.
///   An order that was offered to several has its answers in the offers, each firm its own.
/// - `"RatingText"`: the stars that residents gave, on average; `"Ratings"` is of how many.
macro_rules! figures {
    () => {
        r#"CROSS JOIN LATERAL (
               SELECT f."JobsEnded", f."Answers" + h."Answers" AS "Answers",
                   round(f."Done"::numeric / nullif(f."JobsEnded", 0), 4)::text AS "CompletionRateText",
                   f."Done" AS "JobsDone",
                   round(f."Again"::numeric / nullif(f."Done", 0), 4)::text AS "RecallRateText",
                   round(f."First"::numeric / nullif(f."Done", 0), 4)::text AS "FirstTimeFixText",
                   round(((coalesce(f."Hours", 0) + coalesce(h."Hours", 0))
                       / nullif(f."Answers" + h."Answers", 0))::numeric, 2)::text AS "AvgResponseText",
                   round(m."Stars", 2)::text AS "RatingText", m."Ratings"
               FROM (
                   SELECT count(*) FILTER (WHERE w."Status" IN ('Completed', 'Verified')) AS "Done",
                       count(*) FILTER (WHERE w.again) AS "Again",
                       count(*) FILTER (WHERE w.once AND NOT w.again) AS "First",
                       count(*) FILTER (WHERE w."Status" IN ('Completed', 'Verified', 'Declined')
                           OR w."DeclinedAt" IS NOT NULL) AS "JobsEnded",
                       count(*) FILTER (WHERE coalesce(w."AcceptedAt", w."DeclinedAt") >= w."OfferedAt"
                           AND NOT w.several)
                           AS "Answers",
                       sum(extract(epoch FROM coalesce(w."AcceptedAt", w."DeclinedAt") - w."OfferedAt")
                           / 3600) FILTER (WHERE coalesce(w."AcceptedAt", w."DeclinedAt") >= w."OfferedAt"
                           AND NOT w.several) AS "Hours"
                   FROM (SELECT w.*, EXISTS (SELECT 1 FROM "WorkOrderOffers" o WHERE o."OrgId" = $1
                               AND o."WorkOrderId" = w."Id") AS several,
                           w."Status" IN ('Completed', 'Verified') AND (w."SentBackCount" > 0
                               OR w."RecalledAt" IS NOT NULL OR EXISTS (
                               SELECT 1 FROM "MaintenanceTickets" r WHERE r."OrgId" = $1
                                 AND r."RecallOfOrderId" = w."Id" AND r."Status" <> 'Cancelled'
                                 AND r."DeletedAt" IS NULL)) AS again,
                           w."Status" IN ('Completed', 'Verified') AND w."FurtherWork" IS NULL
                               AND w."SentBackCount" = 0 AND (SELECT count(*) FROM "Visits" v
                                   WHERE v."OrgId" = $1 AND v."WorkOrderId" = w."Id"
                                     AND v."Status" = 'Done') <= 1 AS once
                       FROM "WorkOrders" w
                       WHERE w."OrgId" = $1 AND w."AssignedContractorId" = p."Id"
                         AND w."CreatedAt" > (now() - interval '365 days')::timestamp) w) f
               CROSS JOIN (
                   SELECT count(*) AS "Answers",
                       sum(extract(epoch FROM o."AnsweredAt" - o."OfferedAt") / 3600) AS "Hours"
                   FROM "WorkOrderOffers" o
                   WHERE o."OrgId" = $1 AND o."ContractorId" = p."Id"
                     AND o."Status" IN ('Accepted', 'Declined')
                     AND o."CreatedAt" > (now() - interval '365 days')::timestamp) h
               CROSS JOIN (
                   SELECT count(*) AS "Ratings", avg(t."RatingStars") AS "Stars"
                   FROM "MaintenanceTickets" t
                   WHERE t."OrgId" = $1 AND t."RatedContractorId" = p."Id"
                     AND t."RatedAt" > (now() - interval '365 days')::timestamp) m) g"#
    };
}
