/** Adds or changes a contractor. */

import {
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  TagsInput,
  TextInput,
} from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useCreateContractor, useEditContractor } from '~/api/contractors'
import type { CisStatus, Contractor, VatStatus } from '~/api/types'
import { dateWords } from '~/lib/time'
import { categories, listWords, options } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { sayContact } from '~/ui/data/named'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import {
  bodyOf,
  type ContractorValues,
  checks,
  isFilled,
  type LicenceRow,
  valuesOf,
} from './contractorForm'
import { LicenceFields } from './LicenceFields'
import { choices, cisWords, vatWords } from './taxWords'

const sayLicences = (_: string, rows: unknown) =>
  (rows as LicenceRow[])
    .map((row) =>
      `${row.scheme} ${row.number}, ${row.expires && dateWords(row.expires)}`.replace(/, $/, ''),
    )
    .join('\n')
const sayVat = (status: string) => vatWords[status as VatStatus]
const sayCis = (status: string) => cisWords[status as CisStatus]

type Props = { firm?: Contractor; onClose: () => void }

export function ContractorDialog({ firm, onClose }: Props) {
  const navigate = useNavigate()
  const create = useCreateContractor()
  const edit = useEditContractor(firm?.id ?? '')
  const { form, field, frame, version, refuse, start, idOf, at } = useServerForm<ContractorValues>({
    record: firm,
    says: {
      contactId: sayContact,
      serviceCategories: listWords,
      tradeLicences: sayLicences,
      insuranceExpiresOn: dateWords,
      vatStatus: sayVat,
      cisStatus: sayCis,
    },
    initialValues: valuesOf(firm),
    validate: checks,
  })

  const submit = form.onSubmit((values) => {
    start()
    // What the server says of a row is about the rows that it was sent.
    form.setFieldValue('tradeLicences', values.tradeLicences.filter(isFilled))
    const body = bodyOf(values, values.contactId ?? '')
    const after = { onSuccess: saved, onError: refuse }
    if (firm) edit.mutate({ ...body, version }, after)
    else create.mutate(body, after)
  })

  function saved(next: Contractor) {
    toast(`${next.companyName} is ${firm ? 'saved' : 'added'}.`)
    if (firm) onClose()
    else void navigate({ to: '/contractors/$contractorId', params: { contractorId: next.id } })
  }

  const title = firm ? `Edit ${firm.companyName}` : 'Add a contractor'
  return (
    <Dialog title={title} onClose={onClose} size="xl">
      <FormFrame
        label={title}
        submit={firm ? 'Save' : 'Add contractor'}
        busy={create.isPending || edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...field('companyName')} label="Company" withAsterisk data-autofocus />
        <ContactPicker
          {...field('contactId')}
          label="Person to speak to"
          newType="Contractor"
          required
          onChange={(id) => form.setFieldValue('contactId', id)}
        />
        <TextInput
          {...field('outOfHoursPhone')}
          label="Out-of-hours phone"
          description="The number that they answer at night and at weekends, if they have one."
          type="tel"
        />
        <MultiSelect
          {...field('serviceCategories')}
          label="Trades"
          withAsterisk
          data={options(categories)}
          searchable
          hidePickedOptions
        />
        <TagsInput
          {...field('serviceAreas')}
          label="Where they go"
          description="Postcode districts such as LS6; leave empty if they go everywhere."
          splitChars={[',', ' ', ';']}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear districts' }}
        />
        <NumberInput
          {...field('crews')}
          label="Visits that they can make at one time"
          min={1}
          max={200}
          allowDecimal={false}
        />
        <LicenceFields
          id={idOf('tradeLicences')}
          value={form.values.tradeLicences}
          error={form.errors.tradeLicences}
          at={at}
          onChange={(rows) => form.setFieldValue('tradeLicences', rows)}
        />
        <Fieldset legend="Public liability insurance">
          <Group grow align="start" preventGrowOverflow={false}>
            <TextInput {...field('insuranceProvider')} label="Insurer" />
            <TextInput {...field('insurancePolicyNumber')} label="Policy number" />
            <TextInput {...field('insuranceExpiresOn')} label="Last day" type="date" />
          </Group>
        </Fieldset>
        <Fieldset legend="Money">
          <Group grow align="start" preventGrowOverflow={false}>
            <TextInput
              {...field('callOutRateGbp')}
              label="Call-out (£, before VAT)"
              inputMode="decimal"
            />
            <TextInput
              {...field('hourlyRateGbp')}
              label="Hour (£, before VAT)"
              inputMode="decimal"
            />
          </Group>
          <Group grow align="start" mt="sm" preventGrowOverflow={false}>
            <Select
              {...field('vatStatus')}
              label="VAT"
              data={choices(vatWords)}
              allowDeselect={false}
            />
            {form.values.vatStatus === 'Registered' && (
              <TextInput {...field('vatNumber')} label="VAT number" withAsterisk />
            )}
            <Select
              {...field('cisStatus')}
              label="Construction Industry Scheme"
              data={choices(cisWords)}
              allowDeselect={false}
            />
          </Group>
        </Fieldset>
      </FormFrame>
    </Dialog>
  )
}
