/** Moves the keyboard from row to row, beginning at the open one. */
export function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-inbox-row]')]
  if (rows.length === 0) return
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const open = rows.findIndex((row) => row.dataset.open === 'true')
  const from = focused >= 0 ? focused : open
  const next = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1)
  rows[next]?.focus()
  rows[next]?.scrollIntoView({ block: 'nearest' })
}

/** Puts the keyboard on the row of one ticket, if the list shows it. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-inbox-row="${id}"]`)?.focus()
}

/** The ticket whose row has the keyboard; otherwise the one that is open. */
export function focusedRow(): string | undefined {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.dataset.inboxRow) return focused.dataset.inboxRow
  return document.querySelector<HTMLElement>('[data-inbox-row][data-open="true"]')?.dataset.inboxRow
}
