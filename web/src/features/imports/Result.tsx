/** What an import wrote, and the way back. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'

import { useUndoImport } from '~/api/imports'
import type { ImportPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { exact } from '~/lib/time'
import { count } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Section } from '~/ui/Page'
import { useConfirm } from '~/ui/useConfirm'

type Kept = ImportPage['kept'][number]

const columns: Column<Kept>[] = [
  { head: 'Row', cell: (one) => one.row },
  { head: 'What it is', cell: (one) => one.label },
  { head: 'Why it stays', cell: (one) => one.because },
]

export function Result({ page }: { page: ImportPage }) {
  const { id, rows, status, undoUntil, finishedAt, undoneAt } = page.import
  const undo = useUndoImport(id)
  const [confirm, dialog] = useConfirm()
  const now = useNow()
  const may = undoUntil && Date.parse(undoUntil) > now
  const some = page.kept.length > 0

  async function ask(leaveUsed: boolean) {
    const sure = await confirm({
      title: 'Undo this import?',
      text: leaveUsed
        ? 'All it wrote is taken out again, but for the rows that are in use.'
        : `All it wrote is taken out again: ${count(rows.written, 'row')}.`,
      submit: 'Undo it',
    })
    if (sure) undo.mutate(leaveUsed)
  }

  return (
    <Section title={status === 'Undone' ? 'Undone' : 'Imported'}>
      <Text>
        {status === 'Undone'
          ? `Taken out again: ${count(rows.written - rows.kept, 'row')}. Stayed: ${count(rows.kept, 'row')}.`
          : `Written: ${count(rows.written, 'row')}. Left out: ${count(rows.read - rows.written, 'row')}.`}
      </Text>
      <Text size="sm" c="dimmed" mb="md">
        {exact(undoneAt ?? finishedAt ?? '')}
      </Text>
      {undo.error && (
        <Alert color="red" role="alert" mb="md" title="Not undone">
          {undo.error.message}
        </Alert>
      )}
      {some && (
        <DataTable
          label="Rows that stay"
          rows={page.kept}
          rowKey={(one) => String(one.row)}
          columns={columns}
        />
      )}
      {status === 'Done' && may && (
        <Group gap="sm" mt="md">
          <Button
            variant="default"
            loading={undo.isPending}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void ask(some)}
          >
            {some ? 'Undo the others' : 'Undo this import'}
          </Button>
          <Text size="sm" c="dimmed">
            Possible until {exact(undoUntil)}.
          </Text>
        </Group>
      )}
      {dialog}
    </Section>
  )
}
