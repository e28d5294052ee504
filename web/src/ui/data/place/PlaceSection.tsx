/** What saves a visit to a property or a unit, with what can be added and taken away. */
import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { placeQuery, useDeleteAsset, useDeleteCode, useDeleteHint } from '~/api/places'
import type { PlaceAsset, PlaceFacts } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'

import { Loaded } from '../../Loaded'
import { Section } from '../../Page'
import { toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { AlertDialog } from './AlertDialog'
import { AlertLines } from './AlertLines'
import { AssetDialog } from './AssetDialog'
import { CodeDialog } from './CodeDialog'
import { CodeLine } from './CodeLine'
import { HintDialog } from './HintDialog'
import { KeyDialog } from './KeyDialog'
import { KeyLine } from './KeyLine'

export type At = { propertyId: string; unitId?: string }
type Adding = 'alert' | 'hint' | 'key' | 'code' | 'asset'

const adds: [Adding, string][] = [
  ['alert', 'Alert'],
  ['hint', 'Hint'],
  ['key', 'Keys'],
  ['code', 'Access code'],
  ['asset', 'Asset'],
]

export function PlaceSection({ at, mayWrite }: { at: At; mayWrite: boolean }) {
  const [adding, setAdding] = useState<Adding>()
  const query = useQuery(
    at.unitId ? placeQuery('units', at.unitId) : placeQuery('properties', at.propertyId),
  )
  const close = () => setAdding(undefined)
  return (
    <Section title="Before you go" actions={mayWrite && <AddMenu onPick={setAdding} />}>
      <Loaded query={query}>{(place) => <Parts place={place} mayWrite={mayWrite} />}</Loaded>
      {adding === 'alert' && <AlertDialog about={at} onClose={close} />}
      {adding === 'hint' && <HintDialog at={at} onClose={close} />}
      {adding === 'key' && <KeyDialog at={at} onClose={close} />}
      {adding === 'code' && <CodeDialog at={at} onClose={close} />}
      {adding === 'asset' && <AssetDialog at={at} onClose={close} />}
    </Section>
  )
}

function AddMenu({ onPick }: { onPick: (what: Adding) => void }) {
  return (
    <Menu width={200} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />}>
          Add
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {adds.map(([what, label]) => (
          <Menu.Item key={what} onClick={() => onPick(what)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Parts({ place, mayWrite }: { place: PlaceFacts; mayWrite: boolean }) {
  const { alerts, hints, keys, accessCodes, assets } = place
  const [removeHint, removeCode, removeAsset] = [useDeleteHint(), useDeleteCode(), useDeleteAsset()]
  const [confirm, question] = useConfirm()
  async function take(what: string, remove: { mutate: typeof removeHint.mutate }, id: string) {
    const text = 'It is gone for good; that it was there stays in the history.'
    if (!(await confirm({ title: `Remove ${what}?`, text, submit: 'Remove' }))) return
    remove.mutate(id, { onError: (error) => toastProblem(error.message) })
  }
  if ([alerts, hints, keys, accessCodes, assets].every((one) => one.length === 0)) {
    return (
      <Text size="sm" c="dimmed">
        Nothing is noted yet: where the stopcock is, who has the keys, how to get in.
      </Text>
    )
  }
  return (
    <Stack gap="md">
      {alerts.length > 0 && (
        <div>
          <AlertLines alerts={alerts} mayEnd={mayWrite} />
        </div>
      )}
      <Part title="Hints" shown={hints.length > 0}>
        {hints.map((hint) => (
          <Line
            key={hint.id}
            onRemove={mayWrite && (() => void take('this hint', removeHint, hint.id))}
          >
            {words(hint.kind)}: {hint.text}
          </Line>
        ))}
      </Part>
      <Part title="Keys" shown={keys.length > 0}>
        {keys.map((key) => (
          <KeyLine key={key.id} set={key} mayWrite={mayWrite} />
        ))}
      </Part>
      <Part title="Access codes" shown={accessCodes.length > 0}>
        {accessCodes.map((code) => (
          <CodeLine
            key={code.id}
            code={code}
            onDelete={mayWrite ? () => void take('this code', removeCode, code.id) : undefined}
          />
        ))}
      </Part>
      <Part title="Assets" shown={assets.length > 0}>
        {assets.map((one) => (
          <Line
            key={one.id}
            onRemove={mayWrite && (() => void take(one.name, removeAsset, one.id))}
          >
            {assetWords(one)}
          </Line>
        ))}
      </Part>
      {question}
    </Stack>
  )
}

function assetWords(one: PlaceAsset): string {
  const what = [one.name, one.make, one.model].filter(Boolean).join(' ')
  return [
    what,
    one.serial && `serial ${one.serial}`,
    one.installedOn && `installed ${dateWords(one.installedOn)}`,
    one.warrantyUntil && `warranty until ${dateWords(one.warrantyUntil)}`,
    one.servicedOn && `serviced ${dateWords(one.servicedOn)}`,
    one.serviceDueOn && `service due ${dateWords(one.serviceDueOn)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null
  return (
    <Stack gap={4}>
      <Title order={3} fz="sm">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Line({ children, onRemove }: { children: ReactNode; onRemove: false | (() => void) }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm">{children}</Text>
      {onRemove && (
        <Button size="compact-sm" flex="0 0 auto" variant="default" onClick={onRemove}>
          Remove
        </Button>
      )}
    </Group>
  )
}
