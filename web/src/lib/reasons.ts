/** Reasons that stay on record for others to read. */

/** What is wrong with a reason; none when it says why. The server has the same rule. */
export function reasonComplaint(typed: string): string | null {
  if (typed.trim() === '') return 'Say why, in a few words.'
  const letters = typed.match(/\p{L}/gu)?.length ?? 0
  return letters < 3 ? 'Say why in words: this stays on record for others to read.' : null
}
