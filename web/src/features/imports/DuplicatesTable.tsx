/** Rows that are here already, each beside what is here. */
import { useInfiniteQuery } from '@tanstack/react-query'

import { importDuplicatesQuery } from '~/api/imports'
import type { DuplicateRow } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'

import styles from './Imports.module.css'

const columns: Column<DuplicateRow>[] = [
  { head: 'Row', cell: (one) => one.row },
  { head: 'In the file', cell: (one) => <span className={styles.given}>{one.incoming}</span> },
  {
    head: 'Here already',
    cell: (one) => (
      <span className={styles.given}>{one.existing ?? `Row ${one.sameAsRow} of the file`}</span>
    ),
  },
]

export function DuplicatesTable({ id, at }: { id: string; at: string }) {
  const query = useInfiniteQuery(importDuplicatesQuery(id, at))
  return (
    <Section title="Here already">
      <Loaded query={query}>
        {(data) => (
          <DataTable
            label="Duplicates"
            rows={data.pages.flatMap(({ items }) => items)}
            rowKey={(one) => String(one.row)}
            columns={columns}
          />
        )}
      </Loaded>
      <LoadMore query={query} />
    </Section>
  )
}
