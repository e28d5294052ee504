/** What is still needed after a job: what, which trades, how urgent, how many people, materials. */
import { Checkbox, MultiSelect, Stack, Switch, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Category, FurtherWork } from '~/api/types'
import { categories, options } from '~/lib/words'

export type FurtherValues = {
  more: boolean
  what: string
  trades: Category[]
  emergency: boolean
  severalPeople: boolean
  materials: boolean
  materialList: string
}

export const noFurther: FurtherValues = {
  more: false,
  what: '',
  trades: [],
  emergency: false,
  severalPeople: false,
  materials: false,
  materialList: '',
}

/** What is sent of it; nothing where nothing is needed. */
export function furtherOf(values: FurtherValues): FurtherWork | undefined {
  if (!values.more) return undefined
  const { what, trades, emergency, severalPeople, materials, materialList } = values
  return {
    description: what.trim(),
    trades,
    emergency,
    severalPeople,
    materials,
    materialList: materials ? materialList.trim() : undefined,
  }
}

export const furtherChecks = {
  what: (what: string, { more }: FurtherValues) =>
    more && what.trim() === '' ? 'Say what is still to be done.' : null,
  trades: (trades: Category[], { more }: FurtherValues) =>
    more && trades.length === 0 ? 'Choose at least one trade.' : null,
  materialList: (list: string, { more, materials }: FurtherValues) =>
    more && materials && list.trim() === '' ? 'Say which materials.' : null,
}

// biome-ignore lint/suspicious/noExplicitAny: what an input is given by a form of any values
type Input = { id: string; value?: any; error?: ReactNode }
type Props = {
  values: FurtherValues
  field: (name: keyof FurtherValues) => Input
  set: <K extends keyof FurtherValues>(name: K, value: FurtherValues[K]) => void
}

export function FurtherFields({ values, field, set }: Props) {
  const tick = (name: 'emergency' | 'severalPeople' | 'materials', label: string) => (
    <Checkbox
      id={field(name).id}
      label={label}
      checked={values[name]}
      onChange={(event) => set(name, event.currentTarget.checked)}
    />
  )
  return (
    <Stack gap="sm">
      <Switch
        id={field('more').id}
        label="More work is needed"
        checked={values.more}
        onChange={(event) => set('more', event.currentTarget.checked)}
      />
      {values.more && (
        <>
          <Textarea
            {...field('what')}
            label="What is still to be done"
            withAsterisk
            autosize
            minRows={2}
          />
          <MultiSelect
            {...field('trades')}
            label="Trades"
            withAsterisk
            data={options(categories)}
            searchable
            hidePickedOptions
          />
          {tick('emergency', 'It is an emergency')}
          {tick('severalPeople', 'It needs more than one person')}
          {tick('materials', 'Materials have to be got first')}
          {values.materials && (
            <Textarea
              {...field('materialList')}
              label="Which materials"
              withAsterisk
              autosize
              minRows={2}
            />
          )}
        </>
      )}
    </Stack>
  )
}
