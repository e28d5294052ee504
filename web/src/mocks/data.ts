/** A small, made-up organisation, typed as the server would send it. */
import type {
  Attachment,
  BankHoliday,
  BookingFacts,
  Candidate,
  Category,
  Contact,
  Contractor,
  FirstSteps,
  HistoryLine,
  Me,
  Organisation,
  PlaceFacts,
  Priority,
  Property,
  Tenancy,
  TicketPage,
  TicketStatus,
  TicketSummary,
  Unit,
  Visit,
  WorkOrder,
  WorkOrderMove,
  WorkOrderOffer,
  WorkOrderStatus,
} from '~/api/types'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** An instant so many milliseconds from now. */
export function at(offset: number): string {
  return new Date(Date.now() + offset).toISOString()
}

const stamps = { createdAt: at(-90 * day), updatedAt: at(-3 * day), version: 1 }

export const me: Me = {
  user: {
    id: 'u1',
    email: 'admin@northgate.example',
    firstName: 'Asha',
    lastName: 'Patel',
    role: 'OrgAdmin',
  },
  organisation: { id: 'o1', name: 'Northgate Homes', slug: 'northgate', plan: 'Professional' },
  permissions: Object.fromEntries(
    [
      'org:read',
      'tickets:read',
      'tickets:create',
      'tickets:update',
      'workorders:read',
      'workorders:assign',
      'properties:read',
      'properties:write',
      'contacts:read',
      'contacts:write',
      'tenancies:write',
      'units:write',
      'jobs:retry',
      'contractors:read',
      'contractors:write',
      'jobs:read',
      'org:update',
      'audit:read',
      'org:update',
      'users:manage',
    ].map((name) => [name, 'all']),
  ),
  contractorId: null,
  contactId: null,
  sandboxMail: true,
}

export const properties: Property[] = [
  '16 Linden House',
  '4 Alma Terrace',
  '88 Harehills Lane',
].map((addressLine1, index) => ({
  id: `p${index + 1}`,
  addressLine1,
  city: 'Leeds',
  postcode: ['LS1 4AB', 'LS6 2BB', 'LS8 5HS'][index] ?? 'LS1 1AA',
  country: 'GB',
  nation: 'England' as const,
  propertyType: index === 0 ? 'Flat' : 'House',
  status: 'Active',
  unitCount: index === 0 ? 6 : 1,
  openTickets: [4, 1, 0][index] ?? 0,
  ...stamps,
}))

export const units: Unit[] = ['Flat 2A', 'Flat 3', 'Flat 4B', 'Flat 5', null, null].map(
  (unitNumber, index) => {
    const property = properties[index < 4 ? 0 : index - 3]
    return {
      id: `n${index + 1}`,
      propertyId: property?.id ?? 'p1',
      unitNumber,
      bedrooms: 1 + (index % 3),
      bathrooms: 1,
      floorArea: '54.00',
      status: index === 3 ? 'Available' : 'Occupied',
      purpose: 'Home' as const,
      letByRoom: false,
      decant: null,
      address: [unitNumber, property?.addressLine1, `${property?.city} ${property?.postcode}`]
        .filter(Boolean)
        .join(', '),
      ...stamps,
    }
  },
)

const people: [string, string, Contact['type']][] = [
  ['Tom', 'Wright', 'Tenant'],
  ['Amina', 'Yusuf', 'Tenant'],
  ['Grace', 'O’Neill', 'Tenant'],
  ['Derek', 'Holt', 'Owner'],
  ['Priya', 'Shah', 'Contractor'],
]

export const contacts: Contact[] = people.map(([firstName, lastName, type], index) => ({
  id: `c${index + 1}`,
  type,
  firstName,
  lastName,
  name: `${firstName} ${lastName}`,
  email: `${firstName.toLowerCase()}@example.com`,
  phoneE164: `+44770090012${index}`,
  preferredChannel: index % 2 === 0 ? 'SMS' : 'Email',
  isValid: index !== 2,
  ...stamps,
}))

