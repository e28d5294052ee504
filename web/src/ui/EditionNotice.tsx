/** Says in a form what somebody else saved while it was open, by the labels of its own fields. */
import { CollisionNotice } from './Collision'
import { labelOf } from './labels'
import type { Edition } from './useEdition'

/** A field that is not shown now has no label: `depositAmount` is “Deposit amount”. */
function spelled(name: string): string {
  const apart = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

export function EditionNotice({ edition }: { edition: Edition }) {
  const { clashes, taken, idOf, says } = edition
  const names = [...taken, ...clashes.map(({ name }) => name)]
  const labels = Object.fromEntries(
    names.map((name) => [name, labelOf(idOf(name)) || spelled(name)]),
  )
  const say = (name: string, value: string) => (value && says?.[name]?.(value)) || value
  return <CollisionNotice collision={edition} labels={labels} say={say} />
}
