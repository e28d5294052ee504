/** Says which other home may be the same: at its address, written in another way. */
import { Alert, Anchor, Group, Stack } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { alikeHomesQuery } from '~/api/merges'
import { NotTheSame } from '~/ui/data/NotTheSame'

export function MaybeSameHome({ id }: { id: string }) {
  const others = useQuery(alikeHomesQuery(id)).data?.items ?? []
  if (others.length === 0) return null
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconBuildingCommunity size={18} aria-hidden />}
      title="Perhaps the same home"
    >
      <Stack gap="xs" align="start">
        {others.map((other) => (
          <Group key={other.id} gap="xs">
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/properties/$propertyId/merge"
                  params={{ propertyId: id }}
                  search={{ with: other.id }}
                  {...props}
                />
              )}
            >
              Compare with {other.address}
            </Anchor>
            <NotTheSame subject="properties" id={id} other={other.id} name={other.address} />
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
