/** How the fields of a form are called, as it shows them itself. */

/** The label of an input, or the legend of a group, by its id; empty where it has none. */
export function labelOf(id: string): string {
  const name = CSS.escape(id)
  const label = document.querySelector(`label[for="${name}"], #${name} > legend`)
  return (label?.textContent ?? '').replace(/\s*\*$/, '')
}
