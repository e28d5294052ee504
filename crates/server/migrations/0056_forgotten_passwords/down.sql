SET ROLE maintainuk_auth;
DROP FUNCTION auth.password_letter(bytea);
DROP FUNCTION auth.forgotten(text);
SET ROLE maintainuk_owner;
DROP TABLE auth."PasswordLetters";
RESET ROLE;
