-- Checklists: what has to be looked at and written down before an order is done.

SET ROLE maintainuk_owner;

CREATE TABLE "ChecklistTemplates" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Name" VARCHAR(100) NOT NULL,
    "Categories" JSONB NOT NULL, -- orders of these kinds of repair get it by themselves
    "Items" JSONB NOT NULL, -- in order: text, kind, mandatory
    "RetiredAt" TIMESTAMP,
    "ChangedByUserId" UUID,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_ChecklistTemplates_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ChecklistTemplates_ChangedByUserId" FOREIGN KEY ("OrgId", "ChangedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_ChecklistTemplates_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE UNIQUE INDEX "UQ_ChecklistTemplates_OrgId_Name" ON "ChecklistTemplates" ("OrgId", lower("Name"))
    WHERE "RetiredAt" IS NULL;
CREATE INDEX "IX_ChecklistTemplates_OrgId_CreatedAt" ON "ChecklistTemplates" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_ChecklistTemplates_OrgId_ChangedByUserId" ON "ChecklistTemplates" ("OrgId", "ChangedByUserId");

-- One on an order: a copy, so that what was asked stays when the template is changed.
CREATE TABLE "Checklists" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "TemplateId" UUID NOT NULL,
    "Name" VARCHAR(100) NOT NULL,
    "Items" JSONB NOT NULL,
    "AddedByUserId" UUID, -- none: put on by the kind of repair
    "RemovedAt" TIMESTAMP,
    "RemovedReason" TEXT,
    "RemovedByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Checklists_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Checklists_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_Checklists_TemplateId" FOREIGN KEY ("OrgId", "TemplateId")
        REFERENCES "ChecklistTemplates" ("OrgId", "Id"),
    CONSTRAINT "FK_Checklists_AddedByUserId" FOREIGN KEY ("OrgId", "AddedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Checklists_RemovedByUserId" FOREIGN KEY ("OrgId", "RemovedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Checklists_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Checklists_Removed" CHECK ("RemovedAt" IS NULL OR "RemovedReason" IS NOT NULL)
);
CREATE UNIQUE INDEX "UQ_Checklists_OrgId_WorkOrderId_TemplateId"
    ON "Checklists" ("OrgId", "WorkOrderId", "TemplateId") WHERE "RemovedAt" IS NULL;
CREATE INDEX "IX_Checklists_OrgId_WorkOrderId" ON "Checklists" ("OrgId", "WorkOrderId", "CreatedAt", "Id");
CREATE INDEX "IX_Checklists_OrgId_TemplateId" ON "Checklists" ("OrgId", "TemplateId");
CREATE INDEX "IX_Checklists_OrgId_AddedByUserId" ON "Checklists" ("OrgId", "AddedByUserId");
CREATE INDEX "IX_Checklists_OrgId_RemovedByUserId" ON "Checklists" ("OrgId", "RemovedByUserId");

-- The answer that stands; those before it are in the audit log.
CREATE TABLE "ChecklistAnswers" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ChecklistId" UUID NOT NULL,
    "Item" INT NOT NULL, -- its place, from 1
    "Value" TEXT, -- neither a value nor a photo: taken back
    "AttachmentId" UUID,
    "AnsweredByUserId" UUID,
    "AnsweredAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_ChecklistAnswers_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ChecklistAnswers_ChecklistId" FOREIGN KEY ("OrgId", "ChecklistId")
        REFERENCES "Checklists" ("OrgId", "Id"),
    CONSTRAINT "FK_ChecklistAnswers_AttachmentId" FOREIGN KEY ("OrgId", "AttachmentId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "FK_ChecklistAnswers_AnsweredByUserId" FOREIGN KEY ("OrgId", "AnsweredByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_ChecklistAnswers_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_ChecklistAnswers_OrgId_ChecklistId_Item" UNIQUE ("OrgId", "ChecklistId", "Item")
);
CREATE INDEX "IX_ChecklistAnswers_OrgId_AttachmentId" ON "ChecklistAnswers" ("OrgId", "AttachmentId");
CREATE INDEX "IX_ChecklistAnswers_OrgId_AnsweredByUserId" ON "ChecklistAnswers" ("OrgId", "AnsweredByUserId");

CALL ops.wall('"ChecklistTemplates"');
CALL ops.wall('"Checklists"');
CALL ops.wall('"ChecklistAnswers"');
GRANT SELECT, INSERT, UPDATE ON "ChecklistTemplates", "Checklists", "ChecklistAnswers" TO maintainuk_app;
RESET ROLE;
