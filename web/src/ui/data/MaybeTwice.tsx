/** Says who else may be the same person. */
import { Alert, Anchor, Group, Stack } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { alikeQuery } from '~/api/merges'
import { sessionQuery } from '~/api/session'
import { can } from '~/lib/can'

import { NotTheSame } from './NotTheSame'

export function MaybeTwice({ id }: { id: string }) {
  const me = useQuery(sessionQuery).data
  const may = !!me && can(me, 'contacts:write')
  const others = useQuery({ ...alikeQuery(id), enabled: may }).data?.items ?? []
  if (others.length === 0) return null
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconUsers size={18} aria-hidden />}
      title="Perhaps the same person"
    >
      <Stack gap="xs" align="start">
        {others.map((other) => (
          <Group key={other.id} gap="xs">
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/contacts/$contactId/merge"
                  params={{ contactId: id }}
                  search={{ with: other.id }}
                  {...props}
                />
              )}
            >
              Compare with {other.name}
            </Anchor>
            <NotTheSame subject="contacts" id={id} other={other.id} name={other.name} />
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
