/** Shows a query: the shape of what comes, an explained failure with a retry, or the data. */
import type { ReactNode } from 'react'

import { ApiError } from '~/api/problem'

import { Failed } from './Failed'
import { Lines } from './Skeletons'

type Query<T> = {
  data: T | undefined
  error: Error | null
  isFetching: boolean
  refetch: () => unknown
}

type Props<T> = {
  query: Query<T>
  skeleton?: ReactNode
  /** What to say when the thing does not exist, or may not be seen. */
  missing?: ReactNode
  children: (data: T) => ReactNode
}

export function Loaded<T>({ query, skeleton, missing, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) {
    const gone = query.error instanceof ApiError && query.error.status === 404
    if (gone && missing) return <>{missing}</>
    return (
      <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
    )
  }
  return (
    <div className="mu-late" role="status" aria-label="Loading">
      {skeleton ?? <Lines />}
    </div>
  )
}
