-- An order keeps that its work came back on its own ticket: who lives there said that it is not fixed, or a
-- look at a home that was damp found it again. And a look keeps what was measured, why, and its photographs.

SET ROLE maintainuk_owner;

ALTER TABLE "WorkOrders"
    ADD COLUMN "RecalledAt" TIMESTAMP,
    ADD COLUMN "RecalledFor" VARCHAR(20),
    ADD CONSTRAINT "CK_WorkOrders_RecalledFor" CHECK ("RecalledFor" IN ('notFixed', 'damp')),
    ADD CONSTRAINT "CK_WorkOrders_RecalledAt" CHECK (("RecalledAt" IS NULL) = ("RecalledFor" IS NULL));

ALTER TABLE "DampChecks"
    ADD COLUMN "MoistureTenths" SMALLINT, -- tenths of a per cent
    ADD COLUMN "Cause" VARCHAR(500),
    ADD COLUMN "PhotoIds" UUID[] NOT NULL DEFAULT '{}', -- photographs of the ticket
    ADD CONSTRAINT "CK_DampChecks_MoistureTenths" CHECK ("MoistureTenths" BETWEEN 0 AND 1000);

RESET ROLE;
