/** Adds or changes a unit. */
import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import type { Unit } from '~/api/types'
import { useCreateUnit, useEditUnit } from '~/api/units'
import { options, unitPurposes, words } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { propertyId: string; unit?: Unit; onClose: () => void }

function valuesOf(unit: Unit | undefined) {
  return {
    unitNumber: unit?.unitNumber ?? '',
    bedrooms: unit?.bedrooms ?? ('' as number | ''),
    bathrooms: unit?.bathrooms ?? ('' as number | ''),
    floorArea: unit?.floorArea ?? '',
    uprn: unit?.uprn ?? '',
    status: unit?.status ?? ('Available' as const),
    purpose: unit?.purpose ?? ('Home' as const),
    letByRoom: unit?.letByRoom ?? false,
    reason: '',
    decantTo: unit?.decant?.to ?? '',
    decantFrom: unit?.decant?.from ?? '',
    decantUntil: unit?.decant?.until ?? '',
  }
}

/** Whether the people of the unit have moved out, so that it is asked where they are. */
export function movesOut(unit: Unit | undefined, status: Unit['status']): boolean {
  return status === 'Maintenance' && (unit?.status === 'Occupied' || Boolean(unit?.decant))
}

/** What a unit can become by hand: tenancies occupy and free it. */
export function openStatuses({
  status,
  decant,
}: Pick<Unit, 'status' | 'decant'>): Unit['status'][] {
  if (status !== 'Maintenance') return [status, 'Maintenance']
  return decant ? ['Occupied', 'Available', 'Maintenance'] : ['Available', 'Maintenance']
}

/** Whether a change of status takes a reason: out of use, and free to let again. */
export function asksWhy(unit: Pick<Unit, 'status'> | undefined, status: Unit['status']): boolean {
  if (!unit || unit.status === status) return false
  return status === 'Maintenance' || (unit.status === 'Maintenance' && status === 'Available')
}

const number = (value: number | string) => (value === '' ? null : Number(value))

/** What is wrong with a number of rooms. */
export function wholeNumber(value: number | string): string | null {
  if (value === '') return null
  const rooms = Number(value)
  return Number.isInteger(rooms) && rooms >= 0 && rooms <= 50
    ? null
    : 'Enter a whole number, 0 to 50.'
}

export function UnitDialog({ propertyId, unit, onClose }: Props) {
  const create = useCreateUnit()
  const edit = useEditUnit(unit?.id ?? '')
  const { form, field, frame, version, refuse, start, idOf } = useServerForm({
    record: unit,
    says: { status: words, purpose: words },
    initialValues: valuesOf(unit),
    validate: {
      bedrooms: wholeNumber,
      bathrooms: wholeNumber,
      reason: (reason, { status }) =>
        asksWhy(unit, status) && reason.trim() === ''
          ? `Say why it is ${status === 'Maintenance' ? 'out of use' : 'in use again'}.`
          : null,
      decantTo: (to, { status }) =>
        movesOut(unit, status) && to.trim() === '' ? 'Say where they have moved.' : null,
      decantFrom: (from, { status }) =>
        movesOut(unit, status) && from === '' ? 'Choose the day they moved out.' : null,
      decantUntil: (until, { decantFrom }) =>
        until !== '' && until < decantFrom ? 'The last day is before the first.' : null,
    },
  })
  const goesOut = form.values.status === 'Maintenance'
  const asks = asksWhy(unit, form.values.status)
  const decants = movesOut(unit, form.values.status)

  const submit = form.onSubmit(({ status, reason, ...values }) => {
    start()
    const body = {
      unitNumber: values.unitNumber.trim() || null,
      bedrooms: number(values.bedrooms),
      bathrooms: number(values.bathrooms),
      floorArea: values.floorArea.trim() || null,
      uprn: values.uprn.trim() || null,
      purpose: values.purpose,
      letByRoom: values.purpose === 'Home' && values.letByRoom,
    }
    const after = { onSuccess: saved, onError: refuse }
    const why = asks ? { reason: reason.trim() } : {}
    const decant = {
      to: values.decantTo.trim(),
      from: values.decantFrom,
      until: values.decantUntil || null,
    }
    const moved = decants ? { decant } : {}
    if (unit) edit.mutate({ ...body, ...why, ...moved, status, version }, after)
    else create.mutate({ ...body, propertyId }, after)
  })

  function saved(next: Unit) {
    onClose()
    toast(`${next.unitNumber ?? next.address} is ${unit ? 'saved' : 'added'}.`)
  }

  const title = unit ? `Edit ${unit.unitNumber ?? 'unit'}` : 'Add unit'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={unit ? 'Save' : 'Add unit'}
        busy={create.isPending || edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('unitNumber')}
          label="Unit"
          description="For example “Flat 2A”. Leave it empty for a whole house."
          data-autofocus
        />
        <Group grow align="start">
          <NumberInput {...field('bedrooms')} label="Bedrooms" min={0} max={50} />
          <NumberInput {...field('bathrooms')} label="Bathrooms" min={0} max={50} />
        </Group>
        <Group grow align="start">
          <TextInput
            {...field('floorArea')}
            label="Floor area"
            description="In square metres."
            inputMode="decimal"
          />
          <TextInput
            {...field('uprn')}
            label="UPRN"
            description="If it has one of its own."
            inputMode="numeric"
          />
        </Group>
        <Select
          {...field('purpose')}
          label="Kind"
          description="Common parts are the hall, stairs, lift or roof of a block. Nobody lets them."
          data={options(unitPurposes)}
          allowDeselect={false}
        />
        {form.values.purpose === 'Home' && (
          <Checkbox
            id={idOf('letByRoom')}
            checked={form.values.letByRoom}
            onChange={(event) => form.setFieldValue('letByRoom', event.currentTarget.checked)}
            error={form.errors.letByRoom}
            label="Let by the room"
            description="Each room has a tenancy of its own."
          />
        )}
        {unit && (
          <Select
            {...field('status')}
            label="Status"
            description="Tenancies occupy and free a unit; here it is taken out of use and back."
            data={options(openStatuses(unit))}
            allowDeselect={false}
          />
        )}
        {asks && (
          <TextInput
            {...field('reason')}
            label={goesOut ? 'Why it is out of use' : 'Why it is in use again'}
            withAsterisk
          />
        )}
        {decants && (
          <>
            <CountedInput
              {...field('decantTo')}
              label="Where they have moved"
              description="The people who live there, until they can come back."
              limit={200}
              withAsterisk
            />
            <Group grow align="start">
              <TextInput {...field('decantFrom')} label="From" type="date" withAsterisk />
              <TextInput {...field('decantUntil')} label="Back on, if known" type="date" />
            </Group>
          </>
        )}
      </FormFrame>
    </Dialog>
  )
}
