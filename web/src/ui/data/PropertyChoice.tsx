/** Chooses several properties. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { propertyQuery } from '~/api/properties'
import { PropertyPicker } from '~/ui/PropertyPicker'

type Props = {
  id?: string
  ids: string[]
  error?: ReactNode
  required?: boolean
  onChange: (ids: string[]) => void
}

export function PropertyChoice({ ids, onChange, ...field }: Props) {
  return (
    <div>
      <PropertyPicker
        {...field}
        label="At these properties"
        value={null}
        onChange={(id) => id && !ids.includes(id) && onChange([...ids, id])}
      />
      {ids.map((id) => (
        <Chosen key={id} id={id} onRemove={() => onChange(ids.filter((one) => one !== id))} />
      ))}
    </div>
  )
}

function Chosen({ id, onRemove }: { id: string; onRemove: () => void }) {
  const home = useQuery(propertyQuery(id)).data
  const name = home ? `${home.addressLine1}, ${home.postcode}` : 'A property'
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" mt={4}>
      <Text size="sm">{name}</Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Leave out ${name}`}
        onClick={onRemove}
      >
        Leave out
      </Button>
    </Group>
  )
}
