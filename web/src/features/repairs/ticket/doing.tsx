/** What one does with the open ticket, gathered from wherever it is done, and who else is there. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'

import { usePresence } from '~/api/presence'
import type { Doing, PresentColleague } from '~/api/types'

type Said = Record<string, Doing>

const Saying = createContext<(who: string, doing?: Doing) => void>(() => {})
const Others = createContext<PresentColleague[]>([])

const rank: Doing[] = ['Viewing', 'Writing', 'Editing']

/** The most that is done. */
export function most(said: Said): Doing {
  const found = Object.values(said).map((doing) => rank.indexOf(doing))
  return rank[Math.max(0, ...found)] ?? 'Viewing'
}

export function PresenceProvider({
  ticketId,
  children,
}: {
  ticketId: string
  children: ReactNode
}) {
  const [said, setSaid] = useState<Said>({})
  const others = usePresence(ticketId, most(said))
  const say = useCallback((who: string, doing?: Doing) => {
    setSaid(({ [who]: _, ...rest }) => (doing ? { ...rest, [who]: doing } : rest))
  }, [])
  return (
    <Saying.Provider value={say}>
      <Others.Provider value={others}>{children}</Others.Provider>
    </Saying.Provider>
  )
}

/** Says what is done here, as long as it is. */
export function useDoing(doing?: Doing) {
  const say = useContext(Saying)
  const who = useId()
  useEffect(() => {
    say(who, doing)
    return () => say(who)
  }, [say, who, doing])
}

/** The colleagues who have the ticket open. */
export const useOthers = () => useContext(Others)

/** How long somebody who pauses still counts as writing, in milliseconds. */
const patience = 8000

/** Whether it was nudged lately. */
export function useLately(): [boolean, () => void] {
  const [lately, setLately] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const nudge = useCallback(() => {
    setLately(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setLately(false), patience)
  }, [])
  return [lately, nudge]
}
