/** Asking for a pack: whose sight it has. */
import { Select } from '@mantine/core'

import { useMakePack } from '~/api/papers'
import type { TicketPage } from '~/api/types'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'

import { sights } from './words'

type Values = { audience: string }

export function MakePack({ page }: { page: TicketPage }) {
  const make = useMakePack(page.ticket.id)
  const choices = sights(page)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { audience: choices[0]?.value ?? 'Full' },
  })
  const submit = form.onSubmit(({ audience }) => {
    start()
    const body = choices.find(({ value }) => value === audience)?.body
    if (body) make.mutate(body, { onError: refuse })
  })
  return (
    <FormFrame
      label="Make a pack"
      submit="Make a pack"
      busy={make.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={submit}
    >
      <Select
        {...field('audience')}
        label="What it shows"
        data={choices.map(({ value, label }) => ({ value, label }))}
        allowDeselect={false}
      />
    </FormFrame>
  )
}
