/** The items of a template while they are edited. */
import type { ChecklistItem, ItemKind } from '~/api/types'

/** An item with a name of its own for as long as the form is open. */
export type Draft = ChecklistItem & { key: string }

export const kindWords: Record<ItemKind, string> = {
  Tick: 'Tick',
  YesNo: 'Yes or no',
  Number: 'Number',
  Text: 'Words',
  Photo: 'Photo',
}

/** Moves one item up (-1) or down (1); at the end it stays. */
export function moved<T>(items: T[], index: number, by: -1 | 1): T[] {
  const other = index + by
  const [one, two] = [items[index], items[other]]
  if (one === undefined || two === undefined) return items
  return items.map((item, at) => (at === index ? two : at === other ? one : item))
}

/** What is sent: items without words are left out. */
export function sent(drafts: Draft[]): ChecklistItem[] {
  return drafts
    .filter(isAsked)
    .map(({ text, kind, mandatory }) => ({ text: text.trim(), kind, mandatory }))
}

/** Whether anything is typed in an item. */
export const isAsked = ({ text }: Draft) => text.trim() !== ''

/** What is wrong with the items, in words. */
export function complaint(drafts: Draft[]): string | null {
  const texts = sent(drafts).map(({ text }) => text.toLowerCase())
  if (texts.length === 0) return 'Add at least one item.'
  if (texts.length > 40) return 'A checklist has at most 40 items.'
  const twice = texts.find((text, index) => texts.indexOf(text) !== index)
  return twice === undefined ? null : `“${twice}” is asked twice.`
}
