/** Narrowing the list by status, priority and category. */
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Popover,
  Select,
  Stack,
} from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { tagsQuery } from '~/api/ticketLife'
import { listOf } from '~/lib/search'
import { allEndReasons, categories, options, priorities, ticketStatuses, words } from '~/lib/words'

import { filterCount, type InboxSearch } from '../search'

const orders = [
  { value: 'newest', label: 'Newest first' },
  { value: 'due', label: 'Due first' },
]

type Props = { search: InboxSearch; onChange: (patch: Partial<InboxSearch>) => void }

/** A list in the address; an empty one is none at all. */
function joined(values: string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',')
}

export function Filters({ search, onChange }: Props) {
  const count = filterCount(search)
  return (
    <Popover width={300} position="bottom-end" trapFocus withArrow shadow="md">
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
        >
          {count > 0 ? `Filters (${count})` : 'Filters'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters">
        <Stack gap="md">
          <NativeSelect
            label="Order"
            data={orders}
            value={search.orderBy ?? 'newest'}
            onChange={({ currentTarget }) =>
              onChange({ orderBy: currentTarget.value === 'due' ? 'due' : undefined })
            }
          />
          <Checks
            label="Status"
            values={ticketStatuses}
            chosen={search.status}
            onChange={(status) => onChange({ status })}
          />
          <Checks
            label="Priority"
            values={priorities}
            chosen={search.priority}
            onChange={(priority) => onChange({ priority })}
          />
          <MultiSelect
            label="Category"
            placeholder={search.category ? undefined : 'Any'}
            data={options(categories)}
            value={listOf(search.category)}
            onChange={(values) => onChange({ category: joined(values) })}
            comboboxProps={{ withinPortal: false }}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear categories' }}
          />
          <Checkbox
            label="Recalls: reported again soon after"
            checked={search.recall === 'yes'}
            onChange={({ currentTarget }) =>
              onChange({ recall: currentTarget.checked ? 'yes' : undefined })
            }
          />
          <TagFilter value={search.tag} onChange={(tag) => onChange({ tag })} />
          <Select
            label="Ended because"
            placeholder="Any"
            data={options(allEndReasons)}
            value={search.endReason ?? null}
            onChange={(chosen) =>
              onChange({ endReason: allEndReasons.find((one) => one === chosen) })
            }
            comboboxProps={{ withinPortal: false }}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear reason' }}
          />
          {count > 0 && (
            <Button
              variant="subtle"
              onClick={() =>
                onChange({
                  status: undefined,
                  priority: undefined,
                  category: undefined,
                  tag: undefined,
                  endReason: undefined,
                  recall: undefined,
                })
              }
            >
              Clear filters
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type TagProps = { value: string | undefined; onChange: (tag: string | undefined) => void }

function TagFilter({ value, onChange }: TagProps) {
  const tags = useQuery(tagsQuery).data?.items ?? []
  if (tags.length === 0 && !value) return null
  return (
    <Select
      label="Tag"
      placeholder="Any"
      data={value && !tags.includes(value) ? [value, ...tags] : tags}
      value={value ?? null}
      onChange={(tag) => onChange(tag ?? undefined)}
      comboboxProps={{ withinPortal: false }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear tag' }}
    />
  )
}

type ChecksProps = {
  label: string
  values: readonly string[]
  chosen: string | undefined
  onChange: (value: string | undefined) => void
}

function Checks({ label, values, chosen, onChange }: ChecksProps) {
  return (
    <Checkbox.Group
      label={label}
      value={listOf(chosen)}
      onChange={(kept) => onChange(joined(values.filter((value) => kept.includes(value))))}
    >
      <Group gap="xs" mt={6}>
        {values.map((value) => (
          <Checkbox key={value} value={value} label={words(value)} w={124} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
