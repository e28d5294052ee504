/** What is known of a place, each with what can be done about it. */
import { Anchor, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { useDeleteCode } from '~/api/places'
import type { AccessCode, PlaceAsset, PlaceFacts, PlaceHint } from '~/api/types'
import { count, words } from '~/lib/words'

import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { AlertLines } from './AlertLines'
import { AssetDialog } from './AssetDialog'
import { CodeLine } from './CodeLine'
import { HintDialog } from './HintDialog'
import { KeyLine } from './KeyLine'
import { ServicesDialog } from './ServicesDialog'
import { useTakeAsset, useTakeHint } from './useTakeAway'
import { assetWords } from './words'

type Props = {
  place: PlaceFacts
  mayWrite: boolean
  /** Which unit something is of, where several are shown. */
  unitOf: (unitId?: string | null) => string | undefined
}

export function PlaceParts({ place, mayWrite, unitOf }: Props) {
  const { alerts, hints, keys, accessCodes, assets } = place
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
          <AlertLines alerts={alerts} mayWrite={mayWrite} unitOf={unitOf} />
        </div>
      )}
      <Part title="Hints" shown={hints.length > 0}>
        {hints.map((hint) => (
          <HintLine key={hint.id} hint={hint} unit={unitOf(hint.unitId)} mayWrite={mayWrite} />
        ))}
      </Part>
      <Part title="Keys" shown={keys.length > 0}>
        {keys.map((key) => (
          <KeyLine key={key.id} set={key} unit={unitOf(key.unitId)} mayWrite={mayWrite} />
        ))}
      </Part>
      <Part title="Access codes" shown={accessCodes.length > 0}>
        <Codes codes={accessCodes} mayWrite={mayWrite} unitOf={unitOf} />
      </Part>
      <Part title="Assets" shown={assets.length > 0}>
        {assets.map((one) => (
          <AssetLine key={one.id} asset={one} unit={unitOf(one.unitId)} mayWrite={mayWrite} />
        ))}
      </Part>
    </Stack>
  )
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

function HintLine({ hint, unit, mayWrite }: { hint: PlaceHint; unit?: string; mayWrite: boolean }) {
  const [editing, setEditing] = useState(false)
  const take = useTakeHint()
  const at = { propertyId: hint.propertyId }
  return (
    <Line
      name={words(hint.kind)}
      onEdit={mayWrite && (() => setEditing(true))}
      onRemove={mayWrite && (() => take(hint))}
    >
      {unit && `${unit} · `}
      {words(hint.kind)}: {hint.text}
      {editing && <HintDialog at={at} hint={hint} onClose={() => setEditing(false)} />}
    </Line>
  )
}

type AssetProps = { asset: PlaceAsset; unit?: string; mayWrite: boolean }

function AssetLine({ asset, unit, mayWrite }: AssetProps) {
  const [opened, setOpened] = useState<'edit' | 'services'>()
  const take = useTakeAsset()
  const at = { propertyId: asset.propertyId }
  const close = () => setOpened(undefined)
  return (
    <Line
      name={asset.name}
      onEdit={mayWrite && (() => setOpened('edit'))}
      onRemove={mayWrite && (() => take(asset))}
    >
      {unit && `${unit} · `}
      {assetWords(asset)}{' '}
      {(mayWrite || asset.services > 0) && (
        <Anchor component="button" type="button" size="sm" onClick={() => setOpened('services')}>
          {asset.services > 0 ? count(asset.services, 'service') : 'Add a service'}
          <VisuallyHidden> of {asset.name}</VisuallyHidden>
        </Anchor>
      )}
      {opened === 'edit' && <AssetDialog at={at} asset={asset} onClose={close} />}
      {opened === 'services' && (
        <ServicesDialog asset={asset} mayWrite={mayWrite} onClose={close} />
      )}
    </Line>
  )
}

type CodesProps = { codes: AccessCode[] } & Pick<Props, 'mayWrite' | 'unitOf'>

/** A code cannot be put back: it is sealed, and nobody has read it. So this asks first. */
function Codes({ codes, mayWrite, unitOf }: CodesProps) {
  const remove = useDeleteCode()
  const [confirm, question] = useConfirm()
  async function take({ id, label }: AccessCode) {
    const text = 'The code is gone for good; that it was there stays in the history.'
    if (!(await confirm({ title: `Remove the code: ${label}?`, text, submit: 'Remove' }))) return
    remove.mutate(id, {
      onSuccess: () => toast('The code is removed.'),
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <>
      {codes.map((code) => (
        <CodeLine
          key={code.id}
          code={code}
          unit={unitOf(code.unitId)}
          onDelete={mayWrite ? () => void take(code) : undefined}
        />
      ))}
      {question}
    </>
  )
}

type LineProps = {
  /** What the buttons are about. */
  name: string
  onEdit: false | (() => void)
  onRemove: false | (() => void)
  children: ReactNode
}

function Line({ name, onEdit, onRemove, children }: LineProps) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" component="div" flex="1 1 180px">
        {children}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {onEdit && (
          <Button size="compact-sm" variant="default" aria-label={`Edit: ${name}`} onClick={onEdit}>
            Edit
          </Button>
        )}
        {onRemove && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Remove: ${name}`}
            onClick={onRemove}
          >
            Remove
          </Button>
        )}
      </Group>
    </Group>
  )
}
