/** How somebody may be reached, and all that they ever said about it. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { consentsQuery } from '~/api/consents'
import type { ConsentLine, ConsentNow, Contact } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import { ConsentDialog } from './ConsentDialog'

const history: Column<ConsentLine>[] = [
  {
    head: 'What they said',
    cell: (one) =>
      `${one.givenAt ? 'Agreed to' : 'Opted out of'} ${words(one.channel).toLowerCase()}`,
  },
  { head: 'When', cell: (one) => <Ago at={one.withdrawnAt ?? one.givenAt ?? one.createdAt} /> },
  { head: 'How we know', cell: (one) => [words(one.source), one.note].filter(Boolean).join(': ') },
  { head: 'Written down by', cell: (one) => one.recordedBy ?? '–' },
  {
    head: 'From',
    wide: true,
    cell: (one) => <span title={one.userAgent ?? undefined}>{one.ipAddress ?? '–'}</span>,
  },
]

export function Consents({ contact, mayWrite }: { contact: Contact; mayWrite: boolean }) {
  const query = useQuery(consentsQuery(contact.id))
  return (
    <Section title="How they may be reached" flush>
      <Loaded query={query} skeleton={<Rows rows={3} height={44} />}>
        {({ channels, history: lines }) => (
          <>
            <Channels contact={contact} channels={channels} mayWrite={mayWrite} />
            {lines.length > 0 && (
              <DataTable
                label="What they said about channels"
                rows={lines}
                rowKey={({ id }) => id}
                columns={history}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

type Asked = { channel: ConsentNow['channel']; given: boolean }
type Props = { contact: Contact; channels: ConsentNow[]; mayWrite: boolean }

function Channels({ contact, channels, mayWrite }: Props) {
  const [asked, setAsked] = useState<Asked>()
  const columns: Column<ConsentNow>[] = [
    { head: 'Channel', cell: ({ channel }) => words(channel) },
    {
      head: 'May be used',
      cell: (one) =>
        one.mayBeUsed ? (
          <Tag meaning="done" quiet>
            Yes
          </Tag>
        ) : (
          <Tag meaning="late" quiet>
            No: {one.whyNot}
          </Tag>
        ),
    },
    { head: 'They', cell: (one) => <They now={one} /> },
  ]
  const act: Column<ConsentNow> = {
    head: 'What to do',
    cell: ({ channel, state }) => (
      <Group gap="xs">
        {[true, false]
          .filter((given) => state !== (given ? 'Given' : 'Withdrawn'))
          .map((given) => (
            <Button
              key={String(given)}
              size="compact-sm"
              variant="default"
              aria-label={`${given ? 'They agree to' : 'They opt out of'} ${words(channel)}`}
              onClick={() => setAsked({ channel, given })}
            >
              {given ? 'They agree' : 'They opt out'}
            </Button>
          ))}
      </Group>
    ),
  }
  return (
    <>
      <DataTable
        label="Channels"
        rows={channels}
        rowKey={({ channel }) => channel}
        columns={mayWrite ? [...columns, act] : columns}
      />
      {asked && <ConsentDialog contact={contact} {...asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function They({ now }: { now: ConsentNow }) {
  if (!now.since) return <Text size="sm">Never said</Text>
  return (
    <>
      {now.state === 'Given' ? 'Agreed' : 'Opted out'} <Ago at={now.since} />
    </>
  )
}
