/** What is wrong, by row and column. */
import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'

import { importProblemsQuery } from '~/api/imports'
import type { ImportPage, ImportProblem } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'

import styles from './Imports.module.css'

const columns: Column<ImportProblem>[] = [
  { head: 'Row', cell: (one) => one.row },
  { head: 'Column', cell: (one) => one.column ?? '–' },
  { head: 'In the file', cell: (one) => <span className={styles.given}>{one.given || '–'}</span> },
  { head: 'What would be right', cell: (one) => one.detail },
]

export function ProblemsTable({ id, at, page }: { id: string; at: string; page: ImportPage }) {
  const query = useInfiniteQuery(importProblemsQuery(id, at))
  const label = (field?: string | null) =>
    page.fields.find(({ name }) => name === field)?.label ?? 'Whole row'
  const most = page.problemCounts
    .slice(0, 5)
    .map(({ field, count }) => `${label(field)}: ${count.toLocaleString('en-GB')}`)
  return (
    <Section
      title="Problems"
      actions={
        <Button
          component="a"
          href={`/api/v1/imports/${id}/problems/file`}
          download
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          Download all as CSV
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        Most often: {most.join(', ')}.
      </Text>
      <Loaded query={query}>
        {(data) => (
          <DataTable
            label="Problems"
            rows={data.pages.flatMap(({ items }) => items)}
            rowKey={(one) => `${one.row} ${one.field} ${one.code}`}
            columns={columns}
          />
        )}
      </Loaded>
      <LoadMore query={query} />
    </Section>
  )
}
