-- Accounts that an organisation looks after itself: changed with a version, invited by email.

SET ROLE maintainuk_owner;

ALTER TABLE "Users"
    ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1,
    ADD COLUMN "DeactivatedAt" TIMESTAMP;

CREATE TABLE auth."Invitations" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "Email" VARCHAR(200) NOT NULL,
    "Role" VARCHAR(50) NOT NULL CONSTRAINT "CK_Invitations_Role"
        CHECK ("Role" IN ('OrgAdmin', 'Coordinator', 'Viewer', 'Contractor', 'Tenant')),
    "Permissions" JSONB NOT NULL DEFAULT '[]',
    "FirstName" VARCHAR(100),
    "LastName" VARCHAR(100),
    "ContactId" UUID,
    "ContractorId" UUID,
    "InvitedByUserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    "SentAt" TIMESTAMP,
    "ExpiresAt" TIMESTAMP NOT NULL,
    "AcceptedAt" TIMESTAMP,
    "AcceptedUserId" UUID,
    "RevokedAt" TIMESTAMP,
    CONSTRAINT "UQ_Invitations_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "FK_Invitations_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES public."ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "FK_Invitations_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES public."ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_Invitations_InvitedByUserId" FOREIGN KEY ("OrgId", "InvitedByUserId")
        REFERENCES public."Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Invitations_AcceptedUserId" FOREIGN KEY ("OrgId", "AcceptedUserId")
        REFERENCES public."Users" ("OrgId", "Id")
);
-- One open invitation an email, whatever its case.
CREATE UNIQUE INDEX "UQ_Invitations_OrgId_LowerEmail_Open" ON auth."Invitations" ("OrgId", lower("Email"))
    WHERE "AcceptedAt" IS NULL AND "RevokedAt" IS NULL;
CREATE INDEX "IX_Invitations_OrgId_CreatedAt" ON auth."Invitations" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Invitations_OrgId_ContactId" ON auth."Invitations" ("OrgId", "ContactId");
CREATE INDEX "IX_Invitations_OrgId_ContractorId" ON auth."Invitations" ("OrgId", "ContractorId");
CREATE INDEX "IX_Invitations_OrgId_InvitedByUserId" ON auth."Invitations" ("OrgId", "InvitedByUserId");
CREATE INDEX "IX_Invitations_OrgId_AcceptedUserId" ON auth."Invitations" ("OrgId", "AcceptedUserId");
CALL ops.wall('auth."Invitations"');
GRANT SELECT, INSERT, UPDATE ON auth."Invitations" TO maintainuk_app;

-- The letters that went out. Each carries a token of its own, of which only the hash is kept: a
-- letter that was sent twice, because nobody knew whether it had gone, works from either copy.
CREATE TABLE auth."InvitationTokens" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "TokenHash" BYTEA NOT NULL, -- SHA-256 of a 256-bit token that only the letter has
    "InvitationId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    "EndedAt" TIMESTAMP, -- another letter took its place
    PRIMARY KEY ("OrgId", "TokenHash"),
    CONSTRAINT "UQ_InvitationTokens_TokenHash" UNIQUE ("TokenHash"),
    CONSTRAINT "FK_InvitationTokens_InvitationId" FOREIGN KEY ("OrgId", "InvitationId")
        REFERENCES auth."Invitations" ("OrgId", "Id")
);
CREATE INDEX "IX_InvitationTokens_OrgId_InvitationId" ON auth."InvitationTokens" ("OrgId", "InvitationId");
CALL ops.wall('auth."InvitationTokens"');
GRANT SELECT, INSERT, UPDATE ON auth."InvitationTokens" TO maintainuk_app;

-- A door: the open invitation behind a token, for somebody who has no account yet.
GRANT SELECT ("Id", "OrgId", "Email", "Role", "FirstName", "LastName", "ExpiresAt", "AcceptedAt", "RevokedAt")
    ON auth."Invitations" TO maintainuk_auth;
GRANT SELECT ("OrgId", "TokenHash", "InvitationId", "EndedAt") ON auth."InvitationTokens" TO maintainuk_auth;
CREATE POLICY door_auth ON auth."Invitations" FOR SELECT TO maintainuk_auth USING (true);
CREATE POLICY door_auth ON auth."InvitationTokens" FOR SELECT TO maintainuk_auth USING (true);
GRANT CREATE ON SCHEMA auth TO maintainuk_auth;
SET ROLE maintainuk_auth;
CREATE FUNCTION auth.invitation(token_hash bytea)
RETURNS TABLE (
    invitation_id uuid, org_id uuid, org_name varchar, org_slug varchar, email varchar, role varchar,
    first_name varchar, last_name varchar, expires_at timestamp)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT i."Id", i."OrgId", o."Name", o."Slug", i."Email", i."Role", i."FirstName", i."LastName",
        i."ExpiresAt"
    FROM auth."InvitationTokens" t
    JOIN auth."Invitations" i ON i."OrgId" = t."OrgId" AND i."Id" = t."InvitationId"
    JOIN public."Organisations" o ON o."Id" = i."OrgId"
    WHERE t."TokenHash" = token_hash AND t."EndedAt" IS NULL AND i."AcceptedAt" IS NULL
      AND i."RevokedAt" IS NULL AND i."ExpiresAt" > now() AND o."Status" = 'Active'
$$;
REVOKE ALL ON FUNCTION auth.invitation(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.invitation(bytea) TO maintainuk_app;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA auth FROM maintainuk_auth;

RESET ROLE;
