/** Everything that one has begun to write and not sent, with the way back to it. */
import { Anchor } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { draftsQuery } from '~/api/drafts'
import type { DraftKind, DraftLine } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Ago } from '~/ui/When'

const kinds: Record<DraftKind, string> = { Note: 'Note', Message: 'Message', Edit: 'Change' }

const searchOf = {
  Note: {},
  Message: { tab: 'messages' as const },
  Edit: { do: 'edit' as const },
}

const columns: Column<DraftLine>[] = [
  { head: 'Ticket', cell: (one) => <Open draft={one} /> },
  { head: 'What', tight: true, cell: (one) => kinds[one.kind] },
  { head: 'Begins', cell: (one) => one.glimpse || '–' },
  { head: 'Saved', tight: true, cell: (one) => <Ago at={one.savedAt} /> },
]

function Open({ draft }: { draft: DraftLine }) {
  const search = searchOf[draft.kind]
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          to="/tickets/$ticketId"
          params={{ ticketId: draft.ticketId }}
          search={search}
          {...props}
        />
      )}
    >
      {draft.ticketNumber} {draft.ticketTitle}
    </Anchor>
  )
}

export function DraftsPage() {
  const query = useInfiniteQuery(draftsQuery)
  return (
    <Page title="Your drafts">
      <ListFrame
        query={query}
        empty={
          <Empty icon={<IconPencil size={32} stroke={1.5} aria-hidden />} title="No drafts">
            A note, a message or a change that you have begun and not sent is here, on any of your
            devices, for 90 days. Nobody else sees it.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Drafts"
            rows={rows}
            rowKey={({ ticketId, kind }) => `${ticketId}-${kind}`}
            columns={columns}
          />
        )}
      </ListFrame>
    </Page>
  )
}
