/** The items of a template: what is asked, how it is answered, and in which order. */
import { ActionIcon, Button, Checkbox, Group, Select, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'

import type { ItemKind } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { CountedInput } from '~/ui/Counted'
import type { At } from '~/ui/form'

import styles from './Checklists.module.css'
import { type Draft, kindWords, moved } from './items'

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }))

type Props = {
  id: string
  items: Draft[]
  error?: string
  at: At
  onChange: (items: Draft[]) => void
}

export function ItemFields({ id, items, error, at, onChange }: Props) {
  const change = (key: string, part: Partial<Draft>) =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const add = () =>
    onChange([...items, { key: freshKey(), text: '', kind: 'Tick', mandatory: true }])
  return (
    <section aria-label="Items" id={id} tabIndex={-1}>
      <ol className={styles.items}>
        {items.map((item, index) => (
          <li key={item.key} className={styles.item}>
            <CountedInput
              {...at(`items.${index}.text`)}
              label={`Item ${index + 1}`}
              value={item.text}
              limit={200}
              placeholder="Water isolated"
              onChange={(event) => change(item.key, { text: event.currentTarget.value })}
            />
            <Select
              aria-label={`Item ${index + 1}: answered by`}
              data={kinds}
              value={item.kind}
              allowDeselect={false}
              onChange={(kind) => change(item.key, { kind: (kind ?? 'Tick') as ItemKind })}
            />
            <Checkbox
              label="Needed"
              aria-label={`Item ${index + 1}: needed to complete the job`}
              checked={item.mandatory}
              onChange={(event) => change(item.key, { mandatory: event.currentTarget.checked })}
            />
            <Group gap={4} wrap="nowrap" justify="flex-end">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Item ${index + 1}: up`}
                disabled={index === 0}
                onClick={() => onChange(moved(items, index, -1))}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Item ${index + 1}: down`}
                disabled={index === items.length - 1}
                onClick={() => onChange(moved(items, index, 1))}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Item ${index + 1}: take away`}
                onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      {error && (
        <Text size="sm" c="var(--mu-late)" mt="xs" role="alert">
          {error}
        </Text>
      )}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        Add item
      </Button>
    </section>
  )
}
