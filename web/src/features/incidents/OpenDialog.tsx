/** Opens an incident: what, where, and whom it tells, before it does. */
import { Checkbox, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { incidentPreviewQuery, useOpenIncident } from '~/api/incidents'
import type { Category, IncidentPreview } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { categories, count, options } from '~/lib/words'
import { CountedArea, CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { PropertyChoice } from '~/ui/data/PropertyChoice'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { keepLast } from '~/ui/keepLast'
import { toast } from '~/ui/toast'
import { Ago } from '~/ui/When'

import { Audience } from './Audience'

type Values = {
  title: string
  words: string
  category: Category | null
  propertyIds: string[]
  ticketIds: string[]
}

export function OpenDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const open = useOpenIncident()
  const [key] = useState(freshKey)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { title: '', words: '', category: null, propertyIds: [], ticketIds: [] },
    validate: {
      title: (title) => (title.trim() === '' ? 'Say what failed.' : null),
      words: (words) => (words.trim() === '' ? 'Say what people are told.' : null),
      category: (category) => (category ? null : 'Choose a category.'),
      propertyIds: (ids) => (ids.length > 0 ? null : 'Choose where it is.'),
    },
  })
  const { values } = form
  const preview = useQuery({
    ...incidentPreviewQuery(values.propertyIds, values.category ?? 'General'),
    placeholderData: keepLast,
  }).data
  const shown = values.propertyIds.length > 0 ? preview : undefined
  const submit = form.onSubmit(({ category, ...said }) => {
    start()
    const offered = shown?.tickets.map(({ ticketId }) => ticketId) ?? []
    const body = {
      ...said,
      title: said.title.trim(),
      category: category ?? 'General',
      ticketIds: said.ticketIds.filter((id) => offered.includes(id)),
    }
    open.mutate(
      { body, key },
      {
        onError: refuse,
        onSuccess: ({ id }) => {
          toast(`The incident is open. ${toldWords(shown)}`)
          void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })
        },
      },
    )
  })
  return (
    <Dialog title="Open an incident" onClose={onClose}>
      <FormFrame
        label="Open an incident"
        submit={
          shown ? `Open and tell ${count(shown.audience.byEmail, 'person', 'people')}` : 'Open'
        }
        busy={open.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CountedInput
          {...field('title')}
          label="What failed"
          description="Residents read this."
          placeholder="No heating or hot water: the boiler house is down"
          limit={200}
          withAsterisk
          data-autofocus
        />
        <CountedArea
          {...field('words')}
          label="What people are told"
          description="What is known, what is done about it, and when there is more news."
          autosize
          minRows={3}
          maxRows={10}
          limit={2000}
          withAsterisk
        />
        <Select
          {...field('category')}
          label="Category"
          placeholder="Choose one"
          data={options(categories)}
          withAsterisk
          searchable
        />
        <PropertyChoice
          id={field('propertyIds').id}
          ids={values.propertyIds}
          error={form.errors.propertyIds}
          required
          onChange={(ids) => form.setFieldValue('propertyIds', ids)}
        />
        {shown && (
          <Stack gap="sm">
            <Text size="sm">{count(shown.homes, 'home')} at these properties.</Text>
            <Audience audience={shown.audience} />
            {values.category && (
              <Parts
                tickets={shown.tickets}
                chosen={values.ticketIds}
                onChange={(ids) => form.setFieldValue('ticketIds', ids)}
              />
            )}
          </Stack>
        )}
      </FormFrame>
    </Dialog>
  )
}

function toldWords(preview: IncidentPreview | undefined): string {
  if (!preview) return ''
  return `${count(preview.audience.byEmail, 'person is', 'people are')} told by email.`
}

type PartsProps = {
  tickets: IncidentPreview['tickets']
  chosen: string[]
  onChange: (ids: string[]) => void
}

/** Open repairs of the kind that are there already. */
function Parts({ tickets, chosen, onChange }: PartsProps) {
  if (tickets.length === 0) return null
  return (
    <Checkbox.Group
      label="Repairs that are a part of it"
      description="They close with the incident where nobody works on them."
      value={chosen}
      onChange={onChange}
    >
      <Stack gap={6} mt={6}>
        {tickets.map((ticket) => (
          <Checkbox
            key={ticket.ticketId}
            value={ticket.ticketId}
            label={
              <>
                {ticket.number} {ticket.title} · <Ago at={ticket.reportedAt} />
              </>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
