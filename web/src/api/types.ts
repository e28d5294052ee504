/** The names that the pages use for what the server sends and takes. */
import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Role = Schemas['Role']
export type SessionItem = Schemas['Session']

/** The body of a problem response (RFC 9457). */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  traceId?: string
  errors?: { pointer: string; detail: string }[]
  /** After a refused move: those that are open. */
  openMoves?: string[] | null
  /** What is there already and looks the same as what is to be added. */
  duplicates?: Duplicate[]
  /** At sign-in: where the email has an account. */
  organisations?: { slug: string; name: string }[]
}

export type PlaceFacts = Schemas['PlaceFacts']
export type PlaceAlert = Schemas['Alert']
export type NewAlert = Schemas['NewAlert']
export type AlertKind = Schemas['AlertKind']
export type NeedToKnow = Schemas['NeedToKnow']
export type NewHint = Schemas['NewHint']
export type HintKind = Schemas['HintKind']
export type KeySet = Schemas['KeySet']
export type NewKey = Schemas['NewKey']
export type AccessCode = Schemas['AccessCode']
export type NewAccessCode = Schemas['NewAccessCode']
export type CodeKind = Schemas['CodeKind']
export type PlaceAsset = Schemas['Asset']
export type NewAsset = Schemas['NewAsset']
export type Duplicate = Schemas['Duplicate']
export type Nation = Schemas['Nation']

export type Category = Schemas['Category']
export type Priority = Schemas['Priority']
export type TicketStatus = Schemas['TicketStatus']
export type WorkOrderStatus = Schemas['WorkOrderStatus']
export type Stage = Schemas['Stage']

export type TicketSummary = Schemas['TicketSummary']
export type Ticket = Schemas['Ticket']
export type TicketPage = Schemas['TicketPage']
export type TicketCounts = Schemas['TicketCounts']
export type Clock = Schemas['Clock']
export type TimelineEvent = Schemas['Event']
export type Move = Schemas['MoveOption']
export type NewTicket = Schemas['NewReport']
export type TicketPatch = Schemas['TicketPatch']
export type Triage = Schemas['Triage']
export type Attachment = Schemas['Attachment']
export type TicketQuote = Schemas['Quote']
export type TicketMessage = Schemas['Message']

export type WorkOrder = Schemas['WorkOrder']
export type WorkOrderMove = Schemas['WorkOrderMove']
export type NewWorkOrder = Schemas['NewWorkOrder']

export type Property = Schemas['Property']
export type NewProperty = Schemas['NewProperty']
export type PropertyPatch = Schemas['ChangeProperty']
export type Unit = Schemas['Unit']
export type NewUnit = Schemas['NewUnit']
export type UnitPatch = Schemas['ChangeUnit']
export type Contact = Schemas['Contact']
export type NewContact = Schemas['NewContact']
export type ContactPatch = Schemas['ChangeContact']
export type Tenancy = Schemas['Tenancy']
export type NewTenancy = Schemas['NewTenancy']
export type TenancyPatch = Schemas['ChangeTenancy']
export type Contractor = Schemas['Contractor']
export type NewContractor = Schemas['NewContractor']
export type ContractorPatch = Schemas['ChangeContractor']
export type ContractorMove = Schemas['ContractorMove']
export type ContractorTransition = Schemas['ContractorTransition']
export type ContractorSort = 'newest' | 'name'
export type TradeLicence = Schemas['TradeLicence']
export type VatStatus = Schemas['VatStatus']
export type CisStatus = Schemas['CisStatus']
export type User = Schemas['User']

export type MailItem = Schemas['MailSummary']
export type Mail = Schemas['MailMessage']
export type Job = Schemas['BackgroundJob']
export type AuditItem = Schemas['AuditEntry']
export type Channel = Schemas['Channel']
export type ContactType = Schemas['ContactType']
export type ContractorStatus = Schemas['ContractorStatus']
export type JobStatus = Schemas['OutboxStatus']
export type PropertyStatus = Schemas['PropertyStatus']
export type PropertyType = Schemas['PropertyType']
export type ReportedVia = Schemas['ReportedVia']
export type TenancyStatus = Schemas['TenancyStatus']
export type TenancySort = Schemas['TenancySort']
export type PropertySort = Schemas['PropertySort']
export type UnitSort = Schemas['UnitSort']
export type ContactSort = Schemas['ContactSort']
export type UnitPurpose = Schemas['UnitPurpose']
export type ContractorHistoryItem = Schemas['ContractorHistoryItem']
export type HistoryLine = Schemas['HistoryLine']
export type UnitStatus = Schemas['UnitStatus']
export type TicketReported = Schemas['TicketReported']

export type SearchKind = Schemas['SearchKind']
export type SearchHit = Schemas['SearchHit']
export type SearchGroup = Schemas['SearchGroup']
export type SearchPiece = Schemas['SearchPiece']

export type ListName = Schemas['ListName']
export type Sharing = Schemas['Sharing']
export type SavedView = Schemas['SavedView']
export type NewView = Schemas['NewView']
export type ViewPatch = Schemas['ChangeView']
export type TicketSeen = Schemas['TicketSeen']
export type PropertySeen = Schemas['PropertySeen']
export type ContactSeen = Schemas['ContactSeen']
export type HiddenPart = Schemas['HiddenPart']
export type Onlooker = Schemas['Onlooker']
export type Archive = Schemas['Archive']
export type Import = Schemas['Import']
export type ImportKind = Schemas['ImportKind']
export type ImportPage = Schemas['ImportPage']
export type ImportProblem = Schemas['ImportProblem']
export type DuplicateRow = Schemas['DuplicateRow']
export type RunBody = Schemas['RunBody']

export type Merge = Schemas['Merge']
export type MergePreview = Schemas['MergePreview']
export type MergeField = Schemas['MergeField']
export type DuplicateBy = Schemas['DuplicateBy']
export type DuplicateGroup = Schemas['DuplicateGroup']
