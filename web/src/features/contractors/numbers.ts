/** The numbers of a contractor as people read them. */

export function stars(rating: string | null | undefined): string {
  // In one line, in a narrow column too.
  return rating ? `${Number(rating).toFixed(1)}\u00a0of\u00a05` : '–'
}

/** "96.50" becomes "97 %"; a share such as "0.965" too. */
export function percent(rate: string | null | undefined): string {
  if (!rate) return '–'
  const value = Number(rate)
  return `${Math.round(value <= 1 ? value * 100 : value)} %`
}

export function hours(value: string | null | undefined): string {
  return value ? `${Number(value).toFixed(1).replace('.0', '')} h` : '–'
}
