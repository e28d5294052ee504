/** What a search found: what its kinds are called, and where each thing is. */
import { type LinkProps, linkOptions } from '@tanstack/react-router'

import type { SearchHit, SearchKind, SearchPiece } from '~/api/types'

export const searchKinds: SearchKind[] = [
  'Ticket',
  'WorkOrder',
  'Incident',
  'Property',
  'Unit',
  'Contact',
  'Contractor',
  'Asset',
  'Key',
  'Message',
  'File',
]

export const kindWords: Record<SearchKind, string> = {
  Ticket: 'Tickets',
  WorkOrder: 'Jobs',
  Incident: 'Incidents',
  Property: 'Homes',
  Unit: 'Units',
  Contact: 'People',
  Contractor: 'Contractors',
  Asset: 'Appliances',
  Key: 'Keys',
  Message: 'Messages',
  File: 'Files',
}

type FoundPlace = Pick<LinkProps, 'to' | 'params' | 'search'>

/** The page of a thing that was found: of a job, a message or a file its ticket's, of an appliance or of keys that of their home. */
export function placeOf({
  kind,
  id,
  ticketId,
  within,
}: Pick<SearchHit, 'kind' | 'id' | 'ticketId'> & Partial<Pick<SearchHit, 'within'>>): FoundPlace {
  switch (kind) {
    case 'Asset':
    case 'Key':
      return placeOf(within ?? { kind: 'Property', id })
    case 'Message':
      return linkOptions({
        to: '/tickets/$ticketId',
        params: { ticketId: ticketId ?? id },
        search: { tab: 'messages' },
      })
    case 'File':
      return linkOptions({
        to: '/tickets/$ticketId',
        params: { ticketId: ticketId ?? id },
        search: { tab: 'photos' },
      })
    case 'WorkOrder':
      return linkOptions({
        to: '/tickets/$ticketId',
        params: { ticketId: ticketId ?? id },
        search: { tab: 'jobs' },
      })
    case 'Incident':
      return linkOptions({ to: '/incidents/$incidentId', params: { incidentId: id } })
    case 'Property':
      return linkOptions({ to: '/properties/$propertyId', params: { propertyId: id } })
    case 'Unit':
      return linkOptions({ to: '/units/$unitId', params: { unitId: id } })
    case 'Contact':
      return linkOptions({ to: '/contacts/$contactId', params: { contactId: id } })
    case 'Contractor':
      return linkOptions({ to: '/contractors/$contractorId', params: { contractorId: id } })
    default:
      return linkOptions({ to: '/tickets/$ticketId', params: { ticketId: id } })
  }
}

export function wholeText(pieces: SearchPiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** "3", or "100+" where counting stopped. */
export function totalWords({ total, more }: { total: number; more: boolean }): string {
  return more ? `${total}+` : `${total}`
}
