/** Two entries side by side: which values win, what moves, and the merge itself. */
import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowMerge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import {
  type MergeSubject,
  mergePreviewQuery,
  type Pair,
  useMerge,
  useUndoMerge,
} from '~/api/merges'
import type { MergePreview } from '~/api/types'
import { undoneWords } from '~/lib/undone'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { NotTheSame, useNotTheSame } from '~/ui/data/NotTheSame'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { PropertyPicker } from '~/ui/PropertyPicker'
import { Sheet } from '~/ui/Skeletons'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'
import { FieldChoice } from './FieldChoice'

type Props = { subject: MergeSubject; id: string; other?: string }

export function MergePage({ subject, id, other }: Props) {
  const query = useQuery(mergePreviewQuery(subject, id, other ?? ''))
  const what = subject === 'contacts' ? 'person' : 'home'
  return (
    <Page title={`Merge with another ${what}`} above={<Back subject={subject} id={id} />}>
      <Card label="The other one">
        <Other subject={subject} id={id} other={other} />
      </Card>
      {other ? (
        <Loaded query={query} skeleton={<Sheet />} missing={<Missing what={what} />}>
          {(preview) => <Compare key={preview.other.id} subject={subject} preview={preview} />}
        </Loaded>
      ) : (
        <Empty
          icon={<IconArrowMerge size={32} stroke={1.5} aria-hidden />}
          title={`Choose the ${what} that is entered twice`}
        >
          You see what would move and choose each value before anything happens.
        </Empty>
      )}
    </Page>
  )
}

function Back({ subject, id }: { subject: MergeSubject; id: string }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) =>
        subject === 'contacts' ? (
          <Link to="/contacts/$contactId" params={{ contactId: id }} {...props} />
        ) : (
          <Link to="/properties/$propertyId" params={{ propertyId: id }} {...props} />
        )
      }
    >
      Back
    </Anchor>
  )
}

function Other({ subject, id, other }: Props) {
  const navigate = useNavigate()
  function choose(next: string | null) {
    const search = { with: next && next !== id ? next : undefined }
    if (subject === 'contacts') {
      void navigate({ to: '/contacts/$contactId/merge', params: { contactId: id }, search })
    } else {
      void navigate({ to: '/properties/$propertyId/merge', params: { propertyId: id }, search })
    }
  }
  return subject === 'contacts' ? (
    <ContactPicker
      label="Who is the same person"
      newType="Tenant"
      value={other ?? null}
      onChange={choose}
    />
  ) : (
    <PropertyPicker label="Which is the same home" value={other ?? null} onChange={choose} />
  )
}

function Compare({ subject, preview }: { subject: MergeSubject; preview: MergePreview }) {
  const navigate = useNavigate()
  const merge = useMerge()
  const undo = useUndoMerge()
  const { kept, other, fields, moves, warnings, different } = preview
  const pair = { subject, id: kept.id, other: other.id }
  const [take, setTake] = useState(() =>
    fields.filter((field) => field.proposesOther).map(({ field }) => field),
  )
  function go() {
    merge.mutate(
      {
        ...pair,
        take,
        version: kept.version,
        otherVersion: other.version,
      },
      {
        onSuccess: ({ id }) => {
          toast(`${other.name} is merged into ${kept.name}.`, () =>
            undo.mutate(id, {
              onSuccess: (undone) => toast(undoneWords(undone)),
              onError: (error) => toastProblem(error.message),
            }),
          )
          if (subject === 'contacts') {
            void navigate({ to: '/contacts/$contactId', params: { contactId: kept.id } })
          } else {
            void navigate({ to: '/properties/$propertyId', params: { propertyId: kept.id } })
          }
        },
        onError: (error) => toastProblem(error.message),
      },
    )
  }
  return (
    <Stack gap="md">
      {different && <SaidDifferent pair={pair} said={different} />}
      {warnings.map((warning) => (
        <Alert
          key={warning}
          color="gray"
          variant="light"
          icon={<IconAlertTriangle size={18} aria-hidden />}
        >
          {warning}
        </Alert>
      ))}
      <Section title="Which values stay" flush>
        <FieldChoice preview={preview} take={take} onChange={setTake} />
      </Section>
      <Section title={`What moves to ${kept.name}`}>
        {moves.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing refers to {other.name}.
          </Text>
        ) : (
          <List size="sm">
            {moves.map(({ what, count }) => (
              <List.Item key={what}>
                {what}: {count}
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {other.name} is archived. For 24 hours the merge can be undone.
        </Text>
        <Group gap="sm">
          {!different && <NotTheSame {...pair} name={other.name} />}
          <Button
            leftSection={<IconArrowMerge size={16} aria-hidden />}
            loading={merge.isPending}
            onClick={go}
          >
            Merge into {kept.name}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

function SaidDifferent({
  pair,
  said,
}: {
  pair: Pair
  said: NonNullable<MergePreview['different']>
}) {
  const { takeBack, isPending } = useNotTheSame()
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title="Not the same"
    >
      <Group gap="sm">
        <Text size="sm">
          {said.byName} said so, <Ago at={said.at} />. They are not proposed as duplicates.
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={isPending}
          onClick={() => takeBack(pair)}
        >
          Take that back
        </Button>
      </Group>
    </Alert>
  )
}
