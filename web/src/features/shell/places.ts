/** The places of the app, for the side bar, the bottom bar and the command list. */
import {
  IconAddressBook,
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconBolt,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconClipboardList,
  IconCurrencyPound,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconMail,
  IconRosetteDiscountCheck,
  IconScale,
  IconSettings,
  IconSettingsAutomation,
  IconSpeakerphone,
  IconTableImport,
  IconTool,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'

import type { Me } from '~/api/types'
import { can, isStaff, type Permission } from '~/lib/can'

export type Place = {
  to:
    | '/tickets'
    | '/work-orders'
    | '/calendar'
    | '/hazards'
    | '/incidents'
    | '/properties'
    | '/contacts'
    | '/contractors'
    | '/archive'
    | '/put-away'
    | '/imports'
    | '/mailbox'
    | '/users'
    | '/policy'
    | '/automation'
    | '/checklists'
    | '/rates'
    | '/approvals'
    | '/bulk-runs'
    | '/audit'
    | '/background-jobs'
    | '/settings'
  label: string
  Icon: typeof IconInbox
  key?: string
  group?: PlaceGroup
}

/** What is done all day stands open; what is set up once, or looked into, is folded until it is wanted. */
export const placeGroups = {
  work: { label: 'Work', folded: false },
  estate: { label: 'Estate', folded: false },
  setUp: { label: 'Set up', folded: true },
  records: { label: 'Records', folded: true },
} as const

export type PlaceGroup = keyof typeof placeGroups

type StaffPlace = Place & { needs: Permission }

const byGroup: Record<PlaceGroup, StaffPlace[]> = {
  work: [
    { to: '/tickets', label: 'Inbox', Icon: IconInbox, key: 'g i', needs: 'tickets:read' },
    {
      to: '/work-orders',
      label: 'Jobs',
      Icon: IconClipboardList,
      key: 'g j',
      needs: 'workorders:read',
    },
    {
      to: '/calendar',
      label: 'Calendar',
      Icon: IconCalendarEvent,
      key: 'g v',
      needs: 'workorders:read',
    },
    {
      to: '/hazards',
      label: 'Hazards',
      Icon: IconAlertTriangle,
      key: 'g z',
      needs: 'tickets:read',
    },
    { to: '/incidents', label: 'Incidents', Icon: IconSpeakerphone, needs: 'tickets:read' },
    {
      to: '/approvals',
      label: 'Approvals',
      Icon: IconRosetteDiscountCheck,
      needs: 'quotes:approve',
    },
  ],
  estate: [
    {
      to: '/properties',
      label: 'Homes',
      Icon: IconBuildingCommunity,
      key: 'g h',
      needs: 'properties:read',
    },
    { to: '/contacts', label: 'People', Icon: IconAddressBook, key: 'g p', needs: 'contacts:read' },
    {
      to: '/contractors',
      label: 'Contractors',
      Icon: IconTool,
      key: 'g c',
      needs: 'contractors:read',
    },
    { to: '/rates', label: 'Prices', Icon: IconCurrencyPound, needs: 'quotes:read' },
  ],
  setUp: [
    { to: '/policy', label: 'Service policy', Icon: IconScale, key: 'g y', needs: 'org:update' },
    { to: '/automation', label: 'Automation', Icon: IconBolt, needs: 'tickets:update' },
    { to: '/checklists', label: 'Checklists', Icon: IconListCheck, needs: 'org:update' },
    { to: '/users', label: 'Users', Icon: IconUsers, key: 'g u', needs: 'users:manage' },
    { to: '/imports', label: 'Import', Icon: IconTableImport, key: 'g t', needs: 'import:run' },
    { to: '/settings', label: 'Settings', Icon: IconSettings, key: 'g s', needs: 'org:update' },
  ],
  records: [
    { to: '/archive', label: 'Take data out', Icon: IconArchive, needs: 'data:export' },
    { to: '/put-away', label: 'Put away', Icon: IconTrash, needs: 'tickets:delete' },
    { to: '/bulk-runs', label: 'Bulk changes', Icon: IconArrowBackUp, needs: 'tickets:update' },
    { to: '/mailbox', label: 'Mailbox', Icon: IconMail, key: 'g m', needs: 'jobs:read' },
    { to: '/audit', label: 'Audit', Icon: IconHistory, key: 'g a', needs: 'audit:read' },
    {
      to: '/background-jobs',
      label: 'Background jobs',
      Icon: IconSettingsAutomation,
      key: 'g b',
      needs: 'jobs:read',
    },
  ],
}

const staffPlaces: StaffPlace[] = Object.entries(byGroup).flatMap(([group, places]) =>
  places.map((place) => ({ ...place, group: group as PlaceGroup })),
)

/** What somebody may go to. */
export function placesFor(me: Me): Place[] {
  const { role } = me.user
  if (role === 'Contractor') {
    return [
      { to: '/work-orders', label: 'Jobs', Icon: IconClipboardList },
      { to: '/calendar', label: 'Calendar', Icon: IconCalendarEvent },
    ]
  }
  if (!isStaff(role)) return [{ to: '/tickets', label: 'My repairs', Icon: IconInbox }]
  return staffPlaces.filter((place) => can(me, place.needs))
}

/** The places in their groups, in the order in which they stand. Those of a resident or a firm have none. */
export function placesByGroup(places: Place[]): [PlaceGroup | undefined, Place[]][] {
  const groups = [...new Set(places.map(({ group }) => group))]
  return groups.map((group) => [group, places.filter((place) => place.group === group)])
}

export function mayReport(me: Me): boolean {
  return can(me, 'tickets:create')
}
