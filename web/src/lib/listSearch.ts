/** The part of an address that simple lists share: words, a status, and an open dialog. */
import { oneOf, type RawSearch, text, tidy } from './search'

export type ListSearch<S extends string = string, D extends string = string> = {
  q?: string
  status?: S
  do?: D
}

export function readListSearch<S extends string, D extends string>(
  raw: RawSearch,
  statuses: readonly S[],
  dialogs: readonly D[],
): ListSearch<S, D> {
  return tidy({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', statuses),
    do: oneOf(raw, 'do', dialogs),
  })
}

export function readDialog<D extends string>(raw: RawSearch, dialogs: readonly D[]): { do?: D } {
  return tidy({ do: oneOf(raw, 'do', dialogs) })
}
