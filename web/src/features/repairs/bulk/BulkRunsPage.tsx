/** What was done to many tickets at once, newest first, and the way back while there is one. */
import { Anchor, Button, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { bulkRunsQuery } from '~/api/bulk'
import type { BulkRun } from '~/api/types'
import { useNow } from '~/lib/now'
import { count } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Ago } from '~/ui/When'

import { BulkRunDialog } from './BulkRunDialog'
import { bulkWords } from './bulkForm'
import { undoneWords, untilWords } from './undoWords'
import { useUndo } from './useUndo'

const columns: Column<BulkRun>[] = [
  {
    head: 'What',
    cell: (run) => (
      <Anchor renderRoot={(props) => <Link to="/bulk-runs" search={{ run: run.id }} {...props} />}>
        {bulkWords[run.action].label}: {count(run.done, 'ticket')}
      </Anchor>
    ),
  },
  { head: 'By', cell: (run) => (run.mine ? 'You' : run.byName) },
  { head: 'When', tight: true, cell: (run) => <Ago at={run.createdAt} /> },
  { head: 'Way back', cell: (run) => <WayBack run={run} /> },
]

/** Undo while it is open; else what came of it, or why not. */
export function WayBack({ run }: { run: BulkRun }) {
  const now = useNow()
  const { undo, busy } = useUndo()
  if (run.undoneAt) {
    return (
      <Text size="sm" component="span">
        Undone <Ago at={run.undoneAt} /> by {run.undoneBy ?? 'somebody'}: {undoneWords(run)}
      </Text>
    )
  }
  const open = !run.whyNotUndo && !!run.undoUntil && Date.parse(run.undoUntil) > now
  if (!open || !run.undoUntil) {
    return (
      <Text size="sm" c="dimmed" component="span">
        {run.whyNotUndo ?? 'The time to undo it is over.'}
      </Text>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowBackUp size={14} aria-hidden />}
      aria-label={`Undo: ${bulkWords[run.action].label}, ${count(run.done, 'ticket')}`}
      loading={busy}
      onClick={() => undo(run.id)}
    >
      Undo until {untilWords(run.undoUntil, now)}
    </Button>
  )
}

export function BulkRunsPage({ run }: { run?: string }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery(bulkRunsQuery)
  return (
    <Page title="Bulk changes">
      <ListFrame
        query={query}
        empty={
          <Empty icon={<IconArrowBackUp size={32} stroke={1.5} aria-hidden />} title="None yet">
            Choose several tickets in the inbox and change them together. What was done is here, and
            can be undone for 15 minutes; what was cancelled, for 30 days.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label={count(rows.length, 'bulk change')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </ListFrame>
      {run && (
        <BulkRunDialog
          id={run}
          onClose={() => void navigate({ to: '/bulk-runs', search: {}, replace: true })}
        />
      )}
    </Page>
  )
}
