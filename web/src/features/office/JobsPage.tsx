/** What the server does in the background, and the way to try again. */
import { Button } from '@mantine/core'
import { IconSettingsAutomation } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { jobListQuery, useRetryJob } from '~/api/office'
import type { Job, JobStatus, Me } from '~/api/types'
import { can } from '~/lib/can'
import { jobStatuses, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

const columns: Column<Job>[] = [
  { head: 'Job', cell: (one) => words(one.type) },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Attempts', end: true, cell: (one) => one.attempts },
  { head: 'Created', cell: (one) => <Ago at={one.createdAt} /> },
  {
    head: 'About',
    cell: (one) =>
      one.ticketId ? (
        <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }}>
          The ticket
        </Link>
      ) : (
        '–'
      ),
  },
  { head: 'Last error', cell: (one) => one.lastError ?? '–' },
]

const retry: Column<Job> = { head: 'What to do', cell: (one) => <Retry job={one} /> }

export function JobsPage({ me, search }: { me: Me; search: { status?: JobStatus } }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...jobListQuery(search), placeholderData: keepLast })
  return (
    <Page title="Background jobs">
      <ListFrame
        query={query}
        tools={
          <FilterSelect
            label="Status"
            values={jobStatuses}
            value={search.status}
            onChange={(status) =>
              void navigate({ to: '/background-jobs', search: { status }, replace: true })
            }
          />
        }
        empty={
          <Empty
            icon={<IconSettingsAutomation size={32} stroke={1.5} aria-hidden />}
            title={search.status ? 'No job has this status' : 'No background job yet'}
          >
            Mail and other work that happens after a change is listed here.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Background jobs"
            rows={rows}
            rowKey={({ id }) => id}
            columns={can(me, 'jobs:retry') ? [...columns, retry] : columns}
          />
        )}
      </ListFrame>
    </Page>
  )
}

function Retry({ job }: { job: Job }) {
  const retry = useRetryJob()
  if (job.status !== 'Failed' && job.status !== 'Dead') return <>–</>
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={retry.isPending}
      onClick={() =>
        retry.mutate(job.id, {
          onSuccess: () => toast('The job will be tried again.'),
          onError: (error) => toastProblem(error.message),
        })
      }
    >
      Retry
    </Button>
  )
}
