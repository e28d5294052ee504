/** What of a visit can be said at a moment. The server sends its instants, so the page shows it when
 * the time comes without asking again; whether it is so the server says once more when it is said. */
import type { Visit } from '~/api/types'

type Timed = Pick<Visit, 'can' | 'setsOut' | 'noAccessFrom'>

export function openAt({ can, setsOut, noAccessFrom }: Timed, now: number) {
  const from = (instant: string) => Date.parse(instant) <= now
  return {
    // What was open when the page asked stays so until it ends, whatever the clock of this device says.
    onMyWay: !!setsOut && (can.onMyWay || from(setsOut.from)) && now <= Date.parse(setsOut.until),
    noAccess: can.noAccess || (!!noAccessFrom && from(noAccessFrom)),
  }
}
