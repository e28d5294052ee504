/** All imports, and the start of a new one. */
import { Group, Text } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { importListQuery } from '~/api/imports'
import type { Import, ImportKind } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import styles from './Imports.module.css'
import { StartImport } from './StartImport'

const columns: Column<Import>[] = [
  {
    head: 'File',
    cell: (one) => (
      <Link to="/imports/$importId" params={{ importId: one.id }}>
        {one.fileName}
      </Link>
    ),
  },
  { head: 'Rows are', cell: (one) => words(one.kind) },
  { head: 'Status', cell: (one) => <Standing of={one} /> },
  { head: 'Rows', end: true, cell: (one) => one.rows.read.toLocaleString('en-GB') },
  { head: 'Written', end: true, cell: writtenWords },
  { head: 'By', cell: (one) => one.userName },
  { head: 'When', cell: (one) => <Ago at={one.createdAt} /> },
]

/** Where it stands; and when it was undone, if it was. */
function Standing({ of: { status, undoneAt } }: { of: Import }) {
  return (
    <Group gap="xs">
      <StatusTag status={status} quiet />
      {undoneAt && (
        <Text size="sm" c="dimmed">
          <Ago at={undoneAt} />
        </Text>
      )}
    </Group>
  )
}

/** What an import that was undone wrote is not there any more, but for what stayed. */
function writtenWords({ status, rows }: Import): string {
  if (status !== 'Undone') return rows.written.toLocaleString('en-GB')
  return rows.kept === 0 ? '–' : `${rows.kept.toLocaleString('en-GB')} stayed`
}

export function ImportsPage({ search }: { search: { kind?: ImportKind } }) {
  const query = useInfiniteQuery(importListQuery)
  return (
    <Page title="Import" actions={<ExportMenu list="imports" />}>
      <div className={styles.stack}>
        <StartImport kind={search.kind} />
        <ListFrame
          query={query}
          empty={
            <Empty
              icon={<IconTableImport size={32} stroke={1.5} aria-hidden />}
              title="No file was imported yet"
            >
              Each file that is brought in is listed here, and can be undone for 24 hours.
            </Empty>
          }
        >
          {(rows) => (
            <DataTable label="Imports" rows={rows} rowKey={({ id }) => id} columns={columns} />
          )}
        </ListFrame>
      </div>
    </Page>
  )
}
