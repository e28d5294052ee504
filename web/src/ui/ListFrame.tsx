/** The card around a list: its search and filters, its rows, and more of them. */
import type { InfiniteData } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { itemsOf, type Page } from '~/api/page'
import styles from './ListFrame.module.css'
import { Loaded } from './Loaded'
import { LoadMore } from './LoadMore'
import { Rows } from './Skeletons'

type ListQuery<T> = {
  data: InfiniteData<Page<T>> | undefined
  error: Error | null
  isFetching: boolean
  isPlaceholderData: boolean
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

type Props<T> = {
  query: ListQuery<T>
  tools?: ReactNode
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

export function ListFrame<T>({ query, tools, empty, children }: Props<T>) {
  return (
    <div className={styles.frame}>
      {tools && <div className={styles.tools}>{tools}</div>}
      <div
        aria-busy={query.isFetching}
        data-stale={query.isPlaceholderData}
        className={styles.rows}
      >
        <Loaded query={query} skeleton={<Rows rows={7} height={52} />}>
          {(data) => {
            const items = itemsOf(data)
            return items.length === 0 ? empty : children(items)
          }}
        </Loaded>
        <LoadMore query={query} />
      </div>
    </div>
  )
}
