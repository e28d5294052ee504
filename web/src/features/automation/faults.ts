/** What is wrong with a rule, beside its fields and summed up above them. */

/** The server's words by the place in the rule, such as `/actions/0/tag`. */
export type Faults = Map<string, string>

const idOf = (pointer: string) => `rule${pointer}`

/** The id and the error of the field at a place. */
export function faultAt(faults: Faults, pointer: string) {
  return { id: idOf(pointer), error: faults.get(pointer) }
}

/** Finds the id and the error of a field of one action. */
export type FaultOf = (name: string) => { id: string; error?: string }

/** The errors by the ids of their fields, for the summary; nothing where none is known. */
export function summed(faults: Faults): Record<string, string> {
  return Object.fromEntries([...faults].map(([pointer, text]) => [idOf(pointer), text]))
}