export const tenancies: Tenancy[] = [0, 1, 2].map((index) => ({
  id: `t${index + 1}`,
  unitId: `n${index + 1}`,
  unitAddress: units[index]?.address ?? '',
  tenantContactId: `c${index + 1}`,
  tenantName: contacts[index]?.name ?? '',
  startDate: '2024-03-01',
  endDate: null,
  occupants: index === 0 ? [{ contactId: 'c2', name: 'Amina Yusuf' }] : [],
  rentAmountGbp: '1250.00',
  depositAmountGbp: '1442.00',
  status: 'Active',
  possessionBasis: null,
  nation: 'England',
  ...stamps,
}))

export const history: HistoryLine[] = [
  {
    id: 'h1',
    kind: 'Ticket',
    at: at(-2 * day),
    title: 'Leak under kitchen sink',
    status: 'Assigned',
    number: 'TKT-000482',
    ticketId: 'k1',
  },
  {
    id: 'h2',
    kind: 'Change',
    at: at(-9 * day),
    title: 'Changed: city',
    who: 'Asha Patel',
  },
  {
    id: 'h3',
    kind: 'Certificate',
    at: at(-12 * day),
    title: 'Gas safety record GSR-1, issued 5 Jan 2026',
    number: 'WO-000007',
    ticketId: 'k1',
    documentUrl: '/api/v1/attachments/h3/content',
  },
]

export const place: PlaceFacts = {
  alerts: [
    {
      id: 'a1',
      propertyId: 'p1',
      kind: 'TwoPeople',
      text: 'Ring before you go up',
      reason: 'Reported by Pipes Ltd',
      needToKnow: 'Job',
      needs: { twoPeople: true },
      reviewOn: '2027-06-01',
      reviewDue: false,
      version: 1,
    },
  ],
  hints: [
    {
      id: 'i1',
      propertyId: 'p1',
      kind: 'Stopcock',
      text: 'Under the kitchen sink',
      updatedAt: at(-day),
      version: 1,
    },
  ],
  needs: [],
  keys: [],
  accessCodes: [
    {
      id: 'x1',
      propertyId: 'p1',
      kind: 'KeySafe',
      label: 'By the back door',
      createdAt: at(-day),
    },
  ],
  assets: [
    {
      id: 'b1',
      propertyId: 'p1',
      name: 'Boiler',
      make: 'Ideal',
      warrantyUntil: '2031-05-01',
      replacementDue: false,
      services: 0,
      updatedAt: at(-day),
      version: 3,
    },
  ],
  warnings: [
    {
      kind: 'Warranty',
      text: 'Boiler, Ideal: call the maker or builder back first',
      until: '2031-05-01',
      blocks: false,
    },
    { kind: 'TwoPeople', text: 'Ring before you go up', blocks: false },
  ],
}

const firms: [string, Category[], number][] = [
  ['Pipes Ltd', ['Plumbing', 'Heating', 'Gas'], 3],
  ['Brightspark Electrical', ['Electrical', 'Fire', 'Security'], 0],
  ['Leeds Roofing & Sons', ['Roofing', 'Structural', 'Drainage'], 1],
]

