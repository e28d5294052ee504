/** While another filter loads, the rows of the last one stay (dimmed): nothing jumps. */
export function keepLast<T>(previous: T | undefined): T | undefined {
  return previous
}
