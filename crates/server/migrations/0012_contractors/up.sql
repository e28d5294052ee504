-- What a contractor has to show before they are given work, and what their figures are made from.

SET ROLE maintainuk_owner;

ALTER TABLE "ContractorProfiles"
    ADD COLUMN "ServiceAreas" JSONB NOT NULL DEFAULT '[]', -- postcode districts such as LS6; none: everywhere
    ADD COLUMN "InsuranceProvider" VARCHAR(200),
    ADD COLUMN "InsurancePolicyNumber" VARCHAR(100),
    ADD COLUMN "InsuranceExpiresOn" DATE, -- its last day
    ADD COLUMN "CallOutRateGBP" DECIMAL(10,2),
    ADD COLUMN "HourlyRateGBP" DECIMAL(10,2),
    ADD COLUMN "VatStatus" VARCHAR(50) NOT NULL DEFAULT 'Unknown'
        CONSTRAINT "CK_ContractorProfiles_VatStatus"
        CHECK ("VatStatus" IN ('Unknown', 'NotRegistered', 'Registered')),
    ADD COLUMN "VatNumber" VARCHAR(20),
    ADD COLUMN "CisStatus" VARCHAR(50) NOT NULL DEFAULT 'Unknown'
        CONSTRAINT "CK_ContractorProfiles_CisStatus"
        CHECK ("CisStatus" IN ('Unknown', 'OutOfScope', 'Gross', 'Registered', 'Unmatched')),
    ADD COLUMN "StatusReason" VARCHAR(500),
    ADD COLUMN "SuspendedBy" VARCHAR(50) -- a lapse ends when it is renewed, a person's decision does not
        CONSTRAINT "CK_ContractorProfiles_SuspendedBy" CHECK ("SuspendedBy" IN ('Lapse', 'Staff')),
    ADD CONSTRAINT "CK_ContractorProfiles_Rates" CHECK ("CallOutRateGBP" >= 0 AND "HourlyRateGBP" >= 0);
-- Deleting is for what was added by mistake; the references keep whatever was used.
GRANT DELETE ON "ContractorProfiles" TO maintainuk_app;

-- When a contractor was asked, and what they answered: their figures are made from these.
ALTER TABLE "WorkOrders"
    ADD COLUMN "OfferedAt" TIMESTAMP,
    ADD COLUMN "AcceptedAt" TIMESTAMP,
    ADD COLUMN "DeclinedAt" TIMESTAMP;

-- Everything that happened with a contractor is merged from walks along these, newest first.
CREATE INDEX "IX_Quotes_OrgId_ContractorId_CreatedAt"
    ON "Quotes" ("OrgId", "ContractorId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Invoices_OrgId_ContractorId_CreatedAt"
    ON "Invoices" ("OrgId", "ContractorId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Messages_OrgId_FromContactId_CreatedAt"
    ON "Messages" ("OrgId", "FromContactId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Messages_OrgId_ToContactId_CreatedAt"
    ON "Messages" ("OrgId", "ToContactId", "CreatedAt" DESC, "Id" DESC);

-- A door: which organisations there are, as ids alone, for work that is due in each of them.
GRANT CREATE ON SCHEMA auth TO maintainuk_auth;
SET ROLE maintainuk_auth;
CREATE FUNCTION auth.organisations()
RETURNS TABLE (org_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT o."Id" FROM public."Organisations" o WHERE o."Status" <> 'Cancelled' ORDER BY o."Id"
$$;
REVOKE ALL ON FUNCTION auth.organisations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.organisations() TO maintainuk_app;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA auth FROM maintainuk_auth;

RESET ROLE;
