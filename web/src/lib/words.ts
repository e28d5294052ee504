/** The words for the values that the server sends. */
import type {
  AlertKind,
  Category,
  CertificateKind,
  Channel,
  CodeKind,
  ContactType,
  ContractorStatus,
  EndReason,
  HazardStatus,
  HintKind,
  HoldReason,
  ImportKind,
  JobStatus,
  Nation,
  Priority,
  PropertyStatus,
  PropertyType,
  ReportedVia,
  Role,
  TenancyStatus,
  TicketStatus,
  UnitPurpose,
  UnitStatus,
  WorkOrderStatus,
} from '~/api/types'

const special: Record<string, string> = {
  DampMould: 'Damp and mould',
  DoorsWindows: 'Doors and windows',
  Pest: 'Pests',
  General: 'Anything else',
  InPerson: 'In person',
  SMS: 'Text message',
  WhatsApp: 'WhatsApp',
  OrgAdmin: 'Administrator',
  NoAccess: 'No access',
  Dead: 'Given up',
  Dispatched: 'Running',
  LegalDisrepair: 'Legal disrepair',
  Vulnerable: 'Vulnerable resident',
  Adjustment: 'Reasonable adjustment',
  TwoPeople: 'Two people only',
  Warranty: 'Warranty or defects period',
  NoRepairs: 'The landlord does not repair here',
  KeySafe: 'Key safe',
  SwitchedOff: 'Switched off',
  NorthernIreland: 'Northern Ireland',
  AwaitingResident: 'Waiting for the resident',
  AwaitingAccess: 'Waiting for access',
  AwaitingLandlord: 'Waiting for the landlord',
  AwaitingApproval: 'Waiting for an approval',
  AwaitingParts: 'Waiting for parts',
  ResidentsDate: 'The resident asked for a later date',
  Weather: 'Waiting for the weather',
  ResidentResolved: 'The resident put it right',
  Duplicate: 'Reported twice',
  ResidentResponsibility: 'For the resident to do',
  NotOurs: 'Not ours to do',
  Mistake: 'Reported by mistake',
  Communal: 'Common parts',
  Section8: 'Section 8 notice or claim',
  MaintenanceTicket: 'Ticket',
  OutboxMessage: 'Background job',
  Session: 'Sign-in',
  // Fields as the audit log has them.
  phoneE164: 'Phone',
  rentAmountGbp: 'Rent a month',
  depositAmountGbp: 'Deposit',
  uprn: 'UPRN',
  sha256: 'Checksum',
  twins: 'Tenancies that both lived in',
  threads: 'Conversations',
  told: 'People told',
  ended: 'Tickets that ended',
  stayed: 'Tickets that stay open',
}

/** "InProgress" becomes "In progress"; a few have words of their own. */
export function words(value: string): string {
  const known = special[value]
  if (known) return known
  const spaced = value.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[._-]+/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase()
}

/** The same of several that stand behind each other: "InPerson, Phone". */
export function listWords(values: string): string {
  return values.split(', ').map(words).join(', ')
}

export const categories: Category[] = [
  'Plumbing',
  'Heating',
  'Electrical',
  'Gas',
  'DampMould',
  'Drainage',
  'DoorsWindows',
  'Roofing',
  'Structural',
  'Appliance',
  'Pest',
  'Security',
  'Fire',
  'Communal',
  'Garden',
  'General',
]

export const certificateKinds: CertificateKind[] = [
  'GasSafetyRecord',
  'MinorWorksCertificate',
  'ElectricalInstallationCertificate',
  'FireAlarmCertificate',
  'OilHeatingCertificate',
]

export const priorities: Priority[] = ['Emergency', 'Urgent', 'Routine', 'Planned']

/** What each priority is for, in one line; what it promises is the organisation's own policy. */
export const purposes: Record<Priority, string> = {
  Emergency: 'A danger to people or serious damage to the home, now.',
  Urgent: 'Daily life in the home does not go on without it.',
  Routine: 'It can wait its turn.',
  Planned: 'Done by the date that you choose.',
}

