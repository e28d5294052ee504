/** Of each field one of two values. */
import { Radio } from '@mantine/core'

import type { MergeField, MergePreview } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'

type Props = { preview: MergePreview; take: string[]; onChange: (take: string[]) => void }

export function FieldChoice({ preview: { kept, other, fields }, take, onChange }: Props) {
  function choose(field: string, theirs: boolean) {
    onChange(theirs ? [...take, field] : take.filter((one) => one !== field))
  }
  function side(theirs: boolean): Column<MergeField>['cell'] {
    const owner = theirs ? other.name : kept.name
    return (one) => {
      const value = (theirs ? one.other : one.kept) ?? ''
      const shown = value === '' ? '(none)' : valueWords(one.field, value)
      if (one.kept === one.other) return shown
      return (
        <Radio
          name={one.field}
          label={shown}
          aria-label={`${words(one.field)} of ${owner}: ${shown}`}
          checked={take.includes(one.field) === theirs}
          onChange={() => choose(one.field, theirs)}
        />
      )
    }
  }
  const columns: Column<MergeField>[] = [
    { head: 'Field', cell: ({ field }) => words(field.replace('E164', '').replace('Id', '')) },
    { head: `${kept.name} (stays)`, named: true, cell: side(false) },
    { head: `${other.name} (goes)`, named: true, cell: side(true) },
  ]
  return <DataTable label="Fields" rows={fields} rowKey={({ field }) => field} columns={columns} />
}

/** Ids say nothing to people. */
function valueWords(field: string, value: string): string {
  if (field === 'ownerContactId') return 'An owner'
  return ['type', 'status', 'propertyType', 'preferredChannel', 'nation'].includes(field)
    ? words(value)
    : value
}