export const contractors: Contractor[] = firms.map(
  ([companyName, serviceCategories, openOrders], index) => ({
    id: `f${index + 1}`,
    companyName,
    contactId: 'c5',
    contactName: 'Priya Shah',
    email: 'jobs@pipes.example',
    phoneE164: '+447700900555',
    serviceCategories,
    crews: 1,
    tradeLicences: [
      { scheme: 'Gas Safe', number: '123456', expires: '2027-05-01' },
      {
        scheme: 'Public liability',
        number: 'PL-88',
        expires: index === 0 ? '2026-12-10' : '2025-02-01',
      },
    ],
    serviceAreas: index === 0 ? ['LS6', 'LS7'] : [],
    insuranceProvider: 'Aviva',
    insurancePolicyNumber: 'PL-204117',
    insuranceExpiresOn: '2027-05-01',
    callOutRateGbp: '45.00',
    hourlyRateGbp: '38.00',
    vatStatus: 'Registered',
    vatNumber: 'GB999999973',
    cisStatus: 'Registered',
    rating: null,
    ratingCount: 0,
    completionRate: '0.9650',
    recallRate: '0.0310',
    firstTimeFix: '0.9180',
    jobsDone: 96,
    jobsEnded: 40,
    avgResponseTimeHours: '3.20',
    answers: 31,
    figuresAsOf: at(-7_200_000),
    status: index === 2 ? 'Suspended' : 'Active',
    statusReason: index === 2 ? 'Insurance ran out on 3 November 2026' : null,
    suspendedBy: index === 2 ? 'Lapse' : null,
    firstExpiry: '2027-05-01',
    lapses: index === 2 ? ['Insurance ran out on 3 November 2026'] : [],
    mayBeGivenWork: index !== 2,
    whyNoWork: index === 2 ? 'They are suspended.' : null,
    moves: [
      { to: 'Suspended', label: 'Suspend', allowed: true, needsReason: true },
      {
        to: 'Inactive',
        label: 'Archive',
        allowed: openOrders === 0,
        why: openOrders === 0 ? null : 'They still have jobs to do.',
        needsReason: true,
      },
    ],
    openOrders,
    ...stamps,
  }),
)

type Row = [string, Category, Priority, TicketStatus, number, string?]

const rows: Row[] = [
  ['Leak under kitchen sink', 'Plumbing', 'Urgent', 'Assigned', 72 * minute, 'Pipes Ltd'],
  ['No heating, two small children', 'Heating', 'Emergency', 'New', 35 * minute],
  ['Smell of gas in the hallway', 'Gas', 'Emergency', 'InProgress', -40 * minute, 'Pipes Ltd'],
  [
    'Mould on bedroom wall behind the wardrobe, getting worse since October',
    'DampMould',
    'Routine',
    'New',
    3 * day,
  ],
  ['Front door lock is stiff', 'DoorsWindows', 'Routine', 'Assigned', 12 * day, 'Pipes Ltd'],
  [
    'Kitchen socket sparks when the kettle is on',
    'Electrical',
    'Urgent',
    'Completed',
    -2 * day,
    'Brightspark Electrical',
  ],
  ['Gutters: yearly clean', 'Roofing', 'Planned', 'New', 40 * day],
  ['Mice under the floor', 'Pest', 'Routine', 'Closed', -9 * day],
]

export const tickets: TicketSummary[] = rows.map(
  ([title, category, priority, status, due, firm], index) => {
    const unit = units[index % units.length]
    return {
      id: `k${index + 1}`,
      number: `TKT-${String(482 - index).padStart(6, '0')}`,
      title,
      category,
      priority,
      status,
      createdAt: at(-(index + 1) * 5 * hour),
      updatedAt: at(-(index + 1) * 40 * minute),
      unitId: unit?.id ?? 'n1',
      address: unit?.address ?? '',
      postcode: 'LS1 4AB',
      respondBy: at(-2 * hour),
      resolveBy: at(due),
      respondedAt: status === 'New' ? null : at(-3 * hour),
      completedAt: status === 'Completed' ? at(-5 * hour) : null,
      clock:
        status === 'Closed'
          ? null
          : {
              kind: status === 'New' ? 'respond' : 'resolve',
              due: at(due),
              state:
                status === 'Completed'
                  ? 'met'
                  : due < 0
                    ? 'late'
                    : due < 2 * hour
                      ? 'atRisk'
                      : 'onTrack',
            },
      turn: {
        of: firm && status !== 'Closed' ? 'contractor' : status === 'Closed' ? 'nobody' : 'staff',
        act: firm ? 'visit' : 'triage',
        text: firm ? 'Visit and start work' : 'Triage it: how urgent, and who looks after it',
        since: at(-(index + 1) * 40 * minute),
      },
      pausedAt: null,
      unread: status === 'New',
      lastMessage: index === 0 ? { by: 'resident', at: at(-hour), waits: true } : null,
      contractorName: firm ?? null,
      coordinatorName: index % 3 === 0 ? 'Asha Patel' : null,
      photoCount: index === 0 ? 3 : 0,
      lastEvent: index === 0 ? 'Pipes Ltd accepted the job.' : 'Reported by phone.',
      lastEventAt: at(-(index + 1) * 40 * minute),
      hold:
        index === 4 ? { reason: 'AwaitingParts', since: at(-day), untilOn: '2037-01-09' } : null,
      tags: index === 3 ? ['damp round'] : [],
    }
  },
)

