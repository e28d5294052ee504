/** Web addresses in what somebody wrote, so that they can be followed. All else stays text. */

export type Piece = { text: string; href?: string }

/** Only these two ways, and never what ends a sentence or closes a bracket. */
const address = /https?:\/\/[^\s<>"']+/gi
const ending = /[.,;:!?)\]}]+$/

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = found.replace(ending, '')
    if (!isAddress(href)) continue
    if (index > from) pieces.push({ text: text.slice(from, index) })
    pieces.push({ text: href, href })
    from = index + href.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).hostname !== ''
}
