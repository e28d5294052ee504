-- Lists, narrowed and remembered so: by one person, a team or the whole organisation.

SET ROLE maintainuk_owner;

CREATE TABLE "SavedViews" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "OwnerUserId" UUID NOT NULL,
    "List" VARCHAR(50) NOT NULL,
    "Name" VARCHAR(80) NOT NULL,
    "Sharing" VARCHAR(50) NOT NULL,
    "TeamRole" VARCHAR(50), -- whose, when it is a team's
    "Query" VARCHAR(2000) NOT NULL, -- what stands in the address behind the "?"
    "HiddenColumns" JSONB NOT NULL DEFAULT '[]', -- Array of their names
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_SavedViews_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_SavedViews_OwnerUserId" FOREIGN KEY ("OrgId", "OwnerUserId")
        REFERENCES "Users" ("OrgId", "Id") ON DELETE CASCADE,
    CONSTRAINT "UQ_SavedViews_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_SavedViews_List" CHECK ("List" IN (
        'Tickets', 'WorkOrders', 'Properties', 'Units', 'Tenancies', 'Contacts', 'Contractors')),
    CONSTRAINT "CK_SavedViews_Sharing" CHECK ("Sharing" IN ('Private', 'Team', 'Organisation')),
    CONSTRAINT "CK_SavedViews_TeamRole" CHECK (
        ("Sharing" = 'Team') = ("TeamRole" IS NOT NULL)
        AND ("TeamRole" IS NULL OR "TeamRole" IN ('OrgAdmin', 'Coordinator', 'Viewer')))
);
CREATE INDEX "IX_SavedViews_OrgId_OwnerUserId" ON "SavedViews" ("OrgId", "OwnerUserId");
CREATE INDEX "IX_SavedViews_OrgId_List" ON "SavedViews" ("OrgId", "List", "Name", "Id");
CALL ops.wall('public."SavedViews"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedViews" TO maintainuk_app;

-- With which view somebody's list opens.
CREATE TABLE "DefaultViews" (
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "List" VARCHAR(50) NOT NULL,
    "ViewId" UUID NOT NULL,
    PRIMARY KEY ("OrgId", "UserId", "List"),
    CONSTRAINT "FK_DefaultViews_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_DefaultViews_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES "Users" ("OrgId", "Id") ON DELETE CASCADE,
    CONSTRAINT "FK_DefaultViews_ViewId" FOREIGN KEY ("OrgId", "ViewId")
        REFERENCES "SavedViews" ("OrgId", "Id") ON DELETE CASCADE
);
CREATE INDEX "IX_DefaultViews_OrgId_ViewId" ON "DefaultViews" ("OrgId", "ViewId");
CALL ops.wall('public."DefaultViews"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "DefaultViews" TO maintainuk_app;

-- What one person did, newest first; it serves the reference too.
CREATE INDEX "IX_AuditLogs_OrgId_UserId_Timestamp"
    ON "AuditLogs" ("OrgId", "UserId", "Timestamp" DESC, "Id" DESC);
DROP INDEX "IX_AuditLogs_OrgId_UserId";

RESET ROLE;
