-- Letters for who forgot their password: a link that chooses a new one, once and for an hour.

SET ROLE maintainuk_owner;

CREATE TABLE auth."PasswordLetters" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "TokenHash" BYTEA NOT NULL, -- SHA-256 of a 256-bit token that only the letter has
    "UserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    "ExpiresAt" TIMESTAMP NOT NULL,
    "EndedAt" TIMESTAMP, -- the password was changed, by this letter or in another way
    PRIMARY KEY ("OrgId", "TokenHash"),
    CONSTRAINT "UQ_PasswordLetters_TokenHash" UNIQUE ("TokenHash"),
    CONSTRAINT "FK_PasswordLetters_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES public."Users" ("OrgId", "Id")
);
-- The letters of an account, and how many it had in the last hour.
CREATE INDEX "IX_PasswordLetters_OrgId_UserId" ON auth."PasswordLetters" ("OrgId", "UserId", "CreatedAt");
CALL ops.wall('auth."PasswordLetters"');
GRANT SELECT, INSERT, UPDATE ON auth."PasswordLetters" TO maintainuk_app;

GRANT SELECT ("OrgId", "TokenHash", "UserId", "ExpiresAt", "EndedAt")
    ON auth."PasswordLetters" TO maintainuk_auth;
CREATE POLICY door_auth ON auth."PasswordLetters" FOR SELECT TO maintainuk_auth USING (true);
GRANT CREATE ON SCHEMA auth TO maintainuk_auth;
SET ROLE maintainuk_auth;
-- A door: whom an email means, with a password or not yet. `auth.accounts` is for signing in, and gives hashes.
CREATE FUNCTION auth.forgotten(address text)
RETURNS TABLE (org_id uuid, user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT u."OrgId", u."Id"
    FROM public."Users" u JOIN public."Organisations" o ON o."Id" = u."OrgId"
    WHERE lower(u."Email") = lower(address) AND u."IsActive" AND o."Status" <> 'Cancelled'
    ORDER BY u."OrgId" LIMIT 20
$$;
-- A door: whose password the letter with a token changes.
CREATE FUNCTION auth.password_letter(token_hash bytea)
RETURNS TABLE (
    org_id uuid, user_id uuid, org_name varchar, org_slug varchar, email varchar, first_name varchar,
    last_name varchar, expires_at timestamp)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT l."OrgId", l."UserId", o."Name", o."Slug", u."Email", u."FirstName", u."LastName",
        l."ExpiresAt"
    FROM auth."PasswordLetters" l
    JOIN public."Users" u ON u."OrgId" = l."OrgId" AND u."Id" = l."UserId"
    JOIN public."Organisations" o ON o."Id" = l."OrgId"
    WHERE l."TokenHash" = token_hash AND l."EndedAt" IS NULL AND l."ExpiresAt" > now()
      AND u."IsActive" AND o."Status" <> 'Cancelled'
$$;
REVOKE ALL ON FUNCTION auth.forgotten(text), auth.password_letter(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.forgotten(text), auth.password_letter(bytea) TO maintainuk_app;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA auth FROM maintainuk_auth;

RESET ROLE;
