/** The owner of a home, by name. */
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { contactQuery } from '~/api/contacts'

export function OwnerLink({ id }: { id?: string | null }) {
  const owner = useQuery({ ...contactQuery(id ?? ''), enabled: !!id }).data
  if (!owner) return <>{id ? 'Loading' : 'Not recorded'}</>
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/contacts/$contactId" params={{ contactId: owner.id }} {...props} />
      )}
    >
      {owner.name}
    </Anchor>
  )
}
