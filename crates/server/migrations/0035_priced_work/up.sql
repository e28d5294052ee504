-- Priced work of orders: its lines, and every change of them with what was before.

SET ROLE maintainuk_owner;

-- A change is never edited; only what became of it is added.
CREATE TABLE "OrderVariations" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "Number" INT NOT NULL, -- within the order, from 1
    "Kind" VARCHAR(20) NOT NULL CONSTRAINT "CK_OrderVariations_Kind" CHECK ("Kind" IN ('Original', 'Extra')),
    "Status" VARCHAR(20) NOT NULL CONSTRAINT "CK_OrderVariations_Status"
        CHECK ("Status" IN ('Applied', 'Waiting', 'Approved', 'Rejected', 'Withdrawn')),
    "Lines" JSONB NOT NULL, -- every line with its original, present and wanted quantity and its price
    "OriginalGBP" DECIMAL(10,2) NOT NULL, -- what was agreed at the start
    "BeforeGBP" DECIMAL(10,2) NOT NULL,
    "AfterGBP" DECIMAL(10,2) NOT NULL,
    "Reason" TEXT,
    "BasedOn" INT NOT NULL, -- the version of the priced work that its asker had read
    "PolicyVersion" INT NOT NULL, -- whose limits it was held against
    "AskedByUserId" UUID,
    "AskedAt" TIMESTAMP NOT NULL,
    "DecidedByUserId" UUID,
    "DecidedAt" TIMESTAMP,
    "DecisionNote" TEXT,
    CONSTRAINT "FK_OrderVariations_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_OrderVariations_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_OrderVariations_AskedByUserId" FOREIGN KEY ("OrgId", "AskedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_OrderVariations_DecidedByUserId" FOREIGN KEY ("OrgId", "DecidedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_OrderVariations_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_OrderVariations_OrgId_WorkOrderId_Number" UNIQUE ("OrgId", "WorkOrderId", "Number"),
    CONSTRAINT "CK_OrderVariations_Extra" CHECK ("Kind" <> 'Extra' OR "Reason" IS NOT NULL),
    CONSTRAINT "CK_OrderVariations_Rejected" CHECK ("Status" <> 'Rejected' OR "DecisionNote" IS NOT NULL)
);
CREATE UNIQUE INDEX "UQ_OrderVariations_OrgId_WorkOrderId_Waiting"
    ON "OrderVariations" ("OrgId", "WorkOrderId") WHERE "Status" = 'Waiting';
CREATE INDEX "IX_OrderVariations_OrgId_Waiting_AskedAt"
    ON "OrderVariations" ("OrgId", "AskedAt" DESC, "Id" DESC) WHERE "Status" = 'Waiting';
CREATE INDEX "IX_OrderVariations_OrgId_AskedByUserId" ON "OrderVariations" ("OrgId", "AskedByUserId");
CREATE INDEX "IX_OrderVariations_OrgId_DecidedByUserId" ON "OrderVariations" ("OrgId", "DecidedByUserId");

-- What counts now. The price is copied from the list of the day, and stays when the list changes.
CREATE TABLE "OrderLines" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "VariationId" UUID NOT NULL, -- the change that brought it
    "RateId" UUID NOT NULL,
    "Code" VARCHAR(20) NOT NULL,
    "Words" VARCHAR(300) NOT NULL,
    "Unit" VARCHAR(20) NOT NULL,
    "PriceGBP" DECIMAL(10,2) NOT NULL,
    "Trade" VARCHAR(50) NOT NULL,
    "Priority" VARCHAR(50),
    "OriginalQuantity" DECIMAL(7,2) NOT NULL, -- what was agreed at the start; none of what came later
    "Quantity" DECIMAL(7,2) NOT NULL, -- 0: struck out
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_OrderLines_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_OrderLines_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_OrderLines_VariationId" FOREIGN KEY ("OrgId", "VariationId")
        REFERENCES "OrderVariations" ("OrgId", "Id"),
    CONSTRAINT "FK_OrderLines_RateId" FOREIGN KEY ("OrgId", "RateId") REFERENCES "Rates" ("OrgId", "Id"),
    CONSTRAINT "UQ_OrderLines_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_OrderLines_Quantity" CHECK ("Quantity" >= 0 AND "OriginalQuantity" >= 0)
);
CREATE INDEX "IX_OrderLines_OrgId_WorkOrderId" ON "OrderLines" ("OrgId", "WorkOrderId", "Id");
CREATE INDEX "IX_OrderLines_OrgId_VariationId" ON "OrderLines" ("OrgId", "VariationId");
CREATE INDEX "IX_OrderLines_OrgId_RateId" ON "OrderLines" ("OrgId", "RateId");

ALTER TABLE "WorkOrders"
    ADD COLUMN "PricingVersion" INT NOT NULL DEFAULT 0, -- goes up with each change that is asked for or decided
    ADD COLUMN "PricedGBP" DECIMAL(10,2), -- the total that counts, without VAT
    ADD COLUMN "PricingWaits" VARCHAR(20) CONSTRAINT "CK_WorkOrders_PricingWaits"
        CHECK ("PricingWaits" IN ('Original', 'Extra')); -- what waits to be decided

CALL ops.wall('"OrderVariations"');
CALL ops.wall('"OrderLines"');
GRANT SELECT, INSERT, UPDATE ON "OrderVariations", "OrderLines" TO maintainuk_app;
RESET ROLE;
