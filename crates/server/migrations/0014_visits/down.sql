SET ROLE maintainuk_owner;
DROP TABLE "PlaceAlerts", "Assets", "AccessCodes", "PlaceKeys", "PlaceHints";
RESET ROLE;
