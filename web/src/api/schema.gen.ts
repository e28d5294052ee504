/** The shape of the server's OpenAPI document. */

type Schemas = components["schemas"]

export interface components {
schemas: {
Category: "Plumbing" | "Electrical" | "Heating" | "Gas" | "DampMould" | "Structural" | "Roofing" | "DoorsWindows" | "Appliance" | "Pest" | "Security" | "Fire" | "Drainage" | "Communal" | "Garden" | "General";
Priority: "Emergency" | "Urgent" | "Routine" | "Planned";
TicketStatus: "New" | "Assigned" | "InProgress" | "Completed" | "Closed" | "Cancelled";
WorkOrderStatus: "Created" | "Offered" | "Accepted" | "Declined" | "Scheduled" | "InProgress" | "Completed" | "Verified" | "NoAccess" | "Cancelled";
PropertyType: "House" | "Flat" | "Studio" | "Commercial";
PropertyStatus: "Active" | "Inactive";
UnitStatus: "Available" | "Occupied" | "Maintenance";
ContactType: "Tenant" | "Owner" | "Contractor" | "Other";
Channel: "Portal" | "Email" | "SMS" | "WhatsApp";
TenancyStatus: "Active" | "Ended" | "Eviction";
ContractorStatus: "Active" | "Suspended" | "Inactive";
ReportedVia: "Phone" | "Email" | "Portal" | "InPerson" | "Other";
Stage: "before" | "during" | "after";
AttachmentKind: "Photo" | "Document";
Role: "OrgAdmin" | "Coordinator" | "Viewer" | "Contractor" | "Tenant";
JobStatus: "Pending" | "Dispatched" | "Completed" | "Failed" | "Dead";
Need: "schedule" | "reason" | "notes" | "contractor";
Clock: { kind: "respond" | "resolve"; due: string; state: "onTrack" | "atRisk" | "late" | "met" | "missed" };
FieldError: {
  pointer: string;
  detail: string;
};
OrgChoice: {
  slug: string;
  name: string;
};
Problem: {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: Schemas["FieldError"][] | null;
  traceId?: string | null;
  openMoves?: string[] | null;
  organisations?: Schemas["OrgChoice"][] | null;
};
MeUser: {
  id: string;
  email: string;
  firstName?: string | null;
  lastName?: string | null;
  role: Schemas["Role"];
};
MeOrganisation: {
  id: string;
  name: string;
  slug: string;
  plan: string;
};
SignIn: {
  email: string;
  password: string;
  organisation?: string | null;
};
SessionItem: {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent?: string | null;
  ipAddress?: string | null;
  current: boolean;
};
SessionList: {
  items: Schemas["SessionItem"][];
};
Property: {
  id: string;
  addressLine1: string;
  addressLine2?: string | null;
  city: string;
  postcode: string;
  country: string;
  propertyType: Schemas["PropertyType"];
  status: Schemas["PropertyStatus"];
  ownerContactId?: string | null;
  unitCount: number;
  openTickets: number;
  createdAt: string;
  updatedAt: string;
  version: number;
};
NewProperty: {
  addressLine1: string;
  addressLine2?: string | null;
  city: string;
  postcode: string;
  propertyType: Schemas["PropertyType"];
  ownerContactId?: string | null;
};
PropertyPatch: {
  addressLine1?: string | null;
  addressLine2?: string | null;
  city?: string | null;
  postcode?: string | null;
  propertyType?: Schemas["PropertyType"] | null;
  ownerContactId?: string | null;
  status?: Schemas["PropertyStatus"] | null;
};
Unit: {
  id: string;
  propertyId: string;
  unitNumber?: string | null;
  bedrooms?: number | null;
  bathrooms?: number | null;
  floorArea?: string | null;
  status: Schemas["UnitStatus"];
  address: string;
  createdAt: string;
  updatedAt: string;
  version: number;
};
NewUnit: {
  propertyId: string;
  unitNumber?: string | null;
  bedrooms?: number | null;
  bathrooms?: number | null;
  floorArea?: string | null;
};
UnitPatch: {
  unitNumber?: string | null;
  bedrooms?: number | null;
  bathrooms?: number | null;
  floorArea?: string | null;
  status?: Schemas["UnitStatus"] | null;
};
Contact: {
  id: string;
  type: Schemas["ContactType"];
  firstName?: string | null;
  lastName?: string | null;
  name: string;
  email?: string | null;
  phoneE164?: string | null;
  preferredChannel?: Schemas["Channel"] | null;
  isValid: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
};
NewContact: {
  type: Schemas["ContactType"];
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  preferredChannel?: Schemas["Channel"] | null;
};
ContactPatch: {
  type?: Schemas["ContactType"] | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  preferredChannel?: Schemas["Channel"] | null;
};
Tenancy: {
  id: string;
  unitId: string;
  unitAddress: string;
  tenantContactId: string;
  tenantName: string;
  startDate: string;
  endDate?: string | null;
  rentAmountGbp: string;
  depositAmountGbp?: string | null;
  status: Schemas["TenancyStatus"];
  createdAt: string;
  updatedAt: string;
  version: number;
};
NewTenancy: {
  unitId: string;
  tenantContactId: string;
  startDate: string;
  endDate?: string | null;
  rentAmountGbp: string;
  depositAmountGbp?: string | null;
};
TenancyPatch: {
  startDate?: string | null;
  endDate?: string | null;
  rentAmountGbp?: string | null;
  depositAmountGbp?: string | null;
  status?: Schemas["TenancyStatus"] | null;
};
TradeLicence: {
  scheme: string;
  number: string;
  expires?: string | null;
};
Contractor: {
  id: string;
  companyName: string;
  contactId: string;
  contactName?: string | null;
  email?: string | null;
  phoneE164?: string | null;
  serviceCategories: Schemas["Category"][];
  tradeLicences: Schemas["TradeLicence"][];
  rating?: string | null;
  completionRate?: string | null;
  avgResponseTimeHours?: string | null;
  status: Schemas["ContractorStatus"];
  openOrders: number;
  createdAt: string;
  updatedAt: string;
  version: number;
};
User: {
  id: string;
  email: string;
  firstName?: string | null;
  lastName?: string | null;
  name: string;
  role: Schemas["Role"];
  isActive: boolean;
  lastLoginAt?: string | null;
};
Emergency: {
  rule: string;
  advice: string;
};
TicketSummary: {
  id: string;
  number: string;
  title: string;
  category: Schemas["Category"];
  priority: Schemas["Priority"];
  status: Schemas["TicketStatus"];
  createdAt: string;
  updatedAt: string;
  unitId: string;
  address: string;
  postcode: string;
  respondBy?: string | null;
  resolveBy?: string | null;
  respondedAt?: string | null;
  completedAt?: string | null;
  clock?: Schemas["Clock"] | null;
  contractorName?: string | null;
  coordinatorName?: string | null;
  photoCount: number;
  lastEvent?: string | null;
  lastEventAt?: string | null;
};
TicketCounts: {
  open: number;
  mine: number;
  unassigned: number;
  late: number;
  new: number;
};
NewTicket: {
  unitId: string;
  title: string;
  description?: string | null;
  category: Schemas["Category"];
  priority: Schemas["Priority"];
  reportedByContactId?: string | null;
  reportedVia?: Schemas["ReportedVia"] | null;
  resolveBy?: string | null;
};
TicketPatch: {
  title?: string | null;
  description?: string | null;
  category?: Schemas["Category"] | null;
  priority?: Schemas["Priority"] | null;
  unitId?: string | null;
};
Triage: {
  category: Schemas["Category"];
  priority: Schemas["Priority"];
  coordinatorId?: string | null;
  note?: string | null;
};
TicketTransition: {
  to: Schemas["TicketStatus"];
  reason?: string | null;
  resolutionNotes?: string | null;
  version?: number | null;
};
NewNote: {
  note: string;
};
PropertyLite: {
  id: string;
  addressLine1: string;
  addressLine2?: string | null;
  city: string;
  postcode: string;
};
ContactLite: {
  id: string;
  name: string;
  email?: string | null;
  phoneE164?: string | null;
  preferredChannel?: Schemas["Channel"] | null;
};
TenancyLite: {
  id: string;
  tenantName: string;
  startDate: string;
};
UserLite: {
  id: string;
  name: string;
};
Move: {
  to: Schemas["TicketStatus"];
  label: string;
  allowed: boolean;
  why?: string | null;
  needsReason: boolean;
};
WorkOrderMove: {
  to: Schemas["WorkOrderStatus"];
  label: string;
  allowed: boolean;
  why?: string | null;
  needsReason: boolean;
  needs: Schemas["Need"][];
};
Actor: {
  name: string;
  role?: string | null;
};
Event: {
  id: string;
  type: string;
  at: string;
  actor?: Schemas["Actor"] | null;
  text: string;
  data?: unknown | null;
};
EventList: {
  items: Schemas["Event"][];
  next?: string | null;
};
Can: {
  allowed: boolean;
  why?: string | null;
};
TicketCan: {
  triage: Schemas["Can"];
  edit: Schemas["Can"];
  raiseOrder: Schemas["Can"];
  note: Schemas["Can"];
  addPhotos: Schemas["Can"];
};
Next: {
  text: string;
  who?: string | null;
  by?: string | null;
};
Attachment: {
  id: string;
  kind: Schemas["AttachmentKind"];
  stage: Schemas["Stage"];
  fileName: string;
  contentType: string;
  sizeBytes: number;
  width?: number | null;
  height?: number | null;
  ticketId?: string | null;
  workOrderId?: string | null;
  createdAt: string;
  uploadedBy?: string | null;
  url: string;
  thumbnailUrl?: string | null;
};
AttachmentList: {
  items: Schemas["Attachment"][];
};
TicketPage: {
  ticket: Schemas["Ticket"];
  unit: Schemas["Unit"];
  property: Schemas["PropertyLite"];
  reporter?: Schemas["ContactLite"] | null;
  tenancy?: Schemas["TenancyLite"] | null;
  coordinator?: Schemas["UserLite"] | null;
  workOrders: Schemas["WorkOrder"][];
  events: Schemas["Event"][];
  moreEvents?: string | null;
  attachments: Schemas["Attachment"][];
  moves: Schemas["Move"][];
  can: Schemas["TicketCan"];
  next: Schemas["Next"];
};
WorkOrder: {
  id: string;
  number: string;
  ticketId: string;
  ticketNumber: string;
  ticketTitle: string;
  address: string;
  postcode: string;
  status: Schemas["WorkOrderStatus"];
  description?: string | null;
  contractorId?: string | null;
  contractorName?: string | null;
  scheduledStartAt?: string | null;
  scheduledEndAt?: string | null;
  actualStartAt?: string | null;
  actualEndAt?: string | null;
  accessInstructions?: string | null;
  completionNotes?: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  moves: Schemas["WorkOrderMove"][];
  canAssign: boolean;
  noAccessCount: number;
};
NewWorkOrder: {
  description?: string | null;
  contractorId?: string | null;
  accessInstructions?: string | null;
};
WorkOrderPatch: {
  description?: string | null;
  accessInstructions?: string | null;
};
AssignContractor: {
  contractorId?: string | null;
  offer?: boolean | null;
  version?: number | null;
};
WorkOrderTransition: {
  to: Schemas["WorkOrderStatus"];
  reason?: string | null;
  scheduledStartAt?: string | null;
  scheduledEndAt?: string | null;
  notes?: string | null;
  version?: number | null;
};
MailItem: {
  id: string;
  to: string;
  subject: string;
  createdAt: string;
  ticketId?: string | null;
  preview: string;
};
Mail: {
  id: string;
  to: string;
  from: string;
  subject: string;
  createdAt: string;
  ticketId?: string | null;
  preview: string;
  text: string;
  html?: string | null;
  messageId?: string | null;
};
Job: {
  id: string;
  type: string;
  status: Schemas["JobStatus"];
  attempts: number;
  availableAt: string;
  lastError?: string | null;
  createdAt: string;
  ticketId?: string | null;
};
AuditItem: {
  id: string;
  at: string;
  action: string;
  entityType: string;
  entityId?: string | null;
  userName?: string | null;
  oldValue?: unknown | null;
  newValue?: unknown | null;
};
PropertyList: {
  items: Schemas["Property"][];
  next?: string | null;
  total?: number | null;
};
UnitList: {
  items: Schemas["Unit"][];
  next?: string | null;
  total?: number | null;
};
ContactList: {
  items: Schemas["Contact"][];
  next?: string | null;
  total?: number | null;
};
TenancyList: {
  items: Schemas["Tenancy"][];
  next?: string | null;
  total?: number | null;
};
ContractorList: {
  items: Schemas["Contractor"][];
  next?: string | null;
  total?: number | null;
};
UserList: {
  items: Schemas["User"][];
  next?: string | null;
  total?: number | null;
};
TicketList: {
  items: Schemas["TicketSummary"][];
  next?: string | null;
  total?: number | null;
};
WorkOrderList: {
  items: Schemas["WorkOrder"][];
  next?: string | null;
  total?: number | null;
};
MailList: {
  items: Schemas["MailItem"][];
  next?: string | null;
  total?: number | null;
};
JobList: {
  items: Schemas["Job"][];
  next?: string | null;
  total?: number | null;
};
AuditList: {
  items: Schemas["AuditItem"][];
  next?: string | null;
  total?: number | null;
};
TicketReported: { ticket: Schemas["Ticket"] };
Ticket: Schemas["TicketSummary"] & {
  description?: string | null;
  resolutionNotes?: string | null;
  reportedVia?: Schemas["ReportedVia"] | null;
  closedAt?: string | null;
  reopenCount: number;
  emergency?: Schemas["Emergency"] | null;
  version: number;
};
Me: { user: Schemas["MeUser"]; organisation: Schemas["MeOrganisation"]; permissions: { [key: string]: string }; contractorId?: string | null; contactId?: string | null; sandboxMail: boolean };
}
}

