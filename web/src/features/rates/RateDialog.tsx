/** Adds a rate to a draft, or changes one of it. */
import { Group, Select, Textarea, TextInput } from '@mantine/core'

import { usePutRate } from '~/api/rates'
import type { Category, Priority, Rate } from '~/api/types'
import { toAmount } from '~/lib/money'
import { categories, options, priorities } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { listId: string; rate?: Rate; onClose: () => void }

export function RateDialog({ listId, rate, onClose }: Props) {
  const put = usePutRate(listId)
  const needed = (text: string) => (text.trim() === '' ? 'This is needed.' : null)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      code: rate?.code ?? '',
      words: rate?.words ?? '',
      unit: rate?.unit ?? 'Each',
      priceGbp: rate?.priceGbp ?? '',
      trade: (rate?.trade ?? 'General') as Category,
      priority: (rate?.priority ?? null) as Priority | null,
    },
    validate: {
      code: needed,
      words: needed,
      unit: needed,
      priceGbp: (typed) => (toAmount(typed) ? null : 'Write an amount, such as 50.17.'),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    const priceGbp = toAmount(values.priceGbp) ?? ''
    put.mutate(
      { ...values, priceGbp },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${values.code.trim().toUpperCase()} is on the draft.`)
        },
      },
    )
  })
  const title = rate ? `Change ${rate.code}` : 'Add a rate'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Save rate"
        busy={put.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('code')}
          label="Code"
          maxLength={20}
          withAsterisk
          disabled={rate !== undefined}
          data-autofocus={rate === undefined || undefined}
        />
        <Textarea {...field('words')} label="What it is" maxLength={300} withAsterisk autosize />
        <Group grow align="start">
          <TextInput {...field('unit')} label="Unit" maxLength={20} withAsterisk />
          <TextInput
            {...field('priceGbp')}
            label="Price (£, without VAT)"
            inputMode="decimal"
            withAsterisk
          />
        </Group>
        <Group grow align="start">
          <Select
            {...field('trade')}
            label="Trade"
            data={options(categories)}
            allowDeselect={false}
            searchable
          />
          <Select
            {...field('priority')}
            label="Priority"
            placeholder="None"
            data={options(priorities)}
            clearable
          />
        </Group>
      </FormFrame>
    </Dialog>
  )
}
