/** Adds a bank holiday of one nation. */
import { Select, TextInput } from '@mantine/core'

import { useAddHoliday } from '~/api/settings'
import type { Nation } from '~/api/types'
import { nations, options } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

export function HolidayDialog({ onClose }: { onClose: () => void }) {
  const add = useAddHoliday()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { nation: 'England' as Nation, day: '', name: '' },
    validate: {
      day: (value) => (value ? null : 'Choose the day.'),
      name: (value) => (value.trim() === '' ? 'Say what it is called.' : null),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(values, {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(`${values.name} is added. Open clocks are counted anew.`)
      },
    })
  })
  return (
    <Dialog title="Add bank holiday" onClose={onClose}>
      <FormFrame
        label="Add bank holiday"
        submit="Add bank holiday"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CountedInput
          {...field('name')}
          label="Name"
          placeholder="Coronation of the King"
          limit={100}
          withAsterisk
          data-autofocus
        />
        <TextInput {...field('day')} label="Day" type="date" withAsterisk />
        <Select {...field('nation')} label="Nation" data={options(nations)} allowDeselect={false} />
      </FormFrame>
    </Dialog>
  )
}
