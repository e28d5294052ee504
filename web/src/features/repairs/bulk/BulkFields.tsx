/** The questions of an action on many tickets. */
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { tagsQuery } from '~/api/ticketLife'
import type { BulkAction } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'
import { categories, endReasons, holdReasons, options, priorities } from '~/lib/words'
import { CountedArea } from '~/ui/Counted'
import { TagsField } from '~/ui/TagsField'

import { StaffField } from '../StaffField'
import { type BulkValues, bulkFields } from './bulkForm'

// biome-ignore lint/suspicious/noExplicitAny: the props of an input, as the form gives them.
type Field = (name: keyof BulkValues) => any
type Props = { action: BulkAction; field: Field }

export function BulkFields({ action, field }: Props) {
  const now = useNow()
  const inputs: Record<keyof BulkValues, () => ReactNode> = {
    priority: () => (
      <Select
        {...field('priority')}
        label="Priority"
        placeholder="As it is"
        data={options(priorities)}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear priority' }}
      />
    ),
    category: () => (
      <Select
        {...field('category')}
        label="Category"
        placeholder="As it is"
        data={options(categories)}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear category' }}
      />
    ),
    coordinatorId: () => (
      <StaffField {...field('coordinatorId')} label="Coordinator" withAsterisk />
    ),
    ownStaff: () => (
      <Checkbox
        {...checked(field('ownStaff'))}
        label="They do the work themselves"
        description="Without a work order: what is new becomes assigned to them."
      />
    ),
    tags: () => <Tags field={field} />,
    holdReason: () => (
      <Select
        {...field('holdReason')}
        label="What they wait for"
        data={options(holdReasons)}
        allowDeselect={false}
        withAsterisk
      />
    ),
    untilOn: () => (
      <TextInput
        {...field('untilOn')}
        label="Until"
        description="They go on by themselves on this day. Without one they wait for somebody."
        type="date"
        min={londonDate(now, 1)}
      />
    ),
    code: () => (
      <Select
        {...field('code')}
        label="Reason"
        data={options(endReasons[action === 'Close' ? 'Closed' : 'Cancelled'])}
        allowDeselect={false}
        withAsterisk
      />
    ),
    message: () => (
      <CountedArea
        {...field('message')}
        label="Message"
        description="The same words to the residents of each ticket. Once sent it cannot be taken back."
        limit={4000}
        withAsterisk
        autosize
        minRows={4}
        maxRows={12}
      />
    ),
    note: () => (
      <Textarea
        {...field('note')}
        label="Note"
        description={
          action === 'Triage'
            ? 'Needed where an emergency is lowered or what was triaged gets another priority.'
            : 'Optional.'
        }
        autosize
        minRows={2}
      />
    ),
  }
  return bulkFields[action].map((name) => <div key={name}>{inputs[name]()}</div>)
}

/** What a checkbox needs of what a field gives. */
function checked({ value, ...field }: { value: boolean }) {
  return { ...field, checked: value }
}

function Tags({ field }: { field: Field }) {
  const known = useQuery(tagsQuery).data?.items ?? []
  return (
    <TagsField
      {...field('tags')}
      label="Tags"
      description="Choose one, or type one and press Enter."
      data={known}
      maxTags={10}
      withAsterisk
    />
  )
}
