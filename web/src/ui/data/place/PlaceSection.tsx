/** What saves a visit to a property or a unit, with what can be added, changed and taken away. */
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { itemsOf } from '~/api/page'
import { placeQuery } from '~/api/places'
import { unitListQuery } from '~/api/units'

import { Loaded } from '../../Loaded'
import { Section } from '../../Page'
import { AlertDialog } from './AlertDialog'
import { AssetDialog } from './AssetDialog'
import { CodeDialog } from './CodeDialog'
import { HintDialog } from './HintDialog'
import { KeyDialog } from './KeyDialog'
import { PlaceParts } from './PlaceParts'

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
  const unitOf = useUnitNames(at)
  const close = () => setAdding(undefined)
  return (
    <Section title="Before you go" actions={mayWrite && <AddMenu onPick={setAdding} />}>
      <Loaded query={query}>
        {(place) => <PlaceParts place={place} mayWrite={mayWrite} unitOf={unitOf} />}
      </Loaded>
      {adding === 'alert' && <AlertDialog about={at} onClose={close} />}
      {adding === 'hint' && <HintDialog at={at} onClose={close} />}
      {adding === 'key' && <KeyDialog at={at} onClose={close} />}
      {adding === 'code' && <CodeDialog at={at} onClose={close} />}
      {adding === 'asset' && <AssetDialog at={at} onClose={close} />}
    </Section>
  )
}

/** On the page of a property, what is of one unit says of which. */
function useUnitNames({ propertyId, unitId }: At) {
  const query = useInfiniteQuery({ ...unitListQuery({ propertyId }), enabled: !unitId })
  const units = query.data ? itemsOf(query.data) : []
  return (id?: string | null) =>
    unitId || !id ? undefined : (units.find((unit) => unit.id === id)?.unitNumber ?? undefined)
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
