/** What a change would mean, before it is set. */
import { Alert, Text } from '@mantine/core'
import { useState } from 'react'

import { useSetPolicy } from '~/api/policy'
import { isStale } from '~/api/problem'
import type { PolicyInForce, PolicyPreview, ServicePolicy } from '~/api/types'
import { CountedArea } from '~/ui/Counted'
import { type Column, DataTable } from '~/ui/DataTable'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { toast } from '~/ui/toast'
import { Exact } from '~/ui/When'

import { Decisions } from './Decisions'
import { Differences } from './Differences'
import styles from './Policy.module.css'
import { promiseWords } from './rules'

type Due = PolicyPreview['due'][number]
type Late = PolicyPreview['recent'][number]

const dueColumns: Column<Due>[] = [
  {
    head: 'Reported now',
    cell: (one) => `${one.priority}, ${promiseWords[one.promised].toLowerCase()}`,
  },
  { head: 'Due today', cell: (one) => (one.before ? <Exact at={one.before} /> : '–') },
  { head: 'Would be due', cell: (one) => (one.after ? <Exact at={one.after} /> : '–') },
]

const lateColumns: Column<Late>[] = [
  { head: 'Last 90 days', cell: (one) => one.priority },
  { head: 'Repairs', end: true, cell: (one) => one.tickets.toLocaleString('en-GB') },
  { head: 'Late', end: true, cell: (one) => one.lateBefore.toLocaleString('en-GB') },
  { head: 'Would be late', end: true, cell: (one) => one.lateAfter.toLocaleString('en-GB') },
]

type Props = {
  now: PolicyInForce
  rules: ServicePolicy
  preview: PolicyPreview
  onClose: () => void
  onSet: (next: PolicyInForce) => void
}

export function PreviewDialog({ now, rules, preview, onClose, onSet }: Props) {
  const [note, setNote] = useState('')
  const set = useSetPolicy()
  const moved = preview.due.filter(({ before, after }) => before !== after)

  function submit(event?: { preventDefault: () => void }) {
    event?.preventDefault()
    const body = { version: now.version, rules, note: note.trim() || undefined }
    set.mutate(body, {
      onSuccess: (next) => {
        toast(`Version ${next.version} of the policy counts from now on.`)
        onSet(next)
      },
    })
  }

  const stale =
    'Somebody set another version meanwhile. Close this to see it; what you chose is kept.'
  return (
    <Dialog title="What this would mean" onClose={onClose} size="xl">
      <FormFrame
        label="Set the policy"
        submit={`Set as version ${now.version + 1}`}
        busy={set.isPending}
        error={set.error ? (isStale(set.error) ? stale : set.error.message) : undefined}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Differences old={now.rules} next={rules} />
        {moved.length > 0 && (
          <div className={styles.scroll}>
            <DataTable
              label="When reports of this moment would be due"
              rows={moved}
              rowKey={({ priority, promised }) => `${priority} ${promised}`}
              columns={dueColumns}
            />
          </div>
        )}
        {preview.recent.length > 0 && (
          <div className={styles.scroll}>
            <DataTable
              label="What would have happened"
              rows={preview.recent}
              rowKey={({ priority }) => priority}
              columns={lateColumns}
            />
          </div>
        )}
        <Decisions decisions={preview.decisions} />
        <Alert color="gray" variant="light">
          <Text size="sm">
            It counts for what is reported from now on. {now.openTickets.toLocaleString('en-GB')}{' '}
            open repairs keep the clocks they have, unless their priority changes.
          </Text>
        </Alert>
        <CountedArea
          label="Why"
          description="Kept with the version."
          value={note}
          limit={500}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
