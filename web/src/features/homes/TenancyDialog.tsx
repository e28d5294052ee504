/** Starts a tenancy. */
import { Group, TextInput } from '@mantine/core'

import { useCreateTenancy } from '~/api/tenancies'
import type { Tenancy, Unit } from '~/api/types'
import { amountComplaint, toAmount } from '~/lib/money'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { People } from './People'

export function TenancyDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const now = useNow()
  const create = useCreateTenancy()
  const { form, field, problem, fieldErrors, refuse, start, idOf } = useServerForm({
    initialValues: {
      tenantContactId: null as string | null,
      occupantContactIds: [] as string[],
      room: '',
      startDate: londonDate(now),
      endDate: '',
      rentAmountGbp: '',
      depositAmountGbp: '',
    },
    validate: {
      tenantContactId: (id) => (id ? null : 'Choose who moves in.'),
      room: (room) => (unit.letByRoom && room.trim() === '' ? 'Say which room.' : null),
      startDate: (date) => (date ? null : 'Choose the first day.'),
      endDate: (date, { startDate }) =>
        date && date < startDate ? 'The last day is before the first.' : null,
      rentAmountGbp: (typed) => amountComplaint(typed),
      depositAmountGbp: (typed) => (typed === '' ? null : amountComplaint(typed)),
    },
  })

  const submit = form.onSubmit((values) => {
    start()
    create.mutate(
      {
        unitId: unit.id,
        tenantContactId: values.tenantContactId ?? '',
        occupantContactIds: values.occupantContactIds,
        room: values.room.trim() || null,
        startDate: values.startDate,
        endDate: values.endDate || null,
        rentAmountGbp: toAmount(values.rentAmountGbp) ?? '',
        depositAmountGbp: toAmount(values.depositAmountGbp) ?? null,
      },
      { onError: refuse, onSuccess: saved },
    )
  })

  function saved(tenancy: Tenancy) {
    onClose()
    toast(`The tenancy of ${tenancy.tenantName} is added.`)
  }

  return (
    <Dialog title="Add tenancy" onClose={onClose}>
      <FormFrame
        label="Add tenancy"
        submit="Add tenancy"
        busy={create.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <ContactPicker
          {...field('tenantContactId')}
          label="Tenant"
          newType="Tenant"
          required
          onChange={(id) => form.setFieldValue('tenantContactId', id)}
        />
        <People
          id={idOf('occupantContactIds')}
          ids={form.values.occupantContactIds}
          error={form.errors.occupantContactIds}
          onChange={(ids) => form.setFieldValue('occupantContactIds', ids)}
        />
        {unit.letByRoom && (
          <TextInput
            {...field('room')}
            label="Room"
            description="For example “Room 3”."
            withAsterisk
          />
        )}
        <Group grow align="start">
          <TextInput
            {...field('startDate')}
            label="First day"
            description="They see the home from then on."
            type="date"
            withAsterisk
          />
          <TextInput {...field('endDate')} label="Last day" type="date" />
        </Group>
        <Group grow align="start">
          <TextInput
            {...field('rentAmountGbp')}
            label="Rent a month"
            leftSection="£"
            inputMode="decimal"
            withAsterisk
          />
          <TextInput
            {...field('depositAmountGbp')}
            label="Deposit"
            leftSection="£"
            inputMode="decimal"
          />
        </Group>
      </FormFrame>
    </Dialog>
  )
}
