/** The last step: which rows are written. */
import { Alert, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'

import { useRunImport } from '~/api/imports'
import type { ImportPage, RunBody } from '~/api/types'
import { count } from '~/lib/words'
import { Section } from '~/ui/Page'
import { WhyButton } from '~/ui/WhyButton'

export function RunPanel({ page }: { page: ImportPage }) {
  const { id, rows } = page.import
  const run = useRunImport(id)
  const [mode, setMode] = useState<RunBody['mode']>(rows.bad > 0 ? 'good' : 'all')
  const [duplicates, setDuplicates] = useState<RunBody['duplicates']>('skip')
  const { skip, add } = page.chosen
  const others = rows.duplicate - skip - add
  const written = rows.good + add + (duplicates === 'add' ? others : 0)
  const whyNot =
    mode === 'all' && rows.bad > 0
      ? `Correct the file first: ${count(rows.bad, 'row')} of it cannot be imported.`
      : written === 0 && 'Every row of the file has a problem or is here already.'

  return (
    <Section title="Import">
      <Stack gap="md">
        {rows.bad > 0 && (
          <Radio.Group
            label={`Problems in ${count(rows.bad, 'row')}`}
            value={mode}
            onChange={(next) => setMode(next as RunBody['mode'])}
          >
            <Stack gap={6} mt={6}>
              <Radio value="good" label="Import the good rows, and leave these out" />
              <Radio value="all" label="All rows or none: I shall correct the file first" />
            </Stack>
          </Radio.Group>
        )}
        {rows.duplicate > 0 && page.mayAddDuplicates && (
          <Radio.Group
            label={`Here already: ${count(rows.duplicate, 'row')}`}
            value={duplicates}
            onChange={(next) => setDuplicates(next as RunBody['duplicates'])}
          >
            <Stack gap={6} mt={6}>
              <Radio value="skip" label="Leave them out" />
              <Radio
                value="add"
                label="Add them beside what is here"
                description={
                  page.import.kind === 'Properties'
                    ? 'Those that are likely here. The very same address or UPRN is left out all the same.'
                    : undefined
                }
              />
            </Stack>
            {skip + add > 0 && (
              <Text size="sm" mt={6}>
                Chosen by themselves below: {add} to add, {skip} to leave out.
              </Text>
            )}
          </Radio.Group>
        )}
        {rows.duplicate > 0 && !page.mayAddDuplicates && (
          <Text size="sm">
            Left out because they are here already: {count(rows.duplicate, 'row')}.
          </Text>
        )}
        {run.error && (
          <Alert color="red" role="alert" title="Not imported">
            {run.error.message}
          </Alert>
        )}
        <Group gap="xs">
          <WhyButton
            why={whyNot || undefined}
            loading={run.isPending}
            onClick={() => run.mutate({ mode, duplicates })}
          >
            {written === 0 ? 'No row to import' : `Import ${count(written, 'row')}`}
          </WhyButton>
        </Group>
      </Stack>
    </Section>
  )
}
