/** The properties that somebody owns. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { propertyListQuery } from '~/api/properties'
import type { Property } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

const columns: Column<Property>[] = [
  {
    head: 'Home',
    cell: (one) => (
      <Link to="/properties/$propertyId" params={{ propertyId: one.id }}>
        {[one.addressLine1, one.addressLine2, `${one.city} ${one.postcode}`]
          .filter(Boolean)
          .join(', ')}
      </Link>
    ),
  },
  { head: 'Type', cell: (one) => words(one.propertyType) },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
]

/** Nothing for who owns none and is no owner. */
export function Owned({ contactId, isOwner }: { contactId: string; isOwner: boolean }) {
  const query = useInfiniteQuery(propertyListQuery({ ownerContactId: contactId }))
  if (!isOwner && query.data && itemsOf(query.data).length === 0) return null
  return (
    <Section title="Properties that they own" flush>
      <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
        {(data) => {
          const items = itemsOf(data)
          if (items.length === 0) return <None />
          return (
            <>
              <DataTable
                label="Properties that they own"
                rows={items}
                rowKey={({ id }) => id}
                columns={columns}
              />
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function None() {
  return (
    <Text size="sm" c="dimmed" px="lg" pb="lg">
      None is recorded. The owner of a home is chosen where the home is edited.
    </Text>
  )
}
