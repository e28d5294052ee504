/** Days across, contractors or their people down. */
import { useState } from 'react'

import type { Visit } from '~/api/types'
import { useNow } from '~/lib/now'
import { dayWords, londonDate } from '~/lib/time'

import styles from './Calendar.module.css'
import { type CalendarGroup, dateOf, rowsOf } from './days'
import { VisitChip } from './VisitChip'

type Props = {
  days: string[]
  visits: Visit[]
  group: CalendarGroup
  onMove: (visit: Visit, date: string) => void
}

const heads: Record<CalendarGroup, string> = { contractor: 'Contractor', operative: 'Who comes' }

export function WeekTable({ days, visits, group, onMove }: Props) {
  const now = useNow()
  const [over, setOver] = useState('')
  const today = londonDate(now)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys
    <section className={styles.scroll} aria-label={`Visits by ${group}`} tabIndex={0}>
      <table className={styles.table} data-days={days.length}>
        <thead>
          <tr>
            <th scope="col" className={styles.who}>
              {heads[group]}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {dayWords(`${day}T12:00:00Z`, now)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(visits, group).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {days.map((day) => (
                <td
                  key={day}
                  data-over={over === `${row.id} ${day}`}
                  onDragOver={(event) => {
                    event.preventDefault()
                    setOver(`${row.id} ${day}`)
                  }}
                  onDragLeave={() => setOver('')}
                  onDrop={(event) => {
                    event.preventDefault()
                    setOver('')
                    // To another day; another contractor is another assignment.
                    const id = event.dataTransfer.getData('text/plain')
                    const visit = row.visits.find((one) => one.id === id)
                    if (visit) onMove(visit, day)
                  }}
                >
                  {row.visits
                    .filter((visit) => dateOf(visit) === day)
                    .map((visit) => (
                      <VisitChip key={visit.id} visit={visit} onMove={onMove} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
