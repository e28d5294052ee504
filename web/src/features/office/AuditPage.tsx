/** Who changed what, and when. */
import { Button, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { auditQuery } from '~/api/office'
import type { AuditItem } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Ago } from '~/ui/When'

import { AuditFilters } from './AuditFilters'
import type { AuditSearch } from './auditSearch'
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

export function AuditPage({ search }: { search: AuditSearch }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...auditQuery(search), placeholderData: keepLast })
  function change(patch: Partial<AuditSearch>) {
    void navigate({ to: '/audit', search: { ...search, ...patch }, replace: true })
  }
  const narrowed = Object.values(search).some(Boolean)
  return (
    <Page
      title="Audit"
      actions={
        <>
          {narrowed && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/audit" search={{}} {...props} />}
            >
              Show everything
            </Button>
          )}
          <ExportMenu list="audit" filters={search} />
        </>
      }
    >
      <ListFrame
        query={query}
        tools={<AuditFilters search={search} onChange={change} />}
        empty={
          <Empty
            icon={<IconHistory size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No entry matches' : 'No entry yet'}
          >
            {narrowed
              ? 'Try a longer time, or fewer filters.'
              : 'Every change that somebody makes is kept here, with the old and the new values.'}
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