type Reply<Code extends number, T> = {
  [C in Code]: { headers: { [name: string]: unknown }; content: { "application/json": T } }
} & { default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } }
type Empty = { 204: { headers: { [name: string]: unknown }; content?: never } } & { default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Schemas["Problem"] } } }
type PathPart<Path> = [Path] extends [never] ? { path?: never } : { path: Path }
type Get<T, Query = Record<never, never>, Path = never> = {
  parameters: { query?: Query; header?: never; cookie?: never } & PathPart<Path>
  requestBody?: never
  responses: Reply<200, T>
}
type Send<Body, R, Path = never, Header = { "Idempotency-Key"?: string }> = {
  parameters: { query?: never; header?: Header; cookie?: never } & PathPart<Path>
  requestBody: { content: { "application/json": Body } }
  responses: R
}
type Act<Path> = {
  parameters: { query?: never; header?: never; cookie?: never } & PathPart<Path>
  requestBody?: never
  responses: Empty
}
type Id = { id: string }
type Paged = { limit?: number; after?: string; count?: boolean; sort?: string }
type IfMatch = { "If-Match": string }

export interface paths {
"/session": { get: Get<Schemas["Me"]>; post: Send<Schemas["SignIn"], Reply<200, Schemas["Me"]>>; delete: Act<never> };
"/sessions": { get: Get<Schemas["SessionList"]> };
"/sessions/{id}": { delete: Act<Id> };
"/properties": { get: Get<Schemas["PropertyList"], { q?: string; status?: string } & Paged>; post: Send<Schemas["NewProperty"], Reply<201, Schemas["Property"]>>; };
"/properties/{id}": { get: Get<Schemas["Property"], Record<never, never>, Id>; patch: Send<Schemas["PropertyPatch"], Reply<200, Schemas["Property"]>, Id, IfMatch>; };
"/units": { get: Get<Schemas["UnitList"], { propertyId?: string; q?: string; status?: string } & Paged>; post: Send<Schemas["NewUnit"], Reply<201, Schemas["Unit"]>>; };
"/units/{id}": { get: Get<Schemas["Unit"], Record<never, never>, Id>; patch: Send<Schemas["UnitPatch"], Reply<200, Schemas["Unit"]>, Id, IfMatch>; };
"/contacts": { get: Get<Schemas["ContactList"], { q?: string; type?: string } & Paged>; post: Send<Schemas["NewContact"], Reply<201, Schemas["Contact"]>>; };
"/contacts/{id}": { get: Get<Schemas["Contact"], Record<never, never>, Id>; patch: Send<Schemas["ContactPatch"], Reply<200, Schemas["Contact"]>, Id, IfMatch>; };
"/tenancies": { get: Get<Schemas["TenancyList"], { unitId?: string; contactId?: string; status?: string } & Paged>; post: Send<Schemas["NewTenancy"], Reply<201, Schemas["Tenancy"]>>; };
"/tenancies/{id}": { get: Get<Schemas["Tenancy"], Record<never, never>, Id>; patch: Send<Schemas["TenancyPatch"], Reply<200, Schemas["Tenancy"]>, Id, IfMatch>; };
"/contractors": { get: Get<Schemas["ContractorList"], { q?: string; category?: string; status?: string } & Paged>; };
"/contractors/{id}": { get: Get<Schemas["Contractor"], Record<never, never>, Id>; };
"/users": { get: Get<Schemas["UserList"], { role?: string } & Paged> };
"/tickets": { get: Get<Schemas["TicketList"], { status?: string; priority?: string; category?: string; unitId?: string; propertyId?: string; q?: string; queue?: string } & Paged>; post: Send<Schemas["NewTicket"], Reply<201, Schemas["TicketReported"]>> };
"/tickets/counts": { get: Get<Schemas["TicketCounts"]> };
"/tickets/{id}": { get: Get<Schemas["TicketPage"], Record<never, never>, Id>; patch: Send<Schemas["TicketPatch"], Reply<200, Schemas["TicketPage"]>, Id, IfMatch> };
"/tickets/{id}/triage": { post: Send<Schemas["Triage"], Reply<200, Schemas["TicketPage"]>, Id> };
"/tickets/{id}/transitions": { post: Send<Schemas["TicketTransition"], Reply<200, Schemas["TicketPage"]>, Id> };
"/tickets/{id}/notes": { post: Send<Schemas["NewNote"], Reply<200, Schemas["TicketPage"]>, Id> };
"/tickets/{id}/events": { get: Get<Schemas["EventList"], { after?: string; limit?: number }, Id> };
"/tickets/{id}/work-orders": { post: Send<Schemas["NewWorkOrder"], Reply<201, Schemas["WorkOrder"]>, Id> };
"/attachments/{id}": { delete: Act<Id> };
"/work-orders": { get: Get<Schemas["WorkOrderList"], { status?: string; contractorId?: string; ticketId?: string } & Paged> };
"/work-orders/{id}": { get: Get<Schemas["WorkOrder"], Record<never, never>, Id>; patch: Send<Schemas["WorkOrderPatch"], Reply<200, Schemas["WorkOrder"]>, Id, IfMatch> };
"/work-orders/{id}/assign": { post: Send<Schemas["AssignContractor"], Reply<200, Schemas["WorkOrder"]>, Id> };
"/work-orders/{id}/transitions": { post: Send<Schemas["WorkOrderTransition"], Reply<200, Schemas["WorkOrder"]>, Id> };
"/mailbox": { get: Get<Schemas["MailList"], Paged> };
"/mailbox/{id}": { get: Get<Schemas["Mail"], Record<never, never>, Id> };
"/jobs": { get: Get<Schemas["JobList"], { status?: string } & Paged> };
"/jobs/{id}/retry": { post: Act<Id> };
"/audit": { get: Get<Schemas["AuditList"], { entityId?: string } & Paged> };
}
