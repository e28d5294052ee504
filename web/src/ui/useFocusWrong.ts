/** The keyboard goes to what is wrong, in forms that mark their fields by themselves. */
import { type RefObject, useEffect } from 'react'

/** With each new failure the topmost field that is marked as wrong gets the keyboard. */
export function useFocusWrong(around: RefObject<HTMLElement | null>, failed: unknown) {
  useEffect(() => {
    if (failed) focusWrong(around.current)
  }, [around, failed])
}

export function focusWrong(around: HTMLElement | null) {
  around?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
