/** The same tickets as a list or as a board. */

import { IconColumns3, IconList } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import { type InboxSearch, listPart } from '../search'
import styles from './Board.module.css'

type Props = { search: InboxSearch; shown: 'list' | 'board' }

export function ListOrBoard({ search, shown }: Props) {
  const kept = listPart(search)
  return (
    <nav aria-label="How tickets are shown" className={styles.as}>
      <Link
        to="/tickets"
        search={kept}
        className={styles.asLink}
        data-current={shown === 'list'}
        aria-current={shown === 'list' ? 'page' : undefined}
        activeProps={{}}
      >
        <IconList size={16} aria-hidden /> List
      </Link>
      <Link
        to="/tickets/board"
        search={kept}
        className={styles.asLink}
        data-current={shown === 'board'}
        aria-current={shown === 'board' ? 'page' : undefined}
        activeProps={{}}
      >
        <IconColumns3 size={16} aria-hidden /> Board
      </Link>
    </nav>
  )
}
