/** One icon for each kind of thing that can be found. */
import {
  IconAddressBook,
  IconAlertTriangle,
  IconBuildingCommunity,
  IconClipboardList,
  IconDoor,
  IconFile,
  IconKey,
  IconMessage,
  IconTicket,
  IconTool,
  IconWashMachine,
} from '@tabler/icons-react'

import type { SearchKind } from '~/api/types'

export const kindIcons: Record<SearchKind, typeof IconTicket> = {
  Ticket: IconTicket,
  WorkOrder: IconClipboardList,
  Incident: IconAlertTriangle,
  Property: IconBuildingCommunity,
  Unit: IconDoor,
  Contact: IconAddressBook,
  Contractor: IconTool,
  Asset: IconWashMachine,
  Key: IconKey,
  Message: IconMessage,
  File: IconFile,
}
