/** A moment in the words that people use, with the exact one on hover. */
import { useNow } from '~/lib/now'
import { agoWords, clockWords, dayWords, exact, visitWords } from '~/lib/time'

export function Ago({ at }: { at: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={exact(at)} style={{ whiteSpace: 'nowrap' }}>
      {agoWords(at, now)}
    </time>
  )
}

/** "Mon 7 Dec, 9 am". */
export function Exact({ at }: { at: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={exact(at)}>
      {dayWords(at, now)}, {clockWords(at)}
    </time>
  )
}

export function Visit({ start, end }: { start: string; end?: string | null }) {
  const now = useNow()
  return (
    <time dateTime={start} title={exact(start)}>
      {visitWords(start, end, now)}
    </time>
  )
}
