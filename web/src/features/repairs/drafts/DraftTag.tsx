/** Says in a row that one has begun to write there. */
import { IconPencil } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'

import { draftsQuery } from '~/api/drafts'
import { itemsOf } from '~/api/page'
import { Tag } from '~/ui/Tag'

export function DraftTag({ ticketId }: { ticketId: string }) {
  const begun = useInfiniteQuery({
    ...draftsQuery,
    select: (data) => itemsOf(data).some((draft) => draft.ticketId === ticketId),
  }).data
  if (!begun) return null
  return (
    <Tag meaning="plain" quiet icon={<IconPencil size={14} aria-hidden />}>
      Draft
    </Tag>
  )
}
