-- Where a home is, for the law: its nation; and its number in the national register of addresses.

SET ROLE maintainuk_owner;

-- The nation selects the law and the bank holidays. A postcode area that lies in one nation says
-- it; at the borders a person does, and until then what the default says.
ALTER TABLE "Properties"
    ADD COLUMN "Nation" VARCHAR(20) NOT NULL DEFAULT 'England'
        CONSTRAINT "CK_Properties_Nation" CHECK ("Nation" IN ('England', 'Wales', 'Scotland', 'NorthernIreland')),
    ADD COLUMN "Uprn" VARCHAR(12)
        CONSTRAINT "CK_Properties_Uprn" CHECK ("Uprn" ~ '^[1-9][0-9]{0,11}$');
UPDATE "Properties" SET "Nation" = CASE
    WHEN "Postcode" ~ '^BT[0-9]' THEN 'NorthernIreland'
    WHEN "Postcode" ~ '^(AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE)[0-9]' THEN 'Scotland'
    WHEN "Postcode" ~ '^(CF|LD|LL|NP|SA)[0-9]' THEN 'Wales'
    ELSE 'England' END;
ALTER TABLE "Units" ADD COLUMN "Uprn" VARCHAR(12)
    CONSTRAINT "CK_Units_Uprn" CHECK ("Uprn" ~ '^[1-9][0-9]{0,11}$');
CREATE UNIQUE INDEX "UQ_Properties_OrgId_Uprn" ON "Properties" ("OrgId", "Uprn") WHERE "Uprn" IS NOT NULL;
CREATE UNIQUE INDEX "UQ_Units_OrgId_Uprn" ON "Units" ("OrgId", "Uprn") WHERE "Uprn" IS NOT NULL;

RESET ROLE;
