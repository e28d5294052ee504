/** The calendar: the visits of a day, a week or a month, by contractor or by who comes. */
import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import type { Visit } from '~/api/types'
import { visitListQuery } from '~/api/visits'
import { useNow } from '~/lib/now'
import { dateWords, londonDate, londonInstant } from '~/lib/time'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'

import { AgainstDialog } from '../orders/AgainstDialog'
import {
  type CalendarGroup,
  type CalendarView,
  calendarGroups,
  calendarViews,
  plusDays,
  shownDays,
  step,
} from './days'
import { MonthTable } from './MonthTable'
import { useMoveVisit } from './useMoveVisit'
import { WeekTable } from './WeekTable'

export type CalendarSearch = { view?: CalendarView; date?: string; by?: CalendarGroup }

export function CalendarPage({ search }: { search: CalendarSearch }) {
  const navigate = useNavigate()
  const today = londonDate(useNow())
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { view = narrow ? 'day' : 'week', date = today, by: group = 'contractor' } = search
  const days = shownDays(view, date)
  const from = londonInstant(days[0] ?? date, '00:00')
  const to = londonInstant(plusDays(days.at(-1) ?? date, 1), '00:00')
  const query = useInfiniteQuery({
    ...visitListQuery({ from, to }),
    placeholderData: keepLast,
  })
  const move = useMoveVisit()
  const go = (next: CalendarSearch) =>
    void navigate({
      to: '/calendar',
      search: { view: next.view ?? view, date: next.date ?? date, by: next.by ?? search.by },
      replace: true,
    })
  return (
    <Page title="Calendar" actions={<ExportMenu list="visits" filters={{ from, to }} />}>
      <ListFrame
        query={query}
        tools={<Tools view={view} date={date} today={today} days={days} group={group} go={go} />}
        empty={
          <Empty
            icon={<IconCalendarEvent size={32} stroke={1.5} aria-hidden />}
            title="No visits in these days"
          >
            Visits that are agreed or asked for appear here by themselves.
          </Empty>
        }
      >
        {(visits: Visit[]) =>
          view === 'month' ? (
            <MonthTable
              days={days}
              month={date.slice(0, 7)}
              visits={visits}
              onMove={move.toDay}
              onDay={(day) => go({ view: 'day', date: day })}
            />
          ) : (
            <WeekTable days={days} visits={visits} group={group} onMove={move.toDay} />
          )
        }
      </ListFrame>
      {move.question}
      {move.refused && (
        <AgainstDialog
          title={`Move ${move.refused.visit.orderNumber}`}
          submit="Move"
          visit={move.refused.visit}
          span={move.refused.span}
          told={move.refused.told}
          busy={move.busy}
          onClose={move.forget}
          send={move.again}
        />
      )}
      <Text size="sm" c="dimmed">
        Drag a visit to another day, or press Alt and an arrow on it. You are asked before anybody
        is told.
      </Text>
    </Page>
  )
}

type ToolsProps = {
  view: CalendarView
  date: string
  today: string
  days: string[]
  group: CalendarGroup
  go: (next: CalendarSearch) => void
}

const rows: Record<CalendarGroup, string> = { contractor: 'Contractors', operative: 'People' }
const labels: Record<CalendarView, string> = { day: 'Day', week: 'Week', month: 'Month' }

function Tools({ view, date, today, days, group, go }: ToolsProps) {
  const first = view === 'month' ? `${date.slice(0, 7)}-01` : (days[0] ?? date)
  const last = view === 'month' ? plusDays(step('month', date, 1), -1) : (days.at(-1) ?? date)
  const title = first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`
  return (
    <Group justify="space-between" w="100%">
      <Group gap="xs">
        <Button
          variant="default"
          px="xs"
          aria-label="Earlier"
          onClick={() => go({ date: step(view, date, -1) })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <Button variant="default" onClick={() => go({ date: today })}>
          Today
        </Button>
        <Button
          variant="default"
          px="xs"
          aria-label="Later"
          onClick={() => go({ date: step(view, date, 1) })}
        >
          <IconChevronRight size={18} aria-hidden />
        </Button>
        <Title order={2} size="h4">
          {title}
        </Title>
      </Group>
      {view !== 'month' && (
        <SegmentedControl
          aria-label="Rows"
          value={group}
          onChange={(next) => go({ by: next as CalendarGroup })}
          data={calendarGroups.map((value) => ({ value, label: rows[value] }))}
        />
      )}
      <SegmentedControl
        aria-label="What is shown"
        value={view}
        onChange={(next) => go({ view: next as CalendarView })}
        data={calendarViews.map((value) => ({ value, label: labels[value] }))}
      />
    </Group>
  )
}
