-- The documented schema to the letter: 21 tables as written, and "Payments" and "Attachments",
-- which the diagram and its count of 23 call for. What is added to the letter:
--   * a reference between two tables of an organisation carries "OrgId" with it, so that a row
--     can never refer to another organisation's (a single-column key would accept any id);
--   * CHECK constraints hold the vocabularies;
--   * every reference has an index that starts with "OrgId";
--   * row-level security is enabled and forced.

SET ROLE maintainuk_owner;

CREATE TABLE "Organisations" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "Name" VARCHAR(200) NOT NULL,
    "Slug" VARCHAR(100) NOT NULL UNIQUE,
    "Plan" VARCHAR(50) NOT NULL, -- Free, Starter, Professional, Enterprise
    "Status" VARCHAR(50) NOT NULL, -- Active, Suspended, Cancelled
    "BillingEmail" VARCHAR(200),
    "StripeCustomerId" VARCHAR(100),
    "SubscriptionStatus" VARCHAR(50),
    "SmsLimit" INT NOT NULL DEFAULT 0,
    "WhatsAppLimit" INT NOT NULL DEFAULT 0,
    "AiJobLimit" INT NOT NULL DEFAULT 0,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "CK_Organisations_Plan" CHECK ("Plan" IN ('Free', 'Starter', 'Professional', 'Enterprise')),
    CONSTRAINT "CK_Organisations_Status" CHECK ("Status" IN ('Active', 'Suspended', 'Cancelled'))
);

CREATE INDEX "IX_Organisations_Slug" ON "Organisations"("Slug");
CREATE INDEX "IX_Organisations_StripeCustomerId" ON "Organisations"("StripeCustomerId");

CREATE TABLE "ContactPoints" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Type" VARCHAR(50) NOT NULL, -- Tenant, Owner, Contractor, Other
    "FirstName" VARCHAR(100),
    "LastName" VARCHAR(100),
    "Email" VARCHAR(200),
    "PhoneE164" VARCHAR(20),
    "PreferredChannel" VARCHAR(50), -- Portal, Email, SMS, WhatsApp
    "IsValid" BOOLEAN NOT NULL DEFAULT TRUE,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_ContactPoints_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "UQ_ContactPoints_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_ContactPoints_Type" CHECK ("Type" IN ('Tenant', 'Owner', 'Contractor', 'Other')),
    CONSTRAINT "CK_ContactPoints_PreferredChannel" CHECK ("PreferredChannel" IN ('Portal', 'Email', 'SMS', 'WhatsApp'))
);

CREATE INDEX "IX_ContactPoints_OrgId" ON "ContactPoints"("OrgId");
CREATE INDEX "IX_ContactPoints_Type" ON "ContactPoints"("Type");
CREATE INDEX "IX_ContactPoints_Email" ON "ContactPoints"("Email");
CREATE INDEX "IX_ContactPoints_PhoneE164" ON "ContactPoints"("PhoneE164");

CREATE TABLE "Users" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Email" VARCHAR(200) NOT NULL,
    "PasswordHash" VARCHAR(500),
    "Role" VARCHAR(50) NOT NULL, -- SuperAdmin, OrgAdmin, Coordinator, Viewer, Contractor, Tenant
    "Permissions" JSONB, -- Array of permission strings
    "FirstName" VARCHAR(100),
    "LastName" VARCHAR(100),
    "PhoneE164" VARCHAR(20),
    "IsActive" BOOLEAN NOT NULL DEFAULT TRUE,
    "LastLoginAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Users_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "UQ_Users_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Users_Role" CHECK ("Role" IN (
        'SuperAdmin', 'OrgAdmin', 'Coordinator', 'Viewer', 'Contractor', 'Tenant'))
);

CREATE INDEX "IX_Users_OrgId" ON "Users"("OrgId");
CREATE UNIQUE INDEX "IX_Users_Email_OrgId" ON "Users"("Email", "OrgId");
CREATE INDEX "IX_Users_Role" ON "Users"("Role");

