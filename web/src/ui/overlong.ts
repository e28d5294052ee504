/** What a form knows of its fields that hold more than they may: it is not sent with them. */
import { createContext, useContext, useEffect, useState } from 'react'

type Tell = (id: string, words: string | undefined) => void

export const OverlongContext = createContext<Tell | undefined>(undefined)

/** Tells the form around a field that it holds too much; `undefined` takes it back. */
export function useTellOverlong(id: string, words: string | undefined) {
  const tell = useContext(OverlongContext)
  useEffect(() => {
    if (!tell || words === undefined) return
    tell(id, words)
    return () => tell(id, undefined)
  }, [tell, id, words])
}

/** The complaints of the fields in a form, by the id of the input. */
export function useOverlong(): [Record<string, string>, Tell] {
  const [told, setTold] = useState<Record<string, string>>({})
  const [tell] = useState<Tell>(() => (id: string, words: string | undefined) => {
    setTold(({ [id]: _, ...others }) => (words === undefined ? others : { ...others, [id]: words }))
  })
  return [told, tell]
}
