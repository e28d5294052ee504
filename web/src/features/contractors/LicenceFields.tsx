/** The licences of a firm, a row each, added and taken away. */
import { Button, Fieldset, Group, Input, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import type { At } from '~/ui/form'
import { emptyLicence, type LicenceRow } from './contractorForm'

/** Three beside each other where there is room. */
const wide = { flex: '1 1 150px' }

type Props = {
  id: string
  value: LicenceRow[]
  error?: ReactNode
  at: At
  onChange: (rows: LicenceRow[]) => void
}

export function LicenceFields({ id, value, error, at, onChange }: Props) {
  function set(key: string, patch: Partial<LicenceRow>) {
    onChange(value.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  }
  return (
    <Fieldset id={id} legend="Licences" tabIndex={-1}>
      {value.map((row, index) => (
        <Group key={row.key} align="start" mb="sm" gap="xs">
          <TextInput
            {...at(`tradeLicences.${index}.scheme`)}
            label="Scheme"
            style={wide}
            aria-label={`Scheme of licence ${index + 1}`}
            placeholder="Gas Safe"
            value={row.scheme}
            onChange={(event) => set(row.key, { scheme: event.currentTarget.value })}
          />
          <TextInput
            {...at(`tradeLicences.${index}.number`)}
            label="Number"
            style={wide}
            aria-label={`Number of licence ${index + 1}`}
            value={row.number}
            onChange={(event) => set(row.key, { number: event.currentTarget.value })}
          />
          <TextInput
            {...at(`tradeLicences.${index}.expires`)}
            label="Last day"
            style={wide}
            aria-label={`Last day of licence ${index + 1}`}
            type="date"
            value={row.expires}
            onChange={(event) => set(row.key, { expires: event.currentTarget.value })}
          />
          <Button
            variant="default"
            mt={25}
            aria-label={`Remove licence ${index + 1}`}
            onClick={() => onChange(value.filter((other) => other.key !== row.key))}
          >
            Remove
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...value, emptyLicence()])}
      >
        Add licence
      </Button>
      {error && <Input.Error mt="xs">{error}</Input.Error>}
    </Fieldset>
  )
}