CREATE TABLE "Properties" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "AddressLine1" VARCHAR(200) NOT NULL,
    "AddressLine2" VARCHAR(200),
    "City" VARCHAR(100) NOT NULL,
    "Postcode" VARCHAR(10) NOT NULL,
    "Country" VARCHAR(2) NOT NULL DEFAULT 'GB',
    "PropertyType" VARCHAR(50) NOT NULL, -- House, Flat, Studio, Commercial
    "Status" VARCHAR(50) NOT NULL, -- Active, Inactive
    "OwnerContactId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Properties_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Properties_OwnerContactId" FOREIGN KEY ("OrgId", "OwnerContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_Properties_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Properties_PropertyType" CHECK ("PropertyType" IN ('House', 'Flat', 'Studio', 'Commercial')),
    CONSTRAINT "CK_Properties_Status" CHECK ("Status" IN ('Active', 'Inactive'))
);

CREATE INDEX "IX_Properties_OrgId" ON "Properties"("OrgId");
CREATE INDEX "IX_Properties_Postcode" ON "Properties"("Postcode");
CREATE INDEX "IX_Properties_Status" ON "Properties"("Status");

CREATE TABLE "Units" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "UnitNumber" VARCHAR(50), -- e.g., "Flat 2A", NULL for single unit properties
    "Bedrooms" INT,
    "Bathrooms" INT,
    "FloorArea" DECIMAL(10,2),
    "Status" VARCHAR(50) NOT NULL, -- Available, Occupied, Maintenance
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Units_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Units_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "UQ_Units_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Units_Status" CHECK ("Status" IN ('Available', 'Occupied', 'Maintenance'))
);

CREATE INDEX "IX_Units_OrgId" ON "Units"("OrgId");
CREATE INDEX "IX_Units_PropertyId" ON "Units"("PropertyId");
CREATE INDEX "IX_Units_Status" ON "Units"("Status");

CREATE TABLE "Tenancies" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "UnitId" UUID NOT NULL,
    "TenantContactId" UUID NOT NULL,
    "StartDate" DATE NOT NULL,
    "EndDate" DATE,
    "RentAmountGBP" DECIMAL(10,2) NOT NULL,
    "DepositAmountGBP" DECIMAL(10,2),
    "Status" VARCHAR(50) NOT NULL, -- Active, Ended, Eviction
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Tenancies_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Tenancies_UnitId" FOREIGN KEY ("OrgId", "UnitId")
        REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "FK_Tenancies_TenantContactId" FOREIGN KEY ("OrgId", "TenantContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_Tenancies_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Tenancies_Status" CHECK ("Status" IN ('Active', 'Ended', 'Eviction'))
);

CREATE INDEX "IX_Tenancies_OrgId" ON "Tenancies"("OrgId");
CREATE INDEX "IX_Tenancies_UnitId" ON "Tenancies"("UnitId");
CREATE INDEX "IX_Tenancies_TenantContactId" ON "Tenancies"("TenantContactId");
CREATE INDEX "IX_Tenancies_Status" ON "Tenancies"("Status");

CREATE TABLE "ConsentRecords" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "ContactId" UUID NOT NULL,
    "Channel" VARCHAR(50) NOT NULL, -- SMS, WhatsApp, Email
    "ConsentedAt" TIMESTAMP,
    "OptedOutAt" TIMESTAMP,
    "IpAddress" VARCHAR(50),
    "UserAgent" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_ConsentRecords_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ConsentRecords_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_ConsentRecords_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_ConsentRecords_Channel" CHECK ("Channel" IN ('SMS', 'WhatsApp', 'Email'))
);

CREATE INDEX "IX_ConsentRecords_OrgId" ON "ConsentRecords"("OrgId");
CREATE INDEX "IX_ConsentRecords_ContactId_Channel" ON "ConsentRecords"("ContactId", "Channel");

CREATE TABLE "ContractorProfiles" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "ContactId" UUID NOT NULL,
    "CompanyName" VARCHAR(200),
    "TradeLicenses" JSONB, -- Array of license objects
    "ServiceCategories" JSONB NOT NULL, -- Array of categories
    "Rating" DECIMAL(3,2),
    "CompletionRate" DECIMAL(5,4),
    "AvgResponseTimeHours" DECIMAL(10,2),
    "Status" VARCHAR(50) NOT NULL, -- Active, Suspended, Inactive
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_ContractorProfiles_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ContractorProfiles_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_ContractorProfiles_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_ContractorProfiles_Status" CHECK ("Status" IN ('Active', 'Suspended', 'Inactive'))
);

CREATE INDEX "IX_ContractorProfiles_OrgId" ON "ContractorProfiles"("OrgId");
CREATE INDEX "IX_ContractorProfiles_ContactId" ON "ContractorProfiles"("ContactId");
CREATE INDEX "IX_ContractorProfiles_Status" ON "ContractorProfiles"("Status");

