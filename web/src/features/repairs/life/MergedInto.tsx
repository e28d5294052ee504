/** That a ticket was merged into another one, and the way there. */
import { Alert, Anchor } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'

import { listPart } from '../search'

export function MergedInto({ page }: { page: TicketPage }) {
  const { mergedInto } = page
  if (!mergedInto) return null
  return (
    <Alert variant="light" icon={<IconArrowMerge size={18} aria-hidden />}>
      Merged into{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link
            to="/tickets/$ticketId"
            params={{ ticketId: mergedInto.id }}
            search={listPart}
            {...props}
          />
        )}
      >
        {mergedInto.number}
      </Anchor>
      : its jobs, photos and messages are there.
    </Alert>
  )
}
