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
  /** On a phone its head stands before it, where the cell alone does not say what it is. */
  named?: boolean
  /** Too much for a phone. */
  wide?: boolean
  /** What the list is ordered by when its head is pressed, as the address says it. */
  sort?: string
}

type Props<T> = {
  label: string
  rows: T[]
  rowKey: (row: T) => string
  columns: Column<T>[]
  /** How the list is ordered; a hyphen turns it round. */
  sort?: string
  onSort?: (sort: string) => void
}

/** The first cell of a row names it, and holds the link to it. */
export function DataTable<T>({ label, rows, rowKey, columns, sort, onSort }: Props<T>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.head} column={column} sort={sort} onSort={onSort} />
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

type HeadProps<T> = { column: Column<T> } & Pick<Props<T>, 'sort' | 'onSort'>

function Head<T>({ column, sort, onSort }: HeadProps<T>) {
  const { head, end, wide, sort: by } = column
  if (!by || !onSort) {
    return (
      <th scope="col" data-end={end} data-wide={wide}>
        {head}
      </th>
    )
  }
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined
  return (
    <th scope="col" data-end={end} data-wide={wide} aria-sort={order}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort(order === 'ascending' ? `-${by}` : by)}
      >
        {head}
        <span aria-hidden>{order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  )
}

function Cell<T>({ column, row, first }: { column: Column<T>; row: T; first: boolean }) {
  const content = column.cell(row)
  const facts = {
    'data-end': column.end,
    'data-wide': column.wide,
    'data-tight': column.tight,
    'data-named': column.named,
    'data-label': column.head,
  }
  if (first) {
    return (
      <th scope="row" {...facts}>
        {content}
      </th>
    )
  }
  return <td {...facts}>{content}</td>
}
