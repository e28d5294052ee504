/**
 * What two people did to the same words: who changed what, the difference word by word, and both
 * changes in one where they do not meet.
 */

export type Piece = { text: string; kind: 'same' | 'gone' | 'new' }

/** Words with the spaces behind them, so that joined they are the text again. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+\s*/g) ?? []
}

/** More words than this are not compared word by word: it would take too long to wait for. */
const most = 1500

/** Which words of two texts are the same, as pairs of places in ascending order. */
function common(a: string[], b: string[]): [number, number][] {
  if (a.length > most || b.length > most) return []
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** What became of a text, word by word. */
export function diff(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)]
  const pieces: Piece[] = []
  function add(kind: Piece['kind'], text: string) {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a, b), [a.length, b.length] as const]) {
    add('gone', a.slice(i, x).join(''))
    add('new', b.slice(j, y).join(''))
    add('same', a[x] ?? '')
    i = x + 1
    j = y + 1
  }
  return pieces
}

type Change = { from: number; to: number; text: string[] }

/** The stretches of `base` that became something else. */
function changes(base: string[], after: string[]): Change[] {
  const found: Change[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(base, after), [base.length, after.length] as const]) {
    if (x > i || y > j) found.push({ from: i, to: x, text: after.slice(j, y) })
    i = x + 1
    j = y + 1
  }
  return found
}

/** Both changes in one text; nothing where they meet, for then somebody has to choose. */
export function merge(base: string, mine: string, theirs: string): string | undefined {
  const from = words(base)
  const ours = changes(from, words(mine))
  const others = changes(from, words(theirs))
  const meet = (a: Change, b: Change) => a.from <= b.to && b.from <= a.to
  if (ours.some((a) => others.some((b) => meet(a, b)))) return undefined
  const all = [...ours, ...others].toSorted((a, b) => b.from - a.from)
  for (const { from: start, to, text } of all) from.splice(start, to - start, ...text)
  return from.join('')
}

export type Texts = Record<string, string>
export type Clash = { name: string; base: string; mine: string; theirs: string; both?: string }
export type Outcome = {
  /** What only they changed, and may be taken over unasked. */
  taken: Texts
  /** What both changed, and differently. */
  clashes: Clash[]
}

/** Compares field by field what stood there, what was typed here and what stands there now. */
export function compare(base: Texts, mine: Texts, theirs: Texts): Outcome {
  const taken: Texts = {}
  const clashes: Clash[] = []
  for (const [name, their = ''] of Object.entries(theirs)) {
    const stood = base[name] ?? ''
    const here = mine[name] ?? ''
    if (their === stood || their === here) continue
    if (here === stood) taken[name] = their
    else
      clashes.push({
        name,
        base: stood,
        mine: here,
        theirs: their,
        both: merge(stood, here, their),
      })
  }
  return { taken, clashes }
}
