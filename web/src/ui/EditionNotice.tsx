/** Says in a form what somebody else saved while it was open, by the labels of its own fields. */
import { Text } from '@mantine/core'

import { CollisionNotice } from './Collision'
import { labelOf } from './labels'
import type { Edition } from './useEdition'

/** A field without a label: `floorArea` is “Floor area”, `occupantContactIds` “Occupants”. */
function spelled(name: string): string {
  const apart = name
    .replace(/(Contact)?Id(s?)$/, '$2')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

export function EditionNotice({ edition }: { edition: Edition }) {
  const { clashes, taken, idOf, says, behind } = edition
  const names = [...taken, ...clashes.map(({ name }) => name)]
  if (names.length === 0) return edition.moved ? <Moved /> : null
  const labels = Object.fromEntries(
    names.map((name) => [name, edition.labels?.[name] ?? (labelOf(idOf(name)) || spelled(name))]),
  )
  const say = (name: string, value: string) =>
    (value && says?.[name]?.(value, behind(name, value))) || value
  return <CollisionNotice collision={edition} labels={labels} say={say} />
}

/** It is newer, but nothing in the form is. */
function Moved() {
  return (
    <Text size="sm" c="dimmed" role="status">
      This was changed while the form was open, but nothing that stands here.
    </Text>
  )
}
