SET ROLE maintainuk_owner;

ALTER TABLE "MaintenanceTickets" DROP COLUMN "IncidentId";
DROP TABLE "IncidentFollowers";
DROP TABLE "IncidentUpdates";
DROP TABLE "IncidentPlaces";
DROP TABLE "Incidents";

RESET ROLE;
