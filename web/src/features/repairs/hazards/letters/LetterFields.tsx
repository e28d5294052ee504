/** What a person adds to a letter. */
import { Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import type { SummaryDraft } from '~/api/types'

import { choices } from '../words'
import { type LetterValues, methodWords } from './words'

type Input = { id: string; error?: ReactNode }
type Props = {
  draft: SummaryDraft
  field: (name: Extract<keyof LetterValues, string>) => Input
  contactId: string
}

export function LetterFields({ draft, field, contactId }: Props) {
  const recipient = draft.recipients.find((one) => one.contactId === contactId)
  return (
    <>
      <Select
        {...field('contactId')}
        label="To"
        data={draft.recipients.map((one) => ({
          value: one.contactId,
          label: one.isTenant ? `${one.name} (tenant)` : one.name,
        }))}
        allowDeselect={false}
        data-autofocus
      />
      <Select
        {...field('method')}
        label="How it is given"
        description={recipient?.whyNoEmail && `No email: ${recipient.whyNoEmail}`}
        data={choices(methodWords)}
        allowDeselect={false}
      />
      <Group grow align="start">
        <TextInput {...field('investigator')} label="Who investigated" withAsterisk />
        <Select
          {...field('manner')}
          label="How"
          data={[
            { value: 'InPerson', label: 'In person' },
            { value: 'Remote', label: 'From a distance' },
          ]}
          allowDeselect={false}
        />
      </Group>
      <Textarea
        {...field('findings')}
        label="What was seen, and what causes it"
        withAsterisk
        autosize
        minRows={3}
      />
      {draft.needsVisit && (
        <Textarea
          {...field('doneAtVisit')}
          label="What was done at the visit"
          withAsterisk
          autosize
          minRows={2}
        />
      )}
      <Work
        what={field('safetyWork')}
        start={field('safetyStart')}
        finish={field('safetyFinish')}
        label="What makes the home safe"
      />
      <Work
        what={field('furtherWork')}
        start={field('furtherStart')}
        finish={field('furtherFinish')}
        label="What keeps the hazard away"
      />
      <Textarea
        {...field('noWork')}
        label="Why nothing, or not more, is done"
        description="Needed where no work is promised."
        autosize
        minRows={2}
      />
      <Textarea {...field('otherHome')} label="Another place to stay" autosize minRows={2} />
      <Textarea
        {...field('contact')}
        label="How to reach you"
        description="Kept for the next letter."
        withAsterisk
        autosize
        minRows={2}
      />
      <Text size="sm" c="dimmed">
        What was found, the address, and how to complain are added from the case.
      </Text>
    </>
  )
}

type WorkProps = { what: Input; start: Input; finish: Input; label: string }

function Work({ what, start, finish, label }: WorkProps) {
  return (
    <div>
      <Textarea {...what} label={label} autosize minRows={2} />
      <Group grow align="start" mt={6}>
        <TextInput
          {...start}
          label="To begin by"
          type="date"
          aria-label={`${label}: to begin by`}
        />
        <TextInput
          {...finish}
          label="To be finished by"
          type="date"
          aria-label={`${label}: to be finished by`}
        />
      </Group>
    </div>
  )
}
