-- The people of a firm: who comes, what part of a visit each has, and when each is somewhere else.

SET ROLE maintainuk_owner;

CREATE TABLE "Operatives" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "UserId" UUID, -- their account, where they have one
    "Name" VARCHAR(100) NOT NULL,
    "PhoneE164" VARCHAR(20),
    "Trades" JSONB NOT NULL DEFAULT '[]', -- array of categories; none: whatever the firm does
    "IsActive" BOOLEAN NOT NULL DEFAULT TRUE,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Operatives_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Operatives_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_Operatives_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Operatives_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE INDEX "IX_Operatives_OrgId_ContractorId" ON "Operatives" ("OrgId", "ContractorId", "Name", "Id");
-- An account is one person's.
CREATE UNIQUE INDEX "UQ_Operatives_OrgId_UserId" ON "Operatives" ("OrgId", "UserId")
    WHERE "UserId" IS NOT NULL;

-- What takes an operative's time: visits, and days on which they are away. Both are one table, so that
-- one constraint says that nobody is at two places, nor at work while away, whoever writes.
CREATE TABLE "OperativeTimes" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "OperativeId" UUID NOT NULL,
    "VisitId" UUID, -- none: away
    "StartAt" TIMESTAMP NOT NULL,
    "EndAt" TIMESTAMP NOT NULL,
    "Share" INT, -- percent of the visit; none: away
    "Note" VARCHAR(200),
    "Held" BOOLEAN NOT NULL DEFAULT TRUE, -- not any more once the visit is over or off; who came stays
    "WithdrawnAt" TIMESTAMP, -- taken off the visit, or there after all
    "AddedByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_OperativeTimes_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_OperativeTimes_OperativeId" FOREIGN KEY ("OrgId", "OperativeId")
        REFERENCES "Operatives" ("OrgId", "Id"),
    CONSTRAINT "FK_OperativeTimes_VisitId" FOREIGN KEY ("OrgId", "VisitId") REFERENCES "Visits" ("OrgId", "Id"),
    CONSTRAINT "FK_OperativeTimes_AddedByUserId" FOREIGN KEY ("OrgId", "AddedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_OperativeTimes_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_OperativeTimes_Time" CHECK ("StartAt" < "EndAt"),
    CONSTRAINT "CK_OperativeTimes_Share" CHECK (
        num_nonnulls("VisitId", "Share") IN (0, 2) AND "Share" BETWEEN 1 AND 100),
    CONSTRAINT "EX_OperativeTimes_Held" EXCLUDE USING gist ("OrgId" WITH =, "OperativeId" WITH =,
        tsrange("StartAt", "EndAt") WITH &&) WHERE ("Held" AND "WithdrawnAt" IS NULL)
);
CREATE INDEX "IX_OperativeTimes_OrgId_OperativeId" ON "OperativeTimes" ("OrgId", "OperativeId", "StartAt");
CREATE INDEX "IX_OperativeTimes_OrgId_VisitId" ON "OperativeTimes" ("OrgId", "VisitId", "OperativeId")
    WHERE "VisitId" IS NOT NULL;
CREATE INDEX "IX_OperativeTimes_OrgId_AddedByUserId" ON "OperativeTimes" ("OrgId", "AddedByUserId");

CALL ops.wall('"Operatives"');
CALL ops.wall('"OperativeTimes"');
GRANT SELECT, INSERT, UPDATE ON "Operatives", "OperativeTimes" TO maintainuk_app;

RESET ROLE;
