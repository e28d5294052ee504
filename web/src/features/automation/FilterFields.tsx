/** Of which tickets a rule is. */
import { Fieldset, MultiSelect, NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { tagsQuery } from '~/api/ticketLife'
import type { RuleFilter } from '~/api/types'
import { categories, options, priorities, reportedVia, ticketStatuses } from '~/lib/words'
import { PropertyChoice } from '~/ui/data/PropertyChoice'
import { TagsField } from '~/ui/TagsField'

import styles from './Automation.module.css'
import { type Faults, faultAt } from './faults'

type Props = {
  filter: Partial<RuleFilter>
  faults: Faults
  onChange: (next: RuleFilter) => void
}

const hazards = [
  { value: '', label: 'With or without a hazard' },
  { value: 'yes', label: 'With an open hazard' },
  { value: 'no', label: 'Without an open hazard' },
]

const lists = [
  { name: 'categories', label: 'Category', values: categories },
  { name: 'priorities', label: 'Priority', values: priorities },
  { name: 'statuses', label: 'Status', values: ticketStatuses },
  { name: 'channels', label: 'Reported by', values: reportedVia },
] as const

export function FilterFields({ filter, faults, onChange }: Props) {
  const known = useQuery(tagsQuery).data?.items ?? []
  const set = (next: Partial<RuleFilter>) => onChange({ ...(filter as RuleFilter), ...next })
  const hazard = filter.hazard === true ? 'yes' : filter.hazard === false ? 'no' : ''
  return (
    <Fieldset legend="Of which tickets">
      <Text size="sm" c="dimmed" mb="sm">
        All that you choose has to hold. Leave a field empty for any.
      </Text>
      <div className={styles.two}>
        {lists.map(({ name, label, values }) => (
          <MultiSelect
            key={name}
            label={label}
            data={options<string>(values)}
            value={filter[name] ?? []}
            onChange={(value) => set({ [name]: value })}
            searchable
          />
        ))}
        <TagsField
          label="Has one of these tags"
          data={known}
          value={filter.tags ?? []}
          {...faultAt(faults, '/filter/tags')}
          onChange={(tags) => set({ tags })}
        />
        <TagsField
          label="Has none of these tags"
          data={known}
          value={filter.withoutTags ?? []}
          {...faultAt(faults, '/filter/withoutTags')}
          onChange={(withoutTags) => set({ withoutTags })}
        />
        <NativeSelect
          label="Hazard"
          data={hazards}
          value={hazard}
          onChange={({ currentTarget: { value } }) =>
            set({ hazard: value === '' ? null : value === 'yes' })
          }
        />
        <PropertyChoice
          ids={filter.propertyIds ?? []}
          {...faultAt(faults, '/filter/propertyIds')}
          onChange={(propertyIds) => set({ propertyIds })}
        />
      </div>
    </Fieldset>
  )
}
