/** Adds somebody to a firm, or changes what is on record of them. */
import { MultiSelect, TextInput } from '@mantine/core'

import { useAddOperative, useEditOperative } from '~/api/operatives'
import type { Category, Operative } from '~/api/types'
import { categories, options } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { contractorId: string; one?: Operative; onClose: () => void }
type Values = { name: string; phoneE164: string; trades: string[] }

export function PersonDialog({ contractorId, one, onClose }: Props) {
  const add = useAddOperative(contractorId)
  const edit = useEditOperative()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      name: one?.name ?? '',
      phoneE164: one?.phoneE164 ?? '',
      trades: one?.trades ?? [],
    },
    validate: { name: (name) => (name.trim() ? null : 'Enter their name.') },
  })
  const submit = form.onSubmit(({ name, phoneE164, trades }) => {
    start()
    const body = { name, phoneE164: phoneE164.trim() || null, trades: trades as Category[] }
    const then = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(one ? `${name.trim()} is changed.` : `${name.trim()} can be sent to visits.`)
      },
    }
    if (one) edit.mutate({ id: one.id, version: one.version, ...body }, then)
    else add.mutate(body, then)
  })
  const title = one ? `Edit ${one.name}` : 'Add somebody'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={one ? 'Save' : 'Add'}
        busy={add.isPending || edit.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('name')}
          label="Name"
          description="Residents read it when they are told who comes."
          maxLength={100}
          withAsterisk
          data-autofocus
        />
        <TextInput {...field('phoneE164')} label="Phone" type="tel" />
        <MultiSelect
          {...field('trades')}
          label="Trades"
          description="Leave empty if they do whatever the firm does."
          data={options(categories)}
          searchable
          hidePickedOptions
        />
      </FormFrame>
    </Dialog>
  )
}
