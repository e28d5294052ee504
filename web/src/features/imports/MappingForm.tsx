/** The second step: which column is which field. Proposed by the headers, decided here. */
import { Alert, Button, Select, Text } from '@mantine/core'
import { useState } from 'react'

import { useCheckImport } from '~/api/imports'
import type { ImportPage } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Section } from '~/ui/Page'

import { assign, columnName, examples, unused } from './columns'
import styles from './Imports.module.css'

type Field = ImportPage['fields'][number]
type Props = { page: ImportPage; again?: boolean }

export function MappingForm({ page, again }: Props) {
  const [mapping, setMapping] = useState<Record<string, number>>(page.mapping)
  const check = useCheckImport(page.import.id)
  const wrong = wrongOf(check.error?.problem.errors)
  const choices = page.columns.map((_, at) => ({
    value: String(at),
    label: columnName(page.columns, at),
  }))
  const left = unused(page.columns, mapping)

  const columns: Column<Field>[] = [
    {
      head: 'Field',
      cell: (field) => (
        <>
          {field.label}
          {field.required && <span title="needed"> *</span>}
          {field.hint && (
            <Text size="xs" c="dimmed" fw={400}>
              {field.hint}
            </Text>
          )}
        </>
      ),
    },
    {
      head: 'Column in the file',
      cell: (field) => (
        <Select
          aria-label={`Column for ${field.label}`}
          placeholder={field.required ? 'Choose a column' : 'Not in the file'}
          data={choices}
          searchable
          clearable
          allowDeselect={false}
          clearButtonProps={{ 'aria-label': `Clear ${field.label}` }}
          error={wrong[field.name]}
          value={mapping[field.name]?.toString() ?? null}
          onChange={(next) =>
            setMapping(assign(mapping, field.name, next === null ? undefined : Number(next)))
          }
        />
      ),
    },
    {
      head: 'First values',
      cell: (field) => (
        <span className={styles.given}>{examples(page, mapping[field.name]) || '–'}</span>
      ),
    },
  ]

  return (
    <Section title={again ? 'Columns' : 'Which column is what?'}>
      <DataTable label="Columns" rows={page.fields} rowKey={({ name }) => name} columns={columns} />
      {left.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          Not brought in: {left.join(', ')}.
        </Text>
      )}
      {check.error && (
        <Alert color="red" role="alert" mt="sm" title="Not yet">
          {check.error.message}
        </Alert>
      )}
      <div className={styles.foot}>
        <Button
          variant={again ? 'default' : 'filled'}
          loading={check.isPending}
          onClick={() => check.mutate(mapping)}
        >
          {again ? 'Check again' : 'Check the rows'}
        </Button>
        <Text size="sm" c="dimmed">
          Fields with * are needed. Checking writes nothing.
        </Text>
      </div>
    </Section>
  )
}

function wrongOf(errors: { pointer: string; detail: string }[] | undefined) {
  const named = (errors ?? []).map(({ pointer, detail }) => [
    pointer.replace('/mapping/', ''),
    detail,
  ])
  return Object.fromEntries(named) as Record<string, string>
}
