/** Adds or changes a unit. */
import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import type { Unit } from '~/api/types'
import { useCreateUnit, useEditUnit } from '~/api/units'
import { options, unitStatuses } from '~/lib/words'
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
    status: unit?.status ?? ('Available' as const),
  }
}

const number = (value: number | string) => (value === '' ? null : Number(value))

export function UnitDialog({ propertyId, unit, onClose }: Props) {
  const create = useCreateUnit()
  const edit = useEditUnit(unit?.id ?? '')
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: valuesOf(unit),
  })

  const submit = form.onSubmit(({ status, ...values }) => {
    start()
    const body = {
      unitNumber: values.unitNumber.trim() || null,
      bedrooms: number(values.bedrooms),
      bathrooms: number(values.bathrooms),
      floorArea: values.floorArea.trim() || null,
    }
    const after = { onSuccess: saved, onError: refuse }
    if (unit) edit.mutate({ ...body, status, version: unit.version }, after)
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
        error={problem}
        fieldErrors={fieldErrors}
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
        <TextInput
          {...field('floorArea')}
          label="Floor area"
          description="In square metres."
          inputMode="decimal"
        />
        {unit && (
          <Select
            {...field('status')}
            label="Status"
            data={options(unitStatuses)}
            allowDeselect={false}
          />
        )}
      </FormFrame>
    </Dialog>
  )
}