export function orderMoves(status: WorkOrderStatus): WorkOrderMove[] {
  const next: Partial<Record<WorkOrderStatus, WorkOrderStatus[]>> = {
    Created: ['Offered', 'Scheduled', 'Cancelled'],
    Offered: ['Accepted', 'Declined', 'Cancelled'],
    Accepted: ['Scheduled', 'Cancelled'],
    Declined: ['Offered', 'Cancelled'],
    Scheduled: ['Scheduled', 'InProgress', 'NoAccess', 'Cancelled'],
    InProgress: ['Completed', 'Cancelled'],
    Completed: ['Verified', 'InProgress'],
    NoAccess: ['Scheduled', 'Cancelled'],
  }
  const moves = (next[status] ?? []).map((to): WorkOrderMove => {
    const needsReason =
      ['NoAccess', 'Cancelled', 'Declined'].includes(to) ||
      (status === 'Completed' && to === 'InProgress')
    return {
      to,
      label: to,
      allowed: true,
      needsReason,
      needs: to === 'Scheduled' ? ['schedule'] : [],
    }
  })
  if (status === 'Scheduled') {
    moves.push({
      to: 'Completed',
      label: 'Complete',
      allowed: false,
      why: 'Start the work first.',
      needsReason: false,
      needs: ['notes'],
    })
  }
  return moves
}

export const workOrders: WorkOrder[] = (['Scheduled', 'InProgress', 'Completed'] as const).map(
  (status, index) => {
    const ticket = tickets[[0, 2, 5][index] ?? 0]
    return {
      id: `w${index + 1}`,
      number: `WO-00013${index}`,
      ticketId: ticket?.id ?? 'k1',
      ticketNumber: ticket?.number ?? '',
      ticketTitle: ticket?.title ?? '',
      address: ticket?.address ?? '',
      postcode: 'LS1 4AB',
      status,
      description: 'Find the leak, replace the trap if it is cracked, dry the cupboard.',
      contractorId: 'f1',
      contractorName: 'Pipes Ltd',
      scheduledStartAt: at(index === 0 ? 3 * hour : -5 * hour),
      scheduledEndAt: at(index === 0 ? 5 * hour : -3 * hour),
      actualStartAt: index > 0 ? at(-4 * hour) : null,
      actualEndAt: index > 1 ? at(-3 * hour) : null,
      dueAt: index > 1 ? null : at(2 * day),
      accessInstructions: 'Dog in the kitchen: ring first. Stopcock under the stairs.',
      completionNotes: index > 1 ? 'New socket, circuit tested.' : null,
      ...stamps,
      moves: orderMoves(status),
      canAssign: status === 'Scheduled',
      noAccessCount: 0,
      alerts: index === 0 ? [{ kind: 'TwoPeople' as const, text: 'Ring before you go up' }] : [],
    }
  },
)