CREATE TABLE "MaintenanceTickets" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TicketNumber" VARCHAR(50) NOT NULL,
    "UnitId" UUID NOT NULL,
    "ReportedByContactId" UUID,
    "Category" VARCHAR(50) NOT NULL,
    "Priority" VARCHAR(50) NOT NULL,
    "Status" VARCHAR(50) NOT NULL,
    "Title" VARCHAR(200) NOT NULL,
    "Description" TEXT,
    "ResolutionNotes" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "ClosedAt" TIMESTAMP,
    CONSTRAINT "FK_MaintenanceTickets_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_MaintenanceTickets_UnitId" FOREIGN KEY ("OrgId", "UnitId")
        REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "FK_MaintenanceTickets_ReportedByContactId" FOREIGN KEY ("OrgId", "ReportedByContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_MaintenanceTickets_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_MaintenanceTickets_Category" CHECK ("Category" IN (
        'Plumbing', 'Electrical', 'Heating', 'Gas', 'DampMould', 'Structural',
        'Roofing', 'DoorsWindows', 'Appliance', 'Pest', 'Security', 'Fire',
        'Drainage', 'Communal', 'Garden', 'General')),
    CONSTRAINT "CK_MaintenanceTickets_Priority" CHECK ("Priority" IN ('Emergency', 'Urgent', 'Routine', 'Planned')),
    CONSTRAINT "CK_MaintenanceTickets_Status" CHECK ("Status" IN (
        'New', 'Assigned', 'InProgress', 'Completed', 'Closed', 'Cancelled'))
);

CREATE INDEX "IX_MaintenanceTickets_OrgId" ON "MaintenanceTickets"("OrgId");
CREATE UNIQUE INDEX "IX_MaintenanceTickets_TicketNumber_OrgId" ON "MaintenanceTickets"("TicketNumber", "OrgId");
CREATE INDEX "IX_MaintenanceTickets_UnitId" ON "MaintenanceTickets"("UnitId");
CREATE INDEX "IX_MaintenanceTickets_Status_Priority" ON "MaintenanceTickets"("Status", "Priority");
CREATE INDEX "IX_MaintenanceTickets_CreatedAt" ON "MaintenanceTickets"("CreatedAt" DESC);
CREATE INDEX "IX_MaintenanceTickets_FullText" ON "MaintenanceTickets"
    USING GIN (to_tsvector('english', "Title" || ' ' || COALESCE("Description", '')));

CREATE TABLE "TicketTimelineEvents" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "EventType" VARCHAR(100) NOT NULL,
    "ActorUserId" UUID,
    "ActorContactId" UUID,
    "DataJson" JSONB,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_TicketTimelineEvents_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketTimelineEvents_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id") ON DELETE CASCADE,
    CONSTRAINT "FK_TicketTimelineEvents_ActorUserId" FOREIGN KEY ("OrgId", "ActorUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketTimelineEvents_ActorContactId" FOREIGN KEY ("OrgId", "ActorContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_TicketTimelineEvents_OrgId_Id" UNIQUE ("OrgId", "Id")
);

CREATE INDEX "IX_TicketTimelineEvents_OrgId" ON "TicketTimelineEvents"("OrgId");
CREATE INDEX "IX_TicketTimelineEvents_TicketId_CreatedAt" ON "TicketTimelineEvents"("TicketId", "CreatedAt" DESC);
CREATE INDEX "IX_TicketTimelineEvents_EventType" ON "TicketTimelineEvents"("EventType");

CREATE TABLE "WorkOrders" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "AssignedContractorId" UUID,
    "Status" VARCHAR(50) NOT NULL,
    "Description" TEXT,
    "ScheduledStartAt" TIMESTAMP,
    "ScheduledEndAt" TIMESTAMP,
    "ActualStartAt" TIMESTAMP,
    "ActualEndAt" TIMESTAMP,
    "AccessInstructions" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_WorkOrders_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_WorkOrders_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_WorkOrders_AssignedContractorId" FOREIGN KEY ("OrgId", "AssignedContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "UQ_WorkOrders_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_WorkOrders_Status" CHECK ("Status" IN (
        'Created', 'Offered', 'Accepted', 'Declined', 'Scheduled', 'InProgress',
        'Completed', 'Verified', 'NoAccess', 'Cancelled'))
);

