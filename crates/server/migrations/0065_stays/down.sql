SET ROLE maintainuk_owner;
DROP VIEW "Stays";
DROP VIEW "HomeStays";
RESET ROLE;
