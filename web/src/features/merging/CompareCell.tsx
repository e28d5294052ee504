/** What can be said of two that may be one: compare them, or say that they are not the same. */
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { NotTheSame } from '~/ui/data/NotTheSame'

type Known = { id: string; name: string }
type Props = { subject: 'contacts' | 'properties'; first?: Known; one: Known }

export function CompareCell({ subject, first, one }: Props): ReactNode {
  if (!first || one.id === first.id) return 'Oldest'
  const search = { with: one.id }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        renderRoot={(props) =>
          subject === 'contacts' ? (
            <Link
              to="/contacts/$contactId/merge"
              params={{ contactId: first.id }}
              search={search}
              {...props}
            />
          ) : (
            <Link
              to="/properties/$propertyId/merge"
              params={{ propertyId: first.id }}
              search={search}
              {...props}
            />
          )
        }
        aria-label={`Compare ${one.name} with ${first.name}`}
      >
        Compare
      </Button>
      <NotTheSame subject={subject} id={first.id} other={one.id} name={one.name} />
    </Group>
  )
}
