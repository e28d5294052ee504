/** The inbox as a board: tickets by status, or by who looks after them. */
import { Group, SegmentedControl, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { boardQuery } from '~/api/board'
import type { Me } from '~/api/types'
import { keepLast } from '~/ui/keepLast'
import { Loaded } from '~/ui/Loaded'
import { PageTitle } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'

import { Filters } from '../inbox/Filters'
import inbox from '../inbox/Inbox.module.css'
import { InboxEmpty } from '../inbox/InboxEmpty'
import { QueueTabs } from '../inbox/QueueTabs'
import { useShownKey } from '../inbox/useSteady'
import { type BoardSearch, type InboxSearch, toFilter } from '../search'
import styles from './Board.module.css'
import { ColumnShapes } from './ColumnShapes'
import { Columns } from './Columns'
import { ListOrBoard } from './ListOrBoard'

type Props = { me: Me; search: BoardSearch }

export function BoardPage({ me, search }: Props) {
  const navigate = useNavigate()
  const by = search.by ?? 'status'
  const query = useQuery({ ...boardQuery(by, toFilter(search)), placeholderData: keepLast })
  const boardKey = useShownKey([by, toFilter(search)], query.isPlaceholderData)
  function change(patch: Partial<BoardSearch>) {
    void navigate({ to: '.', search: (old) => ({ ...old, ...patch }), replace: true })
  }
  return (
    <div className={styles.page}>
      <div className={inbox.tools}>
        <PageTitle>Board</PageTitle>
        <Group justify="space-between">
          <Title order={1} className={inbox.heading}>
            Board
          </Title>
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label="Columns"
              value={by}
              onChange={(next) => change({ by: next === 'coordinator' ? next : undefined })}
              data={[
                { value: 'status', label: 'By status' },
                { value: 'coordinator', label: 'By coordinator' },
              ]}
            />
            <ListOrBoard search={search} shown="board" />
          </Group>
        </Group>
        <QueueTabs search={search} />
        <div className={styles.searchRow}>
          <SearchBox
            label="Search tickets"
            placeholder="Words or number"
            value={search.q}
            onChange={(q) => change({ q })}
          />
          <Filters search={search} onChange={(patch: Partial<InboxSearch>) => change(patch)} />
        </div>
      </div>
      <Loaded query={query} skeleton={<ColumnShapes />}>
        {({ columns }) =>
          columns.every(({ total }) => total === 0) ? (
            <InboxEmpty me={me} search={search} />
          ) : (
            <Columns
              me={me}
              search={search}
              boardKey={boardKey}
              latest={columns}
              stale={query.isPlaceholderData}
              asking={query.isFetching}
            />
          )
        }
      </Loaded>
    </div>
  )
}