CREATE INDEX "IX_WorkOrders_OrgId" ON "WorkOrders"("OrgId");
CREATE INDEX "IX_WorkOrders_TicketId" ON "WorkOrders"("TicketId");
CREATE INDEX "IX_WorkOrders_AssignedContractorId" ON "WorkOrders"("AssignedContractorId");
CREATE INDEX "IX_WorkOrders_Status" ON "WorkOrders"("Status");
CREATE INDEX "IX_WorkOrders_ScheduledStartAt" ON "WorkOrders"("ScheduledStartAt");

CREATE TABLE "Quotes" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "LineItemsJson" JSONB NOT NULL,
    "SubtotalGBP" DECIMAL(10,2) NOT NULL,
    "VatGBP" DECIMAL(10,2) NOT NULL,
    "TotalGBP" DECIMAL(10,2) NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Draft, Submitted, Approved, Rejected
    "ValidUntil" TIMESTAMP,
    "ApprovedBy" UUID,
    "ApprovedAt" TIMESTAMP,
    "Notes" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Quotes_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Quotes_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_Quotes_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_Quotes_ApprovedBy" FOREIGN KEY ("OrgId", "ApprovedBy")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Quotes_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Quotes_Status" CHECK ("Status" IN ('Draft', 'Submitted', 'Approved', 'Rejected'))
);

CREATE INDEX "IX_Quotes_OrgId" ON "Quotes"("OrgId");
CREATE INDEX "IX_Quotes_WorkOrderId" ON "Quotes"("WorkOrderId");
CREATE INDEX "IX_Quotes_ContractorId" ON "Quotes"("ContractorId");
CREATE INDEX "IX_Quotes_Status" ON "Quotes"("Status");

CREATE TABLE "Invoices" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "WorkOrderId" UUID NOT NULL,
    "ContractorId" UUID NOT NULL,
    "InvoiceNumber" VARCHAR(100) NOT NULL,
    "InvoiceDate" DATE NOT NULL,
    "DueDate" DATE NOT NULL,
    "LineItemsJson" JSONB NOT NULL,
    "SubtotalGBP" DECIMAL(10,2) NOT NULL,
    "VatGBP" DECIMAL(10,2) NOT NULL,
    "TotalGBP" DECIMAL(10,2) NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Uploaded, Reviewed, Approved, Paid, Disputed
    "FileKey" VARCHAR(500),
    "ApprovedBy" UUID,
    "ApprovedAt" TIMESTAMP,
    "PaidAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Invoices_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Invoices_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_Invoices_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_Invoices_ApprovedBy" FOREIGN KEY ("OrgId", "ApprovedBy")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Invoices_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Invoices_Status" CHECK ("Status" IN ('Uploaded', 'Reviewed', 'Approved', 'Paid', 'Disputed'))
);

CREATE INDEX "IX_Invoices_OrgId" ON "Invoices"("OrgId");
CREATE INDEX "IX_Invoices_WorkOrderId" ON "Invoices"("WorkOrderId");
CREATE INDEX "IX_Invoices_ContractorId" ON "Invoices"("ContractorId");
CREATE UNIQUE INDEX "IX_Invoices_InvoiceNumber_ContractorId" ON "Invoices"("InvoiceNumber", "ContractorId");
CREATE INDEX "IX_Invoices_Status" ON "Invoices"("Status");
CREATE INDEX "IX_Invoices_DueDate" ON "Invoices"("DueDate");

CREATE TABLE "Payments" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "InvoiceId" UUID NOT NULL,
    "AmountGBP" DECIMAL(10,2) NOT NULL,
    "Method" VARCHAR(50) NOT NULL,
    "Reference" VARCHAR(200),
    "PaidAt" TIMESTAMP NOT NULL,
    "RecordedBy" UUID,
    "Notes" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Payments_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Payments_InvoiceId" FOREIGN KEY ("OrgId", "InvoiceId")
        REFERENCES "Invoices" ("OrgId", "Id"),
    CONSTRAINT "FK_Payments_RecordedBy" FOREIGN KEY ("OrgId", "RecordedBy")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Payments_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Payments_AmountGBP" CHECK ("AmountGBP" > 0)
);

CREATE INDEX "IX_Payments_OrgId" ON "Payments"("OrgId");

