/** Rows that are here already, each beside what is here. */
import { Alert, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { importDuplicatesQuery, useChooseDuplicates } from '~/api/imports'
import type { DuplicateRow, RunBody } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'

import styles from './Imports.module.css'

const columns: Column<DuplicateRow>[] = [
  { head: 'Row', named: true, cell: (one) => one.row },
  {
    head: 'In the file',
    named: true,
    cell: (one) => <span className={styles.given}>{one.incoming}</span>,
  },
  {
    head: 'Here already',
    named: true,
    cell: (one) => (
      <span className={styles.given}>{one.existing ?? `Row ${one.sameAsRow} of the file`}</span>
    ),
  },
]

type Choice = RunBody['duplicates']

const options = [
  { value: '', label: 'As the others' },
  { value: 'skip', label: 'Leave out' },
  { value: 'add', label: 'Add beside' },
]

/** `mayAdd` says whether there can be two of the kind: then each row is decided by itself. */
export function DuplicatesTable(props: { id: string; at: string; mayAdd: boolean }) {
  const { id, at, mayAdd } = props
  const query = useInfiniteQuery(importDuplicatesQuery(id, at))
  const choose = useChooseDuplicates(id)
  const decide: Column<DuplicateRow> = {
    head: 'What becomes of it',
    named: true,
    cell: (one) => (
      <NativeSelect
        aria-label={`What becomes of row ${one.row}`}
        data={options}
        value={one.choice ?? ''}
        disabled={choose.isPending}
        onChange={({ currentTarget }) => {
          const choice = (currentTarget.value || null) as Choice | null
          choose.mutate({ rows: [one.row], choice })
        }}
      />
    ),
  }
  return (
    <Section title="Here already">
      {choose.error && (
        <Alert color="red" role="alert" mb="sm" title="Not kept">
          {choose.error.message}
        </Alert>
      )}
      <Loaded query={query}>
        {(data) => (
          <DataTable
            label="Duplicates"
            rows={data.pages.flatMap(({ items }) => items)}
            rowKey={(one) => String(one.row)}
            columns={mayAdd ? [...columns, decide] : columns}
          />
        )}
      </Loaded>
      <LoadMore query={query} />
    </Section>
  )
}
