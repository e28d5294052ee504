import { useSearch } from '@tanstack/react-router'

import { CalendarPage } from '~/features/repairs/calendar/CalendarPage'

export function Calendar() {
  return <CalendarPage search={useSearch({ from: '/shell/calendar' })} />
}