CREATE TABLE "ComplianceItems" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "Type" VARCHAR(100) NOT NULL, -- GasSafety, EPC, EICR, FireAlarm, LegionellaRisk, etc.
    "DueDate" DATE NOT NULL,
    "CompletedDate" DATE,
    "CertificateStorageKey" VARCHAR(500),
    "Status" VARCHAR(50) NOT NULL, -- Pending, Completed, Overdue, NotApplicable
    "Notes" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_ComplianceItems_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ComplianceItems_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "UQ_ComplianceItems_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_ComplianceItems_Status" CHECK ("Status" IN ('Pending', 'Completed', 'Overdue', 'NotApplicable'))
);

CREATE INDEX "IX_ComplianceItems_OrgId" ON "ComplianceItems"("OrgId");
CREATE INDEX "IX_ComplianceItems_PropertyId" ON "ComplianceItems"("PropertyId");
CREATE INDEX "IX_ComplianceItems_Type_Status" ON "ComplianceItems"("Type", "Status");
CREATE INDEX "IX_ComplianceItems_DueDate" ON "ComplianceItems"("DueDate");

CREATE TABLE "Conversations" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TicketId" UUID,
    "ParticipantContactIds" JSONB NOT NULL, -- Array of UUIDs
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Conversations_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Conversations_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "UQ_Conversations_OrgId_Id" UNIQUE ("OrgId", "Id")
);

CREATE INDEX "IX_Conversations_OrgId" ON "Conversations"("OrgId");
CREATE INDEX "IX_Conversations_TicketId" ON "Conversations"("TicketId");

CREATE TABLE "Messages" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "ConversationId" UUID NOT NULL,
    "FromUserId" UUID,
    "FromContactId" UUID,
    "ToContactId" UUID,
    "Channel" VARCHAR(50) NOT NULL, -- Portal, Email, SMS, WhatsApp
    "Subject" VARCHAR(200),
    "Body" TEXT NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Draft, Queued, Sent, Delivered, Failed
    "SentAt" TIMESTAMP,
    "DeliveredAt" TIMESTAMP,
    "ReadAt" TIMESTAMP,
    "ExternalId" VARCHAR(200), -- Twilio MessageSid, email provider ID
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Messages_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Messages_ConversationId" FOREIGN KEY ("OrgId", "ConversationId")
        REFERENCES "Conversations" ("OrgId", "Id"),
    CONSTRAINT "FK_Messages_FromUserId" FOREIGN KEY ("OrgId", "FromUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Messages_FromContactId" FOREIGN KEY ("OrgId", "FromContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "FK_Messages_ToContactId" FOREIGN KEY ("OrgId", "ToContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_Messages_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Messages_Channel" CHECK ("Channel" IN ('Portal', 'Email', 'SMS', 'WhatsApp')),
    CONSTRAINT "CK_Messages_Status" CHECK ("Status" IN ('Draft', 'Queued', 'Sent', 'Delivered', 'Failed'))
);

CREATE INDEX "IX_Messages_OrgId" ON "Messages"("OrgId");
CREATE INDEX "IX_Messages_ConversationId_CreatedAt" ON "Messages"("ConversationId", "CreatedAt" DESC);
CREATE INDEX "IX_Messages_Status" ON "Messages"("Status");
CREATE INDEX "IX_Messages_Channel" ON "Messages"("Channel");

CREATE TABLE "Notifications" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "UserId" UUID,
    "ContactId" UUID,
    "Type" VARCHAR(100) NOT NULL,
    "Title" VARCHAR(200) NOT NULL,
    "Body" TEXT,
    "Channel" VARCHAR(50) NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Unread, Read, Dismissed
    "LinkUrl" VARCHAR(500),
    "SentAt" TIMESTAMP,
    "ReadAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Notifications_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Notifications_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Notifications_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_Notifications_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Notifications_Channel" CHECK ("Channel" IN ('Portal', 'Email', 'SMS', 'WhatsApp')),
    CONSTRAINT "CK_Notifications_Status" CHECK ("Status" IN ('Unread', 'Read', 'Dismissed'))
);

CREATE INDEX "IX_Notifications_OrgId" ON "Notifications"("OrgId");
CREATE INDEX "IX_Notifications_UserId_Status" ON "Notifications"("UserId", "Status");
CREATE INDEX "IX_Notifications_CreatedAt" ON "Notifications"("CreatedAt" DESC);