export const visits: Visit[] = (['Moved', 'Confirmed', 'Proposed'] as const).map(
  (status, index) => ({
    id: `v${index + 1}`,
    workOrderId: 'w1',
    orderNumber: 'WO-000130',
    ticketId: 'k1',
    ticketNumber: 'TKT-000482',
    ticketTitle: 'Leak under the kitchen sink',
    address: 'Flat 2A, 16 Linden House, Leeds LS1 4AB',
    contractorId: 'f1',
    contractorName: 'Pipes Ltd',
    status,
    startAt: at((index + 2) * hour),
    endAt: at((index + 4) * hour),
    arrival: 'between' as const,
    when: `on Tuesday ${24 + index} November between 1 pm and 3 pm`,
    proposedBy: status === 'Proposed' ? ('Resident' as const) : ('Contractor' as const),
    createdAt: at(-hour),
    twoPeople: false,
    version: 1,
    can: {
      confirm: status === 'Proposed',
      counter: status === 'Proposed',
      decline: status === 'Proposed',
      change: status === 'Confirmed',
      cancel: status !== 'Moved',
      onMyWay: status === 'Confirmed',
      noAccess: status === 'Confirmed',
      nameOperatives: status === 'Confirmed',
    },
    setsOut: status === 'Confirmed' ? { from: at(-hour), until: at((index + 4) * hour) } : null,
    noAccessFrom: status === 'Confirmed' ? at(-hour) : null,
    operatives: [],
  }),
)

/** Nothing is needed, and no clock runs. */
export const booking: BookingFacts = {
  needs: {},
  needsWords: [],
  away: [],
  mayOverride: true,
  deadlines: [],
}

export const candidates: Candidate[] = [
  {
    contractorId: 'f1',
    name: 'Pipes Ltd',
    may: true,
    mayWithReason: false,
    bars: [],
    reasons: ['Does plumbing', 'Goes to LS1', '2 open jobs'],
    openOrders: 2,
  },
  {
    contractorId: 'f3',
    name: 'Far Pipes',
    may: false,
    mayWithReason: true,
    bars: [{ kind: 'area', told: 'Far Pipes does not go to LS1.' }],
    reasons: ['Does plumbing'],
    openOrders: 0,
  },
  {
    contractorId: 'f2',
    name: 'Old Boilers',
    may: false,
    mayWithReason: false,
    bars: [{ kind: 'suspended', told: 'Old Boilers is suspended and cannot be given new work.' }],
    reasons: ['Does plumbing'],
    openOrders: 0,
  },
]

export const offers: WorkOrderOffer[] = [
  {
    id: 'o1',
    workOrderId: 'w9',
    orderNumber: 'WO-000139',
    title: 'Gutter leaks above the door',
    description: 'Find the leak and mend it.',
    category: 'Plumbing',
    priority: 'Urgent',
    district: 'LS6',
    contractorId: 'f1',
    contractorName: 'Pipes Ltd',
    status: 'Waiting',
    place: 1,
    offeredAt: at(-hour),
    answerBy: at(5 * hour),
    createdAt: at(-hour),
  },
]

export const attachments: Attachment[] = (['before', 'before', 'after'] as const).map(
  (stage, index) => ({
    id: `a${index + 1}`,
    kind: 'Photo',
    stage,
    fileName: `sink-${index + 1}.jpg`,
    contentType: 'image/jpeg',
    sizeBytes: 240_000,
    width: 1200,
    height: 900,
    ticketId: 'k1',
    workOrderId: null,
    createdAt: at(-4 * hour),
    uploadedBy: 'Tom Wright',
    url: `/api/v1/attachments/a${index + 1}/content`,
    thumbnailUrl: `/api/v1/attachments/a${index + 1}/thumbnail`,
  }),
)

const open = { allowed: true }

/** An object of any shape: the document says no more about it. */
export function shapeless(value: Record<string, unknown>): Record<string, never> {
  return value as Record<string, never>
}

