/** Adds a rate to a draft, or changes one of it. */
import { Group, Select, TextInput } from '@mantine/core'

import { usePutRate } from '~/api/rates'
import type { Category, Priority, Rate } from '~/api/types'
import { toAmount } from '~/lib/money'
import { categories, options, priorities } from '~/lib/words'
import { CountedArea, CountedInput } from '~/ui/Counted'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'

type Props = { listId: string; rate?: Rate; onClose: () => void }

export function RateDialog({ listId, rate, onClose }: Props) {
  const put = usePutRate(listId)
  const needed = (told: string) => (text: string) => (text.trim() === '' ? told : null)
  const server = useServerForm({
    initialValues: {
      code: rate?.code ?? '',
      words: rate?.words ?? '',
      unit: rate?.unit ?? 'Each',
      priceGbp: rate?.priceGbp ?? '',
      trade: (rate?.trade ?? 'General') as Category,
      priority: (rate?.priority ?? null) as Priority | null,
    },
    validate: {
      code: needed('Enter the code of the rate, such as PL-101.'),
      words: needed('Say what the rate is for.'),
      unit: needed('Say what is counted, such as Each or Metre.'),
      priceGbp: (typed) => (toAmount(typed) ? null : 'Write an amount, such as 50.17.'),
    },
  })
  const { field, form } = server
  return (
    <FormDialog
      title={rate ? `Change ${rate.code}` : 'Add a rate'}
      of={server}
      submit="Save rate"
      busy={put.isPending}
      send={(values, then) =>
        put.mutate({ ...values, priceGbp: toAmount(values.priceGbp) ?? '' }, then)
      }
      told={() => `${form.values.code.trim().toUpperCase()} is on the draft.`}
      onClose={onClose}
    >
      <CountedInput
        {...field('code')}
        label="Code"
        limit={20}
        withAsterisk
        disabled={rate !== undefined}
        data-autofocus={rate === undefined || undefined}
      />
      <CountedArea {...field('words')} label="What it is" limit={300} withAsterisk autosize />
      <Group grow align="start">
        <CountedInput {...field('unit')} label="Unit" limit={20} withAsterisk />
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
    </FormDialog>
  )
}
