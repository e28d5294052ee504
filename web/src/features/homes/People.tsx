/** Chooses who lives somewhere besides the lead tenant. */
import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { contactQuery } from '~/api/contacts'
import { ContactPicker } from '~/ui/data/ContactPicker'

type Props = {
  id: string
  ids: string[]
  onChange: (ids: string[]) => void
  error?: ReactNode
}

export function People({ id, ids, onChange, error }: Props) {
  const [choosing, setChoosing] = useState(false)
  const people = useQueries({ queries: ids.map((one) => contactQuery(one)) })
  return (
    <Stack gap={4}>
      {ids.map((one, index) => (
        <Group key={one} justify="space-between" wrap="nowrap">
          <Text size="sm">{people[index]?.data?.name ?? 'Loading'}</Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${people[index]?.data?.name ?? 'occupant'}`}
            onClick={() => onChange(ids.filter((other) => other !== one))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {choosing || error ? (
        <ContactPicker
          key={ids.length}
          id={id}
          value={null}
          error={error}
          label="Also lives there"
          newType="Tenant"
          onChange={(next) => {
            if (next && !ids.includes(next)) onChange([...ids, next])
            setChoosing(false)
          }}
        />
      ) : (
        <Anchor component="button" type="button" size="sm" onClick={() => setChoosing(true)}>
          {ids.length === 0 ? 'Somebody else lives there too' : 'And somebody else'}
        </Anchor>
      )}
    </Stack>
  )
}