/** The page of a ticket, as the server puts it together. */
export function pageOf(summary: TicketSummary): TicketPage {
  const unit = units.find(({ id }) => id === summary.unitId) ?? (units[0] as Unit)
  const property =
    properties.find(({ id }) => id === unit.propertyId) ?? (properties[0] as Property)
  const [reporter] = contacts
  const [tenancy] = tenancies
  return {
    ticket: {
      ...summary,
      description:
        'Water drips from the pipe below the sink, about a cup an hour. A bowl stands under it.',
      reportedVia: 'Phone',
      reopenCount: 0,
      ownStaff: false,
      policyVersion: 1,
      clocks: summary.clock
        ? [
            {
              promised: 'complete',
              due: summary.clock.due,
              atRiskFrom: summary.clock.due,
              metAt: summary.completedAt,
              state: summary.clock.state,
            },
          ]
        : [],
      emergency:
        summary.priority === 'Emergency'
          ? {
              rule: 'NoHeating',
              advice: 'If anybody is very young, old or ill, find them a warm place for tonight.',
            }
          : null,
      version: 3,
    },
    unit,
    property,
    reporter,
    tenancy,
    coordinator: summary.coordinatorName ? { id: 'u1', name: summary.coordinatorName } : null,
    workOrders: workOrders.filter(({ ticketId }) => ticketId === summary.id),
    events: [
      {
        id: 'e4',
        type: 'WorkOrderAccepted',
        at: at(-40 * minute),
        actor: { name: 'Priya Shah', role: 'Contractor' },
        text: 'Pipes Ltd accepted WO-000130.',
        data: {},
      },
      {
        id: 'e3',
        type: 'TicketTriaged',
        at: at(-3 * hour),
        actor: { name: 'Asha Patel', role: 'OrgAdmin' },
        text: 'Triaged as Plumbing, priority raised from Routine to Urgent: water near the consumer unit.',
        data: {},
      },
      {
        id: 'e2',
        type: 'PhotosAdded',
        at: at(-4 * hour),
        actor: { name: 'Tom Wright', role: 'Tenant' },
        text: 'Two photos added.',
        data: shapeless({ attachmentIds: ['a1', 'a2'] }),
      },
      {
        id: 'e1',
        type: 'TicketReported',
        at: at(-5 * hour),
        actor: { name: 'Asha Patel', role: 'OrgAdmin' },
        text: 'Reported by Tom Wright, by phone.',
        data: {},
      },
    ],
    moreEvents: null,
    quotes: [],
    messages: [],
    attachments: summary.id === 'k1' ? attachments : [],
    moves: [
      {
        to: 'InProgress',
        label: 'Start',
        allowed: summary.status === 'Assigned',
        why: 'Only an assigned ticket can start.',
        needsReason: false,
        needs: [],
      },
      {
        to: 'Closed',
        label: 'Close',
        allowed: summary.status === 'Completed',
        why: 'The work is not completed yet.',
        needsReason: false,
        needs: [],
      },
      {
        to: 'Cancelled',
        label: 'Cancel',
        allowed: !['Completed', 'Closed'].includes(summary.status),
        why: 'It is done already.',
        needsReason: true,
        needs: ['reason'],
      },
    ],
    can: {
      triage: open,
      edit: open,
      raiseOrder: open,
      note: open,
      addPhotos: open,
      hold: open,
      defer: summary.status === 'New' ? open : { allowed: false, why: 'Somebody has it already.' },
      split: open,
      putAway: { allowed: false, why: 'Cancel it first.' },
    },
    next: {
      text: summary.status === 'New' ? 'Triage this ticket' : 'Pipes Ltd to attend',
      who: summary.status === 'New' ? 'Asha Patel' : 'Pipes Ltd',
      by: summary.resolveBy,
    },
  }
}

export const firstSteps: FirstSteps = {
  homes: true,
  contractors: true,
  colleagues: true,
  tickets: true,
}

export const organisation: Organisation = {
  id: 'o1',
  name: 'Northgate Homes',
  slug: 'northgate',
  plan: 'Professional',
  status: 'Active',
  landlordType: 'social',
  smsLimit: 2000,
  whatsAppLimit: 2000,
  aiJobLimit: 5000,
  createdAt: at(-1000 * day),
  updatedAt: at(-day),
}

export const holidays: BankHoliday[] = [
  {
    id: 'd1',
    nation: 'England',
    day: '2027-05-10',
    name: 'Jubilee bank holiday',
    createdAt: at(-day),
  },
  {
    id: 'd2',
    nation: 'Wales',
    day: '2027-03-01',
    name: 'St David’s Day',
    withdrawnAt: at(-day),
    withdrawnReason: 'It was not proclaimed',
    createdAt: at(-2 * day),
  },
]
