/** A table of things; on phones each row becomes a small card. */
import type { ReactNode } from 'react'

import styles from './DataTable.module.css'

export type Column<T> = {
  head: string
  cell: (row: T) => ReactNode
  /** Numbers stand at the right. */
  end?: boolean
  /** Stays on one line. */
  tight?: boolean
  /** Too much for a phone. */
  wide?: boolean
}

type Props<T> = {
  label: string
  rows: T[]
  rowKey: (row: T) => string
  columns: Column<T>[]
}

/** The first cell of a row names it, and holds the link to it. */
export function DataTable<T>({ label, rows, rowKey, columns }: Props<T>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" data-end={column.end} data-wide={column.wide}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.head} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<T>({ column, row, first }: { column: Column<T>; row: T; first: boolean }) {
  const content = column.cell(row)
  const facts = {
    'data-end': column.end,
    'data-wide': column.wide,
    'data-tight': column.tight,
  }
  if (first) {
    return (
      <th scope="row" {...facts}>
        {content}
      </th>
    )
  }
  return (
    <td data-label={column.head} {...facts}>
      {content}
    </td>
  )
}
