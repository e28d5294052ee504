/** The way to what one has begun to write, when there is any. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { draftsQuery } from '~/api/drafts'
import { itemsOf } from '~/api/page'

type Props = { className?: string; countClassName?: string }

export function DraftsLink({ className, countClassName }: Props) {
  const count = useInfiniteQuery({ ...draftsQuery, select: (data) => itemsOf(data).length }).data
  if (!count) return null
  return (
    <Link to="/drafts" className={className}>
      Drafts <span className={countClassName}>{count.toLocaleString('en-GB')}</span>
    </Link>
  )
}
