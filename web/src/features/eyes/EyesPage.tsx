/** A ticket, a home or a person through the eyes of a resident or a contractor. */
import { Alert, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { type Eyes, type SeenKind, seenByQuery } from '~/api/seenBy'
import type { HiddenPart, Onlooker } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { ContractorPicker } from '~/ui/data/ContractorPicker'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'

import { SeenSheet } from './SeenSheet'
import { ThingLink } from './ThingLink'

type Props = { kind: SeenKind; id: string; eyes: Eyes }

export function EyesPage({ kind, id, eyes }: Props) {
  const chosen = eyes.contactId !== undefined || eyes.contractorId !== undefined
  return (
    <Page title="See as somebody else" above={<ThingLink kind={kind} id={id} />}>
      <Card label="Whose eyes">
        <Whose kind={kind} id={id} eyes={eyes} />
      </Card>
      {chosen ? (
        <Seen kind={kind} id={id} eyes={eyes} />
      ) : (
        <Empty
          icon={<IconEye size={32} stroke={1.5} aria-hidden />}
          title="Choose a resident or a contractor"
        >
          You see what they are shown, and why the rest is hidden. Nothing can be changed here, and
          the look is recorded in the audit log.
        </Empty>
      )}
    </Page>
  )
}

function Whose({ kind, id, eyes }: Props) {
  const navigate = useNavigate()
  const [party, setParty] = useState(eyes.contractorId ? 'contractor' : 'resident')
  function look(next: Eyes) {
    void navigate({ to: '/seen-by/$kind/$id', params: { kind, id }, search: next, replace: true })
  }
  return (
    <Group align="end" gap="md">
      <SegmentedControl
        aria-label="Whose eyes"
        value={party}
        onChange={setParty}
        data={[
          { value: 'resident', label: 'A resident' },
          { value: 'contractor', label: 'A contractor' },
        ]}
      />
      <div style={{ flex: '1 1 260px', maxWidth: 420 }}>
        {party === 'resident' ? (
          <ContactPicker
            label="Resident"
            value={eyes.contactId ?? null}
            onChange={(contactId) => look({ contactId: contactId ?? undefined })}
          />
        ) : (
          <ContractorPicker
            id="eyes-contractor"
            value={eyes.contractorId ?? null}
            onChange={(contractorId) => look({ contractorId: contractorId ?? undefined })}
          />
        )}
      </div>
    </Group>
  )
}

function Seen({ kind, id, eyes }: Props) {
  const query = useQuery(seenByQuery(kind, id, eyes))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="record" />}>
      {(answer) => {
        const { by, whyNot, hidden } = answer.seen
        return (
          <Stack gap="md">
            <As by={by} whyNot={whyNot} />
            {!whyNot && <SeenSheet answer={answer} />}
            {(!whyNot || hidden.length > 0) && <Hidden parts={hidden} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}

function As({ by, whyNot }: { by: Onlooker; whyNot?: string | null }) {
  const account = by.hasAccount
    ? 'has an account'
    : 'has no account yet; this is what one would show'
  return (
    <Alert
      color={whyNot ? 'yellow' : 'brand'}
      variant="light"
      icon={whyNot ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
      title={whyNot ? `${by.name} does not see this` : `As ${by.name} sees it`}
    >
      {whyNot ?? `${words(by.party)}, with the role ${words(by.role)}; ${account}. Read only.`}
    </Alert>
  )
}

const columns: Column<HiddenPart>[] = [
  { head: 'Hidden', cell: ({ part }) => part.split('.').map(words).join(', ') },
  { head: 'How many', end: true, tight: true, cell: ({ count }) => count },
  { head: 'Why', cell: ({ why }) => why },
]

function Hidden({ parts }: { parts: HiddenPart[] }) {
  return (
    <Section title="What is hidden, and why" flush>
      {parts.length === 0 ? (
        <Empty title="Nothing is hidden">They see everything that you see.</Empty>
      ) : (
        <DataTable
          label="What is hidden"
          rows={parts}
          rowKey={({ part, why }) => `${part} ${why}`}
          columns={columns}
        />
      )}
    </Section>
  )
}
