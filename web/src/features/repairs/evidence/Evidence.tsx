/** The evidence of a ticket: made as one of its parties may see it, kept for a week. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { packsQuery } from '~/api/papers'
import { sessionQuery } from '~/api/session'
import type { EvidencePack, TicketPage } from '~/api/types'
import { can } from '~/lib/can'
import { sizeWords } from '~/lib/size'
import { Dialog } from '~/ui/Dialog'
import { Loaded } from '~/ui/Loaded'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import styles from './Evidence.module.css'
import { MakePack } from './MakePack'
import { progressWords, sightWords } from './words'

/** A button for whoever may take data out. */
export function Evidence({ page }: { page: TicketPage }) {
  const me = useQuery(sessionQuery).data
  const [opened, setOpened] = useState(false)
  if (!me || !can(me, 'data:export')) return null
  return (
    <>
      <Anchor component="button" type="button" size="sm" px={4} onClick={() => setOpened(true)}>
        <IconFolder size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> Evidence pack
      </Anchor>
      {opened && (
        <Dialog title={`Evidence of ${page.ticket.number}`} onClose={() => setOpened(false)}>
          <Packs page={page} />
        </Dialog>
      )}
    </>
  )
}

function Packs({ page }: { page: TicketPage }) {
  const query = useQuery(packsQuery(page.ticket.id))
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Everything that happened, in order, as a PDF; and a zip with that, the photos and a list of
        hashes. Made again it is the same, byte for byte, unless something was added or changed.
      </Text>
      <MakePack page={page} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">No pack was made yet.</Text>
          ) : (
            <ul className={styles.packs}>
              {items.map((pack) => (
                <Pack key={pack.id} pack={pack} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Stack>
  )
}

function Pack({ pack }: { pack: EvidencePack }) {
  const file = (part: 'zip' | 'pdf') => `/api/v1/packs/${pack.id}/${part}`
  return (
    <li className={styles.pack}>
      <Group gap="xs">
        <Text size="sm" fw={550}>
          {sightWords(pack)}
        </Text>
        <StatusTag status={pack.status} quiet />
        <Text size="sm" c="dimmed">
          <Ago at={pack.createdAt} /> by {pack.userName}
        </Text>
      </Group>
      {pack.error && <Text size="sm">{pack.error}</Text>}
      <Text size="sm" role={pack.status === 'Writing' ? 'status' : undefined}>
        {progressWords(pack)}
      </Text>
      {pack.zipSha256 && (
        <Text size="sm" c="dimmed">
          SHA-256 of the zip: <code className={styles.hash}>{pack.zipSha256}</code>
        </Text>
      )}
      {pack.status === 'Ready' && (
        <Group gap="xs" mt={4}>
          <Button component="a" href={file('zip')} download size="compact-md" variant="default">
            Zip, {sizeWords(pack.sizeBytes)}
          </Button>
          <Button component="a" href={file('pdf')} download size="compact-md" variant="default">
            PDF
          </Button>
        </Group>
      )}
    </li>
  )
}
