-- Archives of whole organisations: asked for, written in the background, kept for seven days.

SET ROLE maintainuk_owner;

CREATE TABLE "Archives" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "Status" VARCHAR(50) NOT NULL,
    "Turn" INT NOT NULL DEFAULT 0, -- the worker's attempt that writes it
    "RowsWritten" BIGINT NOT NULL DEFAULT 0,
    "FilesWritten" BIGINT NOT NULL DEFAULT 0,
    "FilesMissing" INT NOT NULL DEFAULT 0,
    "SizeBytes" BIGINT,
    "StorageKey" VARCHAR(500),
    "ErrorText" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL,
    "FinishedAt" TIMESTAMP,
    CONSTRAINT "FK_Archives_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Archives_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Archives_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Archives_Status" CHECK ("Status" IN ('Writing', 'Ready', 'Failed', 'Expired'))
);
CREATE INDEX "IX_Archives_OrgId_CreatedAt" ON "Archives" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Archives_OrgId_UserId" ON "Archives" ("OrgId", "UserId");
CALL ops.wall('public."Archives"');
GRANT SELECT, INSERT, UPDATE ON "Archives" TO maintainuk_app;

RESET ROLE;
