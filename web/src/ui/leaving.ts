/** What closing a dialog would cost: words that nobody has saved, or an answer that is under way. */
import {
  createContext,
  type FocusEvent,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react'

export type Cost = 'typed' | 'sending'

/** What a dialog offers to what stands in it. */
type Within = {
  /** Takes part in the question what closing would cost; returns how to leave it. */
  ask: (cost: () => Cost | undefined) => () => void
  /** Lies over the dialog, which then leaves the keyboard alone; returns how to end that. */
  cover: () => () => void
}

export const DialogContext = createContext<Within | undefined>(undefined)

type Field = HTMLInputElement | HTMLTextAreaElement

function isField(target: EventTarget): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

/** What stands in a field; beside a field of chips stands what was chosen. */
function standsIn(field: Field): string {
  if (field.type === 'checkbox' || field.type === 'radio') {
    return String((field as HTMLInputElement).checked)
  }
  const chips = field.closest('.mantine-PillsInput-root')?.textContent ?? ''
  return `${field.value}\n${chips}`
}

type Options = { sending?: boolean; kept?: boolean }

/** Tells the dialog around a form what closing it would cost; returns the handler of `onFocus`. */
export function useLeaving(
  form: RefObject<HTMLFormElement | null>,
  { sending, kept }: Options,
): (event: FocusEvent) => void {
  const within = useContext(DialogContext)
  // Nothing is typed into a field that never had the keyboard.
  const before = useRef(new Map<Field, string>())
  const latest = useRef<() => Cost | undefined>(() => undefined)
  latest.current = () => {
    if (sending) return 'sending'
    if (kept) return undefined
    const touched = [...before.current].filter(([field]) => form.current?.contains(field))
    return touched.some(([field, stood]) => standsIn(field) !== stood) ? 'typed' : undefined
  }
  useEffect(() => within?.ask(() => latest.current()), [within])
  return ({ target }) => {
    if (isField(target) && !before.current.has(target)) before.current.set(target, standsIn(target))
  }
}