export const ticketStatuses: TicketStatus[] = [
  'New',
  'Assigned',
  'InProgress',
  'Completed',
  'Closed',
  'Cancelled',
]

export const orderStatuses: WorkOrderStatus[] = [
  'Created',
  'Offered',
  'Accepted',
  'Declined',
  'Scheduled',
  'InProgress',
  'Completed',
  'Verified',
  'NoAccess',
  'Cancelled',
]

export function roleWords(role: Role | string): string {
  return words(role)
}

/** "1 job", "3 jobs". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

/** Options for a select, in the words that people read. */
export function options<T extends string>(values: readonly T[]) {
  return values.map((value) => ({ value, label: words(value) }))
}

export const alertKinds: AlertKind[] = [
  'TwoPeople',
  'Vulnerable',
  'Adjustment',
  'LegalDisrepair',
  'Warranty',
  'Aggression',
  'Animal',
  'Asbestos',
  'NoRepairs',
  'Other',
]
export const hintKinds: HintKind[] = [
  'Stopcock',
  'FuseBoard',
  'GasMeter',
  'Entry',
  'Parking',
  'Pets',
  'Lift',
  'Other',
]
export const codeKinds: CodeKind[] = ['KeySafe', 'Door', 'Gate', 'Alarm', 'Other']
export const nations: Nation[] = ['England', 'Wales', 'Scotland', 'NorthernIreland']
export const propertyTypes: PropertyType[] = ['House', 'Flat', 'Studio', 'Commercial']
export const propertyStatuses: PropertyStatus[] = ['Active', 'Inactive']
export const unitPurposes: UnitPurpose[] = ['Home', 'Communal']
export const unitStatuses: UnitStatus[] = ['Available', 'Occupied', 'Maintenance']
export const contactTypes: ContactType[] = ['Tenant', 'Owner', 'Contractor', 'Other']
export const channels: Channel[] = ['Portal', 'Email', 'SMS', 'WhatsApp']
export const tenancyStatuses: TenancyStatus[] = ['Active', 'Ended', 'Eviction']
export const contractorStatuses: ContractorStatus[] = ['Active', 'Suspended', 'Inactive']
export const reportedVia: ReportedVia[] = ['Phone', 'Email', 'Portal', 'InPerson', 'Other']
export const jobStatuses: JobStatus[] = ['Pending', 'Dispatched', 'Completed', 'Failed', 'Dead']
export const holdReasons: HoldReason[] = [
  'AwaitingResident',
  'AwaitingAccess',
  'AwaitingLandlord',
  'AwaitingApproval',
  'AwaitingParts',
  'ResidentsDate',
  'Weather',
  'Other',
]

/** Why a ticket ends, for each way in which it can. */
export const endReasons: Record<'Closed' | 'Cancelled', EndReason[]> = {
  Closed: ['Fixed', 'ResidentResolved', 'Duplicate', 'ResidentResponsibility', 'NotOurs', 'Other'],
  Cancelled: [
    'Duplicate',
    'ResidentResolved',
    'NoAccess',
    'ResidentResponsibility',
    'NotOurs',
    'Mistake',
    'Other',
  ],
}
/** Why somebody takes back what they reported, in their own words. */
export const residentsReasons: { value: EndReason; label: string }[] = [
  { value: 'ResidentResolved', label: 'It is put right already' },
  { value: 'Duplicate', label: 'It was reported before' },
  { value: 'Mistake', label: 'I reported it by mistake' },
  { value: 'Other', label: 'Another reason' },
]
export const allEndReasons: EndReason[] = ['Fixed', ...endReasons.Cancelled]

export const hazardStatuses: HazardStatus[] = ['Proposed', 'Open', 'Closed', 'Refused']

export const importKinds: ImportKind[] = [
  'Properties',
  'Units',
  'Contacts',
  'Tenancies',
  'Contractors',
  'Tickets',
]
