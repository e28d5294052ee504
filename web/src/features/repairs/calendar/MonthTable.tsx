/** The weeks of a month. */
import type { Visit } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'
import { count } from '~/lib/words'

import styles from './Calendar.module.css'
import { dateOf } from './days'
import { VisitChip } from './VisitChip'

type Props = {
  days: string[]
  month: string
  visits: Visit[]
  onMove: (visit: Visit, date: string) => void
  onDay: (day: string) => void
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** Visits that a day shows before it says how many more there are. */
const most = 3

export function MonthTable({ days, month, visits, onMove, onDay }: Props) {
  const today = londonDate(useNow())
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7))
  const byId = (id: string) => visits.find((visit) => visit.id === id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys
    <section className={styles.scroll} aria-label="Visits of the month" tabIndex={0}>
      <table className={styles.table} data-month>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const here = visits.filter((visit) => dateOf(visit) === day)
                return (
                  <td
                    key={day}
                    data-outside={!day.startsWith(month)}
                    data-today={day === today}
                    onDragOver={(event) => event.preventDefault()}
                    onDrop={(event) => {
                      event.preventDefault()
                      const visit = byId(event.dataTransfer.getData('text/plain'))
                      if (visit) onMove(visit, day)
                    }}
                  >
                    <button
                      type="button"
                      className={styles.day}
                      aria-label={`${day}, ${count(here.length, 'visit')}`}
                      onClick={() => onDay(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                    {here.slice(0, most).map((visit) => (
                      <VisitChip key={visit.id} visit={visit} onMove={onMove} short />
                    ))}
                    {here.length > most && (
                      <span className={styles.where}>and {here.length - most} more</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
