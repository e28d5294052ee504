/** Who changed what, and when. */
import { Button, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { auditQuery } from '~/api/office'
import type { AuditItem } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Ago } from '~/ui/When'

import { changesOf, titleOf } from './changes'
import styles from './Office.module.css'

const columns: Column<AuditItem>[] = [
  {
    head: 'What',
    cell: titleOf,
  },
  { head: 'Who', cell: (one) => one.userName ?? 'The system' },
  { head: 'When', cell: (one) => <Ago at={one.at} /> },
  { head: 'Changes', cell: (one) => <Changes item={one} /> },
  {
    head: 'More',
    cell: (one) =>
      one.entityId ? (
        <Link to="/audit" search={{ entityId: one.entityId }}>
          Only this one
        </Link>
      ) : (
        '–'
      ),
  },
]

export function AuditPage({ search }: { search: { entityId?: string } }) {
  const query = useInfiniteQuery(auditQuery(search))
  return (
    <Page
      title="Audit"
      actions={
        search.entityId && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/audit" search={{}} {...props} />}
          >
            Show everything
          </Button>
        )
      }
    >
      <ListFrame
        query={query}
        empty={
          <Empty icon={<IconHistory size={32} stroke={1.5} aria-hidden />} title="No entry yet">
            Every change that somebody makes is kept here, with the old and the new values.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="Audit" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
    </Page>
  )
}

const enough = 4

function Changes({ item }: { item: AuditItem }) {
  const [all, setAll] = useState(false)
  const changes = changesOf(item.oldValue, item.newValue)
  if (changes.length === 0) return <>–</>
  const shown = all ? changes : changes.slice(0, enough)
  return (
    <>
      <dl className={styles.changes}>
        {shown.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{words(field)}</dt>
            <dd>
              {before !== undefined && <del>{before}</del>}{' '}
              {after !== undefined ? (
                <ins>{after}</ins>
              ) : (
                <Text span size="xs">
                  (emptied)
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > enough && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show less' : `Show all ${changes.length}`}
        </Button>
      )}
    </>
  )
}