CREATE TABLE "Attachments" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "TicketId" UUID,
    "WorkOrderId" UUID,
    "MessageId" UUID,
    "QuoteId" UUID,
    "InvoiceId" UUID,
    "ComplianceItemId" UUID,
    "PropertyId" UUID,
    "Kind" VARCHAR(50) NOT NULL, -- Photo, Document
    "Stage" VARCHAR(50), -- before, during, after
    "FileName" VARCHAR(255) NOT NULL,
    "ContentType" VARCHAR(100) NOT NULL,
    "SizeBytes" BIGINT NOT NULL,
    "Sha256" VARCHAR(64) NOT NULL,
    "StorageKey" VARCHAR(500) NOT NULL,
    "UploadedByUserId" UUID,
    "UploadedByContactId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_Attachments_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Attachments_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_WorkOrderId" FOREIGN KEY ("OrgId", "WorkOrderId")
        REFERENCES "WorkOrders" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_MessageId" FOREIGN KEY ("OrgId", "MessageId")
        REFERENCES "Messages" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_QuoteId" FOREIGN KEY ("OrgId", "QuoteId")
        REFERENCES "Quotes" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_InvoiceId" FOREIGN KEY ("OrgId", "InvoiceId")
        REFERENCES "Invoices" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_ComplianceItemId" FOREIGN KEY ("OrgId", "ComplianceItemId")
        REFERENCES "ComplianceItems" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_UploadedByUserId" FOREIGN KEY ("OrgId", "UploadedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Attachments_UploadedByContactId" FOREIGN KEY ("OrgId", "UploadedByContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_Attachments_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_Attachments_Kind" CHECK ("Kind" IN ('Photo', 'Document')),
    CONSTRAINT "CK_Attachments_Stage" CHECK ("Stage" IN ('before', 'during', 'after')),
    CONSTRAINT "CK_Attachments_OneOwner" CHECK (num_nonnulls("TicketId", "WorkOrderId", "MessageId",
        "QuoteId", "InvoiceId", "ComplianceItemId", "PropertyId") = 1)
);

CREATE INDEX "IX_Attachments_OrgId" ON "Attachments"("OrgId");

CREATE TABLE "AuditLogs" (
    "Id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "OrgId" UUID, -- NULL for cross-org actions (SuperAdmin)
    "UserId" UUID,
    "Action" VARCHAR(100) NOT NULL,
    "EntityType" VARCHAR(100),
    "EntityId" UUID,
    "OldValueJson" JSONB,
    "NewValueJson" JSONB,
    "IpAddress" VARCHAR(50),
    "UserAgent" TEXT,
    "Timestamp" TIMESTAMP NOT NULL DEFAULT NOW(),
    PRIMARY KEY ("Id", "Timestamp"),
    CONSTRAINT "FK_AuditLogs_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AuditLogs_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES "Users" ("OrgId", "Id")
) PARTITION BY RANGE ("Timestamp");

CREATE INDEX "IX_AuditLogs_OrgId_Timestamp" ON "AuditLogs"("OrgId", "Timestamp" DESC);
CREATE INDEX "IX_AuditLogs_UserId" ON "AuditLogs"("UserId");
CREATE INDEX "IX_AuditLogs_Action" ON "AuditLogs"("Action");
CREATE INDEX "IX_AuditLogs_EntityType_EntityId" ON "AuditLogs"("EntityType", "EntityId");

CREATE TABLE "AiJobs" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Capability" VARCHAR(100) NOT NULL,
    "InputJson" JSONB NOT NULL,
    "OutputJson" JSONB,
    "SchemaVersion" VARCHAR(20) NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Pending, Completed, Failed
    "ErrorMessage" TEXT,
    "RequestedByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "CompletedAt" TIMESTAMP,
    CONSTRAINT "FK_AiJobs_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AiJobs_RequestedByUserId" FOREIGN KEY ("OrgId", "RequestedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_AiJobs_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_AiJobs_Status" CHECK ("Status" IN ('Pending', 'Completed', 'Failed'))
);

CREATE INDEX "IX_AiJobs_OrgId" ON "AiJobs"("OrgId");
CREATE INDEX "IX_AiJobs_Status" ON "AiJobs"("Status");
CREATE INDEX "IX_AiJobs_Capability" ON "AiJobs"("Capability");
CREATE INDEX "IX_AiJobs_CreatedAt" ON "AiJobs"("CreatedAt" DESC);

