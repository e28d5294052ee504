import { useParams, useSearch } from '@tanstack/react-router'

import { DuplicatesPage } from '~/features/merging/DuplicatesPage'
import { HomeDuplicatesPage } from '~/features/merging/HomeDuplicatesPage'
import { MergePage } from '~/features/merging/MergePage'

export function Duplicates() {
  const { by } = useSearch({ from: '/shell/contacts/duplicates' })
  return <DuplicatesPage by={by ?? 'Phone'} />
}

export function HomeDuplicates() {
  return <HomeDuplicatesPage />
}

export function MergeContacts() {
  const { contactId } = useParams({ from: '/shell/contacts/$contactId/merge' })
  const search = useSearch({ from: '/shell/contacts/$contactId/merge' })
  return <MergePage subject="contacts" id={contactId} other={search.with} />
}

export function MergeProperties() {
  const { propertyId } = useParams({ from: '/shell/properties/$propertyId/merge' })
  const search = useSearch({ from: '/shell/properties/$propertyId/merge' })
  return <MergePage subject="properties" id={propertyId} other={search.with} />
}
