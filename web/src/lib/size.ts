/** How large a file is, as people say it. */
export function sizeWords(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '–'
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  const digits = bytes < 10_000_000 ? 1 : 0
  return `${(bytes / 1_000_000).toFixed(digits)} MB`
}