CREATE TABLE "OutboxMessages" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "Type" VARCHAR(100) NOT NULL, -- send-email, send-sms, send-whatsapp, ai-job
    "PayloadJson" JSONB NOT NULL,
    "Status" VARCHAR(50) NOT NULL, -- Pending, Dispatched, Completed, Failed, Dead
    "AvailableAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "Attempts" INT NOT NULL DEFAULT 0,
    "LastError" TEXT,
    "CorrelationId" VARCHAR(100),
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_OutboxMessages_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "UQ_OutboxMessages_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_OutboxMessages_Status" CHECK ("Status" IN ('Pending', 'Dispatched', 'Completed', 'Failed', 'Dead'))
);

CREATE INDEX "IX_OutboxMessages_Status_AvailableAt" ON "OutboxMessages"("Status", "AvailableAt");
CREATE INDEX "IX_OutboxMessages_Type" ON "OutboxMessages"("Type");
CREATE INDEX "IX_OutboxMessages_CorrelationId" ON "OutboxMessages"("CorrelationId");

CREATE TABLE "UsageMeters" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "ResourceType" VARCHAR(50) NOT NULL, -- SMS, WhatsApp, AiJob
    "Count" INT NOT NULL DEFAULT 0,
    "PeriodStart" TIMESTAMP NOT NULL,
    "PeriodEnd" TIMESTAMP NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    "UpdatedAt" TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT "FK_UsageMeters_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "UQ_UsageMeters_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_UsageMeters_ResourceType" CHECK ("ResourceType" IN ('SMS', 'WhatsApp', 'AiJob'))
);

CREATE UNIQUE INDEX "IX_UsageMeters_OrgId_ResourceType_Period" ON "UsageMeters"("OrgId", "ResourceType", "PeriodStart", "PeriodEnd");

-- An index for every reference, the organisation first: without one, deleting a contact that
-- nobody refers to scans each table that might.
CREATE INDEX "IX_Properties_OrgId_OwnerContactId" ON "Properties" ("OrgId", "OwnerContactId");
CREATE INDEX "IX_Units_OrgId_PropertyId" ON "Units" ("OrgId", "PropertyId");
CREATE INDEX "IX_Tenancies_OrgId_UnitId" ON "Tenancies" ("OrgId", "UnitId");
CREATE INDEX "IX_Tenancies_OrgId_TenantContactId" ON "Tenancies" ("OrgId", "TenantContactId");
CREATE INDEX "IX_ConsentRecords_OrgId_ContactId" ON "ConsentRecords" ("OrgId", "ContactId");
CREATE INDEX "IX_ContractorProfiles_OrgId_ContactId" ON "ContractorProfiles" ("OrgId", "ContactId");
CREATE INDEX "IX_MaintenanceTickets_OrgId_UnitId" ON "MaintenanceTickets" ("OrgId", "UnitId");
CREATE INDEX "IX_MaintenanceTickets_OrgId_ReportedByContactId" ON "MaintenanceTickets" ("OrgId", "ReportedByContactId");
CREATE INDEX "IX_TicketTimelineEvents_OrgId_TicketId" ON "TicketTimelineEvents" ("OrgId", "TicketId");
CREATE INDEX "IX_TicketTimelineEvents_OrgId_ActorUserId" ON "TicketTimelineEvents" ("OrgId", "ActorUserId");
CREATE INDEX "IX_TicketTimelineEvents_OrgId_ActorContactId" ON "TicketTimelineEvents" ("OrgId", "ActorContactId");
CREATE INDEX "IX_WorkOrders_OrgId_TicketId" ON "WorkOrders" ("OrgId", "TicketId");
CREATE INDEX "IX_WorkOrders_OrgId_AssignedContractorId" ON "WorkOrders" ("OrgId", "AssignedContractorId");
CREATE INDEX "IX_Quotes_OrgId_WorkOrderId" ON "Quotes" ("OrgId", "WorkOrderId");
CREATE INDEX "IX_Quotes_OrgId_ContractorId" ON "Quotes" ("OrgId", "ContractorId");
CREATE INDEX "IX_Quotes_OrgId_ApprovedBy" ON "Quotes" ("OrgId", "ApprovedBy");
CREATE INDEX "IX_Invoices_OrgId_WorkOrderId" ON "Invoices" ("OrgId", "WorkOrderId");
CREATE INDEX "IX_Invoices_OrgId_ContractorId" ON "Invoices" ("OrgId", "ContractorId");
CREATE INDEX "IX_Invoices_OrgId_ApprovedBy" ON "Invoices" ("OrgId", "ApprovedBy");
CREATE INDEX "IX_Payments_OrgId_InvoiceId" ON "Payments" ("OrgId", "InvoiceId");
CREATE INDEX "IX_Payments_OrgId_RecordedBy" ON "Payments" ("OrgId", "RecordedBy");
CREATE INDEX "IX_ComplianceItems_OrgId_PropertyId" ON "ComplianceItems" ("OrgId", "PropertyId");
CREATE INDEX "IX_Conversations_OrgId_TicketId" ON "Conversations" ("OrgId", "TicketId");
CREATE INDEX "IX_Messages_OrgId_ConversationId" ON "Messages" ("OrgId", "ConversationId");
CREATE INDEX "IX_Messages_OrgId_FromUserId" ON "Messages" ("OrgId", "FromUserId");
CREATE INDEX "IX_Messages_OrgId_FromContactId" ON "Messages" ("OrgId", "FromContactId");
CREATE INDEX "IX_Messages_OrgId_ToContactId" ON "Messages" ("OrgId", "ToContactId");
CREATE INDEX "IX_Notifications_OrgId_UserId" ON "Notifications" ("OrgId", "UserId");
CREATE INDEX "IX_Notifications_OrgId_ContactId" ON "Notifications" ("OrgId", "ContactId");
CREATE INDEX "IX_Attachments_OrgId_TicketId" ON "Attachments" ("OrgId", "TicketId");
CREATE INDEX "IX_Attachments_OrgId_WorkOrderId" ON "Attachments" ("OrgId", "WorkOrderId");
CREATE INDEX "IX_Attachments_OrgId_MessageId" ON "Attachments" ("OrgId", "MessageId");
CREATE INDEX "IX_Attachments_OrgId_QuoteId" ON "Attachments" ("OrgId", "QuoteId");
CREATE INDEX "IX_Attachments_OrgId_InvoiceId" ON "Attachments" ("OrgId", "InvoiceId");
CREATE INDEX "IX_Attachments_OrgId_ComplianceItemId" ON "Attachments" ("OrgId", "ComplianceItemId");
CREATE INDEX "IX_Attachments_OrgId_PropertyId" ON "Attachments" ("OrgId", "PropertyId");
CREATE INDEX "IX_Attachments_OrgId_UploadedByUserId" ON "Attachments" ("OrgId", "UploadedByUserId");
CREATE INDEX "IX_Attachments_OrgId_UploadedByContactId" ON "Attachments" ("OrgId", "UploadedByContactId");
CREATE INDEX "IX_AuditLogs_OrgId_UserId" ON "AuditLogs" ("OrgId", "UserId");
CREATE INDEX "IX_AiJobs_OrgId_RequestedByUserId" ON "AiJobs" ("OrgId", "RequestedByUserId");

