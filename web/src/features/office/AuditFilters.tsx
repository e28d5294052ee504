/** Narrowing the audit log: what, who, of which kind, from when to when. */
import { Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { userListQuery } from '~/api/office'
import { FilterSelect } from '~/ui/FilterSelect'
import { SearchBox } from '~/ui/SearchBox'

import { auditedActions } from './auditedActions'
import { type AuditSearch, auditedKinds } from './auditSearch'
import { titleOf } from './changes'

const actions = auditedActions.map((action) => ({ value: action, label: titleOf({ action }) }))

type Props = { search: AuditSearch; onChange: (patch: Partial<AuditSearch>) => void }

export function AuditFilters({ search, onChange }: Props) {
  const people = useQuery(userListQuery()).data?.items ?? []
  return (
    <>
      <SearchBox
        label="Search the audit log"
        placeholder="Id, TKT-… or WO-…, or what was done"
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <Select
        aria-label="Who"
        placeholder="Who"
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.userId ?? null}
        onChange={(userId) => onChange({ userId: userId ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear who' }}
        maw={220}
      />
      <FilterSelect
        label="What kind"
        values={auditedKinds}
        value={search.entityType}
        onChange={(entityType) => onChange({ entityType })}
      />
      <Select
        aria-label="What was done"
        placeholder="What was done"
        data={actions}
        value={search.action ?? null}
        onChange={(next) => onChange({ action: auditedActions.find((one) => one === next) })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear what was done' }}
        maw={260}
      />
      <TextInput
        type="date"
        aria-label="From"
        leftSection={<Text size="xs">From</Text>}
        leftSectionWidth={48}
        value={search.from ?? ''}
        max={search.to}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label="To"
        leftSection={<Text size="xs">To</Text>}
        leftSectionWidth={48}
        value={search.to ?? ''}
        min={search.from}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
    </>
  )
}
