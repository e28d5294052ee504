/** How the columns of a file are called, and which field each is. */
import type { ImportPage } from '~/api/types'

type Mapping = Record<string, number>

/** A, B, … Z, AA, as a spreadsheet names its columns. */
export function letter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : letter(Math.floor(index / 26) - 1) + rest
}

/** The header of a column, or its letter where it has none. */
export function columnName(columns: string[], index: number): string {
  return columns[index] || `Column ${letter(index)}`
}

/** The first values of a column, for a person to recognise it by. */
export function examples(page: Pick<ImportPage, 'sample'>, index: number | undefined): string {
  if (index === undefined) return ''
  const values = page.sample.map((row) => row[index]?.trim()).filter((value) => !!value)
  return [...new Set(values)].slice(0, 3).join(' · ')
}

/** Puts a column to a field, and takes it from the field that had it. */
export function assign(mapping: Mapping, field: string, column: number | undefined): Mapping {
  const kept = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column)
  return Object.fromEntries(column === undefined ? kept : [...kept, [field, column]])
}

/** Columns that no field takes: nothing of them comes in. */
export function unused(columns: string[], mapping: Mapping): string[] {
  const taken = new Set(Object.values(mapping))
  return columns
    .map((_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at) => columnName(columns, at))
}