-- The wall. See 0000: each table shows and takes only rows of the organisation in app.org_id.
CALL ops.wall('public."Organisations"', 'Id');
CALL ops.wall('public."ContactPoints"');
CALL ops.wall('public."Users"');
CALL ops.wall('public."Properties"');
CALL ops.wall('public."Units"');
CALL ops.wall('public."Tenancies"');
CALL ops.wall('public."ConsentRecords"');
CALL ops.wall('public."ContractorProfiles"');
CALL ops.wall('public."MaintenanceTickets"');
CALL ops.wall('public."TicketTimelineEvents"');
CALL ops.wall('public."WorkOrders"');
CALL ops.wall('public."Quotes"');
CALL ops.wall('public."Invoices"');
CALL ops.wall('public."Payments"');
CALL ops.wall('public."ComplianceItems"');
CALL ops.wall('public."Conversations"');
CALL ops.wall('public."Messages"');
CALL ops.wall('public."Notifications"');
CALL ops.wall('public."Attachments"');
CALL ops.wall('public."AuditLogs"');
CALL ops.wall('public."AiJobs"');
CALL ops.wall('public."OutboxMessages"');
CALL ops.wall('public."UsageMeters"');

-- What the app role may do: rows of the domain are read, added and changed; deleting is granted
-- table by table where the product deletes. The audit log can only grow.
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO maintainuk_app;
GRANT DELETE ON "Attachments" TO maintainuk_app;
REVOKE UPDATE ON "AuditLogs" FROM maintainuk_app;

CALL ops.ensure_audit_partitions(date_trunc('month', now() - interval '13 months')::date, 17);

RESET ROLE;
