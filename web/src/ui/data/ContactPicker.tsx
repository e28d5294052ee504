/** Finds a person; those who live there come first. */
import { Anchor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { contactListQuery, contactQuery } from '~/api/contacts'
import { itemsOf } from '~/api/page'
import { tenancyListQuery } from '~/api/tenancies'
import type { Contact, ContactType } from '~/api/types'

import { SearchSelect } from '../SearchSelect'
import { ContactDialog } from './ContactDialog'

type Props = {
  id?: string
  label: string
  value?: string | null
  error?: ReactNode
  required?: boolean
  /** The home whose tenants come first. */
  unitId?: string | null
  /** Whom to make when the person is not there yet; nobody is made where it is not said. */
  newType?: ContactType
  onChange: (value: string | null) => void
}

function option(contact: Contact) {
  return { value: contact.id, label: contact.name }
}

export function ContactPicker({ unitId, newType, ...field }: Props) {
  const [words, setWords] = useState('')
  const [adding, setAdding] = useState(false)
  const [rested] = useDebouncedValue(words.trim(), 200)
  const chosen = useQuery({ ...contactQuery(field.value ?? ''), enabled: !!field.value }).data
  const q = chosen?.name === rested ? '' : rested
  const found = useInfiniteQuery(contactListQuery({ q }))
  const living = useLiving(unitId)
  const near = living.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase()))
  const taken = new Set(near.map(({ value }) => value))
  const others = (found.data ? itemsOf(found.data) : [])
    .map(option)
    .filter(({ value }) => !taken.has(value))
  const missing =
    chosen && !taken.has(chosen.id) && !others.some(({ value }) => value === chosen.id)
  const data = [
    { group: 'Lives there', items: near },
    {
      group: near.length > 0 ? 'Others' : 'People',
      items: missing ? [option(chosen), ...others] : others,
    },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      <SearchSelect
        {...field}
        placeholder="Type a name, email or phone number"
        data={data}
        loading={found.isFetching}
        nothing="Nobody has this name."
        onSearch={setWords}
        description={
          newType && (
            <Anchor component="button" type="button" size="xs" onClick={() => setAdding(true)}>
              Add a person
            </Anchor>
          )
        }
      />
      {adding && newType && (
        <ContactDialog
          type={newType}
          onClose={() => setAdding(false)}
          onSaved={(contact) => field.onChange(contact.id)}
        />
      )}
    </>
  )
}

function useLiving(unitId: string | null | undefined) {
  const query = useInfiniteQuery({
    ...tenancyListQuery({ unitId: unitId ?? '', status: 'Active' }),
    enabled: !!unitId,
  })
  const tenancies = unitId && query.data ? itemsOf(query.data) : []
  return tenancies.map((one) => ({ value: one.tenantContactId, label: one.tenantName }))
}
