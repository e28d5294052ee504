-- Which thread of a ticket is which firm's: what residents and firms write to the staff is kept apart.

SET ROLE maintainuk_owner;

-- The firm whose thread it is; none where it is a resident's.
ALTER TABLE "Conversations"
    ADD COLUMN "ContractorId" UUID,
    ADD CONSTRAINT "FK_Conversations_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id");
CREATE INDEX "IX_Conversations_OrgId_ContractorId" ON "Conversations" ("OrgId", "ContractorId")
    WHERE "ContractorId" IS NOT NULL;

-- The threads that are there: a firm's is one in which nobody but the staff and its contact speak. The
-- policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "Conversations" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Messages" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ContractorProfiles" NO FORCE ROW LEVEL SECURITY;
UPDATE "Conversations" c SET "ContractorId" = x.firm
FROM (
    SELECT m."OrgId", m."ConversationId", (array_agg(k."Id" ORDER BY k."Id"))[1] AS firm
    FROM "Messages" m
    LEFT JOIN "ContractorProfiles" k ON k."OrgId" = m."OrgId"
        AND k."ContactId" = COALESCE(m."FromContactId", m."ToContactId")
    WHERE num_nonnulls(m."FromContactId", m."ToContactId") > 0
    GROUP BY m."OrgId", m."ConversationId"
    HAVING bool_and(k."Id" IS NOT NULL) AND count(DISTINCT COALESCE(m."FromContactId", m."ToContactId")) = 1) x
WHERE c."OrgId" = x."OrgId" AND c."Id" = x."ConversationId";
ALTER TABLE "ContractorProfiles" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Messages" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Conversations" FORCE ROW LEVEL SECURITY;

RESET ROLE;
