/** Queues, filters and the rows of the inbox. */
import { Group, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'

import { itemsOf } from '~/api/page'
import { ticketListQuery } from '~/api/tickets'
import type { Me } from '~/api/types'
import { can } from '~/lib/can'
import { useHotkeys } from '~/lib/hotkeys'
import { ViewsMenu } from '~/ui/data/views/ViewsMenu'
import { ExportMenu } from '~/ui/ExportMenu'
import { keepLast } from '~/ui/keepLast'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { PageTitle } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { Rows } from '~/ui/Skeletons'
import { ListOrBoard } from '../board/ListOrBoard'
import { BulkBar } from '../bulk/BulkBar'
import { useSelection } from '../bulk/useSelection'
import { type InboxSearch, toFilter } from '../search'
import { Filters } from './Filters'
import styles from './Inbox.module.css'
import { InboxEmpty } from './InboxEmpty'
import { focusedRow, moveFocus } from './moveFocus'
import { QueueTabs } from './QueueTabs'
import { TicketRows } from './TicketRows'
import { useShownKey } from './useSteady'

type Props = { me: Me; search: InboxSearch; openId?: string }

export function InboxList({ me, search, openId }: Props) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    ...ticketListQuery(toFilter(search)),
    placeholderData: keepLast,
  })
  const frame = useRef<HTMLDivElement>(null)
  const listKey = useShownKey(toFilter(search), query.isPlaceholderData)
  const ids = query.data ? itemsOf(query.data).map(({ id }) => id) : []
  const selection = useSelection(ids)
  const picks = can(me, 'tickets:update')
  useHotkeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    x: () => {
      const id = focusedRow()
      if (id && picks) selection.toggle(id)
    },
  })

  function change(patch: Partial<InboxSearch>) {
    void navigate({ to: '.', search: (old) => ({ ...old, ...patch }), replace: true })
  }

  return (
    <>
      <div className={styles.tools}>
        {!openId && <PageTitle>Inbox</PageTitle>}
        <Group justify="space-between" wrap="nowrap">
          <Title order={openId ? 2 : 1} className={styles.heading}>
            Inbox
          </Title>
          <ListOrBoard search={search} shown="list" />
        </Group>
        <QueueTabs search={search} drafts={picks} />
        <div className={styles.searchRow}>
          <SearchBox
            label="Search tickets"
            placeholder="Words or number"
            value={search.q}
            onChange={(q) => change({ q })}
          />
          <Filters search={search} onChange={change} />
          <ViewsMenu list="Tickets" search={search} bare={!openId} />
          <ExportMenu small list="tickets" filters={toFilter(search)} />
        </div>
      </div>
      <div
        ref={frame}
        className={styles.rows}
        aria-busy={query.isFetching}
        data-stale={query.isPlaceholderData}
      >
        <Loaded query={query} skeleton={<Rows height={104} />}>
          {(data) => {
            const tickets = itemsOf(data)
            if (tickets.length === 0) return <InboxEmpty me={me} search={search} />
            return (
              <>
                <TicketRows
                  frame={frame}
                  listKey={listKey}
                  pages={data.pages.length}
                  tickets={tickets}
                  openId={openId}
                  selection={picks ? selection : undefined}
                />
                <LoadMore query={query} />
              </>
            )
          }}
        </Loaded>
      </div>
      <BulkBar selection={selection} shown={ids} />
    </>
  )
}
