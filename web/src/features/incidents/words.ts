/** The words and addresses of incidents. */
import type {
  IncidentAudience,
  IncidentLine,
  IncidentNews,
  IncidentStatus,
  IncidentTicket,
} from '~/api/types'
import { oneOf, type RawSearch, tidy } from '~/lib/search'
import { count, words } from '~/lib/words'

export const incidentStatuses: IncidentStatus[] = ['Open', 'Closed']

export type IncidentsSearch = { status?: IncidentStatus; do?: 'open' }
export type IncidentSearch = { do?: 'tell' | 'close' }

export function readIncidentsSearch(raw: RawSearch): IncidentsSearch {
  return tidy({
    status: oneOf(raw, 'status', incidentStatuses),
    do: oneOf(raw, 'do', ['open'] as const),
  })
}

export function readIncidentSearch(raw: RawSearch): IncidentSearch {
  return tidy({ do: oneOf(raw, 'do', ['tell', 'close'] as const) })
}

/** "Linden House, Leeds LS1 4AB and 2 more". */
export function placeWords({ place, places }: IncidentLine): string {
  if (!place) return '–'
  return places > 1 ? `${place} and ${places - 1} more` : place
}

export const newsWords: Record<IncidentNews, string> = {
  Opened: 'Opened',
  Update: 'News',
  Closed: 'Over',
}

/** Whom news reaches, in a sentence. */
export function audienceWords({ people, byEmail }: IncidentAudience): string {
  if (people === 0) return 'Nobody lives there now, so nobody is told.'
  const rest = people - byEmail
  const told = `${count(byEmail, 'person gets', 'people get')} an email.`
  return rest === 0
    ? told
    : `${told} ${count(rest, 'other has', 'others have')} to be rung or written to.`
}

/** What becomes of a repair when the incident is over. */
export function endWords({ status, endsAs, stays }: IncidentTicket): string {
  if (stays) return `Stays: ${stays}`
  if (endsAs) return `Becomes ${words(endsAs).toLowerCase()}`
  return `Is ${words(status).toLowerCase()}`
}
