/** Changes a tenancy: its people, its days, its amounts. */

import { Group, TextInput } from '@mantine/core'
import { useEditTenancy } from '~/api/tenancies'
import type { Tenancy } from '~/api/types'
import { amountComplaint, toAmount } from '~/lib/money'
import { dateWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { sayContact, sayContacts } from '~/ui/data/named'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { People } from './People'

export function TenancyEditDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const edit = useEditTenancy(tenancy.id)
  const { form, field, frame, version, refuse, start, idOf } = useServerForm({
    record: tenancy,
    says: {
      tenantContactId: sayContact,
      occupantContactIds: sayContacts,
      startDate: dateWords,
      endDate: dateWords,
    },
    initialValues: {
      tenantContactId: tenancy.tenantContactId as string | null,
      occupantContactIds: tenancy.occupants.map(({ contactId }) => contactId),
      startDate: tenancy.startDate,
      endDate: tenancy.endDate ?? '',
      rentAmountGbp: tenancy.rentAmountGbp,
      depositAmountGbp: tenancy.depositAmountGbp ?? '',
    },
    validate: {
      tenantContactId: (id) => (id ? null : 'Choose who leads.'),
      startDate: (date) => (date ? null : 'Choose the first day.'),
      rentAmountGbp: (typed) => amountComplaint(typed),
      depositAmountGbp: (typed) => (typed === '' ? null : amountComplaint(typed)),
    },
  })

  const submit = form.onSubmit((values) => {
    start()
    const lead = values.tenantContactId ?? tenancy.tenantContactId
    edit.mutate(
      {
        version,
        tenantContactId: lead,
        occupantContactIds: values.occupantContactIds.filter((one) => one !== lead),
        startDate: values.startDate,
        endDate: values.endDate || null,
        rentAmountGbp: toAmount(values.rentAmountGbp) ?? '',
        depositAmountGbp: toAmount(values.depositAmountGbp) ?? null,
      },
      {
        onError: refuse,
        onSuccess: (saved) => {
          onClose()
          toast(`The tenancy of ${saved.tenantName} is saved.`)
        },
      },
    )
  })

  return (
    <Dialog title="Edit tenancy" onClose={onClose}>
      <FormFrame
        label="Edit tenancy"
        submit="Save"
        busy={edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <ContactPicker
          {...field('tenantContactId')}
          label="Lead tenant"
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
        <Group grow align="start">
          <TextInput {...field('startDate')} label="First day" type="date" withAsterisk />
          <TextInput
            {...field('endDate')}
            label="Last day"
            description="The tenancy ends by itself after it."
            type="date"
          />
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
