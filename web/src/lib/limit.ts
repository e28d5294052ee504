/** How long a text is, and how long it may be, as the server counts it. */

const digits = (count: number) => count.toLocaleString('en-GB')

/** Characters as people see them stand there; spaces around are not kept and not counted. */
function lengthOf(text: string): number {
  return [...text.trim()].length
}

/** "850 of 1,000 characters", once a text comes near its limit: from four fifths of it. */
export function countWords(text: string, limit: number): string | undefined {
  const length = lengthOf(text)
  return length * 5 >= limit * 4 ? `${digits(length)} of ${digits(limit)} characters` : undefined
}

/** What is wrong with a text that is too long, and by how much. */
export function tooLong(text: string, limit: number): string | undefined {
  const over = lengthOf(text) - limit
  return over > 0 ? `${countWords(text, limit)}: shorten by ${digits(over)}.` : undefined
}
